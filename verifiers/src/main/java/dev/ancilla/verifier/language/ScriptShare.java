package dev.ancilla.verifier.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a text's letters divide among scripts.
 *
 * <p>A Chinese character, kana or Hangul syllable says about as much as three letters of an
 * alphabet and weighs as much.
 *
 * @param weights by script; scripts without letters are absent
 */
record ScriptShare(Map<UnicodeScript, Integer> weights) {
  private static final int SIGN_OF_MUCH = 3;

  private static final Set<UnicodeScript> EAST_ASIAN =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.HANGUL);

  /** Japanese has at least one kana in so many signs; a name quoted in Chinese text has fewer. */
  private static final int SIGNS_A_KANA = 10;

  static ScriptShare of(String prose) {
    Map<UnicodeScript, Integer> weights = new EnumMap<>(UnicodeScript.class);
    prose
        .codePoints()
        .filter(Character::isLetter)
        .forEach(
            point -> {
              UnicodeScript script = UnicodeScript.of(point);
              if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
                weights.merge(script, EAST_ASIAN.contains(script) ? SIGN_OF_MUCH : 1, Integer::sum);
              }
            });
    return new ScriptShare(weights);
  }

  int total() {
    return weights.values().stream().mapToInt(Integer::intValue).sum();
  }

  private int weight(UnicodeScript script) {
    return weights.getOrDefault(script, 0);
  }

  private int eastAsian() {
    return EAST_ASIAN.stream().mapToInt(this::weight).sum();
  }

  /** The script of most letters; Chinese and Japanese writing counts as Han. */
  UnicodeScript main() {
    if (2 * eastAsian() >= total()) {
      return 2 * weight(UnicodeScript.HANGUL) >= eastAsian()
          ? UnicodeScript.HANGUL
          : UnicodeScript.HAN;
    }
    UnicodeScript main = UnicodeScript.COMMON;
    for (Map.Entry<UnicodeScript, Integer> entry : weights.entrySet()) {
      boolean alphabet = !EAST_ASIAN.contains(entry.getKey());
      main = alphabet && entry.getValue() > weight(main) ? entry.getKey() : main;
    }
    return main;
  }

  /** The share of the letters that the main script has, in [0, 1]. */
  double mainShare() {
    UnicodeScript main = main();
    int weight = main == UnicodeScript.HAN ? eastAsian() : weight(main);
    return (double) weight / total();
  }

  /** The language that the script alone tells, as an ISO 639-1 code. */
  Optional<String> language() {
    return switch (main()) {
      case HAN -> Optional.of(isJapanese() ? "ja" : "zh");
      case HANGUL -> Optional.of("ko");
      case GREEK -> Optional.of("el");
      case HEBREW -> Optional.of("he");
      case THAI -> Optional.of("th");
      case ARMENIAN -> Optional.of("hy");
      case GEORGIAN -> Optional.of("ka");
      case BENGALI -> Optional.of("bn");
      case GUJARATI -> Optional.of("gu");
      case GURMUKHI -> Optional.of("pa");
      case TAMIL -> Optional.of("ta");
      case TELUGU -> Optional.of("te");
      case KANNADA -> Optional.of("kn");
      case MALAYALAM -> Optional.of("ml");
      case SINHALA -> Optional.of("si");
      case KHMER -> Optional.of("km");
      case LAO -> Optional.of("lo");
      case MYANMAR -> Optional.of("my");
      default -> Optional.empty();
    };
  }

  private boolean isJapanese() {
    int kana = weight(UnicodeScript.HIRAGANA) + weight(UnicodeScript.KATAKANA);
    return SIGNS_A_KANA * kana >= eastAsian() && kana > 0;
  }
}
