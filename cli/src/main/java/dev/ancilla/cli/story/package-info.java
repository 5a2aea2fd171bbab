/**
 * The story of a correction, told on a terminal.
 *
 * <p>Start at {@link dev.ancilla.cli.story.Story}: it is an {@link dev.ancilla.run.Observer} that
 * prints each attempt with the offending text underlined ({@link dev.ancilla.text.AnnotatedText}),
 * the verdicts, what was decided and what it cost. Knows the core; knows nothing of commands, files
 * or models.
 */
@NullMarked
package dev.ancilla.cli.story;

import org.jspecify.annotations.NullMarked;
