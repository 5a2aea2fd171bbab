/**
 * Any endpoint that speaks OpenAI's chat completions, as a {@link dev.ancilla.model.Model}.
 *
 * <p>Start at {@link dev.ancilla.model.openai.OpenAiModel}; {@link
 * dev.ancilla.model.openai.OpenAiSettings} says where the endpoint is, what it can do and how long
 * to wait for it.
 *
 * <pre>
 *   Request --RequestBody--&gt; JSON --Attempt--&gt; bytes --EventStreamParser--&gt; events
 *     --ReplyAssembly--&gt; tokens --OpenAiStream--&gt; TokenStream     (retries, deadline, closing)
 * </pre>
 *
 * <p>A reply is whole or it is an error: a stream that breaks off is never passed on as a short
 * answer. The key is read from the environment once and appears in no message.
 *
 * <p>May use the model port and errors of the core, {@code java.net.http} and Jackson; knows
 * nothing of clauses.
 */
@NullMarked
package dev.ancilla.model.openai;

import org.jspecify.annotations.NullMarked;
