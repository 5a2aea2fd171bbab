/**
 * What can go wrong: one exception type, one closed list of codes.
 *
 * <p>Start at {@link dev.ancilla.error.ErrorCode}: each code names the process exit status it leads
 * to, so that a failure can be counted, documented and mapped without reading its message. Every
 * package may use this one; it uses none.
 */
@NullMarked
package dev.ancilla.error;

import org.jspecify.annotations.NullMarked;
