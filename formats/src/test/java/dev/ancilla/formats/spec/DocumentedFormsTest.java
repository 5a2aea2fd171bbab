package dev.ancilla.formats.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Selector;
import dev.ancilla.spec.Spec;
import dev.ancilla.spec.ToolRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/formats/spec.md shows can be read, and it leaves nothing out. */
class DocumentedFormsTest {
  private static final Path PAGE = Path.of("..", "docs", "formats", "spec.md");
  private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  private static final String HEAD =
      """
      ancilla-spec: 1
      spec: t
      version: 1
      sources:
        - {id: sys, role: system, file: sys.md}
      vocabulary:
        promises: [guarantee, risk-free]
      clauses:
        - id: c
      """;

  @Test
  void theWholeSpecIsRead() throws IOException {
    Spec spec = parse(blocks().getFirst());

    assertThat(spec.clauses()).hasSize(8);
    assertThat(parse(SpecWriter.print(spec))).isEqualTo(spec);
  }

  @Test
  void everyExampleIsCanonicalAndQuotesItsSources() throws IOException {
    List<Path> examples;
    try (Stream<Path> files = Files.walk(Path.of("..", "examples"))) {
      examples =
          files
              .filter(file -> file.toString().endsWith(".anc.yaml"))
              .filter(file -> !file.toString().contains("target"))
              .toList();
    }

    assertThat(examples).hasSizeGreaterThan(3);
    for (Path file : examples) {
      String text = Files.readString(file);
      SpecComments kept = SpecComments.carry(text, SpecWriter.print(SpecReader.read(file)));
      assertThat(kept.canonical()).as("./ancilla fmt %s", file).isEqualTo(text);
      assertThat(kept.lost()).as("comment in %s", file).isEmpty();
    }
  }

  @Test
  void everyPrimitiveAndQuantityIsShown() throws IOException {
    List<Obligation> shown = clauses("must").stream().map(Clause::must).toList();

    assertThat(shown.stream().map(Object::getClass).distinct())
        .hasSize(
            Obligation.OnText.class.getPermittedSubclasses().length
                + Obligation.OnContext.class.getPermittedSubclasses().length);
    assertThat(
            shown.stream()
                .filter(Obligation.Measure.class::isInstance)
                .map(measure -> ((Obligation.Measure) measure).quantity().getClass())
                .distinct())
        .hasSameSizeAs(Quantity.class.getPermittedSubclasses());
    assertThat(
            shown.stream()
                .filter(Obligation.Tools.class::isInstance)
                .map(tools -> ((Obligation.Tools) tools).rule().getClass())
                .distinct())
        .hasSameSizeAs(ToolRule.class.getPermittedSubclasses());
  }

  @Test
  void everyConditionAndEverySelectorIsShown() throws IOException {
    assertThat(clauses("when")).hasSize(7);
    assertThat(
            clauses("for").stream()
                .map(clause -> clause.scope().selector().getClass())
                .filter(type -> type != Selector.Whole.class)
                .distinct())
        .hasSize(Selector.class.getPermittedSubclasses().length - 1);
    assertThat(
            clauses("for").stream().map(clause -> clause.scope().channel().getClass()).distinct())
        .hasSize(4);
  }

  private static List<String> blocks() throws IOException {
    Matcher matcher = BLOCK.matcher(Files.readString(PAGE));
    List<String> blocks = new ArrayList<>();
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }

  /** One clause a line of the block that begins with this key. */
  private static List<Clause> clauses(String key) throws IOException {
    String block =
        blocks().stream()
            .filter(text -> text.startsWith("# " + key + "\n"))
            .findFirst()
            .orElseThrow();
    List<Clause> clauses = new ArrayList<>();
    for (String line : block.lines().skip(1).toList()) {
      String own = "    %s: %s\n".formatted(key, line.substring(2));
      String must = key.equals("must") ? "" : "    must: {case: lower}\n";
      String yaml = HEAD + own + must;
      clauses.addAll(parse(yaml).clauses());
    }
    return clauses;
  }

  private static Spec parse(String yaml) {
    return SpecReader.parse(yaml, "spec.md", file -> "");
  }
}
