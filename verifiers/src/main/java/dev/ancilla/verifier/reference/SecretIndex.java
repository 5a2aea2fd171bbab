package dev.ancilla.verifier.reference;

import dev.ancilla.text.Region;
import dev.ancilla.text.Segmenter;
import dev.ancilla.text.Unit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the runs of words that would give a secret away. Immutable, thread-safe.
 *
 * <p>It looks at letters and digits alone ({@link Letters}), so that case, accents, width, white
 * space, punctuation and zero-width signs hide nothing: {@code s-e c r e t} is {@code secret}. It
 * looks for each run as it is and spelled backwards, in the text and in whatever stretches of it
 * are base64 (standard or URL alphabet, wrapped or not, starting anywhere).
 *
 * <p>To be taken for the run, letters must begin where a word begins and end where one ends, unless
 * they are many: "art" is not in "start". Backwards and in base64 only longer runs count, since
 * short ones turn up by chance.
 *
 * <p>It does not see paraphrases, translations, other codes and ciphers, letters of other scripts
 * that look alike, nor a secret spread out with other words between.
 *
 * <p>Cost: for each letter of the text one look-up for each length that a run has.
 */
final class SecretIndex {
  /** So many letters are the run wherever they stand. */
  private static final int UNMISTAKABLE = 8;

  /** Shorter runs backwards or in base64 are chance. */
  private static final int LEAST_HIDDEN = 5;

  private static final int SHORTEST_BASE64 = 8;

  // An odd multiplier of good spread; hits are compared letter by letter, so chance hits cost time
  // but mean nothing.
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private record Run(int[] letters, boolean backwards) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Run run
          && backwards == run.backwards
          && Arrays.equals(letters, run.letters);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(letters);
    }
  }

  private final Map<Long, List<Run>> byHash = new HashMap<>();
  private final Set<Integer> lengths = new TreeSet<>();

  /**
   * The runs of secrets.
   *
   * @param minWords of a run; a secret with fewer words is one run
   */
  SecretIndex(List<String> secrets, int minWords) {
    Set<Run> runs = new HashSet<>();
    for (String secret : secrets) {
      List<int[]> words = new ArrayList<>();
      for (Region region : Segmenter.plain().units(secret, Unit.WORD)) {
        int[] letters = Letters.of(region.of(secret)).points();
        if (letters.length > 0) {
          words.add(letters);
        }
      }
      int size = Math.min(minWords, words.size());
      for (int first = 0; size > 0 && first + size <= words.size(); first++) {
        int[] letters = joined(words.subList(first, first + size));
        runs.add(new Run(letters, false));
        if (letters.length >= LEAST_HIDDEN) {
          runs.add(new Run(reversed(letters), true));
        }
      }
    }
    for (Run run : runs) {
      lengths.add(run.letters().length);
      byHash.computeIfAbsent(hash(run.letters()), hash -> new ArrayList<>()).add(run);
    }
  }

  /** There is nothing to keep secret. */
  boolean isEmpty() {
    return byHash.isEmpty();
  }

  private static int[] joined(List<int[]> words) {
    return words.stream().flatMapToInt(Arrays::stream).toArray();
  }

  private static int[] reversed(int[] letters) {
    int[] reversed = new int[letters.length];
    for (int i = 0; i < letters.length; i++) {
      reversed[i] = letters[letters.length - 1 - i];
    }
    return reversed;
  }

  private static long hash(int[] letters) {
    long hash = 0;
    for (int letter : letters) {
      hash = hash * MULTIPLIER + letter + 1;
    }
    return hash;
  }

  /** Where a text gives the secret away, in order, without overlaps. */
  List<Region> leaks(String text) {
    List<Region> found = new ArrayList<>(plainLeaks(Letters.of(text), 1));
    int[] points = text.codePoints().toArray();
    for (Region stretch : encoded(points)) {
      if (decodesToLeak(points, stretch)) {
        found.add(stretch);
      }
    }
    return merged(found);
  }

  private List<Region> plainLeaks(Letters text, int shortest) {
    long[] hashes = new long[text.length() + 1];
    long[] powers = new long[text.length() + 1];
    powers[0] = 1;
    for (int i = 0; i < text.length(); i++) {
      hashes[i + 1] = hashes[i] * MULTIPLIER + text.points()[i] + 1;
      powers[i + 1] = powers[i] * MULTIPLIER;
    }
    List<Region> found = new ArrayList<>();
    for (int length : lengths) {
      for (int start = 0; length >= shortest && start + length <= text.length(); start++) {
        int end = start + length;
        long hash = hashes[end] - hashes[start] * powers[length];
        if (isRun(hash, text, start, end)) {
          found.add(new Region(text.places()[start], text.places()[end - 1] + 1));
        }
      }
    }
    return found;
  }

  private boolean isRun(long hash, Letters text, int start, int end) {
    List<Run> runs = byHash.getOrDefault(hash, List.of());
    return !runs.isEmpty()
        && runs.stream()
            .anyMatch(
                run -> Arrays.equals(run.letters(), 0, end - start, text.points(), start, end))
        && (end - start >= UNMISTAKABLE || text.beginsWord(start) && text.endsWord(end - 1));
  }

  /** Stretches of the base64 alphabet; line breaks inside do not end one. */
  private static List<Region> encoded(int[] points) {
    List<Region> stretches = new ArrayList<>();
    int start = 0;
    int letters = 0;
    for (int i = 0; i <= points.length; i++) {
      int sextet = i < points.length ? sextet(points[i]) : -1;
      boolean lineBreak = i < points.length && letters > 0 && isLineBreak(points[i]);
      if (sextet >= 0) {
        start = letters == 0 ? i : start;
        letters++;
      } else if (!lineBreak) {
        if (letters >= SHORTEST_BASE64) {
          stretches.add(new Region(start, i));
        }
        letters = 0;
      }
    }
    return stretches;
  }

  private static boolean isLineBreak(int point) {
    return point == '\n' || point == '\r';
  }

  private boolean decodesToLeak(int[] points, Region stretch) {
    int[] sextets =
        Arrays.stream(points, stretch.start(), stretch.end())
            .filter(point -> !isLineBreak(point))
            .map(SecretIndex::sextet)
            .toArray();
    for (int skipped = 0; skipped < 4; skipped++) {
      Letters decoded = Letters.of(decode(sextets, skipped));
      if (!plainLeaks(decoded, LEAST_HIDDEN).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static String decode(int[] sextets, int skipped) {
    byte[] bytes = new byte[sextets.length];
    int count = 0;
    int bits = 0;
    int held = 0;
    for (int i = skipped; i < sextets.length; i++) {
      held = held << 6 | sextets[i];
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        bytes[count++] = (byte) (held >> bits);
        held &= (1 << bits) - 1;
      }
    }
    return new String(bytes, 0, count, StandardCharsets.UTF_8);
  }

  private static int sextet(int point) {
    if (point >= 'A' && point <= 'Z') {
      return point - 'A';
    }
    if (point >= 'a' && point <= 'z') {
      return point - 'a' + 26;
    }
    if (point >= '0' && point <= '9') {
      return point - '0' + 52;
    }
    return switch (point) {
      case '+', '-' -> 62;
      case '/', '_' -> 63;
      default -> -1;
    };
  }

  private static List<Region> merged(List<Region> regions) {
    List<Region> merged = new ArrayList<>();
    for (Region region : regions.stream().sorted().toList()) {
      if (!merged.isEmpty() && region.start() < merged.getLast().end()) {
        Region last = merged.removeLast();
        merged.add(new Region(last.start(), Math.max(last.end(), region.end())));
      } else {
        merged.add(region);
      }
    }
    return merged;
  }
}
