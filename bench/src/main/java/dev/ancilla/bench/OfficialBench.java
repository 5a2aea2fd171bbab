package dev.ancilla.bench;

import dev.ancilla.verifier.official.OfficialCheck;
import dev.ancilla.verifier.official.OfficialChecks;
import dev.ancilla.verifier.official.OfficialScore;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a second of our port of the IFEval checkers, one thread, beside the official Python
 * checker on the same answers in the same run: strict and loose verdicts of every clause.
 *
 * <p>Usage: {@code OfficialBench PYTHON TOOL PROMPTS RESPONSES}, where PYTHON is the interpreter of
 * the environment that TOOL ({@code ../shared/tools/ifeval-official}) makes. Both sides report the
 * median CPU time of their rounds, so that neighbours on the machine matter less; start-up, imports
 * and warm-up are outside the clock on both sides.
 */
public final class OfficialBench {
  private static final int WARM_UP_ROUNDS = 300;
  private static final int ROUNDS = 101;
  private static final int REFERENCE_ROUNDS = 5;

  private record Answer(List<OfficialCheck> checks, String response) {}

  private OfficialBench() {}

  /** Runs both and prints one line each, then the ratio. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Answer> answers = answers(Path.of(arguments[2]), Path.of(arguments[3]));
    double[] before = referenceSeconds(arguments);
    double ours = median(ourSeconds(answers));
    double[] after = referenceSeconds(arguments);
    double reference =
        median(DoubleStream.concat(DoubleStream.of(before), DoubleStream.of(after)).toArray());
    print("official", answers.size(), reference);
    print("ancilla", answers.size(), ours);
    System.out.printf("ratio    %8.1f%n", reference / ours);
  }

  private static void print(String name, int answers, double seconds) {
    System.out.printf(
        "%-8s %8.0f answers/s (%d answers in %.2f ms)%n",
        name, answers / seconds, answers, seconds * 1e3);
  }

  private static List<Answer> answers(Path prompts, Path responses) throws IOException {
    Map<Integer, List<OfficialCheck>> checks = new HashMap<>();
    for (JsonNode prompt : rows(prompts)) {
      checks.put(prompt.get("key").asInt(), checks(prompt));
    }
    return rows(responses).stream()
        .map(
            row ->
                new Answer(
                    Objects.requireNonNull(checks.get(row.get("key").asInt())),
                    row.get("response").asString()))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static List<OfficialCheck> checks(JsonNode prompt) {
    List<OfficialCheck> checks = new ArrayList<>();
    for (int i = 0; i < prompt.get("instruction_id_list").size(); i++) {
      checks.add(
          OfficialChecks.of(
              prompt.get("instruction_id_list").get(i).asString(),
              JsonMapper.shared().convertValue(prompt.get("kwargs").get(i), Map.class)));
    }
    return checks;
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(JsonMapper.shared()::readTree).toList();
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

  private static double[] referenceSeconds(String[] arguments)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                arguments[0],
                "-c",
                script(),
                arguments[1],
                arguments[2],
                arguments[3],
                Integer.toString(REFERENCE_ROUNDS))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
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
