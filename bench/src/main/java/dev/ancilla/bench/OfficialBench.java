package dev.ancilla.bench;

import dev.ancilla.formats.row.PromptRow;
import dev.ancilla.formats.row.ResponseRow;
import dev.ancilla.formats.row.RowKey;
import dev.ancilla.formats.row.RowReader;
import dev.ancilla.verifier.official.OfficialCheck;
import dev.ancilla.verifier.official.OfficialChecks;
import dev.ancilla.verifier.official.OfficialScore;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/**
 * Answers a second of our port of the IFEval checkers, one thread, beside the official Python
 * checker on the same answers in the same run: strict and loose verdicts of every clause.
 *
 * <p>Both sides report the median CPU time of their rounds, so that neighbours on the machine
 * matter less; start-up, imports and warm-up are outside the clock on both sides.
 */
public final class OfficialBench {
  private static final int WARM_UP_ROUNDS = 300;
  private static final int ROUNDS = 101;
  private static final int REFERENCE_ROUNDS = 5;

  private record Answer(List<OfficialCheck> checks, String response) {}

  private OfficialBench() {}

  /**
   * Runs both and gives one line each, then the ratio.
   *
   * @param python the interpreter of the environment that the tool makes on its first use
   * @param tool {@code ../shared/tools/ifeval-official}
   * @param prompts rows with instructions
   * @param responses answers to them
   * @throws IOException when a file cannot be read or the interpreter cannot be started
   */
  public static void run(
      Path python, Path tool, Path prompts, Path responses, Consumer<String> lines)
      throws IOException, InterruptedException {
    List<Answer> answers = answers(prompts, responses);
    List<String> command =
        List.of(
            python.toString(),
            "-c",
            script(),
            tool.toString(),
            prompts.toString(),
            responses.toString(),
            Integer.toString(REFERENCE_ROUNDS));
    double[] before = referenceSeconds(command);
    double ours = median(ourSeconds(answers));
    double[] after = referenceSeconds(command);
    double reference =
        median(DoubleStream.concat(DoubleStream.of(before), DoubleStream.of(after)).toArray());
    lines.accept(line("official", answers.size(), reference));
    lines.accept(line("ancilla", answers.size(), ours));
    lines.accept(String.format(Locale.ROOT, "ratio    %8.1f", reference / ours));
  }

  private static String line(String name, int answers, double seconds) {
    return String.format(
        Locale.ROOT,
        "%-8s %8.0f answers/s (%d answers in %.2f ms)",
        name,
        answers / seconds,
        answers,
        seconds * 1e3);
  }

  private static List<Answer> answers(Path prompts, Path responses) {
    Map<RowKey, List<OfficialCheck>> checks = new HashMap<>();
    for (PromptRow prompt : RowReader.readAll(prompts, PromptRow.FORM)) {
      List<OfficialCheck> found = new ArrayList<>();
      for (int i = 0; i < prompt.instructionIds().size(); i++) {
        found.add(OfficialChecks.of(prompt.instructionIds().get(i), prompt.kwargs().get(i)));
      }
      checks.put(prompt.key(), found);
    }
    return RowReader.readAll(responses, ResponseRow.FORM).stream()
        .map(row -> new Answer(Objects.requireNonNull(checks.get(row.key())), row.response()))
        .toList();
  }

  private static double[] ourSeconds(List<Answer> answers) {
    var threads = ManagementFactory.getThreadMXBean();
    double[] seconds = new double[ROUNDS];
    int passed = 0;
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      for (Answer answer : answers) {
        passed += OfficialScore.of(answer.checks, answer.response).allLoose() ? 1 : 0;
      }
      if (round >= 0) {
        seconds[round] = (threads.getCurrentThreadCpuTime() - start) / 1e9;
      }
    }
    if (passed == 0) {
      throw new IllegalStateException("no answer passes; are these the right files?");
    }
    return seconds;
  }

  private static double[] referenceSeconds(List<String> command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    double[] seconds = process.inputReader().lines().mapToDouble(Double::parseDouble).toArray();
    if (process.waitFor() != 0 || seconds.length != REFERENCE_ROUNDS) {
      throw new IllegalStateException("the official checker did not run; see its message above.");
    }
    return seconds;
  }

  private static String script() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(OfficialBench.class.getResourceAsStream("time_official.py"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static double median(double[] values) {
    return DoubleStream.of(values).sorted().toArray()[values.length / 2];
  }
}
