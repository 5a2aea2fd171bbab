package dev.ancilla.eval;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.eval.benchmark.Benchmark;
import dev.ancilla.eval.benchmark.EvalPrompt;
import dev.ancilla.eval.benchmark.Instruction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads prompts in IFEval's form: a row has {@code key}, {@code prompt}, {@code
 * instruction_id_list} and {@code kwargs}, one object an instruction. Stateless.
 */
final class BenchmarkFile {
  private BenchmarkFile() {}

  /**
   * Reads a whole file.
   *
   * @throws AncillaException when it cannot be read, or does not have that form
   */
  static Benchmark read(Path file) {
    byte[] bytes = bytes(file);
    List<EvalPrompt> prompts = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    int number = 0;
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      Fields row = JsonText.read(line, "%s:%d".formatted(file, number));
      EvalPrompt prompt = prompt(row);
      if (!keys.add(prompt.key())) {
        throw row.malformed("key %s comes a second time".formatted(prompt.key()));
      }
      prompts.add(prompt);
    }
    if (prompts.isEmpty()) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT, "%s holds no prompts; name another file.".formatted(file));
    }
    return new Benchmark(Sha256.hex(bytes), prompts);
  }

  private static EvalPrompt prompt(Fields row) {
    List<?> kinds = row.list("instruction_id_list");
    List<Fields> parameters = row.objects("kwargs");
    if (kinds.size() != parameters.size()) {
      throw row.malformed(
          "%d instructions have %d sets of parameters".formatted(kinds.size(), parameters.size()));
    }
    List<Instruction> instructions = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      instructions.add(new Instruction(String.valueOf(kinds.get(i)), parameters.get(i).members()));
    }
    return new EvalPrompt(row.key(), row.text("prompt"), instructions);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new AncillaException(
          ErrorCode.INPUT_OUTPUT,
          "The prompts cannot be read: %s. Check --data.".formatted(failure),
          failure);
    }
  }
}
