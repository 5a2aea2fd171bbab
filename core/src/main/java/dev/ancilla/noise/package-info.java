/**
 * How often things fail, and how sure we are: counts with their bands.
 *
 * <p>Start at {@link dev.ancilla.noise.Rate}. Counts add, percentages do not, so rates stay counts
 * until they are shown. {@link dev.ancilla.noise.NoiseModel} holds the rate at which each clause
 * fails, which the decoder is compiled from. {@link dev.ancilla.noise.ClusteredRate} is for trials
 * that fail together.
 */
@NullMarked
package dev.ancilla.noise;

import org.jspecify.annotations.NullMarked;
