/**
 * The kinds of clauses that benchmarks and papers have names for, each as a name for primitives
 * with parameters.
 *
 * <p>Start at {@link dev.ancilla.verifier.kind.KindCatalogue}: it finds a {@link
 * dev.ancilla.verifier.kind.Kind} by its alias and makes clauses from a row's parameters. {@link
 * dev.ancilla.verifier.kind.StandingClauses} holds what every answer owes unasked.
 *
 * <p>A new kind is one class here and one table of cases under the tests' resources; it gets its
 * line in {@link dev.ancilla.verifier.kind.KindCatalogue}, and a test fails until all three are
 * there. Kinds give the plain reading; a benchmark's own checks live in a package of their own.
 * Uses spec only.
 */
@NullMarked
package dev.ancilla.verifier.kind;

import org.jspecify.annotations.NullMarked;
