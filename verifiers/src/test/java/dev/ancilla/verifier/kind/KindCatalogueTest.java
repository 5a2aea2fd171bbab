package dev.ancilla.verifier.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.spec.Clause;
import dev.ancilla.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindCatalogueTest {
  private static final Path CLASSES = Path.of("target/classes/dev/ancilla/verifier/kind");

  private final KindCatalogue catalogue = KindCatalogue.all();

  @Test
  void everyKindOfThePackageIsListed() throws IOException {
    try (Stream<Path> files = Files.list(CLASSES)) {
      List<String> kinds =
          files
              .map(file -> file.getFileName().toString().replace(".class", ""))
              .filter(KindCatalogueTest::isKind)
              .toList();

      assertThat(kinds).hasSizeGreaterThanOrEqualTo(54);
      assertThat(catalogue.kinds())
          .extracting(kind -> kind.getClass().getSimpleName())
          .containsExactlyInAnyOrderElementsOf(kinds);
    }
  }

  private static boolean isKind(String name) {
    if (name.equals("package-info")) {
      return false;
    }
    try {
      Class<?> type = Class.forName("dev.ancilla.verifier.kind." + name);
      return Kind.class.isAssignableFrom(type) && !type.isInterface();
    } catch (ClassNotFoundException absent) {
      throw new AssertionError(name, absent);
    }
  }

  @Test
  void noTwoKindsShareAnAlias() {
    assertThat(catalogue.kinds()).extracting(Kind::alias).doesNotHaveDuplicates();
  }

  @Test
  void missingNamesEachUnknownAliasOnce() {
    List<String> aliases = List.of("punctuation:no_comma", "no:such", "no:such");

    assertThat(catalogue.missing(aliases)).containsExactly("no:such");
    assertThat(catalogue.find("no:such")).isEmpty();
  }

  @Test
  void everyRowOfThePublishedCatalogueIsAKind() throws IOException {
    List<String[]> rows =
        Files.readAllLines(SharedData.here().file("ifeval/constraint_catalogue_dev.tsv")).stream()
            .skip(1)
            .map(line -> line.split("\t", 3))
            .toList();

    assertThat(aliases(rows, "IFEval"))
        .containsExactlyInAnyOrderElementsOf(aliases(KindCatalogue.ifeval()));
    assertThat(aliases(rows, "IFTrain"))
        .containsExactlyInAnyOrderElementsOf(aliases(KindCatalogue.training()));
  }

  private static List<String> aliases(List<String[]> rows, String benchmark) {
    return rows.stream().filter(row -> row[0].equals(benchmark)).map(row -> row[1]).toList();
  }

  private static List<String> aliases(KindCatalogue catalogue) {
    return catalogue.kinds().stream().map(Kind::alias).toList();
  }

  @Test
  void everyKindTakesItsOwnExamples() {
    assertThat(catalogue.kinds())
        .allSatisfy(kind -> assertThat(kind.example().alias()).contains(kind.alias()));
  }

  @Test
  void clausesAreHardAndNamedAfterTheirAliases() {
    List<Clause> clauses =
        catalogue.clauses(
            List.of("punctuation:no_comma", "detectable_format:title", "punctuation:no_comma"),
            List.of(Map.of(), Map.of(), Map.of()));

    assertThat(clauses)
        .extracting(Clause::id)
        .containsExactly(
            "punctuation:no_comma", "detectable_format:title", "punctuation:no_comma.2");
    assertThat(clauses).allMatch(Clause::isHard);
    assertThat(clauses.getLast().alias()).contains("punctuation:no_comma");
  }

  @Test
  void aNullParameterIsAnAbsentOne() {
    Map<String, Object> filled = new HashMap<>();
    filled.put("num_bullets", 3);
    filled.put("keywords", null);

    assertThat(catalogue.clauses(List.of("detectable_format:number_bullet_lists"), List.of(filled)))
        .hasSize(1);
  }

  @Test
  void anUnknownAliasIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> catalogue.clauses(List.of("no:such"), List.of(Map.of())))
        .isInstanceOfSatisfying(
            AncillaException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNKNOWN_KIND))
        .hasMessageContaining("punctuation:no_comma");
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          detectable_format:number_bullet_lists | num_bullets | text   | must be a whole number of 1 or more, not "x" | a text for a number
          detectable_format:number_bullet_lists | num_bullets | zero   | must be a whole number of 1 or more, not 0   | too small
          detectable_format:number_bullet_lists | num_bullets | half   | must be a whole number of 1 or more, not 2.5 | no whole number
          detectable_format:number_bullet_lists | bullets     | zero   | takes no parameter bullets                    | unknown
          detectable_format:number_bullet_lists | none        | none   | must be given, not absent                     | missing
          keywords:existence                    | keywords    | text   | must be a list of texts                       | a text for a list
          keywords:existence                    | keywords    | blanks | none of them blank                            | a blank keyword
          startend:end_checker                  | end_phrase  | zero   | must be a text that is not blank, not 0       | a number for a text
          language:response_language            | language    | zero   | must be a text that is not blank, not 0       | a number for a language
          language:response_language            | language    | German | must be a language's ISO 639-1 code           | a name for a code
          first_word:first_word_sent            | first_word  | German | must be a single word                         | two words for one
          copy:repeat_phrase                    | phrase      | text   | must be a text of 3 words or more             | nothing in its middle
          """)
  void unfitParametersAreRefused(
      String alias, String name, String value, String complaint, String why) {
    Map<String, Object> values =
        switch (value) {
          case "text" -> Map.of(name, "x");
          case "German" -> Map.of(name, "German please");
          case "zero" -> Map.of(name, 0);
          case "half" -> Map.of(name, 2.5);
          case "blanks" -> Map.of(name, List.of(" "));
          default -> Map.of();
        };

    assertThatThrownBy(() -> catalogue.clauses(List.of(alias), List.of(values)))
        .isInstanceOfSatisfying(
            AncillaException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_INPUT))
        .hasMessageContaining(complaint);
  }

  @Test
  void anUnknownRelationIsRefused() {
    Map<String, Object> values = Map.of("relation", "around", "num_words", 5);

    assertThatThrownBy(
            () -> catalogue.clauses(List.of("length_constraints:number_words"), List.of(values)))
        .hasMessageContaining("\"at least\" or \"less than\", not \"around\"");
  }
}
