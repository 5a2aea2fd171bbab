package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Obligation;
import java.util.List;

/** A named kind of clause: primitives with parameters. Stateless, thread-safe. */
public interface Kind {

  /** The benchmark's name for it, for example {@code punctuation:no_comma}. */
  String alias();

  /** One line for people: what an answer owes. */
  String summary();

  /** The parameters it takes; all are required. */
  default List<Parameter> parameters() {
    return List.of();
  }

  /**
   * What a person means by it. Where an instruction has several fair readings, the one whose
   * fulfilment fulfils the others too.
   *
   * @throws dev.ancilla.error.AncillaException with BAD_INPUT when a parameter is missing or of the
   *     wrong type
   */
  Obligation plain(Parameters parameters);

  /** A clause of this kind with the examples of its parameters, its id made from the alias. */
  default Clause example() {
    return Clause.hard(
            alias().substring(alias().indexOf(':') + 1).replace('_', '-'),
            plain(Parameters.examples(this)))
        .withAlias(alias());
  }
}
