/**
 * Regular languages over Unicode code points: what may still come, what must come, and whether two
 * rules can both be kept.
 *
 * <p>Start at {@link dev.ancilla.automaton.RegularExpression}, written by hand or parsed from a
 * user's pattern; compile it to a {@link dev.ancilla.automaton.Language} and follow a growing text
 * with a {@link dev.ancilla.automaton.LanguageRun}. {@link dev.ancilla.automaton.Dfa} has the set
 * operations, emptiness and shortest examples that conflict finding needs; {@link
 * dev.ancilla.automaton.Occurrences} counts and places matches inside a growing text.
 *
 * <pre>
 *   pattern --parse--&gt; RegularExpression --&gt; Nfa --determinise--&gt; Dfa --minimise--&gt; Dfa
 *                             |               '------ too large ------.          |
 *                             |                                       v          v
 *                             '--&gt; Occurrences                    LanguageRun (Outlook, live, forced)
 * </pre>
 *
 * <p>The alphabet is all of 0 to 10FFFF, unpaired surrogates included, since texts hold them. Every
 * operation is linear in the text; what could explode (subset construction, products, repeats) is
 * bounded and says so. Knows nothing of clauses.
 */
@NullMarked
package dev.ancilla.automaton;

import org.jspecify.annotations.NullMarked;
