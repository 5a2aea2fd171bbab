package dev.ancilla.verifier.official;

import dev.ancilla.verifier.official.python.PythonText;
import java.util.List;

/** One published check with its parameters. Immutable, thread-safe. */
public final class OfficialCheck {

  /** What a kind asks of a text that is not blank. */
  interface Rule {
    boolean holds(String response);
  }

  private final String kind;
  private final Rule rule;

  OfficialCheck(String kind, Rule rule) {
    this.kind = kind;
    this.rule = rule;
  }

  /** The kind's published name. */
  public String kind() {
    return kind;
  }

  /** Whether a response passes; a blank one never does. */
  public boolean follows(String response) {
    return !PythonText.isBlank(response) && rule.holds(response);
  }

  /** Whether any of the texts passes, tried in order. */
  boolean followsAny(List<String> responses) {
    return responses.stream().anyMatch(this::follows);
  }
}
