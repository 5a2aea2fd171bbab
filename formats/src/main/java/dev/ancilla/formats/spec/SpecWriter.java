package dev.ancilla.formats.spec;

import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Source;
import dev.ancilla.spec.Spec;
import java.util.Locale;

/**
 * Prints specs in their canonical form: one order of keys, one form for each primitive. Reading the
 * print gives an equal spec. Stateless, thread-safe.
 */
public final class SpecWriter {
  private SpecWriter() {}

  /** The spec as a file's text; sources from files are named, inline ones printed. */
  public static String print(Spec spec) {
    return print(spec, false);
  }

  /** The spec with the text of every source in it, wherever that was read. */
  static String printWhole(Spec spec) {
    return print(spec, true);
  }

  private static String print(Spec spec, boolean whole) {
    StringBuilder out = new StringBuilder("ancilla-spec: 1\n");
    out.append("spec: ").append(YamlText.scalar(spec.id())).append('\n');
    out.append("version: ").append(spec.version()).append('\n');
    if (spec.profile() != Profile.PLAIN) {
      out.append("profile: ").append(lowerCase(spec.profile())).append('\n');
    }
    if (!spec.sources().isEmpty()) {
      out.append("sources:\n");
      spec.sources().forEach(source -> out.append(print(source, whole)));
    }
    if (!spec.vocabulary().isEmpty()) {
      out.append("vocabulary:\n");
      spec.vocabulary()
          .forEach(
              (name, words) ->
                  out.append("  %s: %s\n".formatted(YamlText.scalar(name), YamlText.list(words))));
    }
    out.append(spec.clauses().isEmpty() ? "clauses: []\n" : "clauses:\n");
    spec.clauses().forEach(clause -> out.append(ClauseForm.print(clause)));
    return out.toString();
  }

  private static String print(Source source, boolean whole) {
    String id = YamlText.scalar(source.id());
    String role = lowerCase(source.role());
    if (!whole && !source.origin().equals(Source.INLINE)) {
      String file = YamlText.scalar(source.origin());
      return "  - {id: %s, role: %s, file: %s}\n".formatted(id, role, file);
    }
    String text = source.text();
    return "  - id: %s\n    role: %s\n    text: %s"
        .formatted(
            id,
            role,
            YamlText.fitsBlock(text)
                ? YamlText.block(text, "      ")
                : YamlText.scalar(text) + "\n");
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
