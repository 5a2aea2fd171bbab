/**
 * The published IFEval checkers, to the letter: used to report scores, never to repair an answer.
 *
 * <p>Start at {@link dev.ancilla.verifier.official.OfficialChecks}, which makes an {@link
 * dev.ancilla.verifier.official.OfficialCheck} from a kind and its parameters; {@link
 * dev.ancilla.verifier.official.OfficialScore} puts a whole answer through its checks, strictly and
 * loosely.
 *
 * <pre>
 *   kind + parameters ──OfficialChecks──▶ OfficialCheck
 *   response + checks ──OfficialScore──▶ strict[], loose[]
 * </pre>
 *
 * <p>The reference is the checker in lm-eval 0.4.13 with NLTK 3.9.2 and langdetect 1.0.9, quirks
 * included: where it is wrong, we are wrong. Where it draws a missing or useless parameter at
 * random we refuse the parameter; a letter that is none is the exception (see {@code
 * keywords:letter_frequency}).
 *
 * <p>May use {@code dev.ancilla.error}, {@code dev.ancilla.text} and its own sub-packages.
 */
@NullMarked
package dev.ancilla.verifier.official;

import org.jspecify.annotations.NullMarked;
