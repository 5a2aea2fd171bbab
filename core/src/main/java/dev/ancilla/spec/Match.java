package dev.ancilla.spec;

/** How a term is found in a text. */
public enum Match {
  /** As whole words: "rock" is not in "rocks". */
  WORD,
  /** Anywhere: "le" is in "apple". */
  SUBSTRING,
  /** As a regular expression, the longest match at the leftmost place; linear time. */
  PATTERN
}
