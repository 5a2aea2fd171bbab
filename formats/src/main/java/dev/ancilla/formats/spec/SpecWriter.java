package dev.ancilla.formats.spec;

import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Hardness;
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
    out.append(spec.clauses().isEmpty() ? "clauses: []\n" : "clauses:\n");
    spec.clauses().forEach(clause -> out.append(print(clause)));
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

  private static String print(Clause clause) {
    StringBuilder out = new StringBuilder();
    out.append("  - id: ").append(YamlText.scalar(clause.id())).append('\n');
    clause
        .says()
        .ifPresent(says -> out.append("    says: ").append(YamlText.scalar(says)).append('\n'));
    out.append("    must: ").append(ObligationForm.print(clause.must())).append('\n');
    if (clause.hardness() instanceof Hardness.Soft soft) {
      out.append("    wish: ").append(soft.weight()).append('\n');
    }
    clause
        .alias()
        .ifPresent(alias -> out.append("    alias: ").append(YamlText.scalar(alias)).append('\n'));
    return out.toString();
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
