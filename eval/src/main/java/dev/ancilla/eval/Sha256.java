package dev.ancilla.eval;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of bytes. Stateless. */
final class Sha256 {
  private Sha256() {}

  static byte[] digest(byte[] bytes) {
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
