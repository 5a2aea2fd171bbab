package dev.ancilla.model.llamacpp;

import dev.ancilla.error.AncillaException;
import java.time.Instant;

/**
 * Something that occupies a sequence: a reply, a prefix, a scoring. Called by one {@link
 * ContextLoop} on its thread, but for {@link #over} and {@link #hasDeadline} before admission,
 * which any loop may call while it holds the intake.
 *
 * <p>It names the tokens that its sequence should hold; the loop evaluates those that are missing
 * and hands back logits.
 */
interface Task {

  /** How many tokens the sequence should hold, at least 1. */
  int target();

  /** The tokens, {@link #target()} of them at least. Not to be changed. */
  int[] tokens();

  /** Whether missing tokens should be evaluated now. */
  boolean ready();

  /** Whether {@link #evaluated} wants the logits after the token at this position. */
  boolean wantsLogits(int position);

  /** Called once, when it has a sequence. */
  void admitted(ContextLoop loop);

  /**
   * Called with the logits after the token at a position; may use the array up.
   *
   * @param scratch memory to sample in
   */
  void evaluated(int position, float[] logits, Sampler.Scratch scratch);

  /** Whether it needs no sequence any more. Ends it when its time is up. */
  boolean over(Instant now);

  /** Whether time alone can end it. */
  boolean hasDeadline();

  /** The engine closes. */
  void cancel();

  /** It cannot go on. */
  void fail(AncillaException why);
}
