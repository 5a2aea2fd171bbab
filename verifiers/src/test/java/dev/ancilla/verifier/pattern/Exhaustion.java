package dev.ancilla.verifier.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Continuation;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;

/**
 * Every text over a few signs up to some length, each held against everything that it can become.
 */
final class Exhaustion {
  /** Continuations shorter than this prove little about what is final. */
  private static final int SHORTEST_OUTLOOK = 4;

  private final Sample sample;
  private final Verifier verifier;
  private final int[] alphabet;
  private final int longest;
  private int judged;
  private int notNoticed;
  private int finals;
  private final List<String> missed = new ArrayList<>();

  /** What a text can become. */
  private record Reach(boolean satisfied, boolean violated, boolean leavesTruth) {
    Reach or(Reach other) {
      return new Reach(
          satisfied || other.satisfied,
          violated || other.violated,
          leavesTruth || other.leavesTruth);
    }
  }

  /**
   * Prepares.
   *
   * @param texts about how many to try
   */
  Exhaustion(Sample sample, int texts) {
    this.sample = sample;
    this.verifier = MonitorTest.verifier(sample);
    this.alphabet = sample.alphabet();
    int length = 0;
    for (long all = 1; all <= texts; all = all * alphabet.length + 1) {
      length++;
    }
    this.longest = length;
  }

  void run() {
    reach("", verifier.monitor(new Candidate("")));
  }

  private Reach reach(String text, Monitor monitor) {
    Value now = monitor.atEnd();
    PrefixValue value = monitor.value();
    assertThat(now)
        .as("after %s", MonitorTest.shown(text))
        .isEqualTo(verifier.examine(new Candidate(text)).value());
    assertThat(value.atEnd() == Value.T)
        .as("%s is %s after %s", value, now, MonitorTest.shown(text))
        .isEqualTo(now == Value.T || now == Value.N);
    Reach all = new Reach(now == Value.T || now == Value.N, now == Value.F, now != Value.T);
    int depth = text.codePointCount(0, text.length());
    if (depth == longest) {
      return all;
    }
    Continuation next = monitor.next();
    for (int sign : alphabet) {
      Monitor longer = monitor.copy();
      longer.accept(sign);
      String sequel = text + Character.toString(sign);
      Reach reach = reach(sequel, longer);
      boolean excluded =
          !next.allowed().contains(sign)
              || (!next.forced().isEmpty() && next.forced().codePointAt(0) != sign);
      assertThat(excluded && reach.satisfied())
          .as("%s can be satisfied, but was excluded by %s", MonitorTest.shown(sequel), next)
          .isFalse();
      all = all.or(reach);
    }
    assertThat(!next.mayEnd() && (now == Value.T || now == Value.N))
        .as("%s may end", MonitorTest.shown(text))
        .isFalse();
    assertThat(value == PrefixValue.SATISFIED_FOR_GOOD && all.violated())
        .as("T! after %s, yet it can be violated", MonitorTest.shown(text))
        .isFalse();
    assertThat(value == PrefixValue.SATISFIED_FOR_GOOD && now == Value.T && all.leavesTruth())
        .as("T! with T after %s, yet it can become not applicable", MonitorTest.shown(text))
        .isFalse();
    assertThat(value == PrefixValue.VIOLATED_FOR_GOOD && all.satisfied())
        .as("F! after %s, yet it can be satisfied", MonitorTest.shown(text))
        .isFalse();
    if (longest - depth >= SHORTEST_OUTLOOK) {
      judge(text, value, all);
    }
    return all;
  }

  private void judge(String text, PrefixValue value, Reach all) {
    judged++;
    boolean settled = all.satisfied() != all.violated();
    finals += settled ? 1 : 0;
    if (settled && !value.isFinal()) {
      notNoticed++;
      if (missed.size() < 3) {
        missed.add(MonitorTest.shown(text) + " " + value.sign());
      }
    }
  }

  /** Of the texts whose value is settled as far as their continuations show, how many it missed. */
  String report() {
    return "%5d of %5d settled (of %5d) not noticed, length %d: %s %s"
        .formatted(notNoticed, finals, judged, longest, sample, missed);
  }
}
