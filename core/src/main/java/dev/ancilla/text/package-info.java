/**
 * Text as the rest of the house sees it: code points, stretches of them, and the units people
 * count.
 *
 * <p>Start at {@link dev.ancilla.text.Segmenter} for whole texts and {@link
 * dev.ancilla.text.Cutter} for growing ones, of which the former is made; {@link
 * dev.ancilla.text.Enclosures} tells code and quotations. Offsets are code points throughout, start
 * inclusive, end exclusive, so that they mean the same in every language that reads our rows.
 *
 * <p>Uses nothing but the JDK; knows nothing of clauses.
 */
@NullMarked
package dev.ancilla.text;

import org.jspecify.annotations.NullMarked;
