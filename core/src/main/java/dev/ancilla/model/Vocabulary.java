package dev.ancilla.model;

/** What a model's tokens stand for. Immutable, thread-safe. */
public interface Vocabulary {

  /** How many tokens there are; ids run from 0 to size - 1. */
  int size();

  /**
   * The bytes a token adds to the text; not necessarily whole characters, and empty for control
   * tokens. A fresh copy.
   */
  byte[] bytes(int token);

  /** True for a token that ends the reply. */
  boolean endsReply(int token);

  /** True for a token that carries structure rather than text: turn marks, padding. */
  boolean control(int token);

  /** The ids of a text; marks such as {@code <|im_start|>} are read as plain characters. */
  int[] tokenize(String text);
}
