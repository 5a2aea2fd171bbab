package dev.ancilla.verifier.solver;

import dev.ancilla.spec.Alphabet;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.Measure;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Relation;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Unit;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says in a few words what is demanded. */
final class Wording {
  private static final int SHOWN = 60;

  private Wording() {}

  static String of(Obligation obligation) {
    return switch (obligation) {
      case Measure measure -> bounds(measure) + " " + of(measure.quantity());
      case Obligation.Ratio ratio ->
          "%s to be %s to %s of %s"
              .formatted(of(ratio.part()), ratio.min(), ratio.max(), of(ratio.whole()));
      case Obligation.Contains contains ->
          "%s %s"
              .formatted(
                  contains.all() ? "must contain" : "must contain one of",
                  quoted(contains.terms()));
      case Obligation.Forbids forbids -> "must not contain " + quoted(forbids.terms());
      case Obligation.StartsWith starts -> "must start with " + quoted(starts.term());
      case Obligation.EndsWith ends -> "must end with " + quoted(ends.term());
      case Obligation.Wrapped wrapped ->
          "must be wrapped in %s and %s".formatted(quote(wrapped.open()), quote(wrapped.close()));
      case Obligation.ExactlyOne choice -> "exactly one of " + quoted(choice.terms());
      case Obligation.Equals equals -> "must be " + quoted(equals.options());
      case Obligation.Matches matches -> "must match " + quote(matches.pattern());
      case Obligation.Sequence sequence -> "must have in order " + quoted(sequence.terms());
      case Obligation.Template template -> "must have the form " + quote(template.form());
      case Obligation.LetterCase letters ->
          switch (letters.letters()) {
            case UPPER -> "capital letters only";
            case LOWER -> "lower-case letters only";
            case TITLE -> "every word with a capital";
          };
      case Obligation.Characters characters -> of(characters.alphabet());
      case Obligation.Language language ->
          "written in " + String.join(" or ", new TreeSet<>(language.codes()));
      case Obligation.Spelling spelling ->
          switch (spelling.variant()) {
            case BRITISH -> "British spelling";
            case AMERICAN -> "American spelling";
          };
      case Obligation.WellFormed wellFormed -> "nothing but " + wellFormed.format();
      case Obligation.Schema schema -> "nothing but JSON of the given schema";
      case Obligation.Csv csv -> "nothing but CSV" + columns(csv.columns());
      case Obligation.Table table -> "a table" + columns(table.columns());
      case Obligation.Neighbours neighbours ->
          "neighbouring %s %s".formatted(neighbours.unit().plural(), of(neighbours.relation()));
      case Obligation.Alike alike ->
          "%s %d and %d must say the same"
              .formatted(alike.unit().plural(), alike.first(), alike.second());
      case Obligation.Within within -> of(within.must()) + " in a part of it";
      case Obligation.InUnit inUnit ->
          "%s in %s %d".formatted(of(inUnit.must()), inUnit.unit().singular(), inUnit.number());
      case Obligation.AllOf all ->
          all.parts().stream().map(Wording::of).collect(Collectors.joining(" and "));
      case Obligation.AnyOf any ->
          any.parts().stream().map(Wording::of).collect(Collectors.joining(" or "));
      case Obligation.Not not -> "not: " + of(not.part());
      case Obligation.Copy copy -> "must repeat the given text";
      case Obligation.Overlap overlap -> "a shared run of words with another text";
      case Obligation.Cite cite -> "citations";
      case Obligation.Conceals conceals -> "must not give a secret away";
      case Obligation.Tools tools -> "a rule about tools";
      case Obligation.State state -> "a state of the world";
      case Obligation.Judge judge -> "the judge's answer to " + quote(judge.question());
      case Obligation.External external -> "the check " + external.name();
    };
  }

  static String of(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Units units -> units.unit() == Unit.CHAR ? "characters" : units.unit().plural();
      case Quantity.Occurrences occurrences -> "times " + quoted(occurrences.term());
      case Quantity.MostRepeatedRun run -> "times the same %d words".formatted(run.words());
      case Quantity.Enclosed enclosed ->
          "stretches in %s and %s".formatted(quote(enclosed.open()), quote(enclosed.close()));
      case Quantity.Highlights highlights -> "highlighted stretches";
      case Quantity.Parts parts -> "parts separated by " + quote(parts.separator());
      case Quantity.Sections sections -> "sections headed " + quote(sections.label() + " 1");
      case Quantity.LinesStarting lines -> "lines starting with " + quoted(lines.term());
      case Quantity.CapitalWords capitals -> "words in capitals";
      case Quantity.Distinct distinct -> "different " + distinct.unit().plural();
      case Quantity.Palindromes palindromes -> "palindromes";
      case Quantity.LowerCaseWords small -> "words in small letters";
      case Quantity.Letters letters -> "letters";
    };
  }

  /** With its number: "1 sentence", "2 times "x"". */
  static String counted(long count, Quantity quantity) {
    String several = of(quantity);
    if (count != 1) {
      return count + " " + several;
    }
    if (quantity instanceof Quantity.Units units) {
      return "1 " + (units.unit() == Unit.CHAR ? "character" : units.unit().singular());
    }
    return "1 " + (several.startsWith("times") ? "time" + several.substring(5) : several);
  }

  static String bounds(Measure measure) {
    if (measure.min() == measure.max()) {
      return "exactly " + measure.min();
    }
    if (measure.max() == Measure.OPEN) {
      return "at least " + measure.min();
    }
    return measure.min() == 0
        ? "at most " + measure.max()
        : "%d to %d".formatted(measure.min(), measure.max());
  }

  static String quote(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    boolean long_ = line.codePointCount(0, line.length()) > SHOWN;
    return "\""
        + (long_ ? line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…" : line)
        + "\"";
  }

  private static String quoted(Term term) {
    return quote(term.text());
  }

  private static String quoted(List<Term> terms) {
    return terms.stream().map(Wording::quoted).collect(Collectors.joining(", "));
  }

  private static String columns(List<String> columns) {
    return columns.isEmpty() ? "" : " with the columns " + String.join(", ", columns);
  }

  private static String of(Alphabet alphabet) {
    return switch (alphabet) {
      case Alphabet.Ascii ascii -> "ASCII characters only";
      case Alphabet.Scripts scripts ->
          "letters of %s only".formatted(String.join(" and ", new TreeSet<>(scripts.names())));
      case Alphabet.Listed listed -> "no characters but " + quote(listed.characters());
    };
  }

  private static String of(Relation relation) {
    return switch (relation) {
      case Relation.Plain plain ->
          switch (plain) {
            case DIFFERENT -> "differ";
            case INITIALS_DIFFER -> "begin with different letters";
            case INITIALS_NOT_SUCCESSIVE -> "do not begin with successive letters";
            case ALPHABETICAL -> "are in alphabetical order";
            case CHAINED -> "are chained by their words";
          };
      case Relation.Lengths lengths ->
          "have %s %s each time"
              .formatted(lengths.growing() ? "more" : "fewer", lengths.in().plural());
      case Relation.Joined joined -> "are joined by " + quote(joined.mark());
    };
  }
}
