package dev.ancilla.verifier.pattern;

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
    require(now == verifier.examine(new Candidate(text)).value(), "another value", text, now);
    boolean satisfied = now == Value.T || now == Value.N;
    require(value.atEnd() == (satisfied ? Value.T : Value.F), "signs differ", text, value);
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
      require(!excluded || !reach.satisfied(), "excluded, but can be satisfied", sequel, next);
      all = all.or(reach);
    }
    require(next.mayEnd() || !satisfied, "may end, which is denied", text, next);
    require(
        value != PrefixValue.SATISFIED_FOR_GOOD || !all.violated(), "can be violated", text, value);
    require(
        value != PrefixValue.SATISFIED_FOR_GOOD || now != Value.T || !all.leavesTruth(),
        "can become not applicable",
        text,
        value);
    require(
        value != PrefixValue.VIOLATED_FOR_GOOD || !all.satisfied(),
        "can be satisfied",
        text,
        value);
    if (longest - depth >= SHORTEST_OUTLOOK) {
      judge(text, value, all);
    }
    return all;
  }

  /** An assertion that costs nothing while it holds: there are millions. */
  private void require(boolean holds, String otherwise, String text, Object claimed) {
    if (!holds) {
      throw new AssertionError(
          "after %s: %s; claimed: %s in %s"
              .formatted(MonitorTest.shown(text), otherwise, claimed, sample));
    }
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
