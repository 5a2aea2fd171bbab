package dev.ancilla.verifier.official.langdetect;

import dev.ancilla.verifier.official.resource.ResourceLines;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Takes a text apart into the n-grams that some profile knows. Immutable, thread-safe.
 *
 * <p>Addresses are cut out, Vietnamese marks joined to their letters, Latin letters dropped where
 * other scripts prevail, characters of one kind made one, and words of capitals counted by their
 * first letter alone. At most 10,000 characters are read.
 */
final class NGrams {
  private static final int MAX_CHARACTERS = 10_000;
  private static final Pattern URL = Pattern.compile("https?://[-_.?&~;+=/#0-9A-Za-z]{1,2076}");
  private static final Pattern MAIL =
      Pattern.compile("[-_.0-9A-Za-z]{1,64}@[-_0-9A-Za-z]{1,255}[-_.0-9A-Za-z]{1,255}");
  private static final Pattern VIETNAMESE =
      Pattern.compile(
          "[AEIOUYaeiouy\u00c2\u00ca\u00d4\u00e2\u00ea\u00f4\u0102\u0103\u01a0\u01a1\u01af\u01b0]"
              + "[\u0300\u0301\u0303\u0309\u0323]");
  private static final int FIRST_KANJI = 0x4e00;
  private static final int LAST_KANJI = 0x9fff;
  private static final char[] KANJI = kanji();

  private final LanguageProfiles profiles;

  NGrams(LanguageProfiles profiles) {
    this.profiles = profiles;
  }

  /** The ids of the known n-grams, in order. */
  int[] ids(String text) {
    String prepared = prepare(text);
    int end =
        prepared.length() <= MAX_CHARACTERS
                || prepared.codePointCount(0, prepared.length()) <= MAX_CHARACTERS
            ? prepared.length()
            : prepared.offsetByCodePoints(0, MAX_CHARACTERS);
    boolean dropsLatin = isMostlyOtherScripts(prepared, end);
    int[] ids = new int[3 * end + 1];
    int found = 0;
    // The last three characters, 0 where there was none since the last blank.
    int start = 0;
    int second = 0;
    int third = ' ';
    boolean capitals = false;
    boolean afterCapital = false;
    for (int i = 0; i < end; ) {
      int point = prepared.codePointAt(i);
      i += Character.charCount(point);
      if (dropsLatin && isLatinRange(point)) {
        continue;
      }
      point = normal(point);
      if (third == ' ') {
        if (point == ' ') {
          continue;
        }
        second = 0;
        capitals = false;
      }
      start = second;
      second = third;
      third = point;
      boolean capital = isCapital(point);
      capitals = capital && (capitals || afterCapital);
      afterCapital = capital;
      if (capitals) {
        continue;
      }
      int digit = LanguageProfiles.digit(third);
      int secondDigit = LanguageProfiles.digit(second);
      int startDigit = LanguageProfiles.digit(start);
      boolean latin = (digit | secondDigit | startDigit) >= 0;
      if (point != ' ') {
        int id = latin ? profiles.latinId(0, 0, digit) : profiles.id(0, 0, third);
        found = keep(ids, found, id);
      }
      int pair = latin ? profiles.latinId(0, secondDigit, digit) : profiles.id(0, second, third);
      found = keep(ids, found, pair);
      if (start != 0) {
        int id =
            latin
                ? profiles.latinId(startDigit, secondDigit, digit)
                : profiles.id(start, second, third);
        found = keep(ids, found, id);
      }
    }
    return Arrays.copyOf(ids, found);
  }

  /** Writes an id without a branch to mispredict: an unknown one is overwritten by the next. */
  private static int keep(int[] ids, int found, int id) {
    ids[found] = id;
    return id == LanguageProfiles.UNKNOWN ? found : found + 1;
  }

  private static boolean isCapital(int point) {
    return point < 0x80 ? isBetween(point, 'A', 'Z') : Character.isUpperCase(point);
  }

  private static String prepare(String text) {
    String prepared = text;
    if (prepared.contains("http")) {
      prepared = URL.matcher(prepared).replaceAll(" ");
    }
    if (prepared.indexOf('@') >= 0) {
      prepared = MAIL.matcher(prepared).replaceAll(" ");
    }
    return hasVietnameseMark(prepared)
        ? VIETNAMESE
            .matcher(prepared)
            .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFC))
        : prepared;
  }

  private static boolean hasVietnameseMark(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isBetween(text.charAt(i), 0x300, 0x323)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMostlyOtherScripts(String text, int end) {
    int latin = 0;
    int other = 0;
    for (int i = 0; i < end; ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (isLatinRange(point)) {
        latin++;
      } else if (point >= 0x300) {
        other++;
      }
    }
    return latin * 2 < other;
  }

  /** From A to z, with the signs between the capitals and the small letters. */
  private static boolean isLatinRange(int point) {
    return point >= 'A' && point <= 'z';
  }

  /** The character that stands for all of its kind; a blank for what is no letter. */
  static int normal(int point) {
    if (point < 0x80) {
      return isBetween(point, 'a', 'z') || isBetween(point, 'A', 'Z') ? point : ' ';
    }
    if (point < 0x300) {
      return switch (point) {
        case 0xa0, 0xab, 0xb0, 0xbb -> ' ';
        case 'ș' -> 'ş';
        case 'ț' -> 'ţ';
        default -> point;
      };
    }
    if (isBetween(point, 0x2000, 0x206f)) {
      return ' ';
    }
    if (point == 'ی') {
      return 'ي';
    }
    if (isBetween(point, 0x1ea0, 0x1eff)) {
      return 'ể';
    }
    if (isBetween(point, 0x3040, 0x309f)) {
      return 'あ';
    }
    if (isBetween(point, 0x30a0, 0x30ff)) {
      return 'ア';
    }
    if (isBetween(point, 0x3100, 0x312f) || isBetween(point, 0x31a0, 0x31bf)) {
      return 'ㄅ';
    }
    if (isBetween(point, FIRST_KANJI, LAST_KANJI)) {
      return KANJI[point - FIRST_KANJI];
    }
    return isBetween(point, 0xac00, 0xd7af) ? '가' : point;
  }

  private static boolean isBetween(int point, int low, int high) {
    return point >= low && point <= high;
  }

  /** For every Kanji the one that stands for its class. */
  private static char[] kanji() {
    char[] representatives = new char[LAST_KANJI - FIRST_KANJI + 1];
    for (int i = 0; i < representatives.length; i++) {
      representatives[i] = (char) (FIRST_KANJI + i);
    }
    for (String members : ResourceLines.read(NGrams.class, "kanji.txt")) {
      members.chars().forEach(c -> representatives[c - FIRST_KANJI] = members.charAt(0));
    }
    return representatives;
  }
}
