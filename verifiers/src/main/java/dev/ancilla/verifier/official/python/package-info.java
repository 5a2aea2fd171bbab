/**
 * Python as a published checker sees it: what a blank is, a word character, a capital; {@code re}
 * and {@code json.loads}.
 *
 * <p>Start at {@link dev.ancilla.verifier.official.python.PythonText}. The reference runs on
 * CPython 3.11; character classes here follow the Unicode tables of the running JDK, which differ
 * from it only on characters that Unicode 14 had not assigned.
 *
 * <p>May use {@code dev.ancilla.error}. Knows nothing of checks.
 */
@NullMarked
package dev.ancilla.verifier.official.python;

import org.jspecify.annotations.NullMarked;
