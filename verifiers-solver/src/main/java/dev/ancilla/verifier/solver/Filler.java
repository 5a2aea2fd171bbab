package dev.ancilla.verifier.solver;

import dev.ancilla.spec.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Gives out words to fill a text with: allowed ones, of the lengths that are asked for, with the
 * letters that are still missing, and in an order that does not repeat itself. One thread at a
 * time.
 */
final class Filler {
  private final List<String> words;
  private final Map<String, Integer> missingLetters = new HashMap<>();
  private final List<Integer> lengths = new ArrayList<>();
  private final int variety;
  private int given;
  private int letters;
  private int toGive;

  /**
   * @param allowed whether a word may stand in the text
   * @param most different words at most
   */
  Filler(Vocabulary vocabulary, Predicate<String> allowed, int most) {
    List<String> found = new ArrayList<>();
    for (String word : vocabulary.words()) {
      if (found.size() < most && allowed.test(word)) {
        found.add(word);
      }
    }
    if (found.isEmpty()) {
      for (String word : List.of("1", "2", "3", "7", "ok", "so", "we", "hmm", "我", "好")) {
        if (found.size() < most && allowed.test(word)) {
          found.add(word);
        }
      }
    }
    this.words = List.copyOf(found);
    this.variety = Math.max(1, found.size());
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** So many words will be asked for. */
  void expect(int count) {
    toGive = count;
  }

  /** So many of a letter must be among the words. */
  void need(Term letter, int count) {
    missingLetters.put(letter.text(), count);
  }

  /** Lengths in code points, one a word; without them words are as they come. */
  void shape(List<Integer> wanted) {
    lengths.clear();
    lengths.addAll(wanted);
  }

  /** Code points of all words given out so far. */
  int letters() {
    return letters;
  }

  String next() {
    String word = chosen();
    letters += word.codePointCount(0, word.length());
    return word;
  }

  private String chosen() {
    int left = Math.max(1, toGive - given);
    int index = given++;
    if (index < lengths.size()) {
      return sized(lengths.get(index), index);
    }
    int missing = missingLetters.values().stream().mapToInt(count -> Math.max(0, count)).sum();
    if (missing > 0) {
      String word = with((missing + left - 1) / left, index);
      missingLetters.replaceAll((letter, count) -> count - count(word, letter));
      return word;
    }
    return words.get(place(index));
  }

  // Each round through the words starts elsewhere and steps differently, so that no long run of
  // words comes again.
  private int place(int index) {
    int round = index / variety;
    int step = 1;
    for (int candidate = 1 + 2 * round; ; candidate++) {
      if (gcd(candidate, variety) == 1) {
        step = candidate;
        break;
      }
    }
    return (int) (((long) (index % variety) * step + round) % variety);
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** A word with so many of the missing letters: a known one, or made of these letters. */
  private String with(int wanted, int index) {
    String best = words.get(place(index));
    for (int i = 0; i < words.size(); i++) {
      String word = words.get((i + index) % words.size());
      if (useful(word) > useful(best)) {
        best = word;
      }
    }
    if (useful(best) >= wanted) {
      return best;
    }
    StringBuilder made = new StringBuilder();
    missingLetters.forEach(
        (letter, missing) ->
            made.append(letter.repeat(Math.clamp(missing, 0, wanted - made.length()))));
    return made.toString();
  }

  private int useful(String word) {
    int useful = 0;
    for (Map.Entry<String, Integer> entry : missingLetters.entrySet()) {
      useful += Math.min(count(word, entry.getKey()), Math.max(0, entry.getValue()));
    }
    return useful;
  }

  private static int count(String word, String letter) {
    int found = 0;
    String here = word.toLowerCase(Locale.ROOT);
    String wanted = letter.toLowerCase(Locale.ROOT);
    for (int at = here.indexOf(wanted); at >= 0; at = here.indexOf(wanted, at + 1)) {
      found++;
    }
    return found;
  }

  /** A word of exactly this length: a known one, or made of several. */
  private String sized(int length, int index) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get((i + index) % words.size());
      if (word.codePointCount(0, word.length()) == length) {
        return word;
      }
    }
    StringBuilder made = new StringBuilder();
    for (int i = index; made.codePointCount(0, made.length()) < length; i++) {
      made.append(words.get(i % words.size()));
    }
    return made.substring(0, made.offsetByCodePoints(0, length));
  }
}
