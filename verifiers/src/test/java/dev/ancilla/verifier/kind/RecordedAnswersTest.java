package dev.ancilla.verifier.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Spec;
import dev.ancilla.testkit.SharedData;
import dev.ancilla.verifier.StandardVerifiers;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Measurement;
import dev.ancilla.verify.Syndrome;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plain readings against real answers, beside the official verdicts on them. */
class RecordedAnswersTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Real answers on which both agree; where they do not, the official checker has its quirks. */
  private static final double LEAST_AGREEMENT = 0.95;

  @Test
  void plainReadingsMostlyAgreeWithTheOfficialVerdicts() throws IOException {
    Map<String, JsonNode> answers = byKey("ifeval/recorded_responses.jsonl");
    Map<String, JsonNode> verdicts = byKey("ifeval/recorded_verdicts.jsonl");
    Map<String, int[]> counts = new TreeMap<>();
    for (JsonNode prompt : rows("ifeval/input_data.jsonl")) {
      String key = prompt.get("key").toString();
      if (answers.containsKey(key) && verdicts.containsKey(key)) {
        compare(prompt, answers.get(key), verdicts.get(key), counts);
      }
    }

    int decided = counts.values().stream().mapToInt(c -> c[0] + c[1] + c[2] + c[3]).sum();
    int agreed = counts.values().stream().mapToInt(c -> c[0] + c[3]).sum();
    assertThat(decided).isGreaterThan(500);
    assertThat((double) agreed / decided).as(shown(counts)).isGreaterThan(LEAST_AGREEMENT);
  }

  private static void compare(
      JsonNode prompt, JsonNode answer, JsonNode verdict, Map<String, int[]> counts) {
    for (int i = 0; i < prompt.get("instruction_id_list").size(); i++) {
      String alias = prompt.get("instruction_id_list").get(i).asString();
      if (KindCatalogue.ifeval().find(alias).isEmpty()) {
        continue;
      }
      @SuppressWarnings("unchecked")
      Map<String, Object> parameters = JSON.convertValue(prompt.get("kwargs").get(i), Map.class);
      List<Clause> clauses = KindCatalogue.ifeval().clauses(List.of(alias), List.of(parameters));
      Syndrome syndrome =
          Measurement.compile(Spec.of("recorded", clauses), StandardVerifiers.create())
              .syndrome(new Candidate(answer.get("response").asString()));
      boolean plain = syndrome.count(Value.T) == 1;
      boolean official = verdict.get("verdicts").get(i).get(1).booleanValue();
      counts.computeIfAbsent(alias, any -> new int[4])[(plain ? 2 : 0) + (official ? 1 : 0)]++;
    }
  }

  private static String shown(Map<String, int[]> counts) {
    return counts.entrySet().stream()
        .map(
            entry ->
                "%-50s both F %3d, official only T %3d, plain only T %3d, both T %3d"
                    .formatted(
                        entry.getKey(),
                        entry.getValue()[0],
                        entry.getValue()[1],
                        entry.getValue()[2],
                        entry.getValue()[3]))
        .collect(Collectors.joining("\n", "\n", "\n"));
  }

  @Test
  void theLoopClauseFindsLoopsAndLeavesMostAnswersAlone() throws IOException {
    Verifier noLoop =
        StandardVerifiers.create().verifierOf(StandingClauses.noLoop().must(), Profile.PLAIN);
    List<JsonNode> capped = new ArrayList<>();
    List<JsonNode> ended = new ArrayList<>();
    for (JsonNode row : rows("ifeval/raw_smollm2_greedy.jsonl")) {
      (row.get("cut").booleanValue() ? capped : ended).add(row);
    }
    List<JsonNode> better = rows("ifeval/recorded_responses.jsonl");

    assertThat(capped).hasSize(106);
    assertThat(alarms(noLoop, capped)).isGreaterThanOrEqualTo(99);
    assertThat(alarms(noLoop, ended)).isLessThanOrEqualTo(11);
    assertThat(alarms(noLoop, better)).isLessThanOrEqualTo(48);
  }

  private static long alarms(Verifier verifier, List<JsonNode> rows) {
    return rows.stream()
        .map(row -> verifier.examine(new Candidate(row.get("response").asString())))
        .filter(finding -> finding.value() == Value.F)
        .count();
  }

  private static Map<String, JsonNode> byKey(String file) throws IOException {
    Map<String, JsonNode> rows = new TreeMap<>();
    rows(file).forEach(row -> rows.put(row.get("key").toString(), row));
    return rows;
  }

  private static List<JsonNode> rows(String file) throws IOException {
    return Files.readAllLines(SharedData.here().file(file)).stream().map(JSON::readTree).toList();
  }
}
