package dev.ancilla.spec;

import java.util.Optional;

/**
 * One checkable obligation. Immutable.
 *
 * @param id unique within its spec
 * @param says the words of the source it came from
 * @param alias a benchmark's name for this kind, for example {@code punctuation:no_comma}
 */
public record Clause(
    String id, Optional<String> says, Obligation must, Hardness hardness, Optional<String> alias) {
  public Clause {
    if (!id.matches("[a-z0-9][a-z0-9._:-]*")) {
      throw new IllegalArgumentException(
          "clause id \"%s\" must start with a-z or 0-9 and hold only a-z, 0-9, '.', '_', ':' and '-'."
              .formatted(id));
    }
  }

  /** A hard clause made in code. */
  public static Clause hard(String id, Obligation must) {
    return new Clause(id, Optional.empty(), must, Hardness.Hard.HARD, Optional.empty());
  }

  public Clause withAlias(String name) {
    return new Clause(id, says, must, hardness, Optional.of(name));
  }

  public Clause withSays(String words) {
    return new Clause(id, Optional.of(words), must, hardness, alias);
  }

  public boolean isHard() {
    return hardness == Hardness.Hard.HARD;
  }
}
