package dev.ancilla.verifier.scope;

import dev.ancilla.text.Region;

/**
 * A stretch of a text that a selector points at.
 *
 * @param name as a sentence names it, for example "paragraph 2"
 */
record Part(String name, Region region) {}
