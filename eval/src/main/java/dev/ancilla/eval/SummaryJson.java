package dev.ancilla.eval;

import dev.ancilla.eval.Metric.Measured;
import dev.ancilla.eval.score.Disagreement;
import dev.ancilla.eval.score.OfficialResult;
import dev.ancilla.eval.score.Scorecard;
import dev.ancilla.formats.row.AnswerRow.Outcome;
import dev.ancilla.formats.row.JsonPage;
import dev.ancilla.model.Usage;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A summary for programs: {@code summary.json}. Stateless. */
final class SummaryJson {
  private SummaryJson() {}

  static String print(Summary summary) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("settings", summary.manifest().settings());
    page.put("n", summary.answers().size());
    page.put("confidence", Measured.CONFIDENCE);
    page.put("official", summary.officialCard().map(SummaryJson::card));
    page.put("official_unavailable", whyUnavailable(summary.official()));
    page.put("own", card(summary.own()));
    page.put(
        "disagreements", summary.disagreements().stream().map(SummaryJson::disagreement).toList());
    page.put("not_degenerate", rate(Measured.of(summary.notDegenerate())));
    for (Outcome outcome : Outcome.values()) {
      page.put(
          outcome.name().toLowerCase(Locale.ROOT), rate(Measured.of(summary.outcome(outcome))));
    }
    page.put("capped", rate(Measured.of(summary.capped())));
    Usage usage = summary.usage();
    page.put("tokens_out", usage.tokensOut());
    page.put("tokens_in", usage.tokensIn());
    page.put("tokens_forced", usage.tokensForced());
    return JsonPage.print(page);
  }

  private static Optional<String> whyUnavailable(OfficialResult official) {
    return switch (official) {
      case OfficialResult.Scored scored -> Optional.empty();
      case OfficialResult.Unavailable unavailable -> Optional.of(unavailable.why());
    };
  }

  private static Map<String, Object> card(Scorecard card) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      object.put(metric.key(), rate(metric.of(card)));
    }
    Map<String, Object> kinds = new LinkedHashMap<>();
    card.byKind().forEach((kind, rate) -> kinds.put(kind, rate(Measured.of(rate))));
    object.put("by_kind", kinds);
    return object;
  }

  private static Map<String, Object> disagreement(Disagreement kind) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kind", kind.kind());
    object.put("judged", kind.judged());
    object.put("strict", kind.strict());
    object.put("loose", kind.loose());
    return object;
  }

  private static Map<String, Object> rate(Measured measured) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("hits", measured.rate().hits());
    object.put("trials", measured.rate().trials());
    object.put(
        "value",
        measured.rate().trials() == 0 ? Optional.empty() : Optional.of(measured.rate().value()));
    object.put("low", measured.band().low());
    object.put("high", measured.band().high());
    return object;
  }
}
