package dev.ancilla.model.llamacpp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Assumptions;

/**
 * The built-in model's file: what {@code ANCILLA_TEST_MODEL} names, else the one in the user's
 * cache. Tests that need it are skipped, visibly, where it is absent.
 */
final class TestModel {
  /** One: two that wait for each other crawl when the machine has other work. */
  static final int THREADS = 1;

  private TestModel() {}

  static Path file() {
    Path file = configured();
    Assumptions.assumeTrue(
        Files.isRegularFile(file),
        () ->
            "There is no model file at %s. Run './ancilla model pull', or set ANCILLA_TEST_MODEL to a GGUF file, to run this test."
                .formatted(file));
    return file;
  }

  private static Path configured() {
    String named = System.getenv("ANCILLA_TEST_MODEL");
    return named == null
        ? cache().resolve("models").resolve("SmolLM2-135M-Instruct.Q4_1.gguf")
        : Path.of(named);
  }

  private static Path cache() {
    String own = System.getenv("ANCILLA_CACHE");
    String standard = System.getenv("XDG_CACHE_HOME");
    Path root =
        own != null
            ? Path.of(own)
            : standard != null
                ? Path.of(standard)
                : Path.of(System.getProperty("user.home"), ".cache");
    return root.resolve("ancilla");
  }

  static Path libraryFolder() {
    return Path.of(System.getProperty("java.io.tmpdir"), "ancilla-test-library");
  }

  static LlamaLibrary library() {
    return new LlamaLibrary(BundledLibrary.forThisMachine().extractTo(libraryFolder()));
  }

  /** A small engine: one context. */
  static LlamaCppSettings settings(int sequences, int contextTokens) {
    return new LlamaCppSettings(1, THREADS, sequences, contextTokens, 64);
  }

  static LlamaCppModel open(LlamaCppSettings settings) {
    return LlamaCppModel.open(file(), libraryFolder(), settings, InstantSource.system());
  }
}
