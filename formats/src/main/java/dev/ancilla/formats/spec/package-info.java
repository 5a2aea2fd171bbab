/**
 * Spec files, {@code NAME.anc.yaml}: what people write, review and keep in git.
 *
 * <p>Start at {@link dev.ancilla.formats.spec.SpecReader}. It refuses whatever it does not know,
 * with file, line and column; {@link dev.ancilla.formats.spec.SpecWriter} gives the one canonical
 * form, and {@link dev.ancilla.formats.spec.SpecHash} a name for its content.
 *
 * <pre>
 *   text --YamlTree--&gt; YamlValue --SpecReader, ObligationForm--&gt; Spec --SpecWriter--&gt; text
 * </pre>
 *
 * <p>A new primitive gets its YAML form in {@code ObligationForm} (what is counted: {@code
 * QuantityForm}; conditions, parts, tools, other texts have forms of their own), all of which print
 * exhaustively, and an entry in docs/formats/spec.md and docs/formats/spec.schema.json; tests name
 * what is missing. Uses spec, text, json and automaton; knows neither verifiers nor rows.
 */
@NullMarked
package dev.ancilla.formats.spec;

import org.jspecify.annotations.NullMarked;
