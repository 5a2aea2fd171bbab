/**
 * The rules of the house, as tests.
 *
 * <p>Start at {@link dev.ancilla.architecture.Arrows}, the table of which package may use which,
 * and {@link dev.ancilla.architecture.HouseRules}, everything else that is decided by looking at
 * compiled classes. What can only be seen in the sources or the documents has tests of its own.
 *
 * <p>Each rule is shown to bite by classes under {@code broken.house}, which break it on purpose.
 */
@NullMarked
package dev.ancilla.architecture;

import org.jspecify.annotations.NullMarked;
