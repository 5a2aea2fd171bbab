/**
 * From a syndrome to the next action.
 *
 * <p>Start at {@link dev.ancilla.decode.Decoder}: compiled once from a noise model and a policy
 * into a {@link dev.ancilla.decode.CompiledDecoder}, asked after every attempt. It is a controller:
 * unlike a decoder of quantum codes it chooses actions, and there is no threshold theorem.
 *
 * <p>Pure: it neither calls models nor reads clocks; what was spent so far comes in with the {@link
 * dev.ancilla.decode.History}.
 */
@NullMarked
package dev.ancilla.decode;

import org.jspecify.annotations.NullMarked;
