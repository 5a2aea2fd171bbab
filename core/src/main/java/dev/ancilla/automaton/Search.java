package dev.ancilla.automaton;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What searches for one expression share: its automaton, and what is known of each node in each
 * context. Thread-safe.
 */
final class Search {
  private static final int[] NOWHERE = {};

  final Nfa nfa;

  /** By context, filled when first asked for; races compute equal values. */
  private final @Nullable Facts[] facts;

  /** By context and class: where a match that begins with this class stands behind it. */
  private final int[] @Nullable [] beginnings;

  /**
   * What is known of the nodes in one context.
   *
   * @param ending come to the end whatever follows
   * @param endingHere come to the end if the text ends here
   * @param alive come to the end later, or perhaps now, depending on what follows
   */
  record Facts(BitSet ending, BitSet endingHere, BitSet alive) {}

  Search(Nfa nfa) {
    this.nfa = nfa;
    this.facts = new @Nullable Facts[nfa.contexts()];
    this.beginnings = new int[nfa.contexts() * nfa.alphabet().size()][];
  }

  Facts facts(int context) {
    Facts known = facts[context];
    if (known == null) {
      BitSet ending = nfa.ending(context);
      BitSet alive = nfa.perhapsEnding(context);
      alive.andNot(ending);
      alive.or(nfa.readingOn(context));
      known = new Facts(ending, nfa.endingHere(context), alive);
      facts[context] = known;
    }
    return known;
  }

  /** The nodes where a match that begins with a class stands behind it; none for most classes. */
  int[] beginning(int context, int symbol) {
    int at = context * nfa.alphabet().size() + symbol;
    int[] known = beginnings[at];
    if (known == null) {
      BitSet seen = new BitSet(nfa.size());
      BitSet found = new BitSet(nfa.size());
      int[] stack = new int[nfa.size() + 1];
      int depth = 0;
      stack[depth++] = nfa.start();
      while (depth > 0) {
        int node = stack[--depth];
        while (nfa.isUseful(node) && !seen.get(node)) {
          seen.set(node);
          switch (nfa.kind(node)) {
            case SYMBOL -> {
              if (nfa.reads(node, symbol)) {
                found.set(nfa.next(node));
              }
            }
            case END -> {}
            case FORK -> {
              stack[depth++] = nfa.second(node);
              node = nfa.next(node);
            }
            case BOUNDARY -> {
              if (nfa.fits(node, context, symbol)) {
                node = nfa.next(node);
              }
            }
          }
        }
      }
      known = found.isEmpty() ? NOWHERE : found.stream().toArray();
      beginnings[at] = known;
    }
    return known;
  }
}
