/**
 * Model files on this machine: what is inside one, where they lie, how the default one gets here.
 *
 * <p>Start at {@link dev.ancilla.model.files.GgufFile}, which reads a header and refuses a file
 * that an engine would crash on, and at {@link dev.ancilla.model.files.ModelStore}, the user's
 * folder of models.
 *
 * <pre>
 *   wheel --pip or uv--&gt; download --checksum--&gt; store --name or path--&gt; GgufFile --&gt; engine
 * </pre>
 *
 * <p>Knows nothing of engines, clauses or terminals. Uses {@code dev.ancilla.error} and the JDK.
 */
@NullMarked
package dev.ancilla.model.files;

import org.jspecify.annotations.NullMarked;
