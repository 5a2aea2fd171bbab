package dev.ancilla.eval.benchmark;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.formats.row.PromptRow;
import dev.ancilla.formats.row.RowKey;
import dev.ancilla.formats.row.RowReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Prompts in a fixed order, named by the checksum of their file. Immutable.
 *
 * @param sha256 of the whole file, in hex
 * @param prompts in the order of the file; each names the instructions it is checked for
 */
public record Benchmark(String sha256, List<PromptRow> prompts) {
  public Benchmark {
    prompts = List.copyOf(prompts);
  }

  /**
   * Reads a file of prompts with their instructions, as IFEval has them.
   *
   * @throws AncillaException {@link ErrorCode#BAD_INPUT} when there is no such file, or not in that
   *     form; {@link ErrorCode#INPUT_OUTPUT} when it cannot be read
   */
  public static Benchmark read(Path file) {
    byte[] bytes = bytes(file);
    List<PromptRow> prompts = new ArrayList<>();
    Set<RowKey> keys = new HashSet<>();
    try (RowReader<PromptRow> rows =
        RowReader.of(new ByteArrayInputStream(bytes), file.toString(), PromptRow.FORM)) {
      for (Optional<PromptRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        PromptRow prompt = row.get();
        if (prompt.instructionIds().isEmpty()) {
          throw malformed(
              file, rows.line(), "instruction_id_list is empty; there is nothing to score");
        }
        if (!keys.add(prompt.key())) {
          throw malformed(file, rows.line(), "a second row with key " + prompt.key());
        }
        prompts.add(prompt);
      }
    }
    if (prompts.isEmpty()) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT, "%s holds no prompts. Name another file.".formatted(file));
    }
    return new Benchmark(Sha256.hex(bytes), prompts);
  }

  /** The first so many prompts; all of them where there is no limit, or fewer than it. */
  public List<PromptRow> first(OptionalInt limit) {
    return prompts.subList(0, Math.min(limit.orElse(prompts.size()), prompts.size()));
  }

  private static AncillaException malformed(Path file, long line, String what) {
    return new AncillaException(ErrorCode.BAD_INPUT, "%s:%d: %s.".formatted(file, line, what));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException absent) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT, "There is no file %s. Check --data.".formatted(file), absent);
    } catch (IOException failure) {
      throw new AncillaException(
          ErrorCode.INPUT_OUTPUT,
          "%s cannot be read: %s. Check --data.".formatted(file, failure),
          failure);
    }
  }
}
