package dev.ancilla.verifier.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonNull;
import dev.ancilla.json.JsonValue.JsonNumber;
import dev.ancilla.spec.Obligation;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Checks of others as classes. */
class ExternalVerifiersTest {
  private static final Candidate ANSWER = Candidate.answering("Hello?", "Good day.");

  @Test
  void aClassOnThePathIsFoundByItsName() {
    Finding finding = examine(ExternalVerifiers.discovered(), "test.shorter-than", 5);

    assertThat(finding.value()).isEqualTo(Value.F);
    assertThat(finding.regions()).containsExactly(new Region(5, 9));
    assertThat(examine(ExternalVerifiers.discovered(), "test.shorter-than", 50).value())
        .isEqualTo(Value.T);
  }

  @Test
  void aCheckThatNobodyProvidesIsUndecided() {
    assertThat(examine(ExternalVerifiers.discovered(), "acme.unknown", 1))
        .isEqualTo(
            Finding.undecided(
                "there is no external check \"acme.unknown\"; installed: test.shorter-than;"
                    + " no service is set"));
    assertThat(examine(ExternalVerifiers.none(), "acme.unknown", 1).fact())
        .contains("installed: none");
  }

  @Test
  void aCheckThatThrowsIsUndecided() {
    Finding finding =
        new Asked(
                (parameters, candidate) -> {
                  throw new IllegalStateException("out of paper");
                })
            .finding();

    assertThat(finding.value()).isEqualTo(Value.U);
    assertThat(finding.fact()).contains("out of paper");
  }

  @Test
  void aCheckIsNotAskedWhileTheTextGrows() {
    int[] asked = {0};
    ExternalVerifiers external =
        ExternalVerifiers.of(
            List.of(
                new Named(
                    "x",
                    (parameters, candidate) -> {
                      asked[0]++;
                      return Finding.satisfied(candidate.text());
                    })));
    Monitor monitor =
        external.verifierOf(new Obligation.External("x", JsonNull.NULL)).monitor(ANSWER);

    monitor.accept("abc");
    assertThat(monitor.value()).isEqualTo(PrefixValue.PENDING);
    assertThat(asked[0]).isZero();
    assertThat(monitor.atEnd()).isEqualTo(Value.T);
    assertThat(asked[0]).isEqualTo(1);
  }

  @Test
  void twoChecksOfOneNameAreRefused() {
    assertThatExceptionOfType(AncillaException.class)
        .isThrownBy(() -> ExternalVerifiers.of(List.of(new ShorterThan(), new ShorterThan())))
        .withMessageStartingWith("two external checks are named \"test.shorter-than\"")
        .matches(failure -> failure.code() == ErrorCode.BAD_USAGE);
  }

  private static Finding examine(ExternalVerifiers external, String name, int parameter) {
    return external
        .verifierOf(new Obligation.External(name, JsonNumber.of(parameter)))
        .examine(ANSWER);
  }

  /** Fewer characters than the parameter says. */
  public static final class ShorterThan implements ExternalCheck {
    @Override
    public String name() {
      return "test.shorter-than";
    }

    @Override
    public Finding examine(JsonValue parameters, Candidate candidate) {
      int limit = ((JsonNumber) parameters).value().intValueExact();
      int length = candidate.text().length();
      return length < limit
          ? Finding.satisfied("short")
          : new Finding(
              Value.F,
              List.of(new Region(limit, length)),
              OptionalDouble.of(length),
              length - limit,
              "long",
              "Be brief.");
    }
  }

  private interface Examination {
    Finding examine(JsonValue parameters, Candidate candidate);
  }

  private record Named(String name, Examination examination) implements ExternalCheck {
    @Override
    public Finding examine(JsonValue parameters, Candidate candidate) {
      return examination.examine(parameters, candidate);
    }
  }

  private record Asked(Examination examination) {
    Finding finding() {
      return ExternalVerifiers.of(List.of(new Named("x", examination)))
          .verifierOf(new Obligation.External("x", JsonNull.NULL))
          .examine(ANSWER);
    }
  }
}
