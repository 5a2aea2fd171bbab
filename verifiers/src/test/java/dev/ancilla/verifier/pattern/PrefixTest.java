package dev.ancilla.verifier.pattern;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.Alphabet;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.LetterCase.Letters;
import dev.ancilla.spec.Obligation.Measure;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Unit;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Continuation;
import dev.ancilla.verify.Monitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known while a text grows. Pieces and the states behind them are joined by bars. */
class PrefixTest {
  private static final Quantity WORDS = new Quantity.Units(Unit.WORD);

  private static final Map<String, Obligation> OBLIGATIONS =
      Map.ofEntries(
          entry("never guarantee", new Obligation.Forbids(List.of(Term.word("guarantee")))),
          entry("never low tide", new Obligation.Forbids(List.of(Term.exactly("low tide")))),
          entry("never \\d{3}", new Obligation.Forbids(List.of(Term.pattern("\\d{3}")))),
          entry("contains sea", new Obligation.Contains(List.of(Term.word("sea")), true)),
          entry(
              "contains sea, ebb",
              new Obligation.Contains(List.of(Term.word("sea"), Term.exactly("ebb")), true)),
          entry(
              "contains sea or ebb",
              new Obligation.Contains(List.of(Term.word("sea"), Term.word("ebb")), false)),
          entry("yes or no", new Obligation.ExactlyOne(List.of(Term.word("yes"), Term.word("no")))),
          entry(
              "ebb, flow",
              new Obligation.Sequence(List.of(Term.exactly("ebb"), Term.exactly("flow")))),
          entry("starts Dear", new Obligation.StartsWith(Term.word("Dear"))),
          entry("ends Bye.", new Obligation.EndsWith(Term.word("Bye."))),
          entry("in braces", new Obligation.Wrapped("{", "}")),
          entry("is yes", new Obligation.Equals(List.of(Term.exactly("yes")))),
          entry(
              "is low or high",
              new Obligation.Equals(List.of(Term.exactly("low"), Term.exactly("high")))),
          entry("matches", new Obligation.Matches("[A-Z]{2}-\\d+", true)),
          entry("template", new Obligation.Template("Dear {name},")),
          entry("upper", new Obligation.LetterCase(Letters.UPPER)),
          entry("title", new Obligation.LetterCase(Letters.TITLE)),
          entry("ascii", new Obligation.Characters(Alphabet.Ascii.ASCII)),
          entry("Han", new Obligation.Characters(new Alphabet.Scripts(Set.of("Han")))),
          entry("0-2 words", new Measure(WORDS, 0, 2)),
          entry("2 words", new Measure(WORDS, 2, 2)),
          entry("2+ words", new Measure(WORDS, 2, Measure.OPEN)),
          entry("0-1 sentences", new Measure(new Quantity.Units(Unit.SENTENCE), 0, 1)),
          entry("0-1 bullets", new Measure(new Quantity.Units(Unit.BULLET), 0, 1)),
          entry("0-1 lines", new Measure(new Quantity.Units(Unit.LINE), 0, 1)),
          entry("no comma", new Measure(new Quantity.Occurrences(Term.exactly(",")), 0, 0)),
          entry("0-1 sea", new Measure(new Quantity.Occurrences(Term.word("sea")), 0, 1)),
          entry("0-1 runs", new Measure(new Quantity.MostRepeatedRun(2), 0, 1)),
          entry("1+ places", new Measure(new Quantity.Enclosed("[", "]"), 1, Measure.OPEN)),
          entry("0-0 places", new Measure(new Quantity.Enclosed("[", "]"), 0, 0)),
          entry("1+ highlights", new Measure(Quantity.Highlights.HIGHLIGHTS, 1, Measure.OPEN)),
          entry("2 parts", new Measure(new Quantity.Parts("***", false), 2, 2)),
          entry("0-1 sections", new Measure(new Quantity.Sections("Part"), 0, 1)),
          entry("1+ P.S.", new Measure(new Quantity.LinesStarting(Term.word("P.S.")), 1, 9)),
          entry("0-1 capitals", new Measure(new Quantity.CapitalWords(2), 0, 1)),
          entry("3+ different", new Measure(new Quantity.Distinct(Unit.WORD), 3, Measure.OPEN)),
          entry("1+ palindromes", new Measure(new Quantity.Palindromes(3), 1, Measure.OPEN)),
          entry(
              "half different",
              new Obligation.Ratio(new Quantity.Distinct(Unit.WORD), WORDS, 0.5, 1)),
          entry(
              "line 2 upper",
              new Obligation.InUnit(Unit.LINE, 2, new Obligation.LetterCase(Letters.UPPER))),
          entry(
              "last line upper",
              new Obligation.InUnit(Unit.LINE, -1, new Obligation.LetterCase(Letters.UPPER))),
          entry(
              "upper and 2+ words",
              new Obligation.AllOf(
                  List.of(
                      new Obligation.LetterCase(Letters.UPPER),
                      new Measure(WORDS, 2, Measure.OPEN)))),
          entry(
              "upper or 2+ words",
              new Obligation.AnyOf(
                  List.of(
                      new Obligation.LetterCase(Letters.UPPER),
                      new Measure(WORDS, 2, Measure.OPEN)))),
          entry("not upper", new Obligation.Not(new Obligation.LetterCase(Letters.UPPER))));

  @ParameterizedTest(name = "{0}: {1}, {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          never guarantee     | a ¦guarante¦e¦!        | T?¦T?¦F?¦F!       | at the end it is a word, what follows shows it
          never guarantee     | guarantee¦d            | F?¦T?             | a longer word may stay
          never low tide      | low tid¦e              | T?¦F!             | without word edges at its last letter
          never \\d{3}         | a12¦3                  | T?¦F!             | a pattern
          contains sea        | the ¦sea¦ side         | F?¦T?¦T!          | certain when the word has ended
          contains sea        | sea¦son                | T?¦F?             | or else not there
          contains sea, ebb   | ebb¦ sea¦.             | F?¦T?¦T!          | all of them
          contains sea or ebb | ebb¦ s                 | T?¦T!             | any of them
          yes or no           | ∅¦yes¦,¦ no¦.          | F?¦T?¦T?¦F?¦F!    | a second one cannot be taken back
          ebb, flow           | flow ¦ebb ¦flow        | F?¦F?¦T!          | in this order
          starts Dear         | ∅¦ “De¦ar¦ J           | F?¦F?¦T?¦T!       | white space and a quotation mark aside
          starts Dear         | De¦b                   | F?¦F!             | the first wrong letter
          ends Bye.           | Bye¦.¦ ¦And            | F?¦T?¦T?¦F?       | never for good
          in braces           | {¦a¦}¦ b               | F?¦F?¦T?¦F?       | never for good
          in braces           | a                      | F!                | but wrong for good
          is yes              | ∅¦ ye¦s¦ ¦x            | F?¦F?¦T?¦T?¦F!    | nothing else
          matches             | AB¦-¦1¦2¦ ¦3           | F?¦F?¦T?¦T?¦T?¦F! | white space after it aside
          template            | Dear¦ J¦,¦x¦,          | F?¦F?¦T?¦F?¦T?    | the comma may be part of the name
          template            | Dea¦n                  | F?¦F!             | the first wrong letter
          upper               | ∅¦A1¦b                 | T?¦T?¦F!          | any time
          title               | The ¦of¦ ¦Sea          | T?¦F?¦F?¦T?       | a small word must not be the last one
          title               | The ¦of⏎               | T?¦F!             | of its line
          title               | The ¦sh                | T?¦F!             | a word that may not be small
          title               | o                      | F!                | nor the first one
          ascii               | a\t¦é                  | T?¦F!             | any time
          Han                 | 你1，¦a                 | T?¦F!             | signs belong to no script
          0-2 words           | a ¦b¦-c¦ d             | T?¦T?¦T?¦F!       | when a third one has begun
          2 words             | a¦ b¦ ¦c               | F?¦T?¦T?¦F!       | from too few to too many
          2+ words            | a¦ b                   | F?¦T!             | a word that has begun does not go away
          0-1 sentences       | It ebbs.¦ ¦Now          | T?¦T?¦F!          | when what follows the full stop has shown it
          0-1 bullets         | - a⏎¦-¦ ¦b             | T?¦T?¦T?¦F!       | with its first letter
          0-1 lines           | a⏎¦ ⏎¦b                | T?¦T?¦F!          | blank lines do not count
          no comma            | a¦,                    | T?¦F!             | at once
          0-1 sea             | sea ¦sea¦.             | T?¦F?¦F!          | when the second word has ended
          0-1 runs            | a b c ¦a ¦b¦ ¦d        | T?¦T?¦F?¦F!¦F!    | when its last word has ended
          1+ places           | [a¦]                   | F?¦T!             | at the closing mark
          0-0 places          | [¦ ]¦[a¦]              | T?¦T?¦T?¦F!       | empty ones do not count
          1+ highlights       | *a¦*¦*                 | F?¦T?¦F?          | one more asterisk undoes it
          1+ highlights       | *a*¦ b                 | T?¦T!             | anything else makes it certain
          2 parts             | a ¦***¦ ¦b¦ *** ¦c     | F?¦F?¦F?¦T?¦T?¦F? | the last part may yet be a divider
          0-1 sections        | Part 1⏎¦Part ¦2        | T?¦T?¦F!          | with another number
          0-1 sections        | Part 1⏎¦Part ¦1¦2      | T?¦T?¦T?¦F!       | a number may go on
          1+ P.S.             | a⏎**¦P.S.¦ b           | F?¦T?¦T?          | at a line's start
          0-1 capitals        | AB ¦CD¦e               | T?¦F?¦T?          | a word may go on in small letters
          3+ different        | a b A¦ c¦ d            | F?¦T?¦T!          | case aside
          1+ palindromes      | ann¦a¦s                | F?¦T?¦F?          | while it is the last word
          half different      | ∅¦a¦ a¦ a              | T?¦T?¦T?¦F?       | not applicable without words
          line 2 upper        | a¦⏎¦B¦c                | F?¦F?¦T?¦F!       | missing, there, broken
          line 2 upper        | a⏎B¦⏎¦c                | T?¦T!¦T!          | settled when the line has ended
          last line upper     | a⏎¦B⏎¦c                | F?¦T?¦F?          | never for good
          upper and 2+ words  | A¦ B¦c                 | F?¦T?¦F!          | the strictest part
          upper or 2+ words   | A¦b¦ c                 | T?¦F?¦T!          | the most lenient part
          not upper           | A¦b                    | F?¦T!             | the opposite
          """)
  void states(String name, String pieces, String states, String why) {
    Monitor monitor = monitor(name);

    List<String> found = new ArrayList<>();
    for (String piece : pieces.split("¦", -1)) {
      monitor.accept(Examine.written(piece));
      found.add(monitor.value().sign());
    }

    assertThat(String.join("¦", found)).isEqualTo(states);
  }

  @ParameterizedTest(name = "{0}: {1}, {6}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          never guarantee | a guarante  | ∅       | e.      | ∅       | true  | the word may be written, it may grow
          never guarantee | a guarantee | ∅       | ds      | . 你-   | false | but nothing may show that it has ended
          never low tide  | low tid     | ∅       | al      | e       | true  | its last letter completes it
          never \\d{3}     | a12         | ∅       | a       | 3٣      | true  | digits of every script
          contains sea    | a           | ∅       | b       | ∅       | false | anything may follow, but not the end
          yes or no       | yes, n      | ∅       | a       | ∅       | true  | the end of the other word would show it
          yes or no       | yes, no     | ∅       | d       | . ⏎     | false | only a longer word helps
          starts Dear     | De          | ∅       | aA      | eb      | false | in any case, so that nothing is forced
          is yes          | ∅           | ∅       | y⏎      | Yn      | false | white space may come first
          is yes          | y           | es      | e       | s⏎      | false | forced
          is yes          | yes         | ∅       | ⏎       | .s      | true  | white space alone
          is low or high  | h           | igh     | i       | o       | false | forced after the choice
          matches         | AB          | -       | -       | 1⏎      | false | forced by the pattern
          template        | De          | ar      | a       | b       | false | up to the space, which may be any
          in braces       | ∅           | ∅       | {⏎      | a       | false | the opening mark
          upper           | A           | ∅       | B1你    | bß      | true  | the allowed set
          title           | The         | ∅       | ohs     | ∅       | true  | within a word everything may follow
          title           | §The §      | ∅       | Sof1    | xh      | true  | small letters that begin no small word
          title           | ∅           | ∅       | SO1     | os      | true  | the first word of a line
          Han             | 你           | ∅       | 你1，    | aあ      | true  | the allowed set
          0-2 words       | a b         | ∅       | xc-.    | 你       | true  | the word may go on, a Chinese one is another
          0-2 words       | §a b §      | ∅       | .⏎      | xé1你    | true  | no further word
          0-1 bullets     | - a⏎        | ∅       | -a      | ∅       | true  | a list mark alone breaks nothing
          0-1 bullets     | §- a⏎- §    | ∅       | §-* §   | xé你     | true  | the item's first letter would
          0-1 lines       | a⏎          | ∅       | §⏎ §    | a.      | true  | nothing that can be seen
          no comma        | a           | ∅       | b.      | ,       | true  | the comma
          0-1 sea         | sea se      | ∅       | ax      | ∅       | true  | a word may be written, it may grow
          0-1 sea         | sea sea     | ∅       | sl      | §. 你§  | false | but not end
          0-0 places      | [a          | ∅       | a[⏎     | ]       | true  | the closing mark
          0-1 sections    | §Part 1⏎Part § | ∅    | 1a      | 23      | true  | another number
          line 2 upper    | a⏎b         | ∅       | ∅       | bB      | false | nothing helps any more
          """)
  void hints(
      String name,
      String text,
      String forced,
      String allowed,
      String excluded,
      boolean mayEnd,
      String why) {
    Monitor monitor = monitor(name);
    monitor.accept(Examine.written(text));

    Continuation next = monitor.next();

    assertThat(next.forced()).isEqualTo(Examine.written(forced));
    assertThat(Examine.written(allowed).codePoints().filter(sign -> !next.allowed().contains(sign)))
        .as("allowed")
        .isEmpty();
    assertThat(Examine.written(excluded).codePoints().filter(next.allowed()::contains))
        .as("excluded")
        .isEmpty();
    assertThat(next.mayEnd()).isEqualTo(mayEnd);
  }

  private static Monitor monitor(String name) {
    Obligation obligation = Objects.requireNonNull(OBLIGATIONS.get(name), name);
    return new PatternVerifiers().verifierOf(obligation, Profile.PLAIN).monitor(new Candidate(""));
  }
}
