package dev.ancilla.formats.spec;

import dev.ancilla.spec.Spec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A name for a spec's content. */
public final class SpecHash {
  private SpecHash() {}

  /**
   * SHA-256 of the canonical form with the text of every source in it: the same wherever the files
   * lie, and another as soon as a source changes.
   *
   * @return 64 lower-case hexadecimal digits
   */
  public static String of(Spec spec) {
    byte[] canonical = SpecWriter.printWhole(spec).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
    } catch (NoSuchAlgorithmException absent) {
      throw new AssertionError("every Java platform has SHA-256", absent);
    }
  }
}
