package dev.ancilla.eval.benchmark;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where benchmark files lie on this machine: the folder that {@code ANCILLA_DATA} names, or, where
 * it names none, {@code ../shared/data} as seen from the project. Immutable.
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

  private final Path folder;

  /**
   * @param environment of the process
   * @param project the project's own folder
   */
  public DataFolder(Map<String, String> environment, Path project) {
    String named = environment.getOrDefault(VARIABLE, "");
    Path beside = project.toAbsolutePath().normalize().resolveSibling(Path.of("shared", "data"));
    this.folder = named.isBlank() ? beside : Path.of(named).toAbsolutePath().normalize();
  }

  /**
   * The IFEval prompts.
   *
   * @throws AncillaException ({@link ErrorCode#DATA_MISSING}) when they are not there; the message
   *     says where to get them
   */
  public Path ifEvalPrompts() {
    Path prompts = folder.resolve(PROMPTS);
    if (Files.isRegularFile(prompts)) {
      return prompts;
    }
    throw new AncillaException(
        ErrorCode.DATA_MISSING,
        """
        No IFEval prompts at %s.
        Get input_data.jsonl (Apache-2.0) from %s and pass it as --data FILE, or set %s to a folder \
        that holds it as %s.
        The 371 development prompts behind this project's figures have sha256 %s."""
            .formatted(prompts, ORIGINAL, VARIABLE, PROMPTS, DEVELOPMENT_SHA256));
  }

  /** The official IFEval checker: {@code tools/ifeval-official} beside the data. */
  public Optional<Path> officialChecker() {
    return Optional.of(folder.resolveSibling(OFFICIAL_CHECKER)).filter(Files::isRegularFile);
  }
}
