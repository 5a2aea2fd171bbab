package dev.ancilla.verifier.judge;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over texts, each with its length before it, so that no two lists look the same. */
final class TextHash {
  private TextHash() {}

  /** 64 lower-case hexadecimal digits. */
  static String of(List<String> texts) {
    MessageDigest digest = sha256();
    for (String text : texts) {
      digest.update((text.length() + ":").getBytes(StandardCharsets.US_ASCII));
      // UTF-16, since an unpaired surrogate has no UTF-8 form of its own.
      digest.update(text.getBytes(StandardCharsets.UTF_16BE));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new AncillaException(
          ErrorCode.BUG, "this Java has no SHA-256, which every Java must have.", missing);
    }
  }
}
