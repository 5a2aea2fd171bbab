package dev.ancilla.formats.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.verify.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseTableTest {

  @Test
  void casesAreReadInTheirOrder() {
    List<AnswerCase> cases =
        CaseTable.parse(
            """
            ancilla-cases: 1
            cases:
              - answer: Give it water.
                why: the usual answer
              - message: Is it safe?
                answer: |
                  There is no risk.
                  None.
                expect: {no-promise: F, short: T}
                why: a forbidden word
            """,
            "shop.cases.yaml");

    assertThat(cases)
        .containsExactly(
            new AnswerCase(
                "shop.cases.yaml:3:5",
                Optional.empty(),
                "Give it water.",
                Map.of(),
                "the usual answer"),
            new AnswerCase(
                "shop.cases.yaml:5:5",
                Optional.of("Is it safe?"),
                "There is no risk.\nNone.\n",
                Map.of("no-promise", Value.F, "short", Value.T),
                "a forbidden word"));
  }

  @Test
  void aLineOfJsonIsACase() {
    List<AnswerCase> cases =
        CaseTable.parse(
            """

            {"answer": "Say \\"hi\\"\\n\\ud83d\\ude00 \\/", "expect": {"a": "N"}, "why": "escapes"}
            """,
            "shop.cases.jsonl");

    assertThat(cases)
        .containsExactly(
            new AnswerCase(
                "shop.cases.jsonl:2",
                Optional.empty(),
                "Say \"hi\"\n😀 /",
                Map.of("a", Value.N),
                "escapes"));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"why": "x"}                                       | key "answer" is missing                | no answer
          {"answer": "x"}                                    | key "why" is missing                   | no reason
          {"answer": "x", "why": "y", "expected": {}}        | unknown key "expected"                 | an unknown key
          {"answer": "x", "why": "y", "expect": {"a": "X"}}  | "X" is no verdict                      | an unknown value
          {"answer": "x", "why": "y", "expect": {"a": true}} | expected a text                        | a flag for a value
          {"answer": "x", "why": "y"} z                      | this is no YAML                        | more behind it
          """)
  void whatIsNoCaseIsRefusedWithItsPlace(String line, String complaint, String why) {
    assertThatThrownBy(() -> CaseTable.parse("\n" + line, "shop.cases.jsonl"))
        .isInstanceOfSatisfying(
            AncillaException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_SPEC))
        .hasMessageStartingWith("shop.cases.jsonl:2:")
        .hasMessageContaining(complaint);
  }

  @Test
  void anotherFormIsRefused() {
    assertThatThrownBy(() -> CaseTable.parse("ancilla-cases: 2\ncases: []\n", "a.yaml"))
        .hasMessageContaining("form 1");
  }
}
