package dev.ancilla.formats.spec;

import dev.ancilla.spec.Match;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands after {@code count:}, a name or a name with parameters.
 *
 * <pre>
 *   words | sentences | ... | highlights | letters | lower-case-words
 *   {word: TEXT, exact: true} | {substring: TEXT} | {pattern: REGEX}
 *   {enclosed: ["[", "]"]}
 *   {parts: "***", distinct: true}
 *   {sections: Part}
 *   {lines-starting: TERM}
 *   {capital-words: {letters: 2}}
 *   {repeats: {words: 10}} | {distinct: words} | {palindromes: {letters: 3}}
 * </pre>
 */
final class QuantityForm {
  private static final String HIGHLIGHTS = "highlights";
  private static final String LETTERS = "letters";
  private static final String LOWER_CASE_WORDS = "lower-case-words";
  private static final List<String> UNITS = Arrays.stream(Unit.values()).map(Unit::plural).toList();
  private static final List<String> NAMES =
      Stream.concat(UNITS.stream(), Stream.of(HIGHLIGHTS, LETTERS, LOWER_CASE_WORDS)).toList();
  private static final List<String> KEYS =
      List.of(
          "word",
          "substring",
          "pattern",
          "enclosed",
          "parts",
          "sections",
          "lines-starting",
          "capital-words",
          "repeats",
          "distinct",
          "palindromes");

  private QuantityForm() {}

  static Quantity read(YamlValue value) {
    if (!value.isMap()) {
      String name = NAMES.get(value.oneOf("unit to count", NAMES));
      return switch (name) {
        case HIGHLIGHTS -> Quantity.Highlights.HIGHLIGHTS;
        case LETTERS -> Quantity.Letters.LETTERS;
        case LOWER_CASE_WORDS -> Quantity.LowerCaseWords.LOWER_CASE_WORDS;
        default -> new Quantity.Units(Unit.values()[UNITS.indexOf(name)]);
      };
    }
    YamlMap map = value.map();
    boolean parts = map.find("parts").isPresent();
    List<String> keys =
        parts ? KEYS.stream().filter(key -> !key.equals("distinct")).toList() : KEYS;
    String key = map.choice("what to count", keys, List.of("exact", "distinct"));
    YamlValue inner = map.require(key);
    return switch (key) {
      case "word", "substring", "pattern" -> new Quantity.Occurrences(TermForm.read(value));
      case "parts" -> {
        map.allowOnly(List.of(key, "distinct"));
        boolean distinct = map.find("distinct").map(YamlValue::flag).orElse(false);
        yield inner.build(() -> new Quantity.Parts(inner.text(), distinct));
      }
      default -> {
        map.allowOnly(List.of(key));
        yield inner.build(() -> single(key, inner));
      }
    };
  }

  private static Quantity single(String key, YamlValue inner) {
    return switch (key) {
      case "enclosed" -> {
        List<String> marks = ObligationForm.pair(inner);
        yield new Quantity.Enclosed(marks.getFirst(), marks.getLast());
      }
      case "sections" -> new Quantity.Sections(inner.text());
      case "lines-starting" -> new Quantity.LinesStarting(TermForm.read(inner));
      case "capital-words" -> new Quantity.CapitalWords(number(inner, "letters"));
      case "repeats" -> new Quantity.MostRepeatedRun(number(inner, "words"));
      case "distinct" -> new Quantity.Distinct(Unit.values()[inner.oneOf("unit", UNITS)]);
      case "palindromes" -> new Quantity.Palindromes(number(inner, LETTERS));
      default -> throw new IllegalStateException(key);
    };
  }

  private static int number(YamlValue value, String key) {
    return value.map().allowOnly(List.of(key)).require(key).whole();
  }

  static String print(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Units units -> units.unit().plural();
      case Quantity.Highlights highlights -> HIGHLIGHTS;
      case Quantity.Occurrences occurrences -> occurrences(occurrences.term());
      case Quantity.Enclosed enclosed ->
          "{enclosed: %s}".formatted(YamlText.pair(enclosed.open(), enclosed.close()));
      case Quantity.Parts parts ->
          "{parts: %s%s}"
              .formatted(
                  YamlText.scalar(parts.separator()), parts.distinct() ? ", distinct: true" : "");
      case Quantity.Sections sections ->
          "{sections: %s}".formatted(YamlText.scalar(sections.label()));
      case Quantity.LinesStarting lines ->
          "{lines-starting: %s}".formatted(TermForm.print(lines.term()));
      case Quantity.CapitalWords capitals ->
          "{capital-words: {letters: %d}}".formatted(capitals.minLetters());
      case Quantity.Distinct distinct -> "{distinct: %s}".formatted(distinct.unit().plural());
      case Quantity.LowerCaseWords lower -> LOWER_CASE_WORDS;
      case Quantity.Letters letters -> LETTERS;
      case Quantity.Palindromes palindromes ->
          "{palindromes: {letters: %d}}".formatted(palindromes.minLetters());
      case Quantity.MostRepeatedRun run -> "{repeats: {words: %d}}".formatted(run.words());
    };
  }

  private static String occurrences(Term term) {
    boolean plainWord = term.match() == Match.WORD && !term.caseSensitive();
    return plainWord ? "{word: %s}".formatted(YamlText.scalar(term.text())) : TermForm.print(term);
  }
}
