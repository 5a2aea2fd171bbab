package dev.ancilla.formats.spec;

import dev.ancilla.automaton.RegularExpression;
import dev.ancilla.spec.Match;
import dev.ancilla.spec.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Terms: a text alone, found as whole words in any case, or {@code {word: TEXT}}, {@code
 * {substring: TEXT}} or {@code {pattern: REGEX}}, with {@code exact: true} where case matters.
 *
 * <p>Beside a list, {@code match: substring} (or {@code pattern}) and {@code exact: true} say it
 * for every text in it.
 */
final class TermForm {
  /** The keys that may stand beside terms. */
  static final List<String> MANNER = List.of("match", "exact");

  private static final List<String> MATCHES = List.of("word", "substring", "pattern");

  private TermForm() {}

  static Term read(YamlValue value, YamlMap beside) {
    return read(
        value,
        beside.find("match").map(TermForm::match).orElse(Match.WORD),
        beside.find("exact").map(YamlValue::flag).orElse(false));
  }

  /** One term, without anything beside it. */
  static Term read(YamlValue value) {
    return read(value, Match.WORD, false);
  }

  /** A word of the vocabulary of this name, in the manner that stands beside it. */
  static Term of(YamlValue vocabulary, String word, YamlMap beside) {
    return term(
        vocabulary,
        word,
        beside.find("match").map(TermForm::match).orElse(Match.WORD),
        beside.find("exact").map(YamlValue::flag).orElse(false));
  }

  /** A list of terms, or a single one. */
  static List<Term> readAll(YamlValue value, YamlMap beside) {
    List<YamlValue> items = value.isList() ? value.items() : List.of(value);
    return items.stream().map(item -> read(item, beside)).toList();
  }

  private static Term read(YamlValue value, Match match, boolean exact) {
    if (!value.isMap()) {
      return term(value, value.text(), match, exact);
    }
    YamlMap map = value.map();
    String key = map.choice("a term", MATCHES, List.of("exact"));
    map.allowOnly(List.of(key, "exact"));
    boolean sensitive = map.find("exact").map(YamlValue::flag).orElse(false);
    YamlValue text = map.require(key);
    return term(text, text.text(), Match.values()[MATCHES.indexOf(key)], sensitive);
  }

  private static Term term(YamlValue place, String text, Match match, boolean exact) {
    return place.build(
        () -> {
          if (match == Match.PATTERN) {
            // Refuses what does not run in linear time, at the place where it stands.
            RegularExpression.parse(text);
          }
          return new Term(text, match, exact);
        });
  }

  private static Match match(YamlValue value) {
    return Match.values()[value.oneOf("way to match", MATCHES)];
  }

  static String print(Term term) {
    String text = YamlText.scalar(term.text());
    if (term.match() == Match.WORD && !term.caseSensitive()) {
      return text;
    }
    return "{%s: %s%s}"
        .formatted(
            MATCHES.get(term.match().ordinal()), text, term.caseSensitive() ? ", exact: true" : "");
  }

  /** Key, terms and what stands beside them, where all are found in the same manner. */
  static String printOne(String key, Term term) {
    return key + ": " + YamlText.scalar(term.text()) + manner(term);
  }

  static String printAll(String key, List<Term> terms, Optional<String> vocabulary) {
    if (vocabulary.isPresent()) {
      return "%s: {words-of: %s}%s"
          .formatted(key, YamlText.scalar(vocabulary.get()), manner(terms.getFirst()));
    }
    Optional<Term> odd =
        terms.stream().filter(term -> !manner(term).equals(manner(terms.getFirst()))).findAny();
    List<String> items = new ArrayList<>();
    for (Term term : terms) {
      items.add(odd.isPresent() ? print(term) : YamlText.scalar(term.text()));
    }
    return "%s: [%s]%s"
        .formatted(key, String.join(", ", items), odd.isPresent() ? "" : manner(terms.getFirst()));
  }

  private static String manner(Term term) {
    return (term.match() == Match.WORD ? "" : ", match: " + MATCHES.get(term.match().ordinal()))
        + (term.caseSensitive() ? ", exact: true" : "");
  }
}
