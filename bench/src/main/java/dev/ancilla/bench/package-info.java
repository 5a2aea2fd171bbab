/**
 * Benchmarks: what is claimed to be fast, measured beside what it is compared with.
 *
 * <p>Every class has a main method that prints its figures; nothing depends on this package.
 */
@NullMarked
package dev.ancilla.bench;

import org.jspecify.annotations.NullMarked;
