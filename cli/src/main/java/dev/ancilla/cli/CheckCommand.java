package dev.ancilla.cli;

import dev.ancilla.cli.story.Ink;
import dev.ancilla.cli.story.Story;
import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.error.ExitStatus;
import dev.ancilla.formats.row.CheckQuestion;
import dev.ancilla.formats.row.CheckVerdict;
import dev.ancilla.formats.row.OfficialQuestion;
import dev.ancilla.formats.row.OfficialVerdict;
import dev.ancilla.formats.row.PromptRow.Turn;
import dev.ancilla.formats.row.RowKey;
import dev.ancilla.verify.Syndrome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./ancilla check}. */
@Command(
    name = "check",
    description = {
      "Hold answers against a spec, without a model: one text, or a file of JSON Lines with",
      "{\"key\", \"response\"} and, where conditions need them, \"prompt\" or \"messages\".",
      "Exit status 1 when a hard clause is violated, or cannot be decided, in any answer.",
      "",
      "With --official, score a benchmark's answers by its own published checker instead:",
      "rows {\"key\", \"prompt\", \"instruction_id_list\", \"kwargs\", \"response\"} in,",
      "{\"key\", \"strict\", \"loose\"} out. Scores are no violations: exit status 0."
    },
    footer = {
      "",
      "Example:",
      "  ./ancilla check --spec examples/garden-shop/garden-shop.anc.yaml answer.txt",
      "  ./ancilla check --spec S --in answers.jsonl --out verdicts.jsonl",
      "  ./ancilla check --official ifeval --in answers.jsonl --out scores.jsonl"
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--spec", paramLabel = "S", description = "The spec file.")
  private Optional<Path> spec = Optional.empty();

  @Option(
      names = "--official",
      paramLabel = "NAME",
      description = "A benchmark whose own checker is to score; there is: ifeval.")
  private Optional<String> official = Optional.empty();

  @Option(
      names = "--in",
      paramLabel = "F",
      description = "Answers as JSON Lines; - for standard input.")
  private Optional<String> in = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "F",
      description = "Write one row an answer here, all at once at the end.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--message",
      paramLabel = "TEXT",
      description = "What the user asked, where FILE answers it.")
  private Optional<String> message = Optional.empty();

  @Option(
      names = "--standing",
      description = "Also check what every answer owes: it says something and does not loop.")
  private boolean standing;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "One answer as a text file; - for standard input.")
  private Optional<String> file = Optional.empty();

  CheckCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (official.isPresent() == spec.isPresent()) {
      throw usage("Say what to check against: --spec S, or --official ifeval.");
    }
    if (in.isPresent() == file.isPresent()) {
      throw usage("Say what to check: a text file, - for standard input, or --in answers.jsonl.");
    }
    if (official.isPresent()) {
      return score(official.get()).code();
    }
    SpecCheck check = SpecCheck.of(spec.orElseThrow(), standing);
    return (in.isPresent() ? checkAll(check, in.get()) : checkOne(check, file.orElseThrow()))
        .code();
  }

  private ExitStatus checkOne(SpecCheck check, String name) {
    if (out.isPresent()) {
      throw usage("--out takes rows, so it goes with --in.");
    }
    List<Turn> messages = message.map(text -> List.of(new Turn("user", text))).orElse(List.of());
    CheckQuestion question =
        new CheckQuestion(RowKey.of(name), messages, new AnswerSource(name, surroundings).text());
    Syndrome syndrome = check.syndrome(question);
    if (output.json()) {
      surroundings.out().print(CheckVerdict.FORM.line(SpecCheck.row(question, syndrome)));
    } else {
      story().checked(name, question.response(), syndrome);
    }
    return status(syndrome.deliverable());
  }

  private ExitStatus checkAll(SpecCheck check, String name) {
    if (message.isPresent()) {
      throw usage("--message goes with one text; in rows it is \"prompt\" or \"messages\".");
    }
    CheckTally tally = new CheckTally(check.clauses());
    RowSink<CheckVerdict> sink = RowSink.of(out, CheckVerdict.FORM, rowsTo());
    try (sink) {
      new AnswerSource(name, surroundings)
          .rows(
              CheckQuestion.FORM,
              "checking",
              terminal,
              (question, place) -> {
                Syndrome syndrome = check.syndrome(question);
                tally.add(syndrome);
                sink.append(SpecCheck.row(question, syndrome));
                if (out.isEmpty() && !output.json() && !syndrome.deliverable()) {
                  story().checked("Answer " + question.key(), question.response(), syndrome);
                }
              });
      sink.keep();
    }
    if (!output.json()) {
      tally.print(surroundings.out()::println);
    } else if (out.isPresent()) {
      surroundings.out().println(JsonOutput.page(tally.json()));
    }
    return status(tally.allDeliverable());
  }

  private ExitStatus score(String benchmark) {
    if (!benchmark.equals("ifeval")) {
      throw usage(
          "There is no official checker of \"%s\" here; there is: ifeval.".formatted(benchmark));
    }
    if (in.isEmpty() || message.isPresent() || standing) {
      throw usage("--official takes rows: --in answers.jsonl, and --out for the scores.");
    }
    OfficialTally tally = new OfficialTally();
    RowSink<OfficialVerdict> sink =
        RowSink.of(out, OfficialVerdict.FORM, surroundings.out()::print);
    try (sink) {
      new AnswerSource(in.get(), surroundings)
          .rows(
              OfficialQuestion.FORM,
              "scoring",
              terminal,
              (question, place) -> {
                OfficialVerdict verdict = OfficialTally.verdict(question, place);
                tally.add(verdict);
                sink.append(verdict);
              });
      sink.keep();
    }
    if (out.isPresent()) {
      surroundings.out().println(output.json() ? JsonOutput.page(tally.json()) : tally.sentence());
    }
    return ExitStatus.FINE;
  }

  /** Where rows go that no file takes: to standard output as JSON, or nowhere. */
  private Consumer<String> rowsTo() {
    return output.json() ? surroundings.out()::print : line -> {};
  }

  // Without colours: what goes to standard output may go to a file.
  private Story story() {
    return new Story(surroundings.out(), Ink.PLAIN, surroundings.columns());
  }

  private static ExitStatus status(boolean deliverable) {
    return deliverable ? ExitStatus.FINE : ExitStatus.VIOLATED;
  }

  private static AncillaException usage(String what) {
    return new AncillaException(
        ErrorCode.BAD_USAGE, what + " Run './ancilla check --help' for examples.");
  }
}
