package dev.ancilla.model.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where Ancilla keeps what it can fetch again. Immutable.
 *
 * @param path absolute; need not exist yet
 */
public record CacheFolder(Path path) {
  /** The variable that overrides every other choice. */
  public static final String VARIABLE = "ANCILLA_CACHE";

  /**
   * {@code ANCILLA_CACHE}, else {@code XDG_CACHE_HOME/ancilla}, else {@code
   * ~/Library/Caches/ancilla} on macOS, else {@code ~/.cache/ancilla}. Blank variables count as
   * unset.
   *
   * @param operatingSystem as the system property {@code os.name} has it
   */
  public static CacheFolder locate(
      Map<String, String> environment, String operatingSystem, Path home) {
    String chosen = environment.getOrDefault(VARIABLE, "");
    if (!chosen.isBlank()) {
      return new CacheFolder(Path.of(chosen).toAbsolutePath());
    }
    String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (!shared.isBlank()) {
      return new CacheFolder(Path.of(shared, "ancilla").toAbsolutePath());
    }
    boolean mac = operatingSystem.toLowerCase(Locale.ROOT).startsWith("mac");
    return new CacheFolder(
        mac ? home.resolve("Library/Caches/ancilla") : home.resolve(".cache/ancilla"));
  }

  /** Where the model files lie. */
  public Path models() {
    return path.resolve("models");
  }
}
