package dev.ancilla.verifier.official;

import dev.ancilla.verifier.official.langdetect.LanguageDetector;
import dev.ancilla.verifier.official.nltk.SentenceTokenizer;
import dev.ancilla.verifier.official.nltk.WordTokenizer;
import dev.ancilla.verifier.official.python.PythonPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the reference says about one text: a row of src/test/reference/differential.py. */
record ReferenceRow(JsonNode json) {
  static ReferenceRow parse(String line) {
    return new ReferenceRow(JsonMapper.shared().readTree(line));
  }

  /** Everything on which we and the reference differ, in words. */
  List<String> disagreements() {
    List<String> found = new ArrayList<>();
    String text = json.get("text").asString();
    compare(found, "sentences", json.get("sentences"), spans(text));
    compare(found, "words", json.get("words"), WordTokenizer.english().words(text));
    compare(found, "languages", json.get("languages"), languages(text));
    for (JsonNode pattern : json.get("patterns")) {
      String source = pattern.get(0).asString();
      PythonPattern compiled = PythonPattern.compile(source, flags(pattern.get(1).asString()));
      compare(found, "pattern " + source, pattern.get(2), compiled.count(text));
      boolean matches = pattern.get(2).asInt() > 0;
      if (compiled.find(text) != matches) {
        found.add("pattern %s in %s".formatted(source, json.get("text")));
      }
    }
    for (JsonNode check : json.get("checks")) {
      compareCheck(found, check, text);
    }
    return found;
  }

  private void compareCheck(List<String> found, JsonNode check, String text) {
    String kind = check.get(0).asString();
    if (isVoted(kind)) {
      return;
    }
    OfficialScore score =
        OfficialScore.of(List.of(OfficialChecks.of(kind, parameters(check.get(1)))), text);
    compare(found, kind + " strict " + check.get(1), check.get(2), score.strict().getFirst());
    compare(found, kind + " loose " + check.get(1), check.get(3), score.loose().getFirst());
  }

  /** Where seeds or variants differ the vote may differ from the tool's one seed. */
  private boolean isVoted(String kind) {
    boolean usesLanguage = kind.startsWith("language:") || kind.startsWith("change_case:english");
    return usesLanguage && languages(json.get("text").asString()).stream().distinct().count() > 1
        || usesLanguage && json.get("text").asString().contains("\n");
  }

  private static List<List<Integer>> spans(String text) {
    return SentenceTokenizer.english().regions(text).stream()
        .map(region -> List.of(region.start(), region.end()))
        .toList();
  }

  private static List<@Nullable String> languages(String text) {
    List<@Nullable String> found = new ArrayList<>();
    for (int seed = 0; seed < 9; seed++) {
      found.add(LanguageDetector.shared().detect(text, seed).orElse(null));
    }
    return found;
  }

  private static PythonPattern.Flag[] flags(String letters) {
    return letters
        .chars()
        .mapToObj(c -> c == 'i' ? PythonPattern.Flag.IGNORECASE : PythonPattern.Flag.MULTILINE)
        .toArray(PythonPattern.Flag[]::new);
  }

  @SuppressWarnings("unchecked")
  static Map<String, @Nullable Object> parameters(JsonNode json) {
    return JsonMapper.shared().convertValue(json, Map.class);
  }

  private void compare(List<String> found, String what, JsonNode expected, Object actual) {
    JsonNode ours = JsonMapper.shared().valueToTree(actual);
    if (!ours.equals(expected)) {
      found.add(
          "%s: expected %s, got %s, for %s".formatted(what, expected, ours, json.get("text")));
    }
  }
}
