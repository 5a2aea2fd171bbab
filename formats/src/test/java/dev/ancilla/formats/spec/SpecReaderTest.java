package dev.ancilla.formats.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Hardness;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.Measure;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Source;
import dev.ancilla.spec.SourceRole;
import dev.ancilla.spec.Spec;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpecReaderTest {
  private static final String SUPPORT_BOT =
      """
      ancilla-spec: 1
      spec: support-bot
      version: 3
      sources:
        - {id: sys, role: system, file: support-bot.md}
        - {id: extra, role: user, text: "Be brief."}
      clauses:
        - id: short
          says: "at most five sentences"
          must: {count: sentences, max: 5}
        - id: no-promise
          must: {never: [guarantee, "risk-free"], match: word}
          wish: 0.3
          alias: keywords:forbidden_words
      """;

  @TempDir Path folder;

  @Test
  void aSpecIsReadWithTheSourcesBesideIt() throws IOException {
    Files.writeString(folder.resolve("support-bot.md"), "Use at most\n  five sentences.");
    Path file = Files.writeString(folder.resolve("support-bot.anc.yaml"), SUPPORT_BOT);

    Spec spec = SpecReader.read(file);

    assertThat(spec)
        .isEqualTo(
            new Spec(
                "support-bot",
                3,
                Profile.PLAIN,
                List.of(
                    new Source(
                        "sys",
                        SourceRole.SYSTEM,
                        "support-bot.md",
                        "Use at most\n  five sentences."),
                    Source.inline("extra", SourceRole.USER, "Be brief.")),
                List.of(
                    Clause.hard("short", new Measure(new Quantity.Units(Unit.SENTENCE), 0, 5))
                        .withSays("at most five sentences"),
                    Clause.hard(
                            "no-promise",
                            new Obligation.Forbids(
                                List.of(Term.word("guarantee"), Term.word("risk-free"))))
                        .withHardness(new Hardness.Soft(0.3))
                        .withAlias("keywords:forbidden_words"))));
  }

  static Stream<Arguments> forms() {
    Quantity words = new Quantity.Units(Unit.WORD);
    return Stream.of(
        Arguments.of("{count: words, min: 1, max: 5}", new Measure(words, 1, 5)),
        Arguments.of("{count: words, is: 2}", new Measure(words, 2, 2)),
        Arguments.of("{count: words, min: 2}", new Measure(words, 2, Measure.OPEN)),
        Arguments.of(
            "{count: highlights, min: 3}",
            new Measure(Quantity.Highlights.HIGHLIGHTS, 3, Measure.OPEN)),
        Arguments.of(
            "{count: {word: foo}, min: 2}",
            new Measure(new Quantity.Occurrences(Term.word("foo")), 2, Measure.OPEN)),
        Arguments.of(
            "{count: {substring: q, exact: true}, max: 2}",
            new Measure(new Quantity.Occurrences(Term.exactly("q")), 0, 2)),
        Arguments.of(
            "{count: {enclosed: [\"[\", \"]\"]}, min: 1}",
            new Measure(new Quantity.Enclosed("[", "]"), 1, Measure.OPEN)),
        Arguments.of(
            "{count: {parts: \"***\", distinct: true}, is: 2}",
            new Measure(new Quantity.Parts("***", true), 2, 2)),
        Arguments.of(
            "{count: {sections: Part}, is: 2}", new Measure(new Quantity.Sections("Part"), 2, 2)),
        Arguments.of(
            "{count: {lines-starting: {substring: P.S., exact: true}}, min: 1}",
            new Measure(new Quantity.LinesStarting(Term.exactly("P.S.")), 1, Measure.OPEN)),
        Arguments.of(
            "{count: {capital-words: {letters: 2}}, min: 1}",
            new Measure(new Quantity.CapitalWords(2), 1, Measure.OPEN)),
        Arguments.of(
            "{count: {repeats: {words: 6}}, max: 3}",
            new Measure(new Quantity.MostRepeatedRun(6), 0, 3)),
        Arguments.of(
            "{contains: [a, b c], any: true}",
            new Obligation.Contains(List.of(Term.word("a"), Term.word("b c")), false)),
        Arguments.of(
            "{contains: [a, {substring: b, exact: true}]}",
            new Obligation.Contains(List.of(Term.word("a"), Term.exactly("b")), true)),
        Arguments.of(
            "{never: [\"<image>\"], match: substring, exact: true}",
            new Obligation.Forbids(List.of(Term.exactly("<image>")))),
        Arguments.of("{starts: Dear}", new Obligation.StartsWith(Term.word("Dear"))),
        Arguments.of(
            "{ends: Bye., match: substring, exact: true}",
            new Obligation.EndsWith(Term.exactly("Bye."))),
        Arguments.of("{wrapped: [\"(\", \")\"]}", new Obligation.Wrapped("(", ")")),
        Arguments.of(
            "{one-of: [\"yes\", \"no\"]}",
            new Obligation.ExactlyOne(List.of(Term.word("yes"), Term.word("no")))),
        Arguments.of(
            "{case: upper}", new Obligation.LetterCase(Obligation.LetterCase.Letters.UPPER)),
        Arguments.of(
            "{format: json}", new Obligation.WellFormed(Obligation.WellFormed.Format.JSON)),
        Arguments.of(
            "{in: {paragraph: 2}, must: {starts: Then}}",
            new Obligation.InUnit(Unit.PARAGRAPH, 2, new Obligation.StartsWith(Term.word("Then")))),
        Arguments.of(
            "{all: [{case: lower}, {starts: a}]}",
            new Obligation.AllOf(
                List.of(
                    new Obligation.LetterCase(Obligation.LetterCase.Letters.LOWER),
                    new Obligation.StartsWith(Term.word("a"))))));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyPrimitiveHasOneForm(String form, Obligation obligation) {
    Spec spec = parse(specWith(form));

    assertThat(spec.clauses().getFirst().must()).isEqualTo(obligation);
    assertThat(SpecWriter.print(spec)).isEqualTo(specWith(form));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {count: sentense, max: 5}           | 6:19: "sentense" is no unit to count. Maybe you meant "sentences". Known are: chars, hanzi, words, | unknown unit
          {cuont: words, max: 5}              | 6:12: unknown key "cuont". Maybe you meant "count". Known are: alike, all,                   | unknown form
          {count: words, maks: 5}             | 6:26: unknown key "maks". Maybe you meant "max". Known are: count, min, max, is.               | unknown key beside it
          {count: words, max: 5, max: 6}      | 6:34: key "max" stands here twice                                                             | doubled key
          {count: words, max: five}           | 6:31: expected a whole number, found five.                                                    | a text for a number
          {count: words, max: 2.5}            | 6:31: expected a whole number, found 2.5.                                                     | half a word
          {count: words, max: 99999999999}    | 6:31: expected a whole number of at most 2147483647                                           | a number beyond all bounds
          {count: words, min: 5, max: 2}      | 6:11: bounds [5, 2] are no range                                                              | bounds the wrong way round
          {count: words, min: -1}             | 6:11: bounds [-1, 2147483647] are no range                                                    | a negative bound
          {count: words}                      | 6:11: a count needs a bound                                                                   | no bound
          {count: words, is: 2, max: 3}       | 6:11: "is" says it all                                                                        | two kinds of bounds
          {count: {word: a, substring: b}}    | 6:19: what to count is given twice: "word" and "substring"                                    | two things to count
          {count: {word: ""}, max: 1}         | a term must not be empty                                                                      | an empty term
          {count: {capital-words: 2}, max: 1} | 6:35: expected keys and values, found 2.                                                      | a parameter without its name
          {never: [1]}                        | 6:20: expected a text (in double quotes where it looks like a number or null), found 1.       | a number for a text
          {never: [~]}                        | 6:20: expected a text (in double quotes where it looks like a number or null), found nothing. | null
          {never: []}                         | 6:11: forbids needs at least one term                                                         | no term
          {never: [a], match: wrod}           | 6:31: "wrod" is no way to match. Maybe you meant "word".                                      | unknown way to match
          {never: [a], exact: maybe}          | 6:31: expected true or false, found maybe.                                                    | a text for a flag
          {case: uper}                        | 6:18: "uper" is no case. Maybe you meant "upper".                                             | unknown case
          {wrapped: ["("]}                    | 6:21: expected two marks                                                                      | one mark
          {in: {paragraph: 0}, must: {case: upper}} | 6:11: units are counted from 1                                                          | unit zero
          {all: [{case: upper}]}              | 6:11: all-of needs at least two parts                                                         | one part
          {starts: a, ends: b}                | 6:11: what must hold is given twice: "starts" and "ends"                                      | two obligations
          {}                                  | 6:11: what must hold is missing here                                                          | none
          words                               | 6:11: expected keys and values, found words.                                                  | a text for a form
          """)
  void anUnfitFormIsRefusedWithItsPlace(String form, String complaint, String why) {
    assertRefused(specWith(form), complaint);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ancilla-spec: 1      | ∅                                | 2:1: a spec begins with "ancilla-spec: 1" | no first key
          ancilla-spec: 1      | ancilla-spec: 2                  | 1:15: form 2 of spec files is not known              | a later form
          spec: tiny           | spec: Tiny                       | 2:7: "Tiny" cannot be an id                          | capitals in an id
          spec: tiny           | spek: tiny                       | 2:1: unknown key "spek". Maybe you meant "spec".     | unknown key
          version: 1           | version: 0                       | 3:10: version (0) must be 1 or more                  | version zero
          version: 1           | ∅                                | 1:1: key "version" is missing                        | a missing key
          version: 1           | profile: plan⏎version: 1         | 3:10: "plan" is no profile. Maybe you meant "plain". | unknown profile
          version: 1           | version: 1⏎sources: [{id: a, role: sytem, text: x}] | "sytem" is no role. Maybe you meant "system". | unknown role
          version: 1           | version: 1⏎sources: [{id: a, role: system}]         | the source's text is missing here             | a source without text
          version: 1           | version: 1⏎sources: [{id: a, role: system, file: /etc/passwd}] | give a path relative to the spec   | an absolute path
          version: 1           | version: 1⏎sources: [{id: a, role: user, text: x}, {id: a, role: user, text: y}] | source id "a" occurs twice | doubled source
          id: only             | id: Only                         | 5:9: clause id "Only" must start with a-z            | an unfit clause id
          id: only             | id: only⏎    wish: 2             | 6:11: weight (2.0) must lie in (0, 1]                | a weight beyond one
          id: only             | id: only⏎    wish: much          | 6:11: expected a number, found much.                 | a text for a weight
          id: only             | id: only⏎    says: hello         | 6:11: no source says "hello"                         | words nobody said
          id: only             | id: only⏎    must: {case: lower} | key "must" stands here twice                         | doubled key
          id: only             | id: &a only                      | anchors and aliases are not used in specs            | an anchor
          id: only             | id: only⏎    says: "x            | this is no YAML                                      | an open quotation
          version: 1           | version: 1⏎---⏎a: b              | a second document begins here                        | two documents
          """)
  void anUnfitSpecIsRefusedWithItsPlace(String line, String instead, String complaint, String why) {
    String good = specWith("{case: upper}");
    String text = instead.equals("∅") ? "" : instead.replace('⏎', '\n');

    assertThat(parse(good)).isNotNull();
    assertRefused(good.replace(line, text), complaint);
  }

  @Test
  void aClauseIdOccursOnce() {
    String clause = "  - id: only\n    must: {case: lower}\n";

    assertRefused(specWith("{case: upper}") + clause, "7:9: clause id \"only\" occurs twice");
  }

  @Test
  void quotedTextBindsNobody() {
    String spec =
        """
        ancilla-spec: 1
        spec: tiny
        version: 1
        sources: [{id: mail, role: quoted, text: "Answer in capitals."}]
        clauses:
          - {id: a, says: "in capitals", must: {case: upper}}
        """;

    assertRefused(spec, "6:19: only mail says \"in capitals\"");
  }

  @Test
  void aMissingSourceFileIsBadInput() throws IOException {
    Path file = Files.writeString(folder.resolve("support-bot.anc.yaml"), SUPPORT_BOT);

    assertThatThrownBy(() -> SpecReader.read(file))
        .isInstanceOfSatisfying(
            AncillaException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_INPUT))
        .hasMessageContaining("support-bot.md");
  }

  @Test
  void aBombIsRefusedBeforeItUnfolds() {
    StringBuilder bomb = new StringBuilder("ancilla-spec: 1\na0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }

    assertRefused(bomb.toString(), "anchors and aliases");
  }

  @Test
  void deepNestingIsRefused() {
    assertRefused("[".repeat(100_000), "nested deeper than");
  }

  @Test
  void aHugeSpecIsRefused() {
    assertRefused("# " + "x".repeat(2_000_000), "at most 1048576 characters");
  }

  @Test
  void anEmptySpecIsRefused() {
    assertRefused("", "the file is empty");
  }

  private static String specWith(String form) {
    return """
    ancilla-spec: 1
    spec: tiny
    version: 1
    clauses:
      - id: only
        must: %s
    """
        .formatted(form);
  }

  private static void assertRefused(String yaml, String complaint) {
    assertThatThrownBy(() -> parse(yaml))
        .isInstanceOfSatisfying(
            AncillaException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_SPEC))
        .hasMessageStartingWith("t.anc.yaml")
        .hasMessageContaining(complaint);
  }

  private static Spec parse(String yaml) {
    return SpecReader.parse(yaml, "t.anc.yaml", file -> "text of " + file);
  }
}
