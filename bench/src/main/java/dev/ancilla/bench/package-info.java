/**
 * Speed, measured side by side with the limit or the peer in one run.
 *
 * <p>Start at {@link dev.ancilla.bench.EngineBench} and {@link dev.ancilla.bench.OfficialBench}.
 * Figures are ratios within a run: the machines are shared and noisy, so a number alone says
 * little. May use the core, the verifiers and the engine; nothing depends on it but the command
 * line.
 */
@NullMarked
package dev.ancilla.bench;

import org.jspecify.annotations.NullMarked;
