/**
 * Looking at a part of an answer: which text, which stretches of it, and what is passed over.
 *
 * <p>Start at {@link dev.ancilla.verifier.scope.Scopes}, which turns a verifier of a text into one
 * of a {@link dev.ancilla.spec.Scope}. Three steps follow each other:
 *
 * <pre>
 *   Candidate --ChannelVerifier--&gt; texts --Enclosed--&gt; without quotes and code
 *             --SelectionVerifier--&gt; stretches --the verifier--&gt; findings --PartFindings--&gt; one finding
 * </pre>
 *
 * <p>Regions in findings are places in the answer, and advice says which part it is about. Where
 * the parts of a growing answer can be told, a {@code SelectionMonitor} watches each as it is
 * written: a {@code Cutting} says where one begins and ends, a {@code Ballot} joins their values.
 *
 * <p>Uses text, json, trace, spec and verify; knows no other verifier package.
 */
@NullMarked
package dev.ancilla.verifier.scope;

import org.jspecify.annotations.NullMarked;
