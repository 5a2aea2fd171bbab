package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
import dev.ancilla.text.CodePoints;
import dev.ancilla.text.Region;
import dev.ancilla.text.Segmenter;
import dev.ancilla.text.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts one quantity in a text. Immutable, thread-safe. */
interface Counter {
  /**
   * Markdown highlighting on one line: one to three asterisks touching the stretch on both sides.
   */
  Pattern HIGHLIGHT = Pattern.compile("(?<!\\*)(\\*{1,3})(?![\\s*])[^*\\n]++(?<!\\s)\\1(?!\\*)");

  /** White space and Markdown marks that may stand before what a line begins with. */
  String LINE_MARKS = "(?m)^[\\h>#*_\"“‘(\\[-]*";

  Tally count(String text);

  static Counter of(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Units units -> text -> Tally.of(Segmenter.plain().units(text, units.unit()));
      case Quantity.Occurrences occurrences -> {
        TermFinder finder = new TermFinder(occurrences.term());
        yield text -> Tally.of(finder.find(text));
      }
      case Quantity.MostRepeatedRun run -> new RunCounter(run.words());
      case Quantity.Enclosed enclosed -> new EnclosedCounter(enclosed.open(), enclosed.close());
      case Quantity.Highlights highlights -> text -> Tally.of(matches(HIGHLIGHT, text));
      case Quantity.Parts parts -> new PartCounter(parts.separator(), parts.distinct());
      case Quantity.Sections sections -> sections(sections.label());
      case Quantity.LinesStarting lines -> linesStarting(lines.term());
      case Quantity.CapitalWords capitals -> capitalWords(capitals.minLetters());
      case Quantity.Distinct distinct -> throw new UnsupportedOperationException("distinct");
      case Quantity.Palindromes palindromes ->
          throw new UnsupportedOperationException("palindromes");
    };
  }

  private static Counter sections(String label) {
    Pattern heading = Pattern.compile(LINE_MARKS + Pattern.quote(label) + "\\h*(\\p{Nd}+)");
    return text -> {
      CodePoints points = CodePoints.of(text);
      Matcher matcher = heading.matcher(text);
      Set<String> numbers = new HashSet<>();
      List<Region> found = new ArrayList<>();
      while (matcher.find()) {
        if (numbers.add(matcher.group(1))) {
          found.add(points.region(matcher.start(), matcher.end()));
        }
      }
      return Tally.of(found);
    };
  }

  private static Counter linesStarting(Term term) {
    int flags = term.caseSensitive() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    Pattern line = Pattern.compile(LINE_MARKS + TermFinder.expression(term), flags);
    return text -> Tally.of(matches(line, text));
  }

  private static Counter capitalWords(int minLetters) {
    return text ->
        Tally.of(
            Segmenter.plain().units(text, Unit.WORD).stream()
                .filter(word -> isCapital(word.of(text), minLetters))
                .toList());
  }

  private static boolean isCapital(String word, int minLetters) {
    long letters = word.codePoints().filter(Character::isLetter).count();
    return letters >= minLetters
        && word.equals(word.toUpperCase(Locale.ROOT))
        && !word.equals(word.toLowerCase(Locale.ROOT));
  }

  private static List<Region> matches(Pattern pattern, String text) {
    CodePoints points = CodePoints.of(text);
    Matcher matcher = pattern.matcher(text);
    List<Region> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(points.region(matcher.start(), matcher.end()));
    }
    return found;
  }
}
