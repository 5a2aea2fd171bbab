package dev.ancilla.cli;

import dev.ancilla.cli.Terminal.Step;
import dev.ancilla.cli.Terminal.Unit;
import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.formats.file.TextFile;
import dev.ancilla.formats.row.RowForm;
import dev.ancilla.formats.row.RowReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Where answers come from.
 *
 * @param name of a file; {@code -} for standard input
 */
record AnswerSource(String name, Surroundings surroundings) {
  private static final String PIPE = "-";
  private static final String PIPE_NAME = "standard input";
  private static final int MAX_BYTES = 64 << 20;

  /** All of it as one text. */
  String text() {
    if (!name.equals(PIPE)) {
      return TextFile.read(Path.of(name), MAX_BYTES);
    }
    byte[] bytes;
    try {
      bytes = surroundings.in().readNBytes(MAX_BYTES + 1);
    } catch (IOException unreadable) {
      throw new AncillaException(
          ErrorCode.INPUT_OUTPUT,
          "cannot read %s: %s.".formatted(PIPE_NAME, unreadable.getMessage()),
          unreadable);
    }
    if (bytes.length > MAX_BYTES) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          "%s holds more than %d bytes, the most one answer may have."
              .formatted(PIPE_NAME, MAX_BYTES));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          "%s is not UTF-8. Convert it first.".formatted(PIPE_NAME),
          malformed);
    }
  }

  /**
   * Its rows one by one, in memory of one.
   *
   * @param task what is done with them, for the display
   * @param taken gets each row with its place, file and line
   * @throws AncillaException with BAD_INPUT, file and line for what is no such row
   */
  <T> void rows(RowForm<T> form, String task, Terminal terminal, BiConsumer<T, String> taken) {
    boolean piped = name.equals(PIPE);
    String shown = piped ? PIPE_NAME : name;
    try (RowReader<T> reader =
            piped
                ? RowReader.of(surroundings.in(), shown, form)
                : RowReader.open(Path.of(name), form);
        Step step = terminal.begin(task, piped ? 0 : lines(), new Unit("answers", 1))) {
      long done = 0;
      for (Optional<T> row = reader.next(); row.isPresent(); row = reader.next()) {
        taken.accept(row.get(), shown + ":" + reader.line());
        step.reached(++done);
      }
    }
  }

  /** How many lines there are, which is nearly how many rows; only the display depends on it. */
  private long lines() {
    long lines = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(name)), 1 << 16)) {
      int last = '\n';
      for (int next = in.read(); next >= 0; next = in.read()) {
        lines += next == '\n' ? 1 : 0;
        last = next;
      }
      return last == '\n' ? lines : lines + 1;
    } catch (IOException unreadable) {
      return 0; // the reader will say so with its place
    }
  }
}
