package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Reference;
import java.util.List;

/**
 * A stretch of the request between two places, both of them included as the instruction says.
 * Characters are counted from 0, as the data set does.
 */
final class CopySpan implements Kind {
  @Override
  public String alias() {
    return "new:copy_span_idx";
  }

  @Override
  public String summary() {
    return "Nothing but the characters of the request from one place to another, both included.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.text("prompt_to_repeat", "the request", "Name a star. Be brief."),
        Parameter.count("n_start", "the first character, from 0", 0),
        Parameter.count("n_end", "the last character", 10));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    String request = parameters.text("prompt_to_repeat");
    int[] points = request.codePoints().toArray();
    int start = parameters.count("n_start", 0);
    int end = Math.min(parameters.count("n_end", start) + 1, points.length);
    String span = start < end ? new String(points, start, end - start) : "";
    return new Obligation.Copy(
        new Reference.Words(parameters.notBlank("n_start", span)), Obligation.Copy.Placement.WHOLE);
  }
}
