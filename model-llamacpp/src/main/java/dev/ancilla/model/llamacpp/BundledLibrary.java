package dev.ancilla.model.llamacpp;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The native library inside the {@code de.kherud:llama} jar, made a file that can be loaded.
 *
 * <p>It lies at {@code FOLDER/HASH/NAME}, HASH being the first 16 hex digits of its SHA-256. A file
 * that is already there is used if its content is the same, else replaced.
 */
final class BundledLibrary {
  private final String resource;
  private final String fileName;

  private BundledLibrary(String resource, String fileName) {
    this.resource = resource;
    this.fileName = fileName;
  }

  /** The library for the machine this runs on; see {@link #of}. */
  static BundledLibrary forThisMachine() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  /**
   * The library for a machine.
   *
   * @param system as in the system property {@code os.name}
   * @param architecture as in the system property {@code os.arch}
   * @throws AncillaException ENGINE_UNAVAILABLE when the jar has none for it
   */
  static BundledLibrary of(String system, String architecture) {
    String os = system.toLowerCase(Locale.ROOT);
    String cpu =
        switch (architecture.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "aarch64";
          default -> architecture;
        };
    if (os.startsWith("linux")) {
      return inJar("Linux", cpu, "libjllama.so", system);
    }
    if (os.startsWith("mac")) {
      return inJar("Mac", cpu, "libjllama.dylib", system);
    }
    if (os.startsWith("windows")) {
      return inJar("Windows", cpu, "jllama.dll", system);
    }
    throw noLibrary(system, architecture);
  }

  private static BundledLibrary inJar(String folder, String cpu, String name, String system) {
    String resource = "/de/kherud/llama/%s/%s/%s".formatted(folder, cpu, name);
    if (BundledLibrary.class.getResource(resource) == null) {
      throw noLibrary(system, cpu);
    }
    return new BundledLibrary(resource, name);
  }

  private static AncillaException noLibrary(String system, String architecture) {
    return new AncillaException(
        ErrorCode.ENGINE_UNAVAILABLE,
        "The embedded engine has no library for %s on %s; it has Linux and macOS on x86_64 and aarch64, Windows on x86_64. Use an OpenAI-compatible endpoint instead."
            .formatted(system, architecture));
  }

  /**
   * Puts the library below the folder, which is made when absent, and tells where.
   *
   * @throws AncillaException INPUT_OUTPUT when it cannot be written
   */
  Path extractTo(Path folder) {
    byte[] content = content();
    byte[] hash = sha256(content);
    Path target = folder.resolve(HexFormat.of().formatHex(hash, 0, 8)).resolve(fileName);
    try {
      if (!Files.isRegularFile(target)
          || !Arrays.equals(sha256(Files.readAllBytes(target)), hash)) {
        write(target, content);
      }
      return target;
    } catch (IOException e) {
      throw new AncillaException(
          ErrorCode.INPUT_OUTPUT,
          "The engine's library (%d bytes) cannot be put at %s (%s). Free some space or point the cache elsewhere."
              .formatted(content.length, target, e),
          e);
    }
  }

  private byte[] content() {
    try (InputStream in = BundledLibrary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("resource vanished");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AncillaException(
          ErrorCode.ENGINE_UNAVAILABLE,
          "The engine's library %s cannot be read from its jar (%s). Reinstall Ancilla."
              .formatted(resource, e),
          e);
    }
  }

  /** Another process may do the same at the same time; a move replaces the file whole. */
  private static void write(Path target, byte[] content) throws IOException {
    Path folder = target.resolveSibling(".").normalize();
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "library-", ".part");
    try {
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AncillaException(ErrorCode.BUG, "This JDK has no SHA-256.", e);
    }
  }
}
