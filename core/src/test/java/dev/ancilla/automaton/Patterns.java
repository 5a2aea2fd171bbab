package dev.ancilla.automaton;

import dev.ancilla.testkit.Generator;
import java.util.ArrayList;
import java.util.List;

/** Small random patterns and texts, so that few examples meet every corner. */
final class Patterns {
  static final List<String> LETTERS = List.of("a", "b", "é", "-");

  /** And one of each class of code points that the atoms tell apart but no letter stands for. */
  static final List<String> REPRESENTATIVES = List.of("a", "b", "é", "-", "z", "1", " ");

  private Patterns() {}

  /** Patterns without boundaries over {@link #LETTERS}. */
  static Generator<String> plain(int depth) {
    return pattern(depth, atoms());
  }

  /** Patterns with anchors, word boundaries and guards. */
  static Generator<String> withBoundaries(int depth) {
    return pattern(depth, Generator.either(atoms(), atoms(), boundaries()));
  }

  static Generator<String> boundaries() {
    return Generator.of("\\b", "\\B", "^", "$", "(?![ab])", "(?<!a)", "(?=[a\\-])", "(?<=b)");
  }

  private static Generator<String> atoms() {
    return Generator.of(
        "a", "b", "a", "b", "[ab]", "é", "\\-", "[^a]", "(?s:.)", "\\w", "\\p{L}", "(?:)", "\\W");
  }

  private static Generator<String> pattern(int depth, Generator<String> atoms) {
    if (depth == 0) {
      return atoms;
    }
    Generator<String> part = pattern(depth - 1, atoms);
    return Generator.either(
        part.with(part, (one, other) -> one + other),
        part.with(part, (one, other) -> one + other),
        part.with(part, (one, other) -> "(?:" + one + "|" + other + ")"),
        part.with(
            Generator.of("*", "+", "?", "{2}", "{1,2}", "{0,2}", "{2,}", "*?"),
            (body, quantifier) -> "(?:" + body + ")" + quantifier));
  }

  static Generator<String> texts(int most) {
    return texts(0, most);
  }

  static Generator<String> texts(int least, int most) {
    return Generator.lists(Generator.of(LETTERS), least, most).map(list -> String.join("", list));
  }

  /** Every text of at most this many of the letters. */
  static List<String> all(int most) {
    return all(most, LETTERS);
  }

  /** Every text of at most this many of these letters. */
  static List<String> all(int most, List<String> letters) {
    List<String> found = new ArrayList<>(List.of(""));
    int from = 0;
    for (int length = 1; length <= most; length++) {
      int to = found.size();
      for (int i = from; i < to; i++) {
        for (String letter : letters) {
          found.add(found.get(i) + letter);
        }
      }
      from = to;
    }
    return found;
  }
}
