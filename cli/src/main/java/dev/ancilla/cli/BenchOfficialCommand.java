package dev.ancilla.cli;

import dev.ancilla.bench.OfficialBench;
import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.error.ExitStatus;
import dev.ancilla.eval.benchmark.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./ancilla bench official}. */
@Command(
    name = "official",
    description = {
      "Answers a second of our port of the IFEval checker, beside the official one on the same",
      "recorded answers in the same run."
    },
    footer = {"", "Example:", "  ./ancilla bench official"})
final class BenchOfficialCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--python",
      paramLabel = "F",
      defaultValue = "${sys:user.home}/.cache/ifeval-official/venv-1/bin/python",
      description = "The official checker's interpreter (default: ${DEFAULT-VALUE}).")
  private Path python = Path.of("");

  BenchOfficialCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    DataFolder data = new DataFolder(surroundings.environment(), surroundings.project());
    Path tool =
        data.officialChecker()
            .orElseThrow(
                () ->
                    new AncillaException(
                        ErrorCode.DATA_MISSING,
                        "The official checker was not found beside the data; set ANCILLA_DATA."));
    Path prompts = data.ifEvalPrompts();
    try {
      OfficialBench.run(
          python,
          tool,
          prompts,
          prompts.resolveSibling("recorded_responses.jsonl"),
          surroundings.out()::println);
    } catch (IOException e) {
      throw new AncillaException(
          ErrorCode.TOOL_MISSING,
          "The official checker could not be timed: %s. Run it once by hand, which makes its environment: %s ANSWERS."
              .formatted(e.getMessage(), tool),
          e);
    }
    return ExitStatus.FINE.code();
  }
}
