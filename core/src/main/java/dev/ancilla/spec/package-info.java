/**
 * What must hold, and who said so: instructions as data.
 *
 * <p>Start at {@link dev.ancilla.spec.Spec}: its {@link dev.ancilla.spec.Clause clauses} each hold
 * one {@link dev.ancilla.spec.Obligation}. Obligations are primitives, sealed; a benchmark kind
 * such as {@code punctuation:no_comma} is an alias for a primitive with parameters.
 *
 * <p>Conditions on the state of the world have a written form, {@link
 * dev.ancilla.spec.StateExpression}. Rules about tools are in {@link dev.ancilla.spec.ToolRule}.
 *
 * <p>Pure data, immutable. Knows neither verifiers nor models; reading and writing files is done in
 * formats.
 */
@NullMarked
package dev.ancilla.spec;

import org.jspecify.annotations.NullMarked;
