package dev.ancilla.spec;

import java.util.List;
import java.util.Optional;

/**
 * One checkable obligation: when it applies, to which part of the output, what must hold there, and
 * how it stands to other clauses. Immutable; change it with the {@code with} methods.
 *
 * @param id unique within its spec
 * @param says the words of the source it came from
 * @param when it applies only where this holds
 * @param scope the part of the output it looks at
 * @param relations to other clauses of its spec
 * @param fix names of the repairs to try, best first; empty for whatever the corrector thinks best
 * @param provenance how sure the reading is
 * @param alias a benchmark's or the catalogue's name for this kind, for example {@code
 *     punctuation:no_comma}
 */
public record Clause(
    String id,
    Optional<String> says,
    Condition when,
    Scope scope,
    Obligation must,
    Hardness hardness,
    Relations relations,
    List<String> fix,
    Provenance provenance,
    Optional<String> alias) {
  public Clause {
    requireId(id);
    fix = List.copyOf(fix);
    if (relations.names().contains(id)) {
      throw new IllegalArgumentException(
          "clause \"%s\" names itself; else, after and beats name other clauses.".formatted(id));
    }
  }

  /** A hard clause on the whole answer that always applies. */
  public static Clause hard(String id, Obligation must) {
    return new Clause(
        id,
        Optional.empty(),
        Condition.Always.ALWAYS,
        Scope.ANSWER,
        must,
        Hardness.Hard.HARD,
        Relations.NONE,
        List.of(),
        Provenance.WRITTEN,
        Optional.empty());
  }

  static void requireId(String id) {
    if (!id.matches("[a-z0-9][a-z0-9._:-]*")) {
      throw new IllegalArgumentException(
          "clause id \"%s\" must start with a-z or 0-9 and hold only a-z, 0-9, '.', '_', ':' and '-'."
              .formatted(id));
    }
  }

  public Clause withSays(String words) {
    return new Clause(
        id, Optional.of(words), when, scope, must, hardness, relations, fix, provenance, alias);
  }

  public Clause withWhen(Condition condition) {
    return new Clause(
        id, says, condition, scope, must, hardness, relations, fix, provenance, alias);
  }

  public Clause withScope(Scope part) {
    return new Clause(id, says, when, part, must, hardness, relations, fix, provenance, alias);
  }

  public Clause withHardness(Hardness weight) {
    return new Clause(id, says, when, scope, must, weight, relations, fix, provenance, alias);
  }

  public Clause withRelations(Relations others) {
    return new Clause(id, says, when, scope, must, hardness, others, fix, provenance, alias);
  }

  public Clause withFix(List<String> repairs) {
    return new Clause(id, says, when, scope, must, hardness, relations, repairs, provenance, alias);
  }

  public Clause withProvenance(Provenance reading) {
    return new Clause(id, says, when, scope, must, hardness, relations, fix, reading, alias);
  }

  public Clause withAlias(String name) {
    return new Clause(
        id, says, when, scope, must, hardness, relations, fix, provenance, Optional.of(name));
  }

  public boolean isHard() {
    return hardness == Hardness.Hard.HARD;
  }
}
