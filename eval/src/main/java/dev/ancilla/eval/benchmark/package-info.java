/**
 * What is asked: the prompts of a benchmark and where its files lie.
 *
 * <p>Start at {@link dev.ancilla.eval.benchmark.Benchmark}, one file of {@link
 * dev.ancilla.eval.benchmark.EvalPrompt}s in a fixed order, named by its checksum. {@link
 * dev.ancilla.eval.benchmark.DataFolder} finds the file where none is named.
 *
 * <p>The project carries no benchmark data. Knows nothing of models, answers or scores.
 */
@NullMarked
package dev.ancilla.eval.benchmark;

import org.jspecify.annotations.NullMarked;
