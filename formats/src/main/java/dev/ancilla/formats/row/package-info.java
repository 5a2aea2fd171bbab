/**
 * Rows of JSON Lines files: prompts, answers, official checks. The keys are a contract with other
 * programs; a JSON Schema for each kind of row lies beside these classes.
 *
 * <p>Start at a row, {@link dev.ancilla.formats.row.PromptRow} or {@link
 * dev.ancilla.formats.row.AnswerRow}: its {@code FORM} goes to {@link
 * dev.ancilla.formats.row.RowReader} to read a file, to {@link dev.ancilla.formats.row.RowLog} to
 * write one that survives a killed process, and to {@link dev.ancilla.formats.row.RowFile} to write
 * one that is there as a whole or not at all.
 *
 * <pre>
 *   line of JSON --RowFields--&gt; RowForm --&gt; row --&gt; RowForm --RowBuilder--&gt; line of JSON
 * </pre>
 *
 * <p>Jackson stays inside this package. Uses verify for values; knows neither models nor runs.
 */
@NullMarked
package dev.ancilla.formats.row;

import org.jspecify.annotations.NullMarked;
