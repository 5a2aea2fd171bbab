package dev.ancilla.verifier.language;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.spec.Obligation.Spelling.Variant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words that are wrong in one spelling, with what to write instead. Immutable, thread-safe.
 *
 * <p>Read from {@code spellings.txt}, which explains its form: about 250 families of words.
 */
final class Lexicon {
  private static final String RESOURCE = "spellings.txt";
  private static final List<String> ISE_SUFFIXES =
      List.of("", "s", "ed", "ing", "er", "ers", "ation", "ations", "ational", "able");
  private static final List<String> LL_SUFFIXES = List.of("ed", "ing", "er", "ers", "ings");
  private static final List<String> PREFIXES =
      List.of("un", "re", "dis", "over", "mis", "non", "multi", "under", "pre", "de", "inter");

  /** Behind a prefix, shorter words are chance. */
  private static final int SHORTEST_STEM = 5;

  private static final class Shared {
    static final Lexicon LEXICON = new Lexicon();
  }

  private final Map<String, String> toBritish = new HashMap<>();
  private final Map<String, String> toAmerican = new HashMap<>();

  private Lexicon() {
    for (String line : lines()) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "ise" -> {
          for (int i = 1; i < words.length; i++) {
            String stem = words[i].substring(0, words[i].length() - 3);
            for (String suffix : ISE_SUFFIXES) {
              add(attach(stem + "ise", suffix), attach(stem + "ize", suffix), "<");
            }
          }
        }
        case "ll" -> {
          for (int i = 1; i < words.length; i++) {
            for (String suffix : LL_SUFFIXES) {
              add(words[i] + "l" + suffix, words[i] + suffix, "=");
            }
          }
        }
        default -> {
          add(words[0], words[1], words[2]);
          for (int i = 3; i < words.length; i++) {
            add(attach(words[0], words[i]), attach(words[1], words[i]), words[2]);
          }
        }
      }
    }
  }

  static Lexicon shared() {
    return Shared.LEXICON;
  }

  private void add(String british, String american, String sign) {
    if (!sign.equals(">")) {
      toAmerican.put(british, american);
    }
    if (!sign.equals("<")) {
      toBritish.put(american, british);
    }
  }

  private static String attach(String word, String suffix) {
    boolean drops = word.endsWith("e") && !suffix.isEmpty() && "aei".indexOf(suffix.charAt(0)) >= 0;
    return (drops ? word.substring(0, word.length() - 1) : word) + suffix;
  }

  /**
   * What a word is in a spelling, where it is wrong there.
   *
   * @param word in lower case
   */
  Optional<String> corrected(String word, Variant variant) {
    Map<String, String> right =
        switch (variant) {
          case BRITISH -> toBritish;
          case AMERICAN -> toAmerican;
        };
    String whole = right.get(word);
    if (whole != null) {
      return Optional.of(whole);
    }
    for (String prefix : PREFIXES) {
      if (word.startsWith(prefix) && word.length() >= prefix.length() + SHORTEST_STEM) {
        String stem = right.get(word.substring(prefix.length()));
        if (stem != null) {
          return Optional.of(prefix + stem);
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> lines() {
    try (InputStream stream = Lexicon.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new AncillaException(
            ErrorCode.BUG, "the resource %s is missing from the jar.".formatted(RESOURCE));
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new AncillaException(
          ErrorCode.BUG,
          "the resource %s cannot be read: %s.".formatted(RESOURCE, unreadable.getMessage()),
          unreadable);
    }
  }
}
