package dev.ancilla.verifier.solver;

import dev.ancilla.automaton.CodePointSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The scripts that languages are written in. */
final class Scripts {
  private static final Map<String, Set<String>> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("ru", Set.of("Cyrillic")),
          Map.entry("uk", Set.of("Cyrillic")),
          Map.entry("bg", Set.of("Cyrillic")),
          Map.entry("be", Set.of("Cyrillic")),
          Map.entry("mk", Set.of("Cyrillic")),
          Map.entry("mn", Set.of("Cyrillic", "Mongolian")),
          Map.entry("sr", Set.of("Cyrillic", "Latin")),
          Map.entry("el", Set.of("Greek")),
          Map.entry("he", Set.of("Hebrew")),
          Map.entry("ar", Set.of("Arabic")),
          Map.entry("fa", Set.of("Arabic")),
          Map.entry("ur", Set.of("Arabic")),
          Map.entry("hi", Set.of("Devanagari")),
          Map.entry("mr", Set.of("Devanagari")),
          Map.entry("ne", Set.of("Devanagari")),
          Map.entry("bn", Set.of("Bengali")),
          Map.entry("pa", Set.of("Gurmukhi")),
          Map.entry("gu", Set.of("Gujarati")),
          Map.entry("ta", Set.of("Tamil")),
          Map.entry("te", Set.of("Telugu")),
          Map.entry("kn", Set.of("Kannada")),
          Map.entry("ml", Set.of("Malayalam")),
          Map.entry("th", Set.of("Thai")),
          Map.entry("ka", Set.of("Georgian")),
          Map.entry("hy", Set.of("Armenian")),
          Map.entry("ko", Set.of("Hangul")),
          Map.entry("ja", Set.of("Hiragana", "Katakana", "Han")),
          Map.entry("zh", Set.of("Han")),
          Map.entry("yi", Set.of("Hebrew")));

  /** All the languages of DESIGN's kinds that are written in Latin letters. */
  private static final Set<String> LATIN =
      Set.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "pl", "cs", "sk", "sl",
          "hr", "ro", "hu", "tr", "vi", "id", "ms", "sw", "et", "lv", "lt", "ca", "af", "sq", "tl",
          "cy", "ga", "is", "so", "eu", "gl", "la");

  private Scripts() {}

  /** Letters of which a text in one of these languages has at least one; empty where not known. */
  static Optional<CodePointSet> of(Set<String> languages) {
    CodePointSet letters = CodePointSet.NONE;
    for (String language : languages) {
      Set<String> scripts =
          LATIN.contains(language) ? Set.of("Latin") : BY_LANGUAGE.getOrDefault(language, Set.of());
      if (scripts.isEmpty()) {
        return Optional.empty();
      }
      for (String script : scripts) {
        letters = letters.union(CodePointSet.property(script));
      }
    }
    return Optional.of(letters);
  }
}
