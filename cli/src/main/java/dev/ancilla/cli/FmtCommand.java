package dev.ancilla.cli;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.error.ExitStatus;
import dev.ancilla.formats.file.TextFile;
import dev.ancilla.formats.spec.SpecComments;
import dev.ancilla.formats.spec.SpecReader;
import dev.ancilla.formats.spec.SpecWriter;
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
      "thing. Doing it again changes nothing. A file with comments is left alone and named, since",
      "the canonical form has none: put remarks under \"note:\", or say --drop-comments.",
      "",
      "Exit status 1 when --check finds a file that is not canonical."
    },
    footer = {"", "Example:", "  ./ancilla fmt --check examples/garden-shop/garden-shop.anc.yaml"})
final class FmtCommand implements Callable<Integer> {
  private static final int MAX_BYTES = 4 << 20;

  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--check", description = "Change nothing; name the files that would change.")
  private boolean check;

  @Option(names = "--drop-comments", description = "Rewrite files with comments, without them.")
  private boolean dropComments;

  @Parameters(paramLabel = "SPEC", arity = "1..*", description = "Spec files.")
  private List<Path> files = List.of();

  FmtCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  /** A file and what it should look like. */
  private record Draft(Path file, String now, String canonical) {
    boolean changes() {
      return !now.equals(canonical);
    }
  }

  @Override
  public Integer call() {
    // All are read before one is written: a mistake in the last leaves the first as it was.
    List<Draft> drafts = files.stream().map(this::draft).toList();
    List<String> changed = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.changes()) {
        changed.add(draft.file().toString());
        if (!check) {
          TextFile.write(draft.file(), draft.canonical());
        }
      }
    }
    report(changed);
    return (check && !changed.isEmpty() ? ExitStatus.VIOLATED : ExitStatus.FINE).code();
  }

  private Draft draft(Path file) {
    String now = TextFile.read(file, MAX_BYTES);
    Draft draft = new Draft(file, now, SpecWriter.print(SpecReader.read(file)));
    List<Integer> comments = SpecComments.lines(now);
    if (draft.changes() && !check && !dropComments && !comments.isEmpty()) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          "%s:%d: there is a comment, which the canonical form does not keep. Put it under \"note:\" of a clause, or say --drop-comments."
              .formatted(file, comments.getFirst()));
    }
    return draft;
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
            .formatted(changed.size(), files.size(), check ? "are not canonical" : "changed"));
  }
}
