package dev.ancilla.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A set of clauses with the texts they come from. Immutable.
 *
 * @param id lower-case letters, digits and hyphens, for example {@code support-bot}
 * @param version grows with every change of meaning, from 1
 */
public record Spec(
    String id, int version, Profile profile, List<Source> sources, List<Clause> clauses) {
  public Spec {
    sources = List.copyOf(sources);
    clauses = List.copyOf(clauses);
    if (version < 1) {
      throw new IllegalArgumentException("version (%d) must be 1 or more.".formatted(version));
    }
    Set<String> seen = new HashSet<>();
    for (Clause clause : clauses) {
      if (!seen.add(clause.id())) {
        throw new IllegalArgumentException(
            "clause id \"%s\" occurs twice; ids must differ.".formatted(clause.id()));
      }
    }
  }

  /** A spec made in code, without sources. */
  public static Spec of(String id, List<Clause> clauses) {
    return new Spec(id, 1, Profile.PLAIN, List.of(), clauses);
  }

  /** The text of the system source, or an empty text when there is none. */
  public String systemPrompt() {
    return sources.stream()
        .filter(source -> source.role() == SourceRole.SYSTEM)
        .map(Source::text)
        .findFirst()
        .orElse("");
  }
}
