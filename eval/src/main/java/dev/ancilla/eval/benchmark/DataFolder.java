package dev.ancilla.eval.benchmark;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where benchmark files lie on this machine: the folder that {@code ANCILLA_DATA} names, else
 * {@code ../shared/data} beside the project. Immutable.
 */
public final class DataFolder {
  /** Names the folder. */
  public static final String VARIABLE = "ANCILLA_DATA";

  private static final Path PROMPTS = Path.of("ifeval", "input_data.jsonl");
  private static final Path OFFICIAL_CHECKER = Path.of("tools", "ifeval-official");
  private static final String ORIGINAL =
      "https://github.com/google-research/google-research/tree/master/instruction_following_eval/data";

  /** The development prompts that this project's published figures are measured on. */
  static final String DEVELOPMENT_SHA256 =
      "1956163d4a3b6ed6422a09be2b62b87fab33241ad50e3ed1476c6e421cfa0703";

  private final List<Path> candidates;

  /**
   * @param environment of the process
   * @param project the project's own folder
   */
  public DataFolder(Map<String, String> environment, Path project) {
    Path beside = project.toAbsolutePath().normalize().resolveSibling(Path.of("shared", "data"));
    String named = environment.getOrDefault(VARIABLE, "");
    this.candidates = named.isBlank() ? List.of(beside) : List.of(Path.of(named), beside);
  }

  /**
   * The IFEval prompts.
   *
   * @throws AncillaException ({@link ErrorCode#DATA_MISSING}) when they are in neither place; the
   *     message says where to get them
   */
  public Path ifEvalPrompts() {
    return first(PROMPTS)
        .orElseThrow(
            () ->
                new AncillaException(
                    ErrorCode.DATA_MISSING,
                    """
                    No IFEval prompts: looked for %s under %s.
                    Get input_data.jsonl (Apache-2.0) from %s and pass it as --data FILE, or set %s to the folder \
                    that holds %s.
                    The 371 development prompts behind this project's figures have sha256 %s."""
                        .formatted(
                            PROMPTS, candidates, ORIGINAL, VARIABLE, PROMPTS, DEVELOPMENT_SHA256)));
  }

  /** A file of this name in the folder, where there is one. */
  public Optional<Path> file(Path name) {
    return first(name);
  }

  /** The official IFEval checker: {@code tools/ifeval-official} beside the data. */
  public Optional<Path> officialChecker() {
    return candidates.stream()
        .map(folder -> folder.toAbsolutePath().normalize().resolveSibling(OFFICIAL_CHECKER))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private Optional<Path> first(Path name) {
    return candidates.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
