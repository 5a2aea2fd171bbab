package dev.ancilla.formats.spec;

/** Where the texts come from that a spec names by file. */
@FunctionalInterface
public interface SourceTexts {
  /**
   * The text of a file.
   *
   * @param file as the spec names it, relative to the spec
   * @throws dev.ancilla.error.AncillaException when it cannot be had
   */
  String text(String file);
}
