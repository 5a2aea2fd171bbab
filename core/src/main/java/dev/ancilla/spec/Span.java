package dev.ancilla.spec;

import dev.ancilla.text.Region;

/**
 * The words of a source that a clause comes from.
 *
 * @param source the source's id
 * @param region where they stand in its text, in code points
 * @param quote the words as they stand there
 */
public record Span(String source, Region region, String quote) {}
