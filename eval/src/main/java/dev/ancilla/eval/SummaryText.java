package dev.ancilla.eval;

import dev.ancilla.eval.Metric.Measured;
import dev.ancilla.eval.score.Disagreement;
import dev.ancilla.eval.score.OfficialResult;
import dev.ancilla.formats.row.AnswerRow.Outcome;
import dev.ancilla.model.Usage;
import java.util.Locale;

/** A summary for a terminal. Stateless. */
final class SummaryText {
  private SummaryText() {}

  static String print(Summary summary) {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "IFEval, track %s, %d prompts, model %s",
        summary.manifest().setting("track"),
        summary.answers().size(),
        summary.manifest().setting("model"));
    text.append('\n');
    row(text, "", summary.officialCard().isPresent() ? "official checker" : "", "our checker");
    for (Metric metric : Metric.values()) {
      row(
          text,
          metric.label(),
          summary.officialCard().map(card -> metric.of(card).inWords()).orElse("-"),
          metric.of(summary.own()).inWords());
    }
    text.append('\n');
    row(text, "not degenerate", Measured.of(summary.notDegenerate()).inWords(), "");
    for (Outcome outcome : Outcome.values()) {
      row(
          text,
          outcome.name().toLowerCase(Locale.ROOT),
          Measured.of(summary.outcome(outcome)).inWords(),
          "");
    }
    row(text, "cut off by the token cap", Measured.of(summary.capped()).inWords(), "");
    Usage usage = summary.usage();
    row(
        text,
        "tokens sampled",
        String.format(
            Locale.ROOT,
            "%d, %.1f a prompt",
            usage.tokensOut(),
            (double) usage.tokensOut() / summary.answers().size()),
        "");
    text.append('\n');
    appendCheckers(text, summary);
    line(text, "Bands are 95 %%: exact for answers, clustered by prompt for instructions.");
    // Columns are padded by characters, and not every terminal has the space that does not break.
    return text.toString().replace('\u00A0', ' ');
  }

  private static void appendCheckers(StringBuilder text, Summary summary) {
    switch (summary.official()) {
      case OfficialResult.Unavailable unavailable ->
          line(text, "No official score. %s", unavailable.why());
      case OfficialResult.Scored scored -> {
        if (summary.disagreements().isEmpty()) {
          line(text, "Both checkers agree on every instruction.");
        }
        for (Disagreement kind : summary.disagreements()) {
          line(
              text,
              "The checkers differ on %s: %d strict, %d loose verdicts of %d.",
              kind.kind(),
              kind.strict(),
              kind.loose(),
              kind.judged());
        }
      }
    }
  }

  private static void row(StringBuilder text, String label, String first, String second) {
    text.append("%-33s %-36s %s".formatted(label, first, second).stripTrailing()).append('\n');
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(format.formatted(values)).append('\n');
  }
}
