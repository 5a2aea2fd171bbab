package dev.ancilla.verifier.official;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.verifier.official.nltk.SentenceTokenizer;
import dev.ancilla.verifier.official.nltk.WordTokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of real models against the official checker's recorded verdicts. */
class RecordedParityTest {
  /** Its letter is no letter, so the reference draws one at random. */
  private static final int RANDOM_KEY = 1129;

  @Test
  void everyClauseHasTheRecordedVerdict() {
    Map<Integer, JsonNode> prompts = byKey("ifeval/input_data.jsonl");
    Map<Integer, JsonNode> responses = byKey("ifeval/recorded_responses.jsonl");
    List<String> byLanguage = new ArrayList<>();
    List<String> others = new ArrayList<>();
    int clauses = 0;

    for (JsonNode row : SharedData.rows("ifeval/recorded_verdicts.jsonl")) {
      int key = row.get("key").asInt();
      if (key == RANDOM_KEY) {
        continue;
      }
      OfficialScore score =
          OfficialScore.of(checks(at(prompts, key)), at(responses, key).get("response").asString());
      for (int i = 0; i < score.strict().size(); i++) {
        JsonNode verdict = row.get("verdicts").get(i);
        clauses++;
        if (verdict.get(1).asBoolean() != score.strict().get(i)
            || verdict.get(2).asBoolean() != score.loose().get(i)) {
          String kind = verdict.get(0).asString();
          (usesLanguage(kind) ? byLanguage : others).add(key + " " + verdict);
        }
      }
    }

    assertThat(clauses).isGreaterThan(560);
    assertThat(others).isEmpty();
    assertThat(byLanguage).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void everyProbeHasTheOfficialVerdict() {
    List<JsonNode> probes = SharedData.rows("ifeval/ifeval_checker_probes.jsonl");

    assertThat(probes).hasSize(47);
    assertThat(probes)
        .allSatisfy(
            probe ->
                assertThat(
                        OfficialChecks.of(
                                probe.get("kind").asString(),
                                ReferenceRow.parameters(probe.get("kwargs")))
                            .follows(probe.get("response").asString()))
                    .isEqualTo(probe.get("official").asBoolean()));
  }

  @Test
  void sentencesAndWordsAreTheGoldenOnes() {
    Map<Integer, JsonNode> responses = byKey("ifeval/recorded_responses.jsonl");
    List<JsonNode> rows =
        SharedData.rows("ifeval/nltk_segmentation_golden.jsonl").stream()
            .filter(row -> responses.containsKey(row.get("key").asInt()))
            .toList();

    assertThat(rows).hasSizeGreaterThanOrEqualTo(100);
    assertThat(rows)
        .allSatisfy(
            row -> {
              String text = at(responses, row.get("key").asInt()).get("response").asString();
              List<List<Integer>> spans =
                  SentenceTokenizer.english().regions(text).stream()
                      .map(region -> List.of(region.start(), region.end()))
                      .toList();
              assertThat(tree(spans)).isEqualTo(row.get("sent_spans"));
              assertThat(tree(WordTokenizer.english().words(text)))
                  .isEqualTo(row.get("word_tokenize"));
            });
  }

  private static boolean usesLanguage(String kind) {
    return kind.startsWith("language:") || kind.startsWith("change_case:english");
  }

  private static List<OfficialCheck> checks(JsonNode prompt) {
    List<OfficialCheck> checks = new ArrayList<>();
    for (int i = 0; i < prompt.get("instruction_id_list").size(); i++) {
      checks.add(
          OfficialChecks.of(
              prompt.get("instruction_id_list").get(i).asString(),
              ReferenceRow.parameters(prompt.get("kwargs").get(i))));
    }
    return checks;
  }

  private static Map<Integer, JsonNode> byKey(String name) {
    Map<Integer, JsonNode> rows = new HashMap<>();
    SharedData.rows(name).forEach(row -> rows.put(row.get("key").asInt(), row));
    return rows;
  }

  private static JsonNode at(Map<Integer, JsonNode> rows, int key) {
    return Objects.requireNonNull(rows.get(key));
  }

  private static JsonNode tree(Object value) {
    return JsonMapper.shared().valueToTree(value);
  }
}
