package dev.ancilla.eval;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.eval.score.OfficialResult;
import dev.ancilla.formats.row.RowReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The benchmark's own checker, a script run as a process. Immutable.
 *
 * <p>Its first run on a machine makes a Python environment and takes a minute or so; later ones
 * take seconds. Where it is absent or fails there is no official score, and the reader is told why:
 * ours never takes its place.
 */
public final class OfficialChecker {
  /** Its verdicts, one row an answer. */
  static final String DETAILS = "official.jsonl";

  private static final int TIMED_OUT = -1;

  private final Optional<Path> script;
  private final Duration timeout;

  /**
   * Names the script.
   *
   * @param script empty where it was not found
   * @param timeout longest time it may take
   */
  public OfficialChecker(Optional<Path> script, Duration timeout) {
    this.script = script;
    this.timeout = timeout;
  }

  /**
   * Judges rows, and leaves the verdicts beside them in {@value #DETAILS}.
   *
   * @param answers rows with {@code key} and {@code response}
   * @param prompts that they answer
   * @throws AncillaException when files cannot be read or written, or this thread is interrupted
   */
  OfficialResult judge(Path answers, Path prompts) {
    if (script.isEmpty()) {
      return new OfficialResult.Unavailable(
          "The official checker was not found: it is tools/ifeval-official beside the data folder."
              + " Set ANCILLA_DATA to that folder's data/ and give the same command again.");
    }
    Path details = answers.resolveSibling(DETAILS);
    Path unfinished = answers.resolveSibling(DETAILS + ".tmp");
    Path output = answers.resolveSibling("official.txt");
    try {
      int status = run(script.get(), answers, prompts, unfinished, output);
      String printed = Files.readString(output, StandardCharsets.UTF_8).strip();
      if (status != 0) {
        Files.deleteIfExists(unfinished);
        return new OfficialResult.Unavailable(
            "The official checker %s: %s (all of it: %s)"
                .formatted(
                    status == TIMED_OUT
                        ? "took longer than %d s".formatted(timeout.toSeconds())
                        : "failed with status %d".formatted(status),
                    lastLine(printed),
                    output));
      }
      Files.move(
          unfinished, details, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new OfficialResult.Scored(
          RowReader.readAll(details, OfficialRow.FORM).stream().map(OfficialRow::score).toList(),
          printed);
    } catch (IOException failure) {
      return new OfficialResult.Unavailable(
          "The official checker could not be run: %s. It needs python3 on the PATH."
              .formatted(failure.getMessage()));
    }
  }

  private int run(Path checker, Path answers, Path prompts, Path details, Path output)
      throws IOException {
    Process process =
        new ProcessBuilder(
                checker.toString(),
                answers.toString(),
                "--prompts",
                prompts.toString(),
                "--details",
                details.toString(),
                "--by-kind")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      process.getOutputStream().close();
      return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)
          ? process.exitValue()
          : TIMED_OUT;
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new AncillaException(
          ErrorCode.CANCELLED,
          "Scoring was interrupted. The answers are kept; the same command scores them.",
          interruption);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static String lastLine(String printed) {
    return printed.substring(printed.lastIndexOf('\n') + 1);
  }
}
