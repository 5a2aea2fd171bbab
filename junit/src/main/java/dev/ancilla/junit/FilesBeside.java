package dev.ancilla.junit;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.formats.file.TextFile;
import dev.ancilla.formats.spec.AnswerCase;
import dev.ancilla.formats.spec.CaseTable;
import dev.ancilla.formats.spec.SpecReader;
import dev.ancilla.spec.Spec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that a test class names: resources beside it, else paths from the current folder. */
record FilesBeside(Class<?> test) {
  private static final int MAX_BYTES = 4 << 20;

  Spec spec(String name) {
    return SpecReader.parse(text(name), name, source -> text(sibling(name, source)));
  }

  List<AnswerCase> cases(String name) {
    return CaseTable.parse(text(name), name);
  }

  private String text(String name) {
    try (@Nullable InputStream resource = test.getResourceAsStream(name)) {
      if (resource != null) {
        return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException unreadable) {
      throw new AncillaException(
          ErrorCode.INPUT_OUTPUT,
          "cannot read the resource %s beside %s: %s.".formatted(name, test.getName(), unreadable),
          unreadable);
    }
    Path file = Path.of(name);
    if (!Files.exists(file)) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          "there is no %s: neither a resource beside %s nor a file in %s. Check the name."
              .formatted(name, test.getName(), Path.of("").toAbsolutePath()));
    }
    return TextFile.read(file, MAX_BYTES);
  }

  /** Another file in the folder of the first. */
  static String sibling(String name, String other) {
    return name.substring(0, name.lastIndexOf('/') + 1) + other;
  }
}
