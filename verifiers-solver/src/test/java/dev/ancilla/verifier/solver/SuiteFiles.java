package dev.ancilla.verifier.solver;

import dev.ancilla.formats.spec.SpecWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      Files.writeString(folder.resolve(name + ".anc.yaml"), SpecWriter.print(each.spec()));
      String cores =
          each.cores().stream()
              .map(core -> String.join(" ", new TreeSet<>(core)))
              .sorted()
              .collect(Collectors.joining(" | "));
      table.append(name).append('\t').append(cores.isEmpty() ? "-" : cores).append('\n');
    }
    Files.writeString(folder.resolve("suite.tsv"), table);
  }
}
