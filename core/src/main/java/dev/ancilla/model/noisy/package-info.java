/**
 * A channel that damages the replies of any model at a known rate and correlation. Simulated noise,
 * for tests and the noise lab; what it does is labelled as such in its id.
 */
@NullMarked
package dev.ancilla.model.noisy;

import org.jspecify.annotations.NullMarked;
