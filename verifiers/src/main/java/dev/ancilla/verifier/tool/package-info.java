/**
 * Rules about tools and the order of events, measured on traces of conversations.
 *
 * <p>Start at {@link dev.ancilla.verifier.tool.ToolVerifiers}: it makes verifiers for whole traces
 * and monitors for traces that are still growing; a verifier is a monitor fed with all events.
 *
 * <pre>
 *   Event --&gt; Situation (what is known now) --&gt; ActRule: one judgement an act --&gt; Finding
 *                                           '-&gt; DutyMonitor: what is still owed --&gt; Finding
 * </pre>
 *
 * <p>Rules that forbid are judged act by act ({@code ActRule}, one class a rule) and can be asked
 * before a call is made. The one rule that demands keeps an account of what is owed ({@code
 * DutyMonitor}). Uses the core's spec, trace and verify; knows no wire format and no model.
 */
@NullMarked
package dev.ancilla.verifier.tool;

import org.jspecify.annotations.NullMarked;
