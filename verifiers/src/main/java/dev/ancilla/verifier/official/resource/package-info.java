/**
 * Reads the tables that ship inside the module: Punkt's parameters, language profiles.
 *
 * <p>May use {@code dev.ancilla.error}.
 */
@NullMarked
package dev.ancilla.verifier.official.resource;

import org.jspecify.annotations.NullMarked;
