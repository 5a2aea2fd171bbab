/**
 * Verifiers that compare an answer with other texts: copies, overlaps, citations, secrets.
 *
 * <p>Start at {@link dev.ancilla.verifier.reference.ReferenceVerifiers}. A {@code TextSource} finds
 * the texts that a {@link dev.ancilla.spec.Reference} means: some are known when the spec is
 * compiled, others only with the conversation. Where there is none the verifiers are undecided.
 *
 * <pre>
 *   Reference + Spec sources --TextSource--&gt; texts;   texts + Candidate --Copy, Overlap, ...--&gt; Finding
 * </pre>
 *
 * <p>Uses text, automaton, json, trace, spec and verify; knows no other verifier package.
 */
@NullMarked
package dev.ancilla.verifier.reference;

import org.jspecify.annotations.NullMarked;
