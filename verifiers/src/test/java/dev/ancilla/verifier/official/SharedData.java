package dev.ancilla.verifier.official;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files beside the project that it does not carry; tests that need them skip without them. */
final class SharedData {
  private SharedData() {}

  /** The rows of a JSON Lines file under the data folder. */
  static List<JsonNode> rows(String name) {
    Optional<Path> file = find("data").map(data -> data.resolve(name)).filter(Files::exists);
    assumeTrue(
        file.isPresent(), name + " is not there; set ANCILLA_DATA to the folder that has it.");
    try (Stream<String> lines = Files.lines(file.orElseThrow())) {
      return lines.map(line -> JsonMapper.shared().readTree(line)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The official tool's script. */
  static Optional<Path> tool() {
    return find("tools").map(tools -> tools.resolve("ifeval-official")).filter(Files::exists);
  }

  private static Optional<Path> find(String folder) {
    String named = System.getenv("ANCILLA_DATA");
    if (named != null && folder.equals("data")) {
      return Optional.of(Path.of(named));
    }
    return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
        .map(path -> path.resolve("shared").resolve(folder))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
