package dev.ancilla.cli;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.error.ExitStatus;
import dev.ancilla.formats.file.TextFile;
import dev.ancilla.formats.spec.SpecComments;
import dev.ancilla.formats.spec.SpecReader;
import dev.ancilla.formats.spec.SpecWriter;
import dev.ancilla.spec.Spec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./ancilla fmt}. */
@Command(
    name = "fmt",
    description = {
      "Bring spec files into their one canonical form: one order of keys, one way to write each",
      "thing. Doing it again changes nothing. Comments on lines of their own before a key, a source",
      "or a clause stay there; a file with others is left alone and named: put remarks under",
      "\"note:\", or say --drop-comments.",
      "",
      "Exit status 1 when --check finds a file that is not canonical."
    },
    footer = {
      "",
      "Example:",
      "  ./ancilla fmt --check examples/garden-shop/garden-shop.anc.yaml",
      "  ./ancilla fmt - < draft.anc.yaml"
    })
final class FmtCommand implements Callable<Integer> {
  private static final String PIPE = "-";

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--check", description = "Change nothing; name the files that would change.")
  private boolean check;

  @Option(names = "--drop-comments", description = "Leave all comments out.")
  private boolean dropComments;

  @Parameters(
      paramLabel = "SPEC",
      arity = "1..*",
      description = "Spec files; - for standard input, which goes to standard output.")
  private List<String> names = List.of();

  FmtCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  /** A file and what it should look like. */
  private record Draft(String name, String now, String canonical) {
    boolean changes() {
      return !now.equals(canonical);
    }
  }

  @Override
  public Integer call() {
    boolean piped = names.contains(PIPE);
    if (piped && (names.size() > 1 || (output.json() && !check))) {
      throw new AncillaException(
          ErrorCode.BAD_USAGE,
          "standard input goes to standard output as it is; leave other files and --json out.");
    }
    // All are read before one is written: a mistake in the last leaves the first as it was.
    List<Draft> drafts = names.stream().map(this::draft).toList();
    if (piped && !check) {
      surroundings.out().print(drafts.getFirst().canonical());
      return ExitStatus.FINE.code();
    }
    List<String> changed = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.changes()) {
        changed.add(draft.name());
        if (!check) {
          TextFile.write(Path.of(draft.name()), draft.canonical());
        }
      }
    }
    report(changed);
    return (check && !changed.isEmpty() ? ExitStatus.VIOLATED : ExitStatus.FINE).code();
  }

  private Draft draft(String name) {
    boolean piped = name.equals(PIPE);
    Path file = Path.of(piped ? "standard input" : name);
    String now = new AnswerSource(name, surroundings).text();
    Spec spec = SpecReader.parse(now, file);
    SpecComments comments = SpecComments.carry(now, SpecWriter.print(spec));
    if (comments.lost().isPresent() && !check && !dropComments) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          "%s:%d: this comment has no place in the canonical form. Put it on a line before a clause or under \"note:\", or say --drop-comments."
              .formatted(file, comments.lost().getAsInt()));
    }
    String canonical = dropComments ? SpecWriter.print(spec) : comments.canonical();
    // The one thing a formatter must never do is change what a file means.
    if (!SpecReader.parse(canonical, file).equals(spec)) {
      throw new IllegalStateException(
          "the canonical form of %s reads as another spec; nothing was changed.".formatted(file));
    }
    return new Draft(name, now, canonical);
  }

  private void report(List<String> changed) {
    if (output.json()) {
      surroundings
          .out()
          .println(JsonOutput.page(Map.of(check ? "not_canonical" : "changed", changed)));
      return;
    }
    changed.forEach(surroundings.out()::println);
    terminal.say(
        "%d of %d files %s."
            .formatted(changed.size(), names.size(), check ? "are not canonical" : "changed"));
  }
}
