/**
 * Questions about a text that a model answers with yes or no.
 *
 * <p>Start at {@link dev.ancilla.verifier.judge.JudgeVerifiers}; {@link
 * dev.ancilla.verifier.judge.ModelJudge} asks a model, {@link
 * dev.ancilla.verifier.judge.DryRunJudge} stands in for one without any understanding.
 *
 * <pre>
 *   question + subject --JudgePrompt--&gt; messages --ModelJudge--&gt; Opinion --thresholds--&gt; Finding
 * </pre>
 *
 * <p>The judged text is data, and hostile: it is quoted between marks that it cannot hold, and the
 * marks of chat templates in it are broken up. Whatever is no plain yes or no is undecided; nothing
 * is guessed. A judge is asked when a text is complete, never while it grows.
 */
@NullMarked
package dev.ancilla.verifier.judge;

import org.jspecify.annotations.NullMarked;
