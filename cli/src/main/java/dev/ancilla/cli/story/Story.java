package dev.ancilla.cli.story;

import dev.ancilla.model.Usage;
import dev.ancilla.plan.Action;
import dev.ancilla.run.Attempt;
import dev.ancilla.run.Observer;
import dev.ancilla.run.Outcome;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Spec;
import dev.ancilla.text.AnnotatedText;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Syndrome;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verdict;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Prints a correction while it happens. One thread at a time. */
public final class Story implements Observer {
  private static final String BAR = "  | ";

  private final PrintStream out;
  private final Ink ink;
  private final int columns;

  /**
   * @param columns width of the terminal, in cells; at least 40
   */
  public Story(PrintStream out, Ink ink, int columns) {
    this.out = out;
    this.ink = ink;
    this.columns = Math.max(40, columns);
  }

  /** Shows the assistant file and the clauses it is held to. */
  public void assistant(Spec spec, String origin) {
    heading("Assistant", origin);
    block(spec.systemPrompt(), List.of());
    heading("Clauses", "%s, version %d".formatted(spec.id(), spec.version()));
    int width = idWidth(spec.clauses().stream().map(Clause::id).toList());
    for (Clause clause : spec.clauses()) {
      String says =
          clause.says().map(words -> "\"" + words + "\"").orElse("(holds for every assistant)");
      out.println("  " + pad(clause.id(), width) + "  " + says);
    }
  }

  public void question(String message) {
    heading("Message", "");
    block(message, List.of());
  }

  @Override
  public void attemptEnded(Attempt attempt) {
    heading(
        "Answer %d".formatted(attempt.number()),
        "%d tokens, %s, seed %d"
            .formatted(attempt.usage().tokensOut(), seconds(attempt.time()), attempt.seed()));
    block(
        attempt.candidate().text(),
        attempt.syndrome().blocking().stream()
            .flatMap(verdict -> verdict.finding().regions().stream())
            .toList());
    syndrome(attempt.syndrome());
    out.println("  " + ink.bold("-> " + told(attempt.action())));
  }

  /** Shows an answer with its broken places underlined, the verdicts, and what would mend it. */
  public void checked(String name, String text, Syndrome syndrome) {
    heading(
        name,
        syndrome.deliverable()
            ? "every hard clause holds"
            : "%d of %d clauses keep it from being delivered"
                .formatted(syndrome.blocking().size(), syndrome.verdicts().size()));
    List<Verdict> broken =
        syndrome.verdicts().stream().filter(verdict -> verdict.value() == Value.F).toList();
    block(text, broken.stream().flatMap(verdict -> verdict.finding().regions().stream()).toList());
    syndrome(syndrome);
    broken.stream()
        .map(verdict -> verdict.finding().advice())
        .filter(advice -> !advice.isEmpty())
        .distinct()
        .forEach(advice -> out.println("  " + ink.bold("-> " + advice)));
  }

  /** Prints one line a clause. */
  public void syndrome(Syndrome syndrome) {
    int width =
        idWidth(syndrome.verdicts().stream().map(verdict -> verdict.clause().id()).toList());
    for (Verdict verdict : syndrome.verdicts()) {
      out.println(
          "  %s %s  %s"
              .formatted(
                  sign(verdict), pad(verdict.clause().id(), width), verdict.finding().fact()));
    }
  }

  /** Shows how it ended and what it cost. */
  public void ending(Outcome outcome) {
    switch (outcome) {
      case Outcome.Delivered delivered -> {
        heading("Delivered", "the first answer passed every clause");
        block(delivered.text(), List.of());
      }
      case Outcome.Repaired repaired -> {
        heading("Corrected", "answer %d passed every clause".formatted(repaired.attempts().size()));
        block(repaired.text(), List.of());
      }
      case Outcome.Abstained abstained -> {
        heading("Abstained", abstained.why() + "; nothing is delivered");
        out.println(
            "  The best failing answer was number %d, with %.0f of its clauses satisfied in a hundred."
                .formatted(
                    abstained.bestFailing().number(),
                    100 * abstained.bestFailing().syndrome().satisfiedShare()));
      }
    }
    cost(outcome);
  }

  private void cost(Outcome outcome) {
    Usage usage = outcome.usage();
    long first = outcome.attempts().getFirst().usage().tokensOut();
    Duration time =
        outcome.attempts().stream().map(Attempt::time).reduce(Duration.ZERO, Duration::plus);
    heading("Cost", "");
    out.println(
        String.format(
            Locale.ROOT,
            "  %d sampled tokens in %d attempts (%.1f times the first answer), %d prompt tokens, %s",
            usage.tokensOut(),
            outcome.attempts().size(),
            first == 0 ? 1.0 : (double) usage.tokensOut() / first,
            usage.tokensIn(),
            seconds(time)));
  }

  private static String told(Action action) {
    return switch (action) {
      case Action.Deliver deliver -> "deliver";
      case Action.Resample again -> "draw a fresh answer";
      case Action.Abstain abstain -> "abstain: " + abstain.why();
    };
  }

  private String sign(Verdict verdict) {
    Value value = verdict.value();
    return switch (value) {
      case T -> ink.good("T");
      case F -> ink.bad("F");
      case N -> ink.dim("N");
      case U -> ink.doubtful("U");
    };
  }

  private void heading(String title, String detail) {
    out.println();
    out.println(ink.bold(title) + (detail.isEmpty() ? "" : "  " + ink.dim(detail)));
  }

  private void block(String text, List<Region> regions) {
    int width = columns - BAR.length();
    List<String> lines =
        switch (ink) {
          case PLAIN -> AnnotatedText.lines(text, regions, width);
          case ANSI -> AnnotatedText.lines(text, regions, width, ink::underlined);
        };
    lines.forEach(line -> out.println(ink.dim(BAR) + line));
  }

  private static int idWidth(List<String> ids) {
    return ids.stream().mapToInt(String::length).max().orElse(1);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
