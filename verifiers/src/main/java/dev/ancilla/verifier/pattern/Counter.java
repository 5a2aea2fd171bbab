package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Quantity;
import dev.ancilla.text.Region;
import dev.ancilla.text.Segmenter;
import dev.ancilla.text.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts one quantity in a whole text, and says where. Immutable, thread-safe. Linear in the text.
 *
 * <p>{@link RunningCount} counts the same while the text grows; several counters are nothing but
 * one of those, fed to the end.
 */
interface Counter {
  Tally count(String text);

  static Counter of(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Units units -> text -> Tally.of(Segmenter.plain().units(text, units.unit()));
      case Quantity.Occurrences occurrences -> {
        TermFinder finder = new TermFinder(occurrences.term());
        yield text -> Tally.of(finder.find(text));
      }
      case Quantity.MostRepeatedRun run -> new RunCounter(run.words());
      case Quantity.Enclosed enclosed ->
          text -> {
            Hits.Listed hits = new Hits.Listed();
            EnclosedCount count = new EnclosedCount(enclosed, hits);
            text.codePoints().forEach(count::accept);
            count.end();
            return hits.tally();
          };
      case Quantity.Highlights highlights ->
          text -> {
            Hits.Listed hits = new Hits.Listed();
            HighlightCount count = new HighlightCount(hits);
            text.codePoints().forEach(count::accept);
            count.end();
            return hits.tally();
          };
      case Quantity.Parts parts -> {
        PartCount unused = new PartCount(parts);
        yield text -> {
          Hits.Listed hits = new Hits.Listed();
          PartCount count = unused.telling(hits);
          text.codePoints().forEach(count::accept);
          count.end();
          return hits.tally();
        };
      }
      case Quantity.Sections sections -> {
        SectionCount unused = new SectionCount(sections);
        yield text -> {
          Hits.Listed hits = new Hits.Listed();
          SectionCount count = unused.telling(hits);
          text.codePoints().forEach(count::accept);
          count.end();
          return hits.tally();
        };
      }
      case Quantity.LinesStarting lines -> {
        LineStartCount unused = new LineStartCount(lines.term());
        yield text -> {
          Hits.Listed hits = new Hits.Listed();
          LineStartCount count = unused.telling(hits);
          text.codePoints().forEach(count::accept);
          count.end();
          return hits.tally();
        };
      }
      case Quantity.CapitalWords capitals -> words(WordTest.of(capitals));
      case Quantity.LowerCaseWords lower -> words(WordTest.inLowerCase());
      case Quantity.Letters letters -> of(Terms.LETTERS);
      case Quantity.Palindromes palindromes -> words(WordTest.of(palindromes));
      case Quantity.Distinct distinct -> distinct(distinct.unit());
    };
  }

  private static Counter words(WordTest test) {
    return text -> {
      List<Region> words = Segmenter.plain().units(text, Unit.WORD);
      List<String> stretches = Stretches.of(text, words);
      List<Region> found = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        if (test.accepts(stretches.get(i))) {
          found.add(words.get(i));
        }
      }
      return Tally.of(found);
    };
  }

  private static Counter distinct(Unit unit) {
    return text -> {
      List<Region> units = Segmenter.plain().units(text, unit);
      List<String> stretches = Stretches.of(text, units);
      Set<String> seen = new HashSet<>();
      List<Region> found = new ArrayList<>();
      for (int i = 0; i < units.size(); i++) {
        if (seen.add(Content.of(stretches.get(i)))) {
          found.add(units.get(i));
        }
      }
      return Tally.of(found);
    };
  }
}
