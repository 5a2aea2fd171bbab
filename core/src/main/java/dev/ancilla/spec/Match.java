package dev.ancilla.spec;

/** How a term is found in a text. */
public enum Match {
  /** As whole words: "rock" is not in "rocks". */
  WORD,
  /** Anywhere: "le" is in "apple". */
  SUBSTRING
}
