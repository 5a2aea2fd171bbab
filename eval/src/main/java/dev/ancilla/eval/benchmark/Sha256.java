package dev.ancilla.eval.benchmark;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of bytes. Stateless. */
public final class Sha256 {
  private Sha256() {}

  /** The 32 bytes of the digest. */
  public static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256.", impossible);
    }
  }

  /** In lower-case hex, as {@code sha256sum} prints it. */
  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(digest(bytes));
  }
}
