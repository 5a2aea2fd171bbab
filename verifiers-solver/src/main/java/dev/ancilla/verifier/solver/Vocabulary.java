package dev.ancilla.verifier.solver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Neutral words to fill a text with.
 *
 * @param words most useful first
 * @param spaced words are set apart by spaces
 */
record Vocabulary(List<String> words, boolean spaced) {
  private static final Map<String, Vocabulary> BY_LANGUAGE = read();

  /** Words that read the same backwards. */
  static final List<String> PALINDROMES =
      List.of("level", "noon", "civic", "radar", "kayak", "madam", "refer", "stats", "tenet");

  Vocabulary {
    words = List.copyOf(words);
  }

  static final Vocabulary ENGLISH = of("en");

  /** English where a language is not known here. */
  static Vocabulary of(String language) {
    Vocabulary known = BY_LANGUAGE.get(language);
    return known == null ? BY_LANGUAGE.getOrDefault("en", NONE) : known;
  }

  static Iterable<String> languages() {
    return BY_LANGUAGE.keySet();
  }

  private static final Vocabulary NONE = new Vocabulary(List.of("word"), true);

  private static Map<String, Vocabulary> read() {
    Map<String, Vocabulary> found = new LinkedHashMap<>();
    try (InputStream in = Vocabulary.class.getResourceAsStream("vocabulary.tsv")) {
      if (in == null) {
        throw new IllegalStateException("vocabulary.tsv is missing from the jar.");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && !line.startsWith("#")) {
          String language = line.substring(0, tab);
          found.put(
              language,
              new Vocabulary(
                  List.of(line.substring(tab + 1).split(" ")),
                  !Set.of("zh", "ja", "th").contains(language)));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return found;
  }
}
