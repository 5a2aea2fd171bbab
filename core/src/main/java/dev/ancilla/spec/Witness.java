package dev.ancilla.spec;

import dev.ancilla.json.JsonValue.JsonObject;
import java.util.Optional;

/**
 * An answer that satisfies clauses, with the circumstances in which they apply: the proof that they
 * can hold together.
 *
 * @param text the answer
 * @param message what the user wrote, where a condition asks for it
 * @param state what is known of the world, where a condition asks for it
 */
public record Witness(String text, Optional<String> message, JsonObject state) {}
