package dev.ancilla.automaton;

import dev.ancilla.automaton.RegularExpression.Alternation;
import dev.ancilla.automaton.RegularExpression.Boundary;
import dev.ancilla.automaton.RegularExpression.Concatenation;
import dev.ancilla.automaton.RegularExpression.Empty;
import dev.ancilla.automaton.RegularExpression.Nothing;
import dev.ancilla.automaton.RegularExpression.Repeat;
import dev.ancilla.automaton.RegularExpression.Symbols;
import dev.ancilla.text.Region;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What an expression means, read off its definition: from each place, where a match may end. Slow,
 * and without any automaton.
 */
final class Oracle {
  private final int[] text;

  private Oracle(String text) {
    this.text = text.codePoints().toArray();
  }

  static boolean matches(RegularExpression expression, String text) {
    Oracle oracle = new Oracle(text);
    return oracle.ends(expression, place(0)).get(oracle.text.length);
  }

  /** Leftmost, then longest, not overlapping, not empty. */
  static List<Region> find(RegularExpression expression, String text) {
    Oracle oracle = new Oracle(text);
    List<Region> found = new ArrayList<>();
    int from = 0;
    while (from < oracle.text.length) {
      int end = oracle.ends(expression, place(from)).length() - 1;
      if (end > from) {
        found.add(new Region(from, end));
        from = end;
      } else {
        from++;
      }
    }
    return found;
  }

  private static BitSet place(int at) {
    BitSet places = new BitSet();
    places.set(at);
    return places;
  }

  private BitSet ends(RegularExpression expression, BitSet starts) {
    return switch (expression) {
      case Empty empty -> starts;
      case Nothing nothing -> new BitSet();
      case Symbols symbols -> {
        BitSet ends = new BitSet();
        starts.stream()
            .filter(at -> at < text.length && symbols.set().contains(text[at]))
            .forEach(at -> ends.set(at + 1));
        yield ends;
      }
      case Concatenation concatenation -> {
        BitSet places = starts;
        for (RegularExpression part : concatenation.parts()) {
          places = ends(part, places);
        }
        yield places;
      }
      case Alternation alternation -> {
        BitSet ends = new BitSet();
        alternation.choices().forEach(choice -> ends.or(ends(choice, starts)));
        yield ends;
      }
      case Repeat repeat -> {
        BitSet places = starts;
        for (int i = 0; i < repeat.min(); i++) {
          places = ends(repeat.body(), places);
        }
        BitSet ends = (BitSet) places.clone();
        int rounds = Math.min(repeat.max() - repeat.min(), text.length);
        for (int i = 0; i < rounds; i++) {
          places = ends(repeat.body(), places);
          ends.or(places);
        }
        yield ends;
      }
      case Boundary boundary -> {
        BitSet ends = new BitSet();
        starts.stream()
            .filter(
                at ->
                    (at == 0 ? boundary.atStart() : boundary.before().contains(text[at - 1]))
                        && (at == text.length
                            ? boundary.atEnd()
                            : boundary.after().contains(text[at])))
            .forEach(ends::set);
        yield ends;
      }
    };
  }
}
