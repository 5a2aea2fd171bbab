package dev.ancilla.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {

  @Test
  void exitStatusesAreThePublishedOnes() {
    assertThat(Arrays.stream(ExitStatus.values()).map(ExitStatus::code))
        .containsExactly(0, 1, 2, 3, 4, 69, 70, 74);
  }

  @Test
  void noErrorLooksLikeSuccessOrLikeAResult() {
    assertThat(ErrorCode.values())
        .extracting(ErrorCode::exitStatus)
        .doesNotContain(
            ExitStatus.FINE, ExitStatus.VIOLATED, ExitStatus.FLAGGED, ExitStatus.ABSTAINED);
  }

  @Test
  void anExceptionKeepsItsCodeAndCause() {
    Throwable cause = new IllegalStateException("inner");

    AncillaException failure = new AncillaException(ErrorCode.BAD_SPEC, "outer", cause);

    assertThat(failure.code()).isEqualTo(ErrorCode.BAD_SPEC);
    assertThat(failure).hasMessage("outer").hasCause(cause);
  }
}
