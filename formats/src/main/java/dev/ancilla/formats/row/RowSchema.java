package dev.ancilla.formats.row;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schema of each kind of row (draft 2020-12), for other programs to check against. */
public enum RowSchema {
  PROMPTS("prompts"),
  ANSWERS("answers"),
  CHECK_QUESTIONS("check-questions"),
  CHECK_VERDICTS("check-verdicts"),
  OFFICIAL_QUESTIONS("official-questions"),
  OFFICIAL_VERDICTS("official-verdicts");

  private final String fileName;

  RowSchema(String name) {
    this.fileName = name + ".schema.json";
  }

  /** The name to give the schema as a file. */
  public String fileName() {
    return fileName;
  }

  /** The schema's text. */
  public String text() {
    try (InputStream in =
        Objects.requireNonNull(RowSchema.class.getResourceAsStream(fileName), fileName)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
