package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import java.util.Set;

/** A named kind of clause: primitives with parameters. Stateless, thread-safe. */
public interface Kind {

  /** The benchmark's name for it, for example {@code punctuation:no_comma}. */
  String alias();

  /** One line for people: what an answer owes. */
  String summary();

  /** The names of the parameters it takes; all are required. */
  default Set<String> parameters() {
    return Set.of();
  }

  /**
   * What a person means by it. Where an instruction has several fair readings, the one whose
   * fulfilment fulfils the others too.
   *
   * @throws dev.ancilla.error.AncillaException with BAD_INPUT when a parameter is missing or of the
   *     wrong type
   */
  Obligation plain(Parameters parameters);
}
