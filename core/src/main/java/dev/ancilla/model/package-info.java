/**
 * The port through which everything else talks to a language model.
 *
 * <p>Start at {@link dev.ancilla.model.Model}: a {@link dev.ancilla.model.Request} goes in, a
 * {@link dev.ancilla.model.TokenStream} comes out, and its {@link dev.ancilla.model.Completion}
 * says why it ended and what it cost. {@link dev.ancilla.model.Capabilities} declare what a model
 * can do; callers adapt, they never guess. A model whose sequences can be driven token by token is
 * a {@link dev.ancilla.model.PrefixModel}.
 *
 * <pre>
 *   Request --Model.start--&gt; TokenStream: Token, Token, ... --completion--&gt; FinishReason + Usage
 * </pre>
 *
 * <p>Knows nothing of clauses, files, networks or native code. Adapters live in their own packages,
 * named for what they adapt.
 */
@NullMarked
package dev.ancilla.model;

import org.jspecify.annotations.NullMarked;
