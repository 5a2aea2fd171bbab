package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Reference;
import java.util.Collections;
import java.util.List;

/** The request several times, a divider between one and the next. */
final class CopyRequestTimes implements Kind {
  private static final String DIVIDER = "\n******\n";

  @Override
  public String alias() {
    return "copy:copying_multiple";
  }

  @Override
  public String summary() {
    return "Nothing but the request, so many times, with ****** between.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.text("prompt_to_repeat", "the request", "Name a star. Be brief."),
        Parameter.count("N", "how many times", 2));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    String request = parameters.text("prompt_to_repeat").strip();
    int times = parameters.count("N", 1);
    String copies = String.join(DIVIDER, Collections.nCopies(times, request));
    return new Obligation.Copy(new Reference.Words(copies), Obligation.Copy.Placement.WHOLE);
  }
}
