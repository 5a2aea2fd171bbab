/**
 * Benchmark runs: prompts in, rows and a report out.
 *
 * <p>Start at {@link dev.ancilla.eval.IfEval}, which does all of it. {@link
 * dev.ancilla.eval.EvalSettings} say what to run, a {@link dev.ancilla.eval.Track} where the
 * clauses come from; a {@link dev.ancilla.eval.Summary} is what came of it. A run that was killed
 * goes on where it stopped: what is on disk is never asked again, and a run is only ever continued
 * with the settings it was started with.
 *
 * <pre>
 *   Benchmark --Answering--&gt; Answer --log--&gt; responses.jsonl --Scorer, official checker--&gt; Summary
 *                                                                    Summary --&gt; summary.json, report.html
 * </pre>
 *
 * <p>May use core, verifiers, formats and report; nothing uses it but the command line.
 */
@NullMarked
package dev.ancilla.eval;

import org.jspecify.annotations.NullMarked;
