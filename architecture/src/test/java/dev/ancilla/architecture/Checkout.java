package dev.ancilla.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The files that git tracks.
 *
 * @param root the folder of the repository
 */
record Checkout(Path root, List<String> files) {

  /** Ours. Outside a git checkout, as in an unpacked archive, the calling test is skipped. */
  static Checkout ours() {
    Path root = Path.of("").toAbsolutePath();
    while (root != null && !Files.exists(root.resolve(".git"))) {
      root = root.getParent();
    }
    Assumptions.assumeTrue(root != null, "no git checkout here; tracked files cannot be listed");
    return new Checkout(root, tracked(root));
  }

  private static List<String> tracked(Path root) {
    try {
      Process git = new ProcessBuilder("git", "ls-files", "-z").directory(root.toFile()).start();
      String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (git.waitFor() != 0) {
        throw new IllegalStateException("git ls-files failed in " + root);
      }
      return List.of(names.split("\0", -1)).stream()
          .filter(name -> !name.isEmpty() && Files.isRegularFile(root.resolve(name)))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while listing files", interrupted);
    }
  }

  /** Tracked files whose name fits, for example {@code .*\.md}. */
  List<String> matching(String pattern) {
    return files.stream().filter(name -> name.matches(pattern)).toList();
  }

  /** The whole text of a file. */
  String read(String name) {
    return textOf(name).orElseThrow(() -> new IllegalStateException(name + " is not UTF-8 text."));
  }

  /** The whole text of a file; empty when it is not text. */
  Optional<String> textOf(String name) {
    try {
      byte[] bytes = Files.readAllBytes(root.resolve(name));
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException binary) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
