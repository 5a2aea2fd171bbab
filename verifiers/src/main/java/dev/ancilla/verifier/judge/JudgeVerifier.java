package dev.ancilla.verifier.judge;

import dev.ancilla.spec.Obligation;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/**
 * A judge's answer, held against the thresholds. Measured: the probability of yes. Distance: how
 * far it is from the threshold, 1 where the judge tells no probability.
 */
final class JudgeVerifier implements Verifier {
  private final Obligation.Judge obligation;
  private final BiFunction<String, Subject, Opinion> judge;
  private final Thresholds thresholds;

  JudgeVerifier(
      Obligation.Judge obligation,
      BiFunction<String, Subject, Opinion> judge,
      Thresholds thresholds) {
    this.obligation = obligation;
    this.judge = judge;
    this.thresholds = thresholds;
  }

  @Override
  public Finding examine(Candidate candidate) {
    return switch (judge.apply(obligation.question(), Subject.of(candidate))) {
      case Opinion.Undecided undecided -> Finding.undecided(undecided.why());
      case Opinion.Answered answered -> finding(answered);
    };
  }

  private Finding finding(Opinion.Answered answered) {
    OptionalDouble probability = answered.yesProbability();
    if (probability.isEmpty()) {
      return answered(answered.yes(), probability, 1, "the judge says %s");
    }
    double yes = probability.getAsDouble();
    String fact = "the judge says %%s (%s)".formatted(chance(yes));
    if (yes > thresholds.yesAbove()) {
      return answered(true, probability, yes - thresholds.yesAbove(), fact);
    }
    if (yes < thresholds.noBelow()) {
      return answered(false, probability, thresholds.noBelow() - yes, fact);
    }
    return new Finding(
        Value.U,
        List.of(),
        probability,
        0,
        "the judge is not sure: %s, which is neither below %s nor above %s"
            .formatted(chance(yes), thresholds.noBelow(), thresholds.yesAbove()),
        "");
  }

  private Finding answered(boolean yes, OptionalDouble probability, double distance, String fact) {
    boolean satisfied = yes == obligation.yes();
    return new Finding(
        satisfied ? Value.T : Value.F,
        List.of(),
        probability,
        satisfied ? 0 : distance,
        fact.formatted(yes ? "yes" : "no"),
        satisfied
            ? ""
            : "Rewrite it so that the answer to this question is %s: %s"
                .formatted(obligation.yes() ? "yes" : "no", obligation.question()));
  }

  private static String chance(double yes) {
    return "probability of yes " + String.format(Locale.ROOT, "%.3f", yes);
  }

  @Override
  public Monitor monitor(Candidate start) {
    return Monitor.deferred(this, start);
  }
}
