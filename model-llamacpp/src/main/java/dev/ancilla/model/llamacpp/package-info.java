/**
 * The embedded engine: llama.cpp driven through {@code java.lang.foreign}, in this process.
 *
 * <p>Start at {@link dev.ancilla.model.llamacpp.LlamaCppModel}; {@link
 * dev.ancilla.model.llamacpp.LlamaCppSettings} say how much of the machine it takes. Inside, one
 * platform thread owns each native context:
 *
 * <pre>
 *   callers --Intake--&gt; ContextLoop --Batch--&gt; llama_decode --logits--&gt; Sampler --Token--&gt; ReplyStream
 *                          |
 *                       CellLog: which cell of the key-value cache holds what
 * </pre>
 *
 * <p>{@code LlamaLibrary} is the only class that knows the C interface; native addresses never
 * leave this package. Knows nothing of clauses, specs or commands.
 */
@NullMarked
package dev.ancilla.model.llamacpp;

import org.jspecify.annotations.NullMarked;
