/**
 * The quality guard: a referee that is not told what the corrector did.
 *
 * <p>Start at {@link dev.ancilla.eval.guard.RepeatedFourGrams}. The figures are defined in FORMATS
 * ("The guard, exactly") and are the same for every implementation. The corrector never calls this
 * package, nor its thresholds: what is optimised against stops measuring.
 */
@NullMarked
package dev.ancilla.eval.guard;

import org.jspecify.annotations.NullMarked;
