package dev.ancilla.verifier.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every run of words of several texts. Immutable once built, thread-safe.
 *
 * <p>A state stands for runs that occur at the same places; its link leads to the longest shorter
 * run that occurs at more. Linear in the number of words, in time and memory.
 *
 * @see "Blumer et al., The smallest automaton recognizing the subwords of a text, TCS 40 (1985)"
 */
final class SuffixAutomaton {
  /** How far a reader has come: the longest run that ends here is of this state and length. */
  record Place(int state, int length) {
    static final Place START = new Place(0, 0);
  }

  private static final class State {
    final Map<String, Integer> next = new HashMap<>();
    int longest;
    int link = -1;
  }

  private final List<State> states = new ArrayList<>();

  /** All runs within one text; none goes over from one text to the next. */
  SuffixAutomaton(List<List<String>> texts) {
    states.add(new State());
    for (List<String> words : texts) {
      int last = 0;
      for (String word : words) {
        last = extend(last, word);
      }
    }
  }

  private int extend(int last, String word) {
    // A later text may say again what an earlier one said: then the state is there already.
    Optional<Integer> known = next(last, word);
    if (known.isPresent()) {
      int there = known.get();
      boolean fits = states.get(there).longest == states.get(last).longest + 1;
      return fits ? there : split(last, there, word);
    }
    State state = new State();
    state.longest = states.get(last).longest + 1;
    int added = add(state);
    int from = last;
    while (from >= 0 && next(from, word).isEmpty()) {
      states.get(from).next.put(word, added);
      from = states.get(from).link;
    }
    if (from < 0) {
      state.link = 0;
      return added;
    }
    int there = next(from, word).orElseThrow();
    boolean fits = states.get(there).longest == states.get(from).longest + 1;
    state.link = fits ? there : split(from, there, word);
    return added;
  }

  /** Gives the shorter runs of a state one of their own. */
  private int split(int from, int there, String word) {
    State old = states.get(there);
    State clone = new State();
    clone.next.putAll(old.next);
    clone.link = old.link;
    clone.longest = states.get(from).longest + 1;
    int added = add(clone);
    for (int at = from; at >= 0 && next(at, word).equals(Optional.of(there)); ) {
      states.get(at).next.put(word, added);
      at = states.get(at).link;
    }
    old.link = added;
    return added;
  }

  private int add(State state) {
    states.add(state);
    return states.size() - 1;
  }

  private Optional<Integer> next(int state, String word) {
    return Optional.ofNullable(states.get(state).next.get(word));
  }

  /** The longest run that ends with this word. */
  Place after(Place place, String word) {
    int state = place.state();
    int length = place.length();
    Optional<Integer> next = next(state, word);
    while (next.isEmpty() && state > 0) {
      state = states.get(state).link;
      length = states.get(state).longest;
      next = next(state, word);
    }
    return next.isEmpty() ? Place.START : new Place(next.get(), length + 1);
  }
}
