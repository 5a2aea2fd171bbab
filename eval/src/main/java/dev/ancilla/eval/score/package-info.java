/**
 * What answers are worth: verdicts of a benchmark's checker and the rates made of them.
 *
 * <p>Start at {@link dev.ancilla.eval.score.Scorecard}. {@link dev.ancilla.eval.score.Score}s come
 * from two sides: from the benchmark's own checker, run as a process (an {@link
 * dev.ancilla.eval.score.OfficialResult}), and from our port of it (a {@link
 * dev.ancilla.eval.score.Scorer}). Both are shown; where they differ, {@link
 * dev.ancilla.eval.score.Disagreement} says on which kinds. Ours never takes the place of a missing
 * official score.
 *
 * <p>Knows prompts and answers, but not how answers came about.
 */
@NullMarked
package dev.ancilla.eval.score;

import org.jspecify.annotations.NullMarked;
