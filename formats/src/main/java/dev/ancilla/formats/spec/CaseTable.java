package dev.ancilla.formats.spec;

import dev.ancilla.error.AncillaException;
import dev.ancilla.verify.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads tables of cases, which lie beside a spec and say what its clauses mean. Stateless,
 * thread-safe.
 *
 * <pre>
 *   ancilla-cases: 1
 *   cases:
 *     - answer: Give it water.          # no "expect": every hard clause must hold
 *       why: the usual answer
 *     - message: Is it safe?
 *       answer: There is no risk.
 *       expect: {no-promise: F, short: T}
 *       why: a forbidden word
 * </pre>
 *
 * <p>Or one case a line of JSON, where the file's name ends in {@code .jsonl}.
 */
public final class CaseTable {
  private static final int FORM = 1;
  private static final String FORM_KEY = "ancilla-cases";
  private static final String LINES = ".jsonl";
  private static final List<String> CASE_KEYS = List.of("message", "answer", "expect", "why");
  private static final List<String> VALUES =
      Arrays.stream(Value.values()).map(Value::name).toList();

  private CaseTable() {}

  /**
   * The cases in a text, in order.
   *
   * @param origin the file's name, for messages and for its ending
   * @throws AncillaException with BAD_SPEC when it is no table of cases
   */
  public static List<AnswerCase> parse(String text, String origin) {
    List<AnswerCase> cases = new ArrayList<>();
    if (origin.endsWith(LINES)) {
      List<String> lines = text.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          String place = origin + ":" + (i + 1);
          // JSON is YAML, too.
          cases.add(read(YamlTree.parse(lines.get(i), place), place));
        }
      }
      return List.copyOf(cases);
    }
    YamlMap map = YamlTree.parse(text, origin).map();
    map.allowOnly(List.of(FORM_KEY, "cases"));
    YamlValue form = map.require(FORM_KEY);
    if (form.whole() != FORM) {
      throw form.refuse("this version reads tables of cases of form %d.".formatted(FORM));
    }
    for (YamlValue one : map.require("cases").items()) {
      cases.add(read(one, one.place()));
    }
    return List.copyOf(cases);
  }

  private static AnswerCase read(YamlValue value, String place) {
    YamlMap map = value.map().allowOnly(CASE_KEYS);
    Map<String, Value> expected = new LinkedHashMap<>();
    Optional<YamlMap> expect = map.find("expect").map(YamlValue::map);
    if (expect.isPresent()) {
      for (String clause : expect.get().keys()) {
        expected.put(clause, Value.values()[expect.get().require(clause).oneOf("verdict", VALUES)]);
      }
    }
    return new AnswerCase(
        place,
        map.find("message").map(YamlValue::text),
        map.require("answer").text(),
        expected,
        map.require("why").text());
  }
}
