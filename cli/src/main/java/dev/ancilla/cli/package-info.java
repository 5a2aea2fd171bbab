/**
 * The command line: one class a command, and the one place where the parts are put together.
 *
 * <p>Start at {@link dev.ancilla.cli.Main}; {@link dev.ancilla.cli.Commands} lists the commands, so
 * a new one is a class and a line there. A command asks {@link dev.ancilla.cli.Surroundings} for
 * streams, environment and time, prints data with {@link dev.ancilla.cli.OutputOptions} and talks
 * through {@link dev.ancilla.cli.Terminal}. It throws {@code AncillaException}; {@link
 * dev.ancilla.cli.Failures} turns that into a sentence and an exit status.
 *
 * <p>May use every other package; none may use this one. Standard output carries data, standard
 * error everything else.
 */
@NullMarked
package dev.ancilla.cli;

import org.jspecify.annotations.NullMarked;
