/**
 * Pages that carry everything with them: one HTML file, no scripts, no outside files.
 *
 * <p>Start at {@link dev.ancilla.report.Page}. A page is made of {@link
 * dev.ancilla.report.Section}s, a section of {@link dev.ancilla.report.Element}s. Text becomes
 * markup only through {@link dev.ancilla.report.Markup}, which escapes it: there is no way to put
 * ready-made markup in, so hostile text stays text. Plots ({@link dev.ancilla.report.ForestPlot},
 * {@link dev.ancilla.report.Histogram}) are {@link dev.ancilla.report.Figure}s: a drawing with a
 * title and a description, and the same numbers in a table beside it.
 *
 * <pre>
 *   counts --ForestPlot, Histogram--&gt; Figure --element--&gt; Section --&gt; Page --html--&gt; text of one file
 * </pre>
 *
 * <p>Knows rates and their bands, but nothing of benchmarks or models, and writes no files.
 */
@NullMarked
package dev.ancilla.report;

import org.jspecify.annotations.NullMarked;
