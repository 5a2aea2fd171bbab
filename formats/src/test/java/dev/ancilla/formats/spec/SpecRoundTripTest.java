package dev.ancilla.formats.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.error.AncillaException;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Phase;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Relation;
import dev.ancilla.spec.Source;
import dev.ancilla.spec.SourceRole;
import dev.ancilla.spec.Spec;
import dev.ancilla.spec.StateTest;
import dev.ancilla.spec.Term;
import dev.ancilla.spec.ToolRule;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpecRoundTripTest {
  private static final Generator<Spec> SPECS = SpecGenerators.SPECS;

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
  void printingWhatWasReadChangesNothing() {
    Property.forAll(SPECS)
        .examples(300)
        .check(
            spec -> {
              String canonical = SpecWriter.print(spec);
              assertThat(SpecWriter.print(parse(canonical, spec))).isEqualTo(canonical);
            });
  }

  @Test
  void commentsChangeNoMeaningAndStayWhereTheyAre() {
    Property.forAll(SPECS)
        .examples(300)
        .check(
            spec -> {
              String canonical = SpecWriter.print(spec);
              String commented =
                  canonical
                      .replaceAll("(?m)^(spec|clauses):", "# about: $1\n$1:")
                      .replaceAll("(?m)^  - ", "  # 'one\n  - ");

              SpecComments kept = SpecComments.carry(commented, canonical);

              assertThat(kept.lost()).isEmpty();
              assertThat(kept.canonical()).isEqualTo(commented);
              assertThat(parse(kept.canonical(), spec)).isEqualTo(spec);
            });
  }

  @Test
  void theRandomSpecsLeaveNothingOut() {
    Set<Object> seen = new HashSet<>();
    Property.forAll(SPECS).examples(2_000).check(spec -> collect(spec, seen));
    Set<Object> language = new HashSet<>();
    collectTypes(Clause.class, language, new HashSet<>());

    assertThat(language)
        .contains(ToolRule.Confirm.class, StateTest.Within.class, Relation.Plain.CHAINED)
        .hasSizeGreaterThan(150);
    assertThat(seen).containsAll(language);
  }

  /** The records and the constants in a value. */
  private static void collect(Object value, Set<Object> seen) {
    switch (value) {
      case Enum<?> constant -> seen.add(constant);
      case Collection<?> many -> many.forEach(one -> collect(one, seen));
      case Map<?, ?> map -> map.values().forEach(one -> collect(one, seen));
      case Optional<?> maybe -> maybe.ifPresent(one -> collect(one, seen));
      case Record one -> {
        seen.add(one.getClass());
        for (RecordComponent component : one.getClass().getRecordComponents()) {
          try {
            collect(component.getAccessor().invoke(one), seen);
          } catch (ReflectiveOperationException hidden) {
            throw new AssertionError(hidden);
          }
        }
      }
      default -> {}
    }
  }

  /** The records and the constants that a type may hold, by what it permits and has. */
  private static void collectTypes(Type type, Set<Object> language, Set<Type> visited) {
    if (!visited.add(type)) {
      return;
    }
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        collectTypes(argument, language, visited);
      }
    }
    if (!(type instanceof Class<?> named) || !named.getName().startsWith("dev.ancilla")) {
      return;
    }
    if (named.isSealed()) {
      for (Class<?> permitted : named.getPermittedSubclasses()) {
        collectTypes(permitted, language, visited);
      }
    } else if (named.isRecord()) {
      language.add(named);
      for (RecordComponent component : named.getRecordComponents()) {
        collectTypes(component.getGenericType(), language, visited);
      }
    } else if (named == Phase.class) {
      language.addAll(List.of(Phase.INPUT, Phase.OUTPUT)); // the other two stand in no record
    } else if (named.isEnum()) {
      language.addAll(List.of(named.getEnumConstants()));
    }
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
                  new Spec(
                      spec.id(),
                      spec.version(),
                      spec.profile(),
                      inlined,
                      spec.vocabulary(),
                      spec.clauses());
              Spec later =
                  new Spec(
                      spec.id(),
                      spec.version() + 1,
                      spec.profile(),
                      inlined,
                      spec.vocabulary(),
                      spec.clauses());

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

    Property.forAll(damaged).examples(2_000).check(SpecRoundTripTest::assertReadOrRefused);
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
