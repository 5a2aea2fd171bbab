package dev.ancilla.model;

/**
 * One sequence inside a model, with its state kept. One thread at a time. Close it: open sequences
 * are few.
 *
 * <pre>
 *   open(prompt) --append--&gt; longer --rollBack--&gt; shorter;   fork() shares what both hold
 * </pre>
 */
public interface Prefix extends AutoCloseable {

  /** How many tokens it holds. */
  int length();

  /** A copy of its tokens. */
  int[] tokens();

  /**
   * Logits of the next token, one a vocabulary entry, unnormalised. A fresh copy (about 200 kB at
   * 49,152 tokens).
   */
  float[] logits();

  /** Adds tokens; costs one model evaluation a token, batched. */
  void append(int... tokens);

  /**
   * Drops everything from the given length on, which must be at least 1. Costs one evaluation of
   * one token.
   */
  void rollBack(int length);

  /**
   * A second sequence with the same tokens; the shared part is stored once. Waits while all
   * sequences are in use.
   */
  Prefix fork();

  @Override
  void close();
}
