package dev.ancilla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.error.ExitStatus;
import dev.ancilla.formats.spec.SpecReader;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Spec;
import dev.ancilla.verifier.kind.Kind;
import dev.ancilla.verifier.kind.KindCatalogue;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KindsCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void everyKindHasItsTwoLines() {
    assertThat(run("kinds")).isEqualTo(ExitStatus.FINE);

    assertThat(out().lines()).hasSize(2 * KindCatalogue.all().kinds().size());
    assertThat(out())
        .contains("keywords:frequency  (keyword, relation, frequency)\n    A keyword occurs");
  }

  @Test
  void oneKindIsShownWithItsClause() {
    assertThat(run("kinds", "keywords:frequency")).isEqualTo(ExitStatus.FINE);

    assertThat(out())
        .isEqualTo(
            """
            keywords:frequency
            A keyword occurs at least, or less than, so many times.

              keyword    text: a word or phrase
              relation   "at least" or "less than": how the count is bounded
              frequency  whole number: how many times

            For example with keyword tide, relation at least, frequency 2:

            clauses:
              - id: frequency
                must: {count: {word: tide}, min: 2}
                alias: "keywords:frequency"
            """);
  }

  @Test
  void programsGetJson() {
    run("kinds", "--json");
    run("kinds", "punctuation:no_comma", "--json");

    assertThat(out())
        .contains("\"alias\" : \"new:copy_span_idx\"", "\"benchmark\" : \"IFTrain\"")
        .contains("\"parameters\" : [ ]", "\"type\" : \"whole number\"");
  }

  @Test
  void anUnknownKindIsRefused() {
    assertThat(run("kinds", "no:such")).isEqualTo(ExitStatus.USAGE);

    assertThat(err()).contains("no kind \"no:such\"");
  }

  @Test
  void thePageIsAllOrNothing() {
    assertThat(run("kinds", "--markdown", "--json")).isEqualTo(ExitStatus.USAGE);
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsAClauseThatASpecFileHolds() {
    return KindCatalogue.all().kinds().stream()
        .map(kind -> DynamicTest.dynamicTest(kind.alias(), () -> assertReadsBack(kind)));
  }

  private static void assertReadsBack(Kind kind) {
    String yaml = String.valueOf(KindPages.json(kind).get("example"));

    Spec read =
        SpecReader.parse(
            "ancilla-spec: 1\nspec: example\nversion: 1\n" + yaml,
            "example.anc.yaml",
            name -> {
              throw new AssertionError(name);
            });

    assertThat(read.clauses()).extracting(Clause::must).containsExactly(kind.example().must());
  }

  private ExitStatus run(String... arguments) {
    Surroundings surroundings =
        new Surroundings(
            Map.of("PATH", ""),
            Map.of("os.name", "Linux", "user.home", "."),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InstantSource.system());
    return new Commands(surroundings).run(arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
