package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Alphabet;
import dev.ancilla.spec.Match;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.LetterCase.Letters;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * An obligation with small bounds, and the few signs that make most of it.
 *
 * @param signs what exhaustive tests write texts of; a return sign is a line break
 */
record Sample(Obligation obligation, String signs) {
  static final List<Sample> ALL = all();

  int[] alphabet() {
    return Examine.written(signs).codePoints().toArray();
  }

  @Override
  public String toString() {
    return "%s over \"%s\"".formatted(obligation, signs);
  }

  private static List<Sample> all() {
    List<Sample> all = new ArrayList<>();
    counts(all);
    terms(all);
    forms(all);
    compositions(all);
    return List.copyOf(all);
  }

  private static void counts(List<Sample> all) {
    count(all, new Quantity.Units(Unit.CHAR), "a ⏎");
    count(all, new Quantity.Units(Unit.CHAR), "e\u0301😀\u200d");
    count(all, new Quantity.Units(Unit.HANZI), "你a ");
    count(all, new Quantity.Units(Unit.WORD), "a '.");
    count(all, new Quantity.Units(Unit.WORD), "你a-1");
    count(all, new Quantity.Units(Unit.SENTENCE), "aA. ");
    count(all, new Quantity.Units(Unit.SENTENCE), "a.⏎\"");
    count(all, new Quantity.Units(Unit.LINE), "a ⏎");
    count(all, new Quantity.Units(Unit.PARAGRAPH), "a ⏎");
    count(all, new Quantity.Units(Unit.BULLET), "-a ⏎");
    count(all, new Quantity.Units(Unit.BULLET), "-*`⏎");
    count(all, new Quantity.Units(Unit.ITEM), "1. ⏎");
    count(all, new Quantity.Units(Unit.SECTION), "#a ⏎");
    count(all, new Quantity.Units(Unit.ROW), "|-⏎");
    count(all, new Quantity.Units(Unit.CELL), "|-⏎a");
    count(all, new Quantity.Occurrences(Term.exactly("aba")), "abc");
    count(all, new Quantity.Occurrences(Term.exactly(",")), ",a");
    count(all, new Quantity.Occurrences(Term.word("a")), "aA b");
    count(all, new Quantity.Occurrences(Term.word("a!")), "a! b");
    count(all, new Quantity.Occurrences(Term.pattern("a|ab+|b")), "abc");
    count(all, new Quantity.Occurrences(Term.pattern("a*")), "ab");
    count(all, new Quantity.MostRepeatedRun(1), "ab ");
    count(all, new Quantity.MostRepeatedRun(2), "ab ");
    count(all, new Quantity.MostRepeatedRun(3), "a你 ");
    count(all, new Quantity.Enclosed("[", "]"), "[]a⏎");
    count(all, new Quantity.Enclosed("<<", ">"), "<>a ");
    count(all, new Quantity.Enclosed("$", "$"), "$a⏎");
    count(all, new Quantity.Enclosed("ab", "bab"), "abc");
    count(all, Quantity.Highlights.HIGHLIGHTS, "*a ");
    count(all, Quantity.Highlights.HIGHLIGHTS, "*a⏎");
    count(all, new Quantity.Parts("*", false), "*a ");
    count(all, new Quantity.Parts("*", true), "*aA ");
    count(all, new Quantity.Parts("* *", false), "*a ");
    count(all, new Quantity.Sections("P"), "P12⏎");
    count(all, new Quantity.Sections("# "), "# 1");
    count(all, new Quantity.LinesStarting(Term.word("a")), "ab-⏎");
    count(all, new Quantity.LinesStarting(Term.exactly("*")), "*b⏎");
    count(all, new Quantity.LinesStarting(Term.pattern("a+b|c?")), "abc⏎");
    count(all, new Quantity.CapitalWords(1), "Aa '");
    count(all, new Quantity.CapitalWords(2), "A1. ");
    count(all, Quantity.LowerCaseWords.LOWER_CASE_WORDS, "aA1'");
    count(all, Quantity.Letters.LETTERS, "a1 ");
    count(all, new Quantity.Palindromes(2), "ab '");
    count(all, new Quantity.Distinct(Unit.WORD), "aAb ");
    count(all, new Quantity.Distinct(Unit.CHAR), "aA ");
    count(all, new Quantity.Distinct(Unit.LINE), "ab⏎ ");
    count(all, new Quantity.Distinct(Unit.PARAGRAPH), "ab⏎");
    count(all, new Quantity.Distinct(Unit.BULLET), "-a ⏎");
    count(all, new Quantity.Distinct(Unit.SENTENCE), "aA. ");
    Quantity words = new Quantity.Units(Unit.WORD);
    add(all, new Obligation.Ratio(new Quantity.Distinct(Unit.WORD), words, 0.6, 1), "ab ");
    add(
        all,
        new Obligation.Ratio(new Quantity.Occurrences(Term.exactly("a")), words, 0, 0.5),
        "ab ");
    add(all, new Obligation.Ratio(words, words, 0, Double.POSITIVE_INFINITY), "a ");
  }

  private static void count(List<Sample> all, Quantity quantity, String signs) {
    add(all, new Obligation.Measure(quantity, 0, 1), signs);
    add(all, new Obligation.Measure(quantity, 2, Obligation.Measure.OPEN), signs);
    add(all, new Obligation.Measure(quantity, 1, 2), signs);
  }

  private static void terms(List<Sample> all) {
    List<Term> mixed = List.of(Term.word("a"), Term.exactly("ba"), Term.pattern("^cc?"));
    add(all, new Obligation.Contains(mixed, true), "abc");
    add(all, new Obligation.Contains(mixed, false), "abc");
    add(all, new Obligation.Contains(List.of(Term.word("ab"), Term.word("B")), true), "aAb ");
    add(all, new Obligation.Forbids(List.of(Term.word("ab"), Term.exactly("bb"))), "ab ");
    add(all, new Obligation.Forbids(List.of(Term.pattern("a.?b$"))), "abc");
    add(all, new Obligation.Forbids(List.of(Term.pattern("a*"), Term.word("你"))), "ab你");
    add(all, new Obligation.ExactlyOne(List.of(Term.word("a"), Term.exactly("b"))), "ab ");
    add(all, new Obligation.ExactlyOne(List.of(Term.word("ab"), Term.word("a"))), "ab ");
    add(all, new Obligation.Sequence(List.of(Term.exactly("aa"), Term.word("a"))), "ab ");
    add(all, new Obligation.Sequence(List.of(Term.word("a"), Term.exactly("b"))), "ab ");
    add(all, new Obligation.StartsWith(Term.word("ab")), "ab \"");
    add(all, new Obligation.StartsWith(Term.exactly("'a")), "a' ");
    add(all, new Obligation.StartsWith(Term.pattern("a+b?")), "ab ");
    add(all, new Obligation.EndsWith(Term.word("ab")), "ab \"");
    add(all, new Obligation.EndsWith(Term.exactly("a.a")), "a. ");
    add(all, new Obligation.EndsWith(Term.pattern("a[.!]")), "a.!");
  }

  private static void forms(List<Sample> all) {
    add(all, new Obligation.Wrapped("(", ")"), "() ");
    add(all, new Obligation.Wrapped("ab", "ba"), "ab ");
    add(all, new Obligation.Equals(List.of(Term.exactly("ab"), Term.word("A b"))), "abA ");
    add(all, new Obligation.Equals(List.of(Term.exactly("aba"))), "ab ");
    add(all, new Obligation.Matches("a+( b)?|b", true), "ab ");
    add(all, new Obligation.Matches("^ab*$", false), "aAb ");
    add(all, new Obligation.Template("a {x}b"), "ab ");
    add(all, new Obligation.Template("{{{x} {y}"), "{a ");
    add(all, new Obligation.LetterCase(Letters.UPPER), "aA1");
    add(all, new Obligation.LetterCase(Letters.LOWER), "aA1");
    add(all, new Obligation.LetterCase(Letters.TITLE), "aB ⏎");
    add(all, new Obligation.LetterCase(Letters.TITLE), "aB.'");
    add(all, new Obligation.Characters(Alphabet.Ascii.ASCII), "aé你");
    add(all, new Obligation.Characters(new Alphabet.Scripts(Set.of("Han"))), "a1你");
    add(all, new Obligation.Characters(new Alphabet.Listed("ab")), "ac ");
  }

  private static void compositions(List<Sample> all) {
    Obligation noB = new Obligation.Forbids(List.of(Term.exactly("b")));
    Obligation twoWords =
        new Obligation.Measure(new Quantity.Units(Unit.WORD), 2, Obligation.Measure.OPEN);
    for (int number : new int[] {1, 2, -1, -2}) {
      add(all, new Obligation.InUnit(Unit.WORD, number, noB), "ab ");
      add(all, new Obligation.InUnit(Unit.LINE, number, noB), "ab⏎");
      add(all, new Obligation.InUnit(Unit.LINE, number, twoWords), "a ⏎");
    }
    add(all, new Obligation.InUnit(Unit.PARAGRAPH, 2, noB), "ab⏎");
    add(all, new Obligation.InUnit(Unit.SENTENCE, 1, noB), "bB. ");
    add(all, new Obligation.InUnit(Unit.SENTENCE, 2, twoWords), "aB. ");
    add(all, new Obligation.InUnit(Unit.BULLET, 1, noB), "-b ⏎");
    add(all, new Obligation.InUnit(Unit.CHAR, 2, noB), "ab ");
    add(all, new Obligation.Alike(Unit.WORD, 1, -1), "aA. ");
    add(all, new Obligation.Alike(Unit.LINE, 2, 1), "ab⏎");
    Obligation startsWithA = new Obligation.StartsWith(new Term("a", Match.SUBSTRING, true));
    Obligation share =
        new Obligation.Ratio(
            new Quantity.Occurrences(Term.exactly("a")), new Quantity.Units(Unit.CHAR), 0.5, 1);
    for (List<Obligation> parts :
        Arrays.asList(
            List.of(noB, startsWithA), List.of(noB, twoWords), List.of(share, startsWithA))) {
      add(all, new Obligation.AllOf(parts), "ab ");
      add(all, new Obligation.AnyOf(parts), "ab ");
    }
    add(all, new Obligation.Not(noB), "ab");
    add(all, new Obligation.Not(twoWords), "ab ");
    add(all, new Obligation.Not(share), "ab ");
  }

  private static void add(List<Sample> all, Obligation obligation, String signs) {
    all.add(new Sample(obligation, signs));
  }
}
