/**
 * One request from the first draw to the outcome.
 *
 * <p>Start at {@link dev.ancilla.run.Runner}. It is the only place where model, verifiers and
 * decoder meet; what happened is told to an {@link dev.ancilla.run.Observer} and summed up in a
 * sealed {@link dev.ancilla.run.Outcome}.
 *
 * <pre>
 *   Request --Model--&gt; Candidate --Measurement--&gt; Syndrome --CompiledDecoder--&gt; Action --&gt; ... --&gt; Outcome
 * </pre>
 */
@NullMarked
package dev.ancilla.run;

import org.jspecify.annotations.NullMarked;
