package dev.ancilla.verifier.solver;

import dev.ancilla.formats.spec.SpecWriter;
import dev.ancilla.spec.Source;
import dev.ancilla.spec.SourceRole;
import dev.ancilla.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the suite as spec files with their table, for {@code ./ancilla bench conflicts}. Run by
 * hand with the folder as its argument.
 */
final class SuiteFiles {
  private SuiteFiles() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    StringBuilder table = new StringBuilder("# spec\tcores, \" | \" between, - for none\n");
    for (Suite.Case each : Suite.cases()) {
      String name = each.spec().id();
      Files.writeString(folder.resolve(name + ".anc.yaml"), SpecWriter.print(quoting(each.spec())));
      String cores =
          each.cores().stream()
              .map(core -> String.join(" ", new TreeSet<>(core)))
              .sorted()
              .collect(Collectors.joining(" | "));
      table.append(name).append('\t').append(cores.isEmpty() ? "-" : cores).append('\n');
    }
    Files.writeString(folder.resolve("suite.tsv"), table);
  }

  /** The same with a source that holds what its clauses quote, since a file is checked for that. */
  private static Spec quoting(Spec spec) {
    String said =
        spec.clauses().stream()
            .filter(clause -> spec.spans(clause).isEmpty())
            .flatMap(clause -> clause.says().stream())
            .collect(Collectors.joining("\n"));
    if (said.isEmpty()) {
      return spec;
    }
    List<Source> sources = new ArrayList<>(spec.sources());
    sources.add(Source.inline("rules", SourceRole.SYSTEM, said));
    return new Spec(
        spec.id(), spec.version(), spec.profile(), sources, spec.vocabulary(), spec.clauses());
  }
}
