package dev.ancilla.verifier.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.Profile;
import dev.ancilla.verifier.StandardVerifiers;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** Every kind's table of cases, one file for each: {@code ALIAS.jsonl} with a dot for the colon. */
class KindTableTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  record Row(String value, Map<String, Object> with, String answer, String why) {}

  @TestFactory
  Stream<DynamicContainer> everyKindMeansWhatItsTableSays() {
    return KindCatalogue.all().kinds().stream()
        .map(kind -> DynamicContainer.dynamicContainer(kind.alias(), tests(kind)));
  }

  private static Stream<DynamicTest> tests(Kind kind) {
    List<Row> rows = table(kind);
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest("has cases of both values", () -> assertBothValues(rows))),
        rows.stream().map(row -> DynamicTest.dynamicTest(row.why(), () -> assertCase(kind, row))));
  }

  private static void assertBothValues(List<Row> rows) {
    assertThat(rows).extracting(Row::value).contains("T", "F");
  }

  private static void assertCase(Kind kind, Row row) {
    Parameters parameters = Parameters.of(kind, row.with());

    Finding finding =
        StandardVerifiers.create()
            .verifierOf(kind.plain(parameters), Profile.PLAIN)
            .examine(new Candidate(row.answer()));

    assertThat(finding.value()).as("%s", finding).isEqualTo(Value.valueOf(row.value()));
    assertThat(finding.fact()).isNotBlank();
    if (finding.value() != Value.F) {
      assertThat(finding.distance()).isZero();
      assertThat(finding.advice()).isEmpty();
    } else {
      assertThat(finding.distance()).isPositive();
      assertThat(finding.advice()).endsWith(".");
    }
  }

  private static List<Row> table(Kind kind) {
    String name = kind.alias().replace(':', '.') + ".jsonl";
    try (InputStream in = KindTableTest.class.getResourceAsStream(name)) {
      assertThat(in).as("table of cases %s", name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> JSON.readValue(line, Row.class))
          .toList();
    } catch (IOException unreadable) {
      throw new AssertionError(name, unreadable);
    }
  }
}
