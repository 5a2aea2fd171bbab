package dev.ancilla.cli;

import dev.ancilla.formats.spec.SpecWriter;
import dev.ancilla.spec.Spec;
import dev.ancilla.verifier.kind.Kind;
import dev.ancilla.verifier.kind.KindCatalogue;
import dev.ancilla.verifier.kind.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalogue of kinds, written for a terminal, for programs and as a page. Stateless. */
final class KindPages {
  private static final String HEAD =
      """
      # Kinds of clauses

      <!-- Made by ./ancilla kinds --markdown; a test compares. -->

      A kind is a name for primitives with parameters: benchmarks and rows use the name, a spec file says the clause itself. Below
      each kind: what an answer owes, its parameters, and an example as a spec file has it, in the `plain` profile. The
      same is printed by `./ancilla kinds` and, for one of them, `./ancilla kinds ALIAS`.

      The cases that fix what each kind means lie in
      [verifiers/src/test/resources](../../verifiers/src/test/resources/dev/ancilla/verifier/kind), one file each.
      """;

  private KindPages() {}

  /** The name of each kind with its parameters, and what an answer owes. */
  static String table() {
    StringBuilder page = new StringBuilder();
    for (Kind kind : KindCatalogue.all().kinds()) {
      String names = String.join(", ", kind.parameters().stream().map(Parameter::name).toList());
      page.append(
          "%s%s\n    %s\n"
              .formatted(kind.alias(), names.isEmpty() ? "" : "  (" + names + ")", kind.summary()));
    }
    return page.toString();
  }

  /** All about one kind. */
  static String detail(Kind kind) {
    StringBuilder page = new StringBuilder();
    page.append(kind.alias()).append('\n').append(kind.summary()).append("\n\n");
    int width = kind.parameters().stream().mapToInt(one -> one.name().length()).max().orElse(0);
    for (Parameter parameter : kind.parameters()) {
      page.append(
          "  %s  %s: %s\n"
              .formatted(
                  parameter.name() + " ".repeat(width - parameter.name().length()),
                  parameter.type().words(),
                  parameter.meaning()));
    }
    page.append(kind.parameters().isEmpty() ? "  no parameters\n" : "");
    page.append("\nFor example ").append(shown(kind)).append(":\n\n").append(yaml(kind));
    return page.toString();
  }

  static Map<String, Object> json(List<Kind> kinds) {
    return Map.of("kinds", kinds.stream().map(KindPages::json).toList());
  }

  static Map<String, Object> json(Kind kind) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("alias", kind.alias());
    page.put("summary", kind.summary());
    page.put("benchmark", benchmark(kind));
    page.put("parameters", kind.parameters().stream().map(KindPages::json).toList());
    page.put("example", yaml(kind));
    return page;
  }

  private static Map<String, Object> json(Parameter parameter) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", parameter.name());
    row.put("type", parameter.type().words());
    row.put("meaning", parameter.meaning());
    row.put("example", parameter.example());
    return row;
  }

  private static String benchmark(Kind kind) {
    return KindCatalogue.ifeval().find(kind.alias()).isPresent() ? "IFEval" : "IFTrain";
  }

  /** The page docs/reference/kinds.md. */
  static String markdown() {
    StringBuilder page = new StringBuilder(HEAD);
    section(page, "IFEval", KindCatalogue.ifeval());
    section(page, "Training data only", KindCatalogue.training());
    return page.toString();
  }

  private static void section(StringBuilder page, String title, KindCatalogue kinds) {
    page.append("\n## ").append(title).append("\n");
    for (Kind kind : kinds.kinds()) {
      page.append("\n### `%s`\n\n%s\n".formatted(kind.alias(), escaped(kind.summary())));
      if (!kind.parameters().isEmpty()) {
        page.append("\n| parameter | type | meaning | example |\n|---|---|---|---|\n");
        for (Parameter parameter : kind.parameters()) {
          page.append(
              "| `%s` | %s | %s | %s |\n"
                  .formatted(
                      parameter.name(),
                      parameter.type().words(),
                      parameter.meaning(),
                      shown(parameter.example())));
        }
      }
      page.append("\n```yaml\n").append(yaml(kind)).append("```\n");
    }
  }

  /** Marks of the page's own language that are meant as they stand. */
  private static String escaped(String text) {
    return text.replace("*", "\\*").replace("<", "\\<");
  }

  private static String shown(Object example) {
    return example instanceof List<?> list
        ? String.join(", ", list.stream().map(KindPages::shown).toList())
        : "`" + example + "`";
  }

  private static String shown(Kind kind) {
    List<String> parts = new ArrayList<>();
    for (Parameter parameter : kind.parameters()) {
      parts.add("%s %s".formatted(parameter.name(), parameter.example()));
    }
    return parts.isEmpty() ? "in a spec" : "with " + String.join(", ", parts);
  }

  /** The example's clause as it stands under {@code clauses:}. */
  private static String yaml(Kind kind) {
    String spec = SpecWriter.print(Spec.of("example", List.of(kind.example())));
    return spec.substring(spec.indexOf("clauses:\n"));
  }
}
