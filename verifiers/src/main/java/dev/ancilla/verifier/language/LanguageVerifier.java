package dev.ancilla.verifier.language;

import dev.ancilla.verifier.official.langdetect.LanguageDetector;
import dev.ancilla.verifier.official.langdetect.LanguageVote;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The language of a text. Deterministic.
 *
 * <p>The script settles it where only one language is written in it, and wherever none of the
 * demanded ones is. Otherwise nine seeds of the detector vote: two thirds settle it in a long text,
 * all nine in a short one, and a very short one is undecided. The measured value is the share of
 * the votes, or of the letters where the script decides. Distance: 1.
 */
final class LanguageVerifier implements Verifier {
  /** In fewer letters no alphabetic language can be told. */
  private static final int LEAST_LETTERS = 20;

  /** In fewer letters all votes must agree. */
  private static final int FEW_LETTERS = 80;

  private static final double MOST_VOTES = 2.0 / 3;

  /** Below this share of the letters, the script alone does not tell the language. */
  private static final double CLEAR_SHARE = 0.5;

  private static final Set<String> CYRILLIC =
      Set.of("ru", "uk", "bg", "mk", "be", "sr", "kk", "ky", "tg", "mn", "tt", "ba", "cv", "os");
  private static final Set<String> ARABIC =
      Set.of("ar", "fa", "ur", "ps", "sd", "ug", "ku", "ks", "yi");
  private static final Set<String> DEVANAGARI = Set.of("hi", "mr", "ne", "sa", "ks", "sd");

  /** Languages of other scripts, by the script that they are written in. */
  private static final Map<String, UnicodeScript> OTHER =
      Map.ofEntries(
          Map.entry("zh", UnicodeScript.HAN),
          Map.entry("ja", UnicodeScript.HAN),
          Map.entry("ko", UnicodeScript.HANGUL),
          Map.entry("el", UnicodeScript.GREEK),
          Map.entry("he", UnicodeScript.HEBREW),
          Map.entry("th", UnicodeScript.THAI),
          Map.entry("hy", UnicodeScript.ARMENIAN),
          Map.entry("ka", UnicodeScript.GEORGIAN),
          Map.entry("bn", UnicodeScript.BENGALI),
          Map.entry("as", UnicodeScript.BENGALI),
          Map.entry("gu", UnicodeScript.GUJARATI),
          Map.entry("ta", UnicodeScript.TAMIL),
          Map.entry("te", UnicodeScript.TELUGU),
          Map.entry("kn", UnicodeScript.KANNADA),
          Map.entry("ml", UnicodeScript.MALAYALAM),
          Map.entry("si", UnicodeScript.SINHALA),
          Map.entry("km", UnicodeScript.KHMER),
          Map.entry("lo", UnicodeScript.LAO),
          Map.entry("my", UnicodeScript.MYANMAR),
          Map.entry("am", UnicodeScript.ETHIOPIC),
          Map.entry("ti", UnicodeScript.ETHIOPIC),
          Map.entry("bo", UnicodeScript.TIBETAN),
          Map.entry("dz", UnicodeScript.TIBETAN),
          Map.entry("or", UnicodeScript.ORIYA),
          Map.entry("dv", UnicodeScript.THAANA));

  /** Languages written in several scripts: no script rules them out. */
  private static final Set<String> SEVERAL_SCRIPTS =
      Set.of("sr", "uz", "az", "kk", "ku", "pa", "sd", "ks", "mn", "tg", "tt", "bs", "yi", "ug");

  /** What the detector knows; it can neither confirm nor refute another one. */
  private static final Set<String> DETECTED =
      Set.of(
          "af", "ar", "bg", "bn", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "fa", "fi",
          "fr", "gu", "he", "hi", "hr", "hu", "id", "it", "ja", "kn", "ko", "lt", "lv", "mk", "ml",
          "mr", "ne", "nl", "no", "pa", "pl", "pt", "ro", "ru", "sk", "sl", "so", "sq", "sv", "sw",
          "ta", "te", "th", "tl", "tr", "uk", "ur", "vi", "zh");

  private final Set<String> codes;

  LanguageVerifier(Set<String> codes) {
    this.codes = Set.copyOf(codes);
  }

  @Override
  public Finding examine(Candidate candidate) {
    String prose = Prose.of(candidate.text());
    ScriptShare scripts = ScriptShare.of(prose);
    if (scripts.total() == 0) {
      return Finding.notApplicable("there are no words to tell a language by");
    }
    Optional<String> byScript = scripts.language();
    if (byScript.isPresent() && scripts.mainShare() >= CLEAR_SHARE) {
      return isDemanded(byScript.get()) || !sameScriptDemanded(scripts.main())
          ? judged(byScript.get(), scripts.mainShare(), "of the letters")
          : byNeighbour(scripts, byScript.get());
    }
    if (!sameScriptDemanded(scripts.main())) {
      return wrong(
          "letters of the %s script".formatted(nameOf(scripts.main())), scripts.mainShare(), "");
    }
    return byVotes(prose, scripts);
  }

  /**
   * Kana is Japanese; a long text without it is Chinese, a short one may be either. Other languages
   * of one script are not told apart.
   */
  private Finding byNeighbour(ScriptShare scripts, String found) {
    boolean told =
        scripts.main() == UnicodeScript.HAN
            && (found.equals("ja") || scripts.total() >= FEW_LETTERS);
    return told
        ? judged(found, scripts.mainShare(), "of the letters")
        : Finding.undecided(
            "the script alone does not tell %s from %s".formatted(names(), nameOf(found)));
  }

  private Finding byVotes(String prose, ScriptShare scripts) {
    if (scripts.total() < LEAST_LETTERS) {
      return Finding.undecided(
          "%d letters are too few to tell a language".formatted(scripts.total()));
    }
    Optional<LanguageVote> vote = LanguageDetector.shared().vote(prose);
    if (vote.isEmpty() || vote.get().language().equals(LanguageDetector.UNKNOWN)) {
      return Finding.undecided("the language cannot be told");
    }
    String language = baseOf(vote.get().language());
    double share = vote.get().share();
    boolean clear = scripts.total() < FEW_LETTERS ? share == 1 : share >= MOST_VOTES;
    if (!clear) {
      return Finding.undecided(
          "it may be %s, but only %.0f of 9 votes say so".formatted(nameOf(language), share * 9));
    }
    boolean unknown = codes.stream().anyMatch(code -> !DETECTED.contains(code));
    if (unknown && !isDemanded(language)) {
      return Finding.undecided(
          "the detector, which takes it for %s, does not know %s"
              .formatted(nameOf(language), names()));
    }
    return judged(language, share, "of the votes");
  }

  private Finding judged(String language, double share, String ofWhat) {
    if (isDemanded(language)) {
      return Finding.satisfied(
          "written in %s (%.2f %s)".formatted(nameOf(language), share, ofWhat), share);
    }
    return wrong(nameOf(language), share, ofWhat);
  }

  private Finding wrong(String what, double share, String ofWhat) {
    return new Finding(
        Value.F,
        List.of(),
        OptionalDouble.of(share),
        1,
        "written in %s%s, not in %s"
            .formatted(
                what, ofWhat.isEmpty() ? "" : " (%.2f %s)".formatted(share, ofWhat), names()),
        "Write the whole answer in %s.".formatted(names()));
  }

  /** Norwegian has a code for both of its forms together and one for each. */
  private boolean isDemanded(String language) {
    return codes.contains(language)
        || language.equals("no") && (codes.contains("nb") || codes.contains("nn"));
  }

  private boolean sameScriptDemanded(UnicodeScript script) {
    return codes.stream().anyMatch(code -> mayUse(code, script));
  }

  private static boolean mayUse(String code, UnicodeScript script) {
    if (SEVERAL_SCRIPTS.contains(code)) {
      return true;
    }
    if (OTHER.containsKey(code)) {
      return OTHER.get(code) == script;
    }
    return switch (script) {
      case CYRILLIC -> CYRILLIC.contains(code);
      case ARABIC -> ARABIC.contains(code);
      case DEVANAGARI -> DEVANAGARI.contains(code);
      case LATIN ->
          !CYRILLIC.contains(code) && !ARABIC.contains(code) && !DEVANAGARI.contains(code);
      default -> false;
    };
  }

  private static String baseOf(String language) {
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }

  private String names() {
    return new TreeSet<>(codes)
        .stream().map(LanguageVerifier::nameOf).collect(Collectors.joining(" or "));
  }

  private static String nameOf(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }

  private static String nameOf(UnicodeScript script) {
    String name = script.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
