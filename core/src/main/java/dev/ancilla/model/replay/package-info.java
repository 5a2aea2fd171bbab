/**
 * Recorded answers, played back as a model: for tests, and to run a decision again without the
 * model that made it.
 */
@NullMarked
package dev.ancilla.model.replay;

import org.jspecify.annotations.NullMarked;
