package dev.ancilla.cli;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.error.ExitStatus;
import dev.ancilla.verifier.kind.Kind;
import dev.ancilla.verifier.kind.KindCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./ancilla kinds}. */
@Command(
    name = "kinds",
    description = {
      "List the kinds of clauses that have a name: what an answer owes, the parameters, and, for",
      "one of them, the clause as a spec file has it."
    },
    footer = {"", "Example:", "  ./ancilla kinds keywords:frequency"})
final class KindsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--markdown", description = "Print the page docs/reference/kinds.md.")
  private boolean markdown;

  @Parameters(arity = "0..1", paramLabel = "ALIAS", description = "Show one kind in detail.")
  private Optional<String> alias = Optional.empty();

  KindsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (markdown && (alias.isPresent() || output.json())) {
      throw new AncillaException(
          ErrorCode.BAD_USAGE, "--markdown prints the whole page; leave ALIAS and --json out.");
    }
    surroundings.out().print(page());
    return ExitStatus.FINE.code();
  }

  private String page() {
    KindCatalogue all = KindCatalogue.all();
    if (alias.isPresent()) {
      Kind kind = all.require(alias.get());
      return output.json() ? JsonOutput.page(KindPages.json(kind)) + "\n" : KindPages.detail(kind);
    }
    if (output.json()) {
      return JsonOutput.page(KindPages.json(List.copyOf(all.kinds()))) + "\n";
    }
    return markdown ? KindPages.markdown() : KindPages.table();
  }
}
