package dev.ancilla.spec;

/**
 * A text that instructions come from.
 *
 * @param origin where the text was read, for people: a file name, or "inline"
 */
public record Source(String id, SourceRole role, String origin, String text) {
  /** The origin of a text that stands in the spec itself. */
  public static final String INLINE = "inline";

  /** A source whose text stands in the spec itself. */
  public static Source inline(String id, SourceRole role, String text) {
    return new Source(id, role, INLINE, text);
  }
}
