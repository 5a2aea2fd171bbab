/**
 * Verifiers that decide by looking at the text alone: counts, terms, letters, marks, JSON.
 *
 * <p>Start at {@link dev.ancilla.verifier.pattern.PatternVerifiers}, which makes the verifier of
 * any {@link dev.ancilla.spec.Obligation} in the plain reading: what a person means, not what a
 * benchmark's checker computes. A {@link dev.ancilla.spec.Obligation.Measure} is a {@link
 * dev.ancilla.verifier.pattern.Counter} with bounds.
 *
 * <p>Uses text, spec and verify; knows neither models nor benchmarks nor other verifier packages.
 */
@NullMarked
package dev.ancilla.verifier.pattern;

import org.jspecify.annotations.NullMarked;
