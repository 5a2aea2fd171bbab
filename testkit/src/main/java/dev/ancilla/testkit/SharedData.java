package dev.ancilla.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The data folder beside the project, which the project does not carry. Immutable.
 *
 * <p>It is what {@code ANCILLA_DATA} names; else the first {@code ../shared/data} met on the way up
 * from the working directory.
 */
public final class SharedData {
  private static final String VARIABLE = "ANCILLA_DATA";

  private final List<Path> places;

  /**
   * @param environment as of {@code System.getenv()}
   * @param start where the way up begins
   */
  public SharedData(Map<String, String> environment, Path start) {
    this.places = places(environment, start.toAbsolutePath().normalize());
  }

  /** The folder of this process. */
  public static SharedData here() {
    return new SharedData(System.getenv(), Path.of(""));
  }

  private static List<Path> places(Map<String, String> environment, Path start) {
    if (environment.containsKey(VARIABLE)) {
      return List.of(Path.of(environment.get(VARIABLE)));
    }
    List<Path> places = new ArrayList<>();
    for (Path folder = start.getParent(); folder != null; folder = folder.getParent()) {
      places.add(folder.resolve("shared").resolve("data"));
    }
    return places;
  }

  /** The folder; empty where there is none. */
  public Optional<Path> folder() {
    return places.stream().filter(Files::isDirectory).findFirst();
  }

  /**
   * A file or folder inside, for example {@code ifeval/input_data.jsonl}. Where it is absent the
   * calling test is skipped, with a message that says what to set.
   *
   * @throws org.opentest4j.TestAbortedException where it is absent
   */
  public Path file(String relative) {
    Optional<Path> file = folder().map(data -> data.resolve(relative)).filter(Files::exists);
    Assumptions.assumeTrue(
        file.isPresent(),
        () ->
            "%s is not here (looked in %s). Set %s to the data folder to run this test."
                .formatted(relative, folder().map(List::of).orElse(places), VARIABLE));
    return file.orElseThrow();
  }
}
