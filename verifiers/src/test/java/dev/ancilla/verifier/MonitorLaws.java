package dev.ancilla.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Continuation;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;

/** What every monitor must obey, held against the verifier that it belongs to. */
public final class MonitorLaws {
  private final Verifier verifier;
  private final Candidate start;

  private record Reach(boolean satisfied, boolean violated, boolean leavesTruth) {
    Reach or(Reach other) {
      return new Reach(
          satisfied || other.satisfied,
          violated || other.violated,
          leavesTruth || other.leavesTruth);
    }
  }

  public MonitorLaws(Verifier verifier, Candidate start) {
    this.verifier = verifier;
    this.start = start;
  }

  public MonitorLaws(Verifier verifier) {
    this(verifier, new Candidate(""));
  }

  /** At every cut the monitor is where the verifier is, asked often or seldom. */
  public void agreeOn(String text) {
    Monitor monitor = verifier.monitor(start);
    Monitor seldomAsked = verifier.monitor(start);
    int[] points = text.codePoints().toArray();
    for (int cut = 0; cut <= points.length; cut++) {
      String prefix = new String(points, 0, cut);
      Value expected = valueOf(prefix);
      assertThat(monitor.atEnd()).as("after %s", shown(prefix)).isEqualTo(expected);
      Monitor copy = monitor.copy();
      if (cut < points.length) {
        monitor.accept(points[cut]);
        seldomAsked.accept(points[cut]);
      }
      assertThat(copy.atEnd()).as("copy after %s", shown(prefix)).isEqualTo(expected);
    }
    assertThat(seldomAsked.atEnd()).isEqualTo(monitor.atEnd());
    assertThat(seldomAsked.value()).isEqualTo(monitor.value());
  }

  /**
   * For every text over these signs up to a length: its value, and that final values and hints are
   * sound for all that it can become.
   *
   * @return how many texts had a final value
   */
  public int exhaust(String signs, int longest) {
    int[] finals = new int[1];
    reach("", verifier.monitor(start), signs.codePoints().toArray(), longest, finals);
    return finals[0];
  }

  private Reach reach(String text, Monitor monitor, int[] signs, int left, int[] finals) {
    Value now = monitor.atEnd();
    PrefixValue value = monitor.value();
    finals[0] += value.isFinal() ? 1 : 0;
    boolean good = now == Value.T || now == Value.N;
    assertThat(now).as("after %s", shown(text)).isEqualTo(valueOf(text));
    assertThat(value.atEnd() == Value.T)
        .as("%s is %s after %s", value, now, shown(text))
        .isEqualTo(good);
    Reach all = new Reach(good, now == Value.F, now != Value.T);
    if (left == 0) {
      return all;
    }
    Continuation next = monitor.next();
    for (int sign : signs) {
      Monitor longer = monitor.copy();
      longer.accept(sign);
      String sequel = text + Character.toString(sign);
      Reach reach = reach(sequel, longer, signs, left - 1, finals);
      boolean excluded =
          !next.allowed().contains(sign)
              || !next.forced().isEmpty() && next.forced().codePointAt(0) != sign;
      assertThat(excluded && reach.satisfied())
          .as("%s can be satisfied, but was excluded by %s", shown(sequel), next)
          .isFalse();
      all = all.or(reach);
    }
    assertThat(!next.mayEnd() && good).as("%s may end", shown(text)).isFalse();
    boolean satisfied = value == PrefixValue.SATISFIED_FOR_GOOD;
    assertThat(satisfied && all.violated())
        .as("T! after %s, yet it can be violated", shown(text))
        .isFalse();
    assertThat(satisfied && now == Value.T && all.leavesTruth())
        .as("T! with T after %s, yet it can leave T", shown(text))
        .isFalse();
    assertThat(value == PrefixValue.VIOLATED_FOR_GOOD && all.satisfied())
        .as("F! after %s, yet it can be satisfied", shown(text))
        .isFalse();
    return all;
  }

  private Value valueOf(String text) {
    return verifier.examine(start.withText(text)).value();
  }

  private static String shown(String text) {
    return "\"" + text.replace('\n', '⏎') + "\"";
  }

  /** Tables write a line break as a return sign, and nothing as the sign of the empty set. */
  public static String written(String cell) {
    return cell.equals("∅") ? "" : cell.replace('⏎', '\n');
  }

  /** What every finding looks like. */
  public static void assertWellFormed(Finding finding, String text) {
    int length = text.codePointCount(0, text.length());
    assertThat(finding.fact()).isNotBlank();
    assertThat(finding.regions()).allMatch(region -> region.end() <= length);
    if (finding.value() == Value.F) {
      assertThat(finding.distance()).isPositive();
      assertThat(finding.advice()).endsWith(".");
    } else {
      assertThat(finding.distance()).isZero();
      assertThat(finding.advice()).isEmpty();
    }
  }
}
