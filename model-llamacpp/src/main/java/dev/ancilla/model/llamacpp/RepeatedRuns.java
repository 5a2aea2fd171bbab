package dev.ancilla.model.llamacpp;

import dev.ancilla.model.Repetition;
import java.util.Arrays;

/**
 * Lowers the logits of tokens that would repeat what a reply already says. One thread at a time.
 *
 * <p>Cost: one pass over the reply a token, about 1 us at 1,000 tokens.
 */
final class RepeatedRuns {
  /** Keeps a penalised logit finite, so that it still loses only to better ones. */
  private static final double LARGEST_PENALTY = 1e6;

  private final Repetition control;
  private int[] reply = new int[64];

  /** At i: how many tokens before position i equal, one by one, those before the end. */
  private int[] runs = new int[65];

  /** At i: the logit of the token at i, before long runs are slowed. */
  private float[] before = new float[64];

  private int length;

  RepeatedRuns(Repetition control) {
    this.control = control;
  }

  boolean active() {
    return control.penalty() != 1 && control.penaltyWindow() > 0
        || control.dryMultiplier() > 0
        || control.forbiddenNgram() > 0;
  }

  void accept(int token) {
    if (length == reply.length) {
      reply = Arrays.copyOf(reply, 2 * length);
      runs = Arrays.copyOf(runs, 2 * length + 1);
      before = Arrays.copyOf(before, 2 * length);
    }
    reply[length++] = token;
    // The run at i grows from the run at i - 1 of the step before, hence downwards.
    for (int i = length - 1; i > 0; i--) {
      runs[i] = reply[i - 1] == token ? runs[i - 1] + 1 : 0;
    }
  }

  /**
   * Lowers logits; to -Infinity for those that may not come at all.
   *
   * @param original the same logits, not to be changed
   */
  void apply(float[] logits, float[] original) {
    penalise(logits, original);
    slowLongRuns(logits);
    forbidNgrams(logits);
  }

  /** A token that occurs twice in the window is penalised once, since the original is read. */
  private void penalise(float[] logits, float[] original) {
    float penalty = (float) control.penalty();
    if (penalty == 1) {
      return;
    }
    for (int i = Math.max(0, length - control.penaltyWindow()); i < length; i++) {
      float logit = original[reply[i]];
      logits[reply[i]] = logit > 0 ? logit / penalty : logit * penalty;
    }
  }

  /** Where a token would extend several runs, the longest counts. */
  private void slowLongRuns(float[] logits) {
    if (control.dryMultiplier() == 0) {
      return;
    }
    for (int i = 0; i < length; i++) {
      before[i] = logits[reply[i]];
    }
    for (int i = 0; i < length; i++) {
      int beyond = runs[i] - control.dryAllowedLength();
      if (beyond >= 0) {
        double penalty = control.dryMultiplier() * Math.pow(control.dryBase(), beyond);
        float lowered = before[i] - (float) Math.min(penalty, LARGEST_PENALTY);
        logits[reply[i]] = Math.min(logits[reply[i]], lowered);
      }
    }
  }

  private void forbidNgrams(float[] logits) {
    int ngram = control.forbiddenNgram();
    if (ngram == 0) {
      return;
    }
    for (int i = 0; i < length; i++) {
      if (runs[i] >= ngram - 1) {
        logits[reply[i]] = Float.NEGATIVE_INFINITY;
      }
    }
  }
}
