package dev.ancilla.verifier.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialScoreTest {

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'Bye.'                     | true  | true  | passes as it stands
          'One\\nBye.\\nThat was it' | false | true  | the last line may go
          'Bye.\\n'                  | true  | true  | white space around does not count
          '**Bye.**'                 | false | true  | asterisks may go
          'One\\n*Bye.*\\nTwo'       | false | true  | asterisks and the last line may go
          'Bye. One'                 | false | false | nothing helps
          'Bye.\\nOne\\nTwo'         | false | false | two lines may not go
          ''                         | false | false | a blank response fails
          """)
  void aLooseScoreForgivesTheFirstAndLastLineAndAsterisks(
      String response, boolean strict, boolean loose, String why) {
    OfficialCheck ending = OfficialChecks.of("startend:end_checker", Map.of("end_phrase", "Bye."));

    OfficialScore score = OfficialScore.of(List.of(ending), response.replace("\\n", "\n"));

    assertThat(score).isEqualTo(new OfficialScore(List.of(strict), List.of(loose)));
  }

  @Test
  void valuesComeInTheOrderOfTheChecks() {
    List<OfficialCheck> checks =
        List.of(
            OfficialChecks.of("punctuation:no_comma", Map.of()),
            OfficialChecks.of("startend:quotation", Map.of()));

    OfficialScore score = OfficialScore.of(checks, "\"one, two\"");

    assertThat(score.strict()).containsExactly(false, true);
    assertThat(score.allStrict()).isFalse();
    assertThat(score.allLoose()).isFalse();
  }

  @Test
  void aBlankResponseFailsEvenWhatNothingWouldSatisfy() {
    OfficialCheck check = OfficialChecks.of("punctuation:no_comma", Map.of());

    assertThat(check.follows(" \n\u2003")).isFalse();
    assertThat(check.follows("x")).isTrue();
  }
}
