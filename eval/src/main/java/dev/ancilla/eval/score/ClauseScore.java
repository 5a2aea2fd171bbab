package dev.ancilla.eval.score;

/**
 * A checker's verdict on one instruction of a prompt.
 *
 * @param strict on the answer as it is
 * @param loose on the answer or one of the variants that forgive a first line, a last line and
 *     asterisks
 */
public record ClauseScore(String kind, boolean strict, boolean loose) {}
