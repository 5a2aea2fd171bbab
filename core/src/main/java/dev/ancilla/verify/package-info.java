/**
 * What a candidate did: one {@link dev.ancilla.verify.Verdict} per clause, gathered in a {@link
 * dev.ancilla.verify.Syndrome}.
 *
 * <p>Start at {@link dev.ancilla.verify.Verifier}. A verifier looks at one candidate and one
 * obligation; it never changes the text and never guesses: what it cannot decide is {@link
 * dev.ancilla.verify.Value#U}.
 *
 * <pre>
 *   Spec --Measurement.compile(VerifierFactory)--&gt; Measurement;   Candidate --syndrome--&gt; Syndrome
 * </pre>
 *
 * <p>While it grows, a text is watched by a {@link dev.ancilla.verify.Monitor} and a conversation
 * by a {@link dev.ancilla.verify.TraceMonitor}; {@link dev.ancilla.verify.TraceWatch} watches
 * several clauses and is asked before a tool call is let through.
 *
 * <p>The verifiers themselves live in the module ancilla-verifiers.
 */
@NullMarked
package dev.ancilla.verify;

import org.jspecify.annotations.NullMarked;
