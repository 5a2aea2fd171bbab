/**
 * Whole text files: read as UTF-8 or refused, written completely or not at all.
 *
 * <p>Start at {@link dev.ancilla.formats.file.TextFile}. Uses the JDK and the error codes; knows
 * nothing of what stands in the files.
 */
@NullMarked
package dev.ancilla.formats.file;

import org.jspecify.annotations.NullMarked;
