/**
 * Checks that somebody else carries out: a class on the module path, or a service over HTTP.
 *
 * <p>Start at {@link dev.ancilla.verifier.external.ExternalVerifiers}. In Java, implement {@link
 * dev.ancilla.verifier.external.ExternalCheck}; in any other language, answer POST requests as
 * {@code docs/formats/external.md} says.
 *
 * <pre>
 *   external(name, parameters) --by name--&gt; ExternalCheck | HttpChecks --&gt; Finding
 * </pre>
 *
 * <p>Whatever goes wrong on the way is undecided, with the reason; the key of a service never
 * shows.
 */
@NullMarked
package dev.ancilla.verifier.external;

import org.jspecify.annotations.NullMarked;
