package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Reference;
import java.util.List;

/** The instruction itself, not followed but written down again. */
final class CopyRequest implements Kind {
  @Override
  public String alias() {
    return "copy:copy";
  }

  @Override
  public String summary() {
    return "Nothing but the request, word for word.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.text("prompt_to_repeat", "the request", "Name a star. Be brief."));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    Reference request = new Reference.Words(parameters.text("prompt_to_repeat").strip());
    return new Obligation.Copy(request, Obligation.Copy.Placement.WHOLE);
  }
}
