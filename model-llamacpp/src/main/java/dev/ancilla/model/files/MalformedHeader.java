package dev.ancilla.model.files;

/** Says what is wrong with a header; {@link GgufFile} adds which file, and what to do. */
final class MalformedHeader extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedHeader(String why) {
    super(why);
  }
}
