package dev.ancilla.formats.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.error.AncillaException;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.json.JsonValue.JsonText;
import dev.ancilla.spec.Alphabet;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Hardness;
import dev.ancilla.spec.Match;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.Measure;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Reference;
import dev.ancilla.spec.Relations;
import dev.ancilla.spec.Selector;
import dev.ancilla.spec.Source;
import dev.ancilla.spec.SourceRole;
import dev.ancilla.spec.Spec;
import dev.ancilla.spec.Term;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import dev.ancilla.text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpecRoundTripTest {
  private static final Generator<String> ANY_TEXT =
      Generator.either(
          Generator.text(8),
          Generator.markdown(8),
          Generator.words(0, 6),
          Generator.of(
              "yes", "null", "~", "1", "0x1", "1e3", "a: b", "- a", "#", " a", "a ", "\"", "'"));
  private static final Generator<String> FILLED_TEXT = ANY_TEXT.map(text -> text + "x");

  private static final Generator<Term> TERMS =
      FILLED_TEXT.with(
          Generator.ints(0, 3),
          (text, kind) -> new Term(text, kind < 2 ? Match.WORD : Match.SUBSTRING, kind % 2 == 1));

  /** Everything that the tables of forms show, which leave no record out. */
  private static final List<Obligation> SHOWN =
      Stream.concat(SpecReaderTest.forms(), ClauseLanguageTest.obligations())
          .map(arguments -> (Obligation) arguments.get()[1])
          .toList();

  private static final List<Clause> SHOWN_CLAUSES =
      ClauseLanguageTest.clauses().map(arguments -> (Clause) arguments.get()[1]).toList();
  private static final Generator<List<Term>> TERM_LISTS = Generator.lists(TERMS, 2, 4);
  private static final Generator<Unit> UNITS = Generator.of(List.of(Unit.values()));

  private static final Generator<Quantity> QUANTITIES =
      Generator.either(
          UNITS.map(Quantity.Units::new),
          TERMS.map(Quantity.Occurrences::new),
          TERMS.map(Quantity.LinesStarting::new),
          Generator.ints(1, 99).map(Quantity.MostRepeatedRun::new),
          Generator.ints(1, 99).map(Quantity.CapitalWords::new),
          FILLED_TEXT.with(FILLED_TEXT, Quantity.Enclosed::new),
          FILLED_TEXT.with(Generator.booleans(), Quantity.Parts::new),
          FILLED_TEXT.map(Quantity.Sections::new),
          Generator.of(Quantity.Highlights.HIGHLIGHTS));

  private static final Generator<Obligation> SIMPLE =
      Generator.either(
          QUANTITIES.with(
              Generator.ints(0, 99),
              (quantity, n) ->
                  new Measure(quantity, n / 2, n % 3 == 0 ? Measure.OPEN : n / 2 + n % 5)),
          TERM_LISTS.with(Generator.booleans(), Obligation.Contains::new),
          TERM_LISTS.map(Obligation.Forbids::new),
          TERM_LISTS.map(Obligation.ExactlyOne::new),
          TERMS.map(Obligation.StartsWith::new),
          TERMS.map(Obligation.EndsWith::new),
          FILLED_TEXT.with(FILLED_TEXT, Obligation.Wrapped::new),
          Generator.of(List.of(Obligation.LetterCase.Letters.values()))
              .map(Obligation.LetterCase::new),
          Generator.of(new Obligation.WellFormed(Obligation.WellFormed.Format.JSON)),
          Generator.of(SHOWN),
          Generator.of(SHOWN),
          TERM_LISTS.with(Generator.booleans(), (terms, any) -> new Obligation.Equals(terms)),
          TERM_LISTS.map(Obligation.Sequence::new),
          FILLED_TEXT.map(Obligation.Template::new),
          FILLED_TEXT.map(text -> new Obligation.Characters(new Alphabet.Listed(text))),
          FILLED_TEXT.with(Generator.booleans(), Obligation.Judge::new),
          FILLED_TEXT.map(
              text ->
                  new Obligation.External(text, new JsonObject(Map.of(text, new JsonText(text))))),
          FILLED_TEXT.map(
              text -> new Obligation.Overlap(new Reference.Words(text), 1, Measure.OPEN)),
          QUANTITIES.with(
              QUANTITIES, (part, whole) -> new Obligation.Ratio(part, whole, 0.25, 1.0 / 3)));

  private static final Generator<Obligation> OBLIGATIONS =
      Generator.either(
          SIMPLE,
          SIMPLE,
          UNITS.with(SIMPLE, (unit, must) -> new Obligation.InUnit(unit, 3, must)),
          SIMPLE.map(Obligation.Not::new),
          SIMPLE.map(must -> new Obligation.Within(new Selector.AlternateLines(true), must)),
          Generator.lists(SIMPLE, 2, 3).map(Obligation.AnyOf::new),
          Generator.lists(SIMPLE, 2, 3).map(Obligation.AllOf::new));

  /** Clauses get their ids, and their quotations from the sources, when a spec is put together. */
  private static final Generator<Spec> SPECS =
      Generator.lists(ANY_TEXT, 0, 3)
          .with(Generator.lists(OBLIGATIONS, 0, 4), SpecRoundTripTest::spec)
          .with(
              Generator.ints(1, 1_000),
              (spec, version) ->
                  new Spec(
                      spec.id(),
                      version,
                      version % 2 == 0 ? Profile.PLAIN : Profile.OFFICIAL,
                      spec.sources(),
                      spec.clauses()));

  private static Spec spec(List<String> texts, List<Obligation> obligations) {
    List<Source> sources = new ArrayList<>();
    for (String text : texts) {
      String id = "s" + sources.size();
      sources.add(
          sources.size() == 1
              ? new Source(id, SourceRole.POLICY, "a folder/" + id + ".md", text)
              : Source.inline(id, SourceRole.SYSTEM, text));
    }
    List<Clause> clauses = new ArrayList<>();
    for (Obligation must : obligations) {
      int n = clauses.size();
      Optional<String> says =
          texts.stream().skip(n).findFirst().filter(text -> !text.strip().isEmpty());
      Clause clause =
          Clause.hard("c" + n, must)
              .withHardness(n % 2 == 0 ? Hardness.Hard.HARD : new Hardness.Soft(1.0 / (n + 1)));
      Clause shown = SHOWN_CLAUSES.get(must.hashCode() & 7);
      Clause placed =
          clause
              .withWhen(n % 2 == 0 ? shown.when() : new Condition.Not(shown.when()))
              .withScope(shown.scope())
              .withRelations(
                  n == 0
                      ? Relations.NONE.withGroup("g " + n)
                      : Relations.NONE.withAfter("c" + (n - 1)).withBeats("c0").withPriority(-n));
      Clause named = n % 3 == 0 ? placed.withAlias("kind:of_" + n) : placed;
      clauses.add(says.map(named::withSays).orElse(named));
    }
    return new Spec("round-trip", 1, Profile.PLAIN, sources, clauses);
  }

  private static Spec parse(String yaml, Spec original) {
    return SpecReader.parse(
        yaml,
        "printed",
        file ->
            original.sources().stream()
                .filter(source -> source.origin().equals(file))
                .findFirst()
                .orElseThrow()
                .text());
  }

  @Test
  void readingWhatWasPrintedGivesTheSameSpec() {
    Property.forAll(SPECS)
        .examples(1_000)
        .check(spec -> assertThat(parse(SpecWriter.print(spec), spec)).isEqualTo(spec));
  }

  @Test
  void theHashIsOfTheContentAndNotOfThePlace() {
    Property.forAll(SPECS)
        .examples(300)
        .check(
            spec -> {
              List<Source> inlined =
                  spec.sources().stream()
                      .map(source -> Source.inline(source.id(), source.role(), source.text()))
                      .toList();
              Spec moved =
                  new Spec(spec.id(), spec.version(), spec.profile(), inlined, spec.clauses());
              Spec later =
                  new Spec(spec.id(), spec.version() + 1, spec.profile(), inlined, spec.clauses());

              assertThat(SpecHash.of(moved)).isEqualTo(SpecHash.of(spec)).hasSize(64);
              assertThat(SpecHash.of(later)).isNotEqualTo(SpecHash.of(spec));
            });
  }

  @Test
  void theHashOfASpecStaysFromVersionToVersion() {
    Spec spec =
        Spec.of("tiny", List.of(Clause.hard("only", new Obligation.StartsWith(Term.word("a")))));

    assertThat(SpecHash.of(spec))
        .as("sha256sum of the printed form")
        .isEqualTo("c675f1a404b725335a835bc2efb1ae3dbe8ada988ab2cc14bdd1f70c207829e1");
  }

  @Test
  void textOfSeveralLinesIsPrintedAsPeopleWriteIt() {
    Spec spec =
        new Spec(
            "tiny",
            1,
            Profile.PLAIN,
            List.of(Source.inline("sys", SourceRole.SYSTEM, "Be brief.\n\nBe kind: always.\n")),
            List.of());

    assertThat(SpecWriter.print(spec))
        .isEqualTo(
            """
            ancilla-spec: 1
            spec: tiny
            version: 1
            sources:
              - id: sys
                role: system
                text: |
                  Be brief.

                  Be kind: always.
            clauses: []
            """);
  }

  @Test
  void anyTextIsASpecOrRefusedWithACode() {
    Property.forAll(Generator.either(Generator.brokenText(60), Generator.markdown(60)))
        .examples(2_000)
        .check(SpecRoundTripTest::assertReadOrRefused);
  }

  @Test
  void aDamagedSpecIsASpecOrRefusedWithACode() {
    Generator<String> damage =
        Generator.either(
            Generator.brokenText(2),
            Generator.of(
                "&a ",
                "*a",
                "!!str ",
                "? ",
                "- ",
                ": ",
                "{",
                "}",
                "[",
                "]",
                "|",
                ">",
                "%YAML 1.3",
                "---",
                "...",
                "\t",
                "!!binary ",
                "<<: ",
                "99999999999999999999",
                ".inf",
                "\\"));
    Generator<String> damaged =
        SPECS.flatMap(
            spec -> {
              String good = SpecWriter.print(spec);
              return Generator.ints(0, good.length())
                  .with(
                      Generator.ints(0, 6),
                      (at, cut) ->
                          List.of(
                              good.substring(0, at),
                              good.substring(Math.min(good.length(), at + cut))))
                  .with(damage, (halves, bad) -> halves.getFirst() + bad + halves.getLast());
            });

    Property.forAll(damaged).examples(1_000).check(SpecRoundTripTest::assertReadOrRefused);
  }

  private static void assertReadOrRefused(String yaml) {
    try {
      Spec spec = SpecReader.parse(yaml, "fuzz", file -> "");
      assertThat(spec.version()).isPositive();
    } catch (AncillaException refusal) {
      assertThat(refusal.getMessage()).startsWith("fuzz");
    }
  }
}
