/**
 * Looks at the machine before something fails on it: one {@link dev.ancilla.cli.doctor.HealthCheck}
 * a question, one {@link dev.ancilla.cli.doctor.Finding} an answer.
 *
 * <p>A check never throws for what it was made to find. It knows nothing of how findings are
 * printed.
 */
@NullMarked
package dev.ancilla.cli.doctor;

import org.jspecify.annotations.NullMarked;
