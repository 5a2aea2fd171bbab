package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import java.util.List;

/** Numbered sections. The parameter's name is the data set's spelling. */
final class Sections implements Kind {
  @Override
  public String alias() {
    return "detectable_format:multiple_sections";
  }

  @Override
  public String summary() {
    return "Exactly so many sections headed with a label and a number.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.text("section_spliter", "the label before each number", "Part"),
        Parameter.count("num_sections", "how many", 3));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    int sections = parameters.count("num_sections", 1);
    String label = parameters.text("section_spliter").strip();
    return new Obligation.Measure(new Quantity.Sections(label), sections, sections);
  }
}
