/**
 * All verifiers together.
 *
 * <p>Start at {@link dev.ancilla.verifier.StandardVerifiers}: it knows which package below verifies
 * which obligation. Those packages do not know each other.
 */
@NullMarked
package dev.ancilla.verifier;

import org.jspecify.annotations.NullMarked;
