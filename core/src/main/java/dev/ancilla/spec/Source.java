package dev.ancilla.spec;

/**
 * A text that instructions come from.
 *
 * @param origin where the text was read, for people: a file name, or "inline"
 */
public record Source(String id, SourceRole role, String origin, String text) {}
