package dev.ancilla.verifier.official.resource;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a UTF-8 resource. Stateless. */
public final class ResourceLines {
  private ResourceLines() {}

  /**
   * Reads a resource whole.
   *
   * @param neighbour a class in the resource's package
   * @throws AncillaException BUG if the build lacks it, INPUT_OUTPUT if it cannot be read
   */
  public static List<String> read(Class<?> neighbour, String name) {
    try (InputStream in = neighbour.getResourceAsStream(name)) {
      if (in == null) {
        throw new AncillaException(
            ErrorCode.BUG,
            "The table %s of %s is not in this build; rebuild it."
                .formatted(name, neighbour.getPackageName()));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new AncillaException(
          ErrorCode.INPUT_OUTPUT,
          "The table %s of %s cannot be read; check the installation."
              .formatted(name, neighbour.getPackageName()),
          e);
    }
  }
}
