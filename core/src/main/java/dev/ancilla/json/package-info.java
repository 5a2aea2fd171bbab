/**
 * JSON values as data: what a tool was called with, what the world looks like.
 *
 * <p>Start at {@link dev.ancilla.json.JsonValue}. Reading and writing JSON text is done where the
 * libraries are, in formats and in the verifiers; this package only holds values and follows {@link
 * dev.ancilla.json.JsonPath paths} through them. Uses nothing but the JDK.
 */
@NullMarked
package dev.ancilla.json;

import org.jspecify.annotations.NullMarked;
