/**
 * Clauses that cannot all hold, found before a token is spent.
 *
 * <p>Start at {@link dev.ancilla.verifier.solver.SolverConflictFinder}. There is no claim without a
 * proof: a conflict is refuted by counts or by regular languages, and its absence is shown by an
 * answer that passed the plain verifiers. What is neither is unknown, and said so.
 *
 * <pre>
 *   Clause ──Cases──► ways, each a list of Demand on a Place
 *                         │
 *          Prover (Sizes, Shapes): none possible        Draft: a text ──verifiers──► witness
 *                         │
 *          Cores: which few clauses are at fault
 * </pre>
 *
 * <p>Knows no file formats and no models; the verifiers come in through the constructor.
 */
@NullMarked
package dev.ancilla.verifier.solver;

import org.jspecify.annotations.NullMarked;
