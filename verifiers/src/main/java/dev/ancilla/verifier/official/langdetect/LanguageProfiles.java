package dev.ancilla.verifier.official.langdetect;

import dev.ancilla.verifier.official.resource.ResourceLines;
import java.util.Arrays;
import java.util.List;

/**
 * How often each n-gram of up to three characters occurs in each language. Immutable, thread-safe.
 *
 * <p>An n-gram is three code points, absent ones zero and in front. Its id leads to a stretch of
 * (language, frequency) pairs; most trigrams belong to two languages of 55:
 *
 * <pre>
 *   "the" ──▶ id ──▶ [first[id], first[id + 1]) of languages[] and frequencies[]
 * </pre>
 *
 * <p>N-grams of ASCII letters are found in a table by three base-54 digits, all others by hashing.
 * About 8 MB.
 */
final class LanguageProfiles {
  /** What {@link #id} gives for an n-gram in no profile. */
  static final int UNKNOWN = -1;

  private static final int WIDESPREAD = 8;
  private static final int DIGITS = 54;
  private static final byte[] DIGIT = digits();
  private static final int SLOTS = 1 << 18;

  private final List<String> names;
  private final int[] latin = new int[DIGITS * DIGITS * DIGITS];
  private final long[] keys = new long[SLOTS];
  private final int[] ids = new int[SLOTS];
  private final int[] first;
  private final byte[] languages;
  private final double[] frequencies;

  /** The frequencies in all languages, for n-grams of many; a loop over them needs no index. */
  private final double[][] rows;

  private final double[] noRow;

  private LanguageProfiles(List<String> lines) {
    names = List.of(lines.getFirst().split("\t"));
    double[][] totals =
        lines.subList(1, 4).stream().map(LanguageProfiles::numbers).toArray(double[][]::new);
    List<String> grams = lines.subList(4, lines.size());
    first = new int[grams.size() + 1];
    rows = new double[grams.size()][];
    noRow = new double[width()];
    byte[] columns = new byte[4 * grams.size()];
    double[] shares = new double[4 * grams.size()];
    Arrays.fill(latin, UNKNOWN);
    int pairs = 0;
    for (int id = 0; id < grams.size(); id++) {
      String line = grams.get(id);
      int length = line.indexOf('\t');
      put(line.substring(0, length), id);
      for (int start = length + 1; start < line.length(); ) {
        int blank = line.indexOf(' ', start);
        int tab = line.indexOf('\t', blank);
        int end = tab < 0 ? line.length() : tab;
        int column = Integer.parseInt(line, start, blank, 10);
        columns[pairs] = (byte) column;
        shares[pairs++] = Integer.parseInt(line, blank + 1, end, 10) / totals[length - 1][column];
        start = end + 1;
      }
      first[id + 1] = pairs;
    }
    languages = Arrays.copyOf(columns, pairs);
    frequencies = Arrays.copyOf(shares, pairs);
    for (int id = 0; id < grams.size(); id++) {
      rows[id] = first[id + 1] - first[id] < WIDESPREAD ? noRow : row(id);
    }
  }

  private double[] row(int id) {
    double[] row = new double[width()];
    for (int pair = first[id]; pair < first[id + 1]; pair++) {
      row[languages[pair]] = frequencies[pair];
    }
    return row;
  }

  /** Reads the profiles; about 100 ms. */
  static LanguageProfiles read() {
    return new LanguageProfiles(ResourceLines.read(LanguageProfiles.class, "profiles.tsv"));
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.split("\t")).mapToDouble(Double::parseDouble).toArray();
  }

  private void put(String gram, int id) {
    int length = gram.length();
    int third = gram.charAt(length - 1);
    int second = length > 1 ? gram.charAt(length - 2) : 0;
    int start = length > 2 ? gram.charAt(0) : 0;
    if (digit(start) >= 0 && digit(second) >= 0 && digit(third) >= 0) {
      latin[(digit(start) * DIGITS + digit(second)) * DIGITS + digit(third)] = id;
      return;
    }
    long key = key(start, second, third);
    int slot = slot(key);
    while (keys[slot] != 0) {
      slot = (slot + 1) % SLOTS;
    }
    keys[slot] = key;
    ids[slot] = id;
  }

  /** The id of an n-gram, absent code points being 0; {@link #UNKNOWN} where no profile has it. */
  int id(int start, int second, int third) {
    if (digit(start) >= 0 && digit(second) >= 0 && digit(third) >= 0) {
      return latinId(digit(start), digit(second), digit(third));
    }
    long key = key(start, second, third);
    for (int slot = slot(key); keys[slot] != 0; slot = (slot + 1) % SLOTS) {
      if (keys[slot] == key) {
        return ids[slot];
      }
    }
    return UNKNOWN;
  }

  /** The same for the digits of three code points. */
  int latinId(int start, int second, int third) {
    return latin[(start * DIGITS + second) * DIGITS + third];
  }

  /** The digit of an ASCII letter, a blank or an absent code point; −1 for others. */
  static int digit(int point) {
    return point < DIGIT.length ? DIGIT[point] : -1;
  }

  /** Absent 0, blank 1, capitals, small letters; else −1. */
  private static byte[] digits() {
    byte[] digits = new byte[0x80];
    Arrays.fill(digits, (byte) -1);
    digits[0] = 0;
    digits[' '] = 1;
    for (int i = 0; i < 26; i++) {
      digits['A' + i] = (byte) (2 + i);
      digits['a' + i] = (byte) (28 + i);
    }
    return digits;
  }

  private static long key(int start, int second, int third) {
    return ((long) start << 42) | ((long) second << 21) | third;
  }

  private static int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> (64 - 18));
  }

  List<String> names() {
    return names;
  }

  /** How long an array of one value a language is: a whole number of the processor's vectors. */
  int width() {
    return (names.size() + 7) / 8 * 8;
  }

  /**
   * Multiplies each language's odds, for each of five n-grams, by 1 + scale times its share of
   * them; languages that do not have an n-gram stay as they are.
   *
   * @param odds one for each name, padded to {@link #width()}
   */
  void grow(double[] odds, double scale, int[] five) {
    // One loop over five rows costs little more than one over one.
    grow(
        odds,
        scale,
        rowOrFew(odds, scale, five[0]),
        rowOrFew(odds, scale, five[1]),
        rowOrFew(odds, scale, five[2]),
        rowOrFew(odds, scale, five[3]),
        rowOrFew(odds, scale, five[4]));
  }

  /** The same for one n-gram. */
  void grow(double[] odds, double scale, int id) {
    grow(odds, scale, rowOrFew(odds, scale, id), noRow, noRow, noRow, noRow);
  }

  private static void grow(
      double[] odds, double scale, double[] a, double[] b, double[] c, double[] d, double[] e) {
    for (int i = 0; i < odds.length; i++) {
      odds[i] *=
          (1 + a[i] * scale)
              * (1 + b[i] * scale)
              * (1 + c[i] * scale)
              * (1 + d[i] * scale)
              * (1 + e[i] * scale);
    }
  }

  /** The row of an n-gram; one of few languages is dealt with here, and its row is empty. */
  private double[] rowOrFew(double[] odds, double scale, int id) {
    double[] row = rows[id];
    if (row == noRow) {
      int end = first[id + 1];
      for (int pair = first[id]; pair < end; pair++) {
        odds[languages[pair]] *= 1 + frequencies[pair] * scale;
      }
    }
    return row;
  }
}
