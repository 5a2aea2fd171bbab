/**
 * Conversations as traces of events: who said what, which tool was called, what came back.
 *
 * <p>Start at {@link dev.ancilla.trace.Trace}, a list of {@link dev.ancilla.trace.Event events}
 * that grows at its end. {@link dev.ancilla.trace.World} is what is known of the world while a
 * trace grows: a JSON object that tool results fill in.
 *
 * <p>Pure data, immutable. Uses the JDK and {@code json}; knows neither clauses nor wire formats.
 */
@NullMarked
package dev.ancilla.trace;

import org.jspecify.annotations.NullMarked;
