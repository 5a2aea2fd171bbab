package dev.ancilla.model.files;

/**
 * What a file's checksum was compared with. A mismatch is an exception, so this is always good
 * news, or none.
 *
 * @param sha256 of the file as it is, lower-case hexadecimal
 */
public record Verification(GgufFile file, String sha256, Against against) {

  /** Where the expected checksum came from. */
  public enum Against {
    /** This version of Ancilla knows it. */
    PINNED,
    /** It was noted when the file was added. */
    RECORDED,
    /** There is none: only the header and the length were checked. */
    NOTHING
  }
}
