/**
 * What may be done about an answer, and what it may cost.
 *
 * <p>Start at {@link dev.ancilla.plan.Action}, the closed list of moves; a {@link
 * dev.ancilla.plan.Policy} says which are open and within which {@link dev.ancilla.plan.Budget}.
 */
@NullMarked
package dev.ancilla.plan;

import org.jspecify.annotations.NullMarked;
