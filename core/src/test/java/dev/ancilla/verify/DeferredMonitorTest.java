package dev.ancilla.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever is dear to ask is asked at the end, whatever is built around it. */
class DeferredMonitorTest {
  private final List<String> asked = new ArrayList<>();
  private final Verifier dear =
      new Verifier() {
        @Override
        public Finding examine(Candidate candidate) {
          asked.add(candidate.text());
          return Finding.satisfied("fine");
        }

        @Override
        public Monitor monitor(Candidate start) {
          return Monitor.deferred(this, start);
        }
      };

  @Test
  void itIsPendingUntilItIsAskedForItsVerdict() {
    Monitor monitor = start();

    monitor.accept("ab");
    assertThat(monitor.value()).isEqualTo(PrefixValue.PENDING);
    assertThat(monitor.next()).isEqualTo(Continuation.of(PrefixValue.PENDING));
    assertThat(asked).isEmpty();

    assertThat(monitor.atEnd()).isEqualTo(Value.T);
    assertThat(monitor.value()).isEqualTo(PrefixValue.PENDING);
    assertThat(asked).containsExactly("ab");
  }

  @Test
  void itIsAskedOnceForTheSameText() {
    Monitor monitor = start();
    monitor.accept("a");

    monitor.atEnd();
    Monitor fork = monitor.copy();
    fork.atEnd();
    fork.accept("b");
    fork.atEnd();
    monitor.atEnd();

    assertThat(asked).containsExactly("a", "ab");
  }

  @Test
  void whatIsMadeOfItWaitsAsWell() {
    Monitor certain = new ConstantMonitor(Value.T);
    List<Monitor> monitors =
        List.of(
            JoinedMonitor.allOf(List.of(start(), certain)),
            JoinedMonitor.anyOf(List.of(start(), new ConstantMonitor(Value.N))),
            new NegatedMonitor(start()),
            new ConditionalMonitor(start(), certain),
            new ConditionalMonitor(certain, start()));

    for (Monitor monitor : monitors) {
      assertThat(monitor.waitsForEnd()).isTrue();
      assertThat(monitor.value()).isEqualTo(PrefixValue.PENDING);
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void whatOthersDecideAloneIsNotHeldUp() {
    assertThat(JoinedMonitor.allOf(List.of(start(), new ConstantMonitor(Value.F))).value())
        .isEqualTo(PrefixValue.VIOLATED_FOR_GOOD);
    assertThat(JoinedMonitor.anyOf(List.of(start(), new ConstantMonitor(Value.T))).value())
        .isEqualTo(PrefixValue.SATISFIED_FOR_GOOD);
    assertThat(new ConditionalMonitor(new ConstantMonitor(Value.F), start()).value())
        .isEqualTo(PrefixValue.SATISFIED_FOR_GOOD);
    assertThat(asked).isEmpty();
  }

  @Test
  void aVerifierThatFailsIsUndecided() {
    Monitor monitor =
        Monitor.deferred(
            candidate -> {
              throw new IllegalStateException("asleep");
            },
            new Candidate(""));

    assertThat(monitor.atEnd()).isEqualTo(Value.U);
  }

  private Monitor start() {
    return dear.monitor(new Candidate(""));
  }
}
