package dev.ancilla.verifier.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.spec.Alphabet;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.LetterCase.Letters;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Unit;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.VerifierFactory;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole forms, orders, alphabets, title case, shares, and what joins obligations. */
class FormTest {

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ' Yes ⏎'   | T | 0 | ∅     | white space aside, in any case
          no         | T | 0 | ∅     | another option
          Yes.       | F | 1 | .     | something after it
          Well, yes  | F | 9 | Well, yes | something before it
          ye         | F | 1 | ∅     | cut short
          ∅          | F | 1 | ∅     | an empty answer
          """)
  void equalsOneOf(String answer, Value value, double distance, String places, String why) {
    Obligation yesOrNo = new Obligation.Equals(List.of(Term.word("yes"), Term.word("no")));

    assertFinding(yesOrNo, answer, value, distance, places);
  }

  @ParameterizedTest(name = "{5}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          [A-Z]{2}-\\d+ | AB-12       | T | 0 | ∅   | all of it
          [A-Z]{2}-\\d+ | ⏎AB-12 ⏎    | T | 0 | ∅   | white space aside
          [A-Z]{2}-\\d+ | ab-12       | F | 5 | ab-12 | the case counts
          [A-Z]{2}-\\d+ | AB-12x      | F | 1 | x   | from the first sign that does not fit
          [A-Z]{2}-\\d+ | AB-         | F | 1 | ∅   | cut short
          ^a.c$        | abc         | T | 0 | ∅   | anchors stand for the ends of the answer
          ^a.c$        | § abc §     | T | 0 | ∅   | without the white space around it
          (a*)*b       | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac | F | 1 | c | no backing up
          """)
  void matches(
      String pattern, String answer, Value value, double distance, String places, String why) {
    assertFinding(new Obligation.Matches(pattern, true), answer, value, distance, places);
  }

  @Test
  void aPatternCanIgnoreTheCase() {
    Obligation matches = new Obligation.Matches("(?s)ab.c", false);

    assertThat(Examine.plainly(matches, "AB\nC").value()).isEqualTo(Value.T);
  }

  @ParameterizedTest(name = "{5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Dear {name}, | Dear Ann,          | T | 0 | ∅ | filled in
          Dear {name}, | Dear⏎⏎  old Ann,   | T | 0 | ∅ | any white space, several words
          Dear {name}, | 'Dear  ,'          | F | 1 | ∅ | not filled in
          Dear {name}, | Dear Ann, hello    | F | 1 | ∅ | the comma must be the end
          Dear {name}, | Hi Ann,            | F | 7 | Hi Ann, | another beginning
          {{{x}}}      | {a}                | T | 0 | ∅ | doubled braces are braces
          """)
  void template(
      String form, String answer, Value value, double distance, String places, String why) {
    assertFinding(new Obligation.Template(form), answer, value, distance, places);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"Dear {name", "Dear name}", "Dear {a{b}}"})
  void aTemplateWithALonelyBraceIsRefused(String form) {
    assertThatThrownBy(() -> Examine.plainly(new Obligation.Template(form), ""))
        .isInstanceOfSatisfying(
            AncillaException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_SPEC));
  }

  @Test
  void aPatternThatIsNotRegularIsRefused() {
    assertThatThrownBy(() -> Examine.plainly(new Obligation.Matches("(a)\\1", true), ""))
        .isInstanceOfSatisfying(
            AncillaException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_SPEC));
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ebb, then flow, then calm | T | 0 | ∅    | in order
          flow, ebb, flow and calm  | T | 0 | ∅    | others may come before
          ebb calm flow             | F | 1 | calm | the last one comes too early
          flow calm ebb             | F | 2 | flow | only the first one is in order
          calm                      | F | 3 | ∅    | the first one is missing
          ∅                         | F | 3 | ∅    | an empty answer
          """)
  void sequence(String answer, Value value, double distance, String places, String why) {
    Obligation order =
        new Obligation.Sequence(List.of(Term.word("ebb"), Term.word("flow"), Term.word("calm")));

    assertFinding(order, answer, value, distance, places);
  }

  @ParameterizedTest(name = "{5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ascii  | a 1 ~⏎    | T | 0 | ∅     | letters, digits, signs, white space
          ascii  | naïve…    | F | 2 | ï¦…   | everything else
          Latin  | naïve 1…  | T | 0 | ∅     | signs and digits belong to no script
          Latin  | a λόγ b   | F | 3 | λόγ   | neighbours share a place
          Han    | 潮水，1    | T | 0 | ∅     | Chinese punctuation
          Han    | 潮カ       | F | 1 | カ     | Japanese syllables are another script
          abc    | a cab⏎    | T | 0 | ∅     | listed, and white space
          abc    | bad       | F | 1 | d     | not listed
          """)
  void characters(
      String alphabet, String answer, Value value, double distance, String places, String why) {
    Alphabet allowed =
        switch (alphabet) {
          case "ascii" -> Alphabet.Ascii.ASCII;
          case "abc" -> new Alphabet.Listed(alphabet);
          default -> new Alphabet.Scripts(Set.of(alphabet));
        };

    assertFinding(new Obligation.Characters(allowed), answer, value, distance, places);
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Edge of the Sea     | T | 0 | ∅       | small words inside
          the Edge                | F | 1 | the     | not the first one
          What It Is Made of      | F | 1 | of      | not the last one
          The Edge of⏎the Sea     | F | 2 | of¦the  | of each line
          A Low tide, and A calm  | F | 2 | tide¦calm | other words
          Don't, Well-known 2nd 潮 | T | 0 | ∅       | the first letter of a word decides
          ∅                       | T | 0 | ∅       | an empty answer
          """)
  void titleCase(String answer, Value value, double distance, String places, String why) {
    assertFinding(new Obligation.LetterCase(Letters.TITLE), answer, value, distance, places);
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a b c d   | T | 0 | ∅ | all differ
          a b A b   | F | 1 | ∅ | two of four, three are needed
          a a a a a | F | 3 | ∅ | one of five, four are needed
          ∅         | N | 0 | ∅ | no word, no share
          """)
  void share(String answer, Value value, double distance, String places, String why) {
    Obligation different =
        new Obligation.Ratio(
            new Quantity.Distinct(Unit.WORD), new Quantity.Units(Unit.WORD), 0.75, 1);

    assertFinding(different, answer, value, distance, places);
  }

  @Test
  void aShareOfThreeInTenIsThreeTenths() {
    Quantity letters = new Quantity.Units(Unit.CHAR);
    Obligation atMost =
        new Obligation.Ratio(new Quantity.Occurrences(Term.exactly("e")), letters, 0, 0.3);

    assertFinding(atMost, "eeexxxxxxx", Value.T, 0, "∅");
    assertFinding(atMost, "eeexexxxxx", Value.F, 1, "e");
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Anna met Otto   | 3 | T | 2 | in any case
          I see a noon    | 3 | T | 1 | short ones do not count
          1221 A1A        | 2 | T | 1 | digits are no letters, but are read
          été            | 3 | T | 1 | accents stay with their letters
          tide            | 2 | F | 0 | none
          """)
  void palindromes(String answer, int letters, Value value, int count, String why) {
    Finding finding =
        Examine.plainly(
            new Obligation.Measure(new Quantity.Palindromes(letters), 1, Obligation.Measure.OPEN),
            answer);

    assertThat(finding.value()).isEqualTo(value);
    assertThat(finding.measured()).hasValue(count);
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -1 | x⏎a   | T | ∅ | the last one
          -1 | a⏎b x | F | x | broken in it
          -2 | x⏎a   | F | x | the one before
          -2 | x     | F | ∅ | there is none
          """)
  void unitsAreCountedFromTheEnd(int number, String answer, Value value, String places, String y) {
    Obligation noX = new Obligation.Forbids(List.of(Term.word("x")));
    String text = Examine.written(answer);

    Finding finding = Examine.plainly(new Obligation.InUnit(Unit.LINE, number, noX), text);

    assertThat(finding.value()).isEqualTo(value);
    assertThat(Examine.places(finding, text)).isEqualTo(Examine.written(places));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TT | T | T | F | both hold
          TF | F | T | F | one holds
          FF | F | F | T | none holds
          TN | T | T | F | what does not apply has no say
          FN | F | F | T | in either
          NN | N | N | N | neither applies
          UT | U | T | U | undecided, unless one is enough
          UF | F | U | U | or one is too many
          UN | U | U | U | not applicable decides nothing
          """)
  void partsJoin(String values, Value all, Value any, Value notFirst, String why) {
    VerifierFactory parts =
        (obligation, profile) -> candidate -> finding((Obligation.Judge) obligation);
    PatternVerifiers verifiers = new PatternVerifiers(parts);
    List<Obligation> both =
        Arrays.stream(values.split(""))
            .<Obligation>map(v -> new Obligation.Judge(v, true))
            .toList();

    assertThat(value(verifiers, new Obligation.AllOf(both))).isEqualTo(all);
    assertThat(value(verifiers, new Obligation.AnyOf(both))).isEqualTo(any);
    assertThat(value(verifiers, new Obligation.Not(both.getFirst()))).isEqualTo(notFirst);
  }

  private static Value value(PatternVerifiers verifiers, Obligation obligation) {
    return verifiers.verifierOf(obligation, Profile.PLAIN).examine(new Candidate("")).value();
  }

  private static Finding finding(Obligation.Judge judge) {
    return switch (Value.valueOf(judge.question())) {
      case T -> Finding.satisfied("so");
      case F -> new Finding(Value.F, List.of(), OptionalDouble.empty(), 1, "not so", "Do so.");
      case N -> Finding.notApplicable("none of it");
      case U -> Finding.undecided("unknown");
    };
  }

  private static void assertFinding(
      Obligation obligation, String answer, Value value, double distance, String places) {
    String text = Examine.written(answer);

    Finding finding = Examine.plainly(obligation, text);

    assertThat(finding.value()).as(finding.fact()).isEqualTo(value);
    assertThat(finding.distance()).isEqualTo(distance);
    assertThat(Examine.places(finding, text)).isEqualTo(Examine.written(places));
    assertThat(finding.advice().isEmpty()).isEqualTo(value != Value.F);
    assertThat(finding.measured().isPresent() || value != Value.F).isTrue();
  }
}
