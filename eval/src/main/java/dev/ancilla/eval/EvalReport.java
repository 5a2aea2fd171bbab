package dev.ancilla.eval;

import dev.ancilla.eval.Metric.Measured;
import dev.ancilla.eval.guard.RepeatedFourGrams;
import dev.ancilla.eval.score.ClauseScore;
import dev.ancilla.eval.score.Disagreement;
import dev.ancilla.eval.score.OfficialResult;
import dev.ancilla.eval.score.Scorecard;
import dev.ancilla.formats.row.AnswerRow;
import dev.ancilla.formats.row.AnswerRow.Outcome;
import dev.ancilla.noise.Rate;
import dev.ancilla.report.Decimals;
import dev.ancilla.report.Element;
import dev.ancilla.report.ForestPlot;
import dev.ancilla.report.Histogram;
import dev.ancilla.report.Markup;
import dev.ancilla.report.Page;
import dev.ancilla.report.Section;
import dev.ancilla.report.Table;
import dev.ancilla.report.Tile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** A summary as a page: {@code report.html}. Stateless. */
final class EvalReport {
  private static final int SHOWN_ANSWERS = 30;
  private static final int BINS = 20;

  private EvalReport() {}

  /**
   * The page.
   *
   * @param seed picks the answers that are shown in full
   */
  static Page page(Summary summary, long seed) {
    Manifest manifest = summary.manifest();
    return new Page(
        "IFEval, %s track: %s".formatted(manifest.setting("track"), manifest.setting("model")),
        "%d prompts, %s, at most %s tokens a call, seed %s. Every rate has its counts and a 95\u00A0%% band: exact (Clopper–Pearson) for answers, clustered by prompt (Korn–Graubard) for instructions."
            .formatted(
                summary.answers().size(),
                manifest.setting("sampling"),
                manifest.setting("max tokens"),
                manifest.setting("seed")),
        List.of(
            new Section("results", "Results", results(summary)),
            new Section("kinds", "By kind of instruction", kinds(summary)),
            new Section("spread", "Length, repetition, cost", spread(summary)),
            new Section("answers", "Answers to read", answers(summary, seed)),
            new Section("reproduce", "How this was made", origin(summary))));
  }

  private static List<Markup> results(Summary summary) {
    List<Markup> parts = new ArrayList<>();
    Scorecard shown = summary.officialCard().orElse(summary.own());
    switch (summary.official()) {
      case OfficialResult.Scored scored -> {}
      case OfficialResult.Unavailable unavailable ->
          parts.add(
              Element.of("p", "No official score; figures are by our checker. " + unavailable.why())
                  .styled("warn"));
    }
    parts.add(Tile.row(tiles(summary, shown)));
    List<List<String>> rows = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      rows.add(
          List.of(
              metric.label(),
              summary.officialCard().map(card -> metric.of(card).inWords()).orElse("–"),
              metric.of(summary.own()).inWords()));
    }
    parts.add(
        new Table("Scores by both checkers", List.of("", "official checker", "our checker"), rows)
            .element());
    parts.add(agreement(summary));
    return parts;
  }

  private static List<Tile> tiles(Summary summary, Scorecard card) {
    List<Tile> tiles = new ArrayList<>();
    tiles.add(tile("Follows every instruction (strict)", Measured.of(card.promptStrict())));
    tiles.add(tile("Strict and not degenerate", Measured.of(card.strictAndNotDegenerate())));
    tiles.add(tile("Instructions followed (strict)", Measured.of(card.clauseStrict())));
    tiles.add(tile("Not degenerate", Measured.of(summary.notDegenerate())));
    tiles.add(tile("Cut off by the token cap", Measured.of(summary.capped())));
    if (summary.outcome(Outcome.DELIVERED).hits() < summary.answers().size()) {
      tiles.add(tile("Repaired", Measured.of(summary.outcome(Outcome.REPAIRED))));
      tiles.add(tile("Abstained", Measured.of(summary.outcome(Outcome.ABSTAINED))));
    }
    long tokens = summary.usage().tokensOut();
    tiles.add(
        new Tile(
            "Tokens a prompt",
            String.format(Locale.ROOT, "%.0f", (double) tokens / summary.answers().size()),
            "%s sampled in all, over every attempt".formatted(Decimals.count(tokens))));
    return tiles;
  }

  private static Tile tile(String label, Measured measured) {
    return new Tile(
        label,
        Decimals.percent(measured.rate().value()),
        "%s, %s".formatted(Decimals.percent(measured.band()), measured.counts()));
  }

  private static Markup agreement(Summary summary) {
    return switch (summary.official()) {
      case OfficialResult.Unavailable unavailable -> Markup.text("");
      case OfficialResult.Scored scored -> {
        if (summary.disagreements().isEmpty()) {
          yield Element.of("p", "Both checkers agree on every instruction.").styled("note");
        }
        List<List<String>> rows = summary.disagreements().stream().map(EvalReport::row).toList();
        yield new Table(
                "Where the checkers differ",
                List.of("differing verdicts", "strict", "loose", "judged"),
                rows)
            .element();
      }
    };
  }

  private static List<String> row(Disagreement kind) {
    return List.of(
        kind.kind(),
        Long.toString(kind.strict()),
        Long.toString(kind.loose()),
        Long.toString(kind.judged()));
  }

  private static List<Markup> kinds(Summary summary) {
    Comparator<Map.Entry<String, Rate>> byRate =
        Comparator.comparingDouble(kind -> -kind.getValue().value());
    List<ForestPlot.Row> rows =
        summary.officialCard().orElse(summary.own()).byKind().entrySet().stream()
            .sorted(byRate.thenComparing(Map.Entry.comparingByKey()))
            .map(kind -> new ForestPlot.Row(kind.getKey(), kind.getValue()))
            .toList();
    return List.of(
        new ForestPlot(
                "by-kind",
                "Instructions followed, strictly, by kind",
                "Share of instructions of each kind that were followed, best first, with exact 95\u00A0%% bands. Judged by %s."
                    .formatted(
                        summary.officialCard().isPresent()
                            ? "the official checker"
                            : "our checker"),
                rows)
            .figure()
            .element());
  }

  private static List<Markup> spread(Summary summary) {
    List<Double> words = new ArrayList<>();
    List<Double> repeated = new ArrayList<>();
    List<Double> tokens = new ArrayList<>();
    for (ScoredAnswer answer : summary.answers()) {
      words.add((double) RepeatedFourGrams.words(answer.answer().row().response()));
      repeated.add(answer.repeated());
      tokens.add((double) answer.answer().row().tokensOut());
    }
    return List.of(
        histogram(
            "length",
            "Length of the answers",
            "Words of each delivered answer; an answer that was held back has none.",
            "words",
            words,
            Histogram.roundWidth(words, BINS),
            Optional.empty()),
        histogram(
            "repetition",
            "Repetition",
            "Share of an answer's word 4-grams that occurred earlier in it. Answers right of the line are degenerate.",
            "repeated share",
            repeated,
            0.05,
            Optional.of(new Histogram.Mark(RepeatedFourGrams.LIMIT, "limit"))),
        histogram(
            "cost",
            "Tokens spent",
            "Tokens sampled for each prompt, every attempt together.",
            "tokens",
            tokens,
            Histogram.roundWidth(tokens, BINS),
            Optional.of(
                new Histogram.Mark(
                    Double.parseDouble(summary.manifest().setting("max tokens")),
                    "cap of a call"))));
  }

  private static Element histogram(
      String anchor,
      String title,
      String description,
      String unit,
      List<Double> values,
      double binWidth,
      Optional<Histogram.Mark> mark) {
    return new Histogram(anchor, title, description, unit, "answers", values, binWidth, mark)
        .figure()
        .element();
  }

  private static List<Markup> answers(Summary summary, long seed) {
    List<ScoredAnswer> shuffled = new ArrayList<>(summary.answers());
    Collections.shuffle(shuffled, new SplittableRandom(seed));
    List<ScoredAnswer> shown = shuffled.subList(0, Math.min(SHOWN_ANSWERS, shuffled.size()));
    List<Markup> parts = new ArrayList<>();
    parts.add(
        Element.of(
                "p",
                "%d of %d answers, drawn at random with the run's seed. Scores are necessary, not sufficient: read them."
                    .formatted(shown.size(), summary.answers().size()))
            .styled("note"));
    shown.forEach(answer -> parts.add(card(answer)));
    return parts;
  }

  private static Element card(ScoredAnswer scored) {
    AnswerRow answer = scored.answer().row();
    boolean strict = scored.shown().strict();
    List<Element> verdicts = scored.shown().clauses().stream().map(EvalReport::verdict).toList();
    Element heading =
        Element.of("h3", Markup.text("Prompt " + answer.key()))
            .and(
                Element.of("span", strict ? "follows all" : "breaks some")
                    .styled(strict ? "pill good" : "pill bad"));
    if (!scored.notDegenerate()) {
      heading = heading.and(Element.of("span", "degenerate").styled("pill bad"));
    }
    Element card =
        Element.of("article", heading)
            .styled("card")
            .and(name("Prompt"))
            .and(text("Prompt " + answer.key(), scored.prompt().prompt()));
    card =
        switch (answer.outcome()) {
          case DELIVERED, REPAIRED ->
              card.and(name("Answer")).and(text("Answer to " + answer.key(), answer.response()));
          case ABSTAINED ->
              card.and(name("Nothing was delivered. The best answer that was held back"))
                  .and(text("Held back for " + answer.key(), answer.bestFailing().orElse("")));
        };
    return card.and(Element.of("ul", verdicts).styled("verdicts").with("aria-label", "Verdicts"))
        .and(
            Element.of(
                    "p",
                    "%s; %d tokens, attempts: %d; %s repeated"
                        .formatted(
                            answer.outcome().name().toLowerCase(Locale.ROOT),
                            answer.tokensOut(),
                            answer.attempts(),
                            Decimals.percent(scored.repeated())))
                .styled("note"));
  }

  private static Element verdict(ClauseScore clause) {
    String value = clause.strict() ? "followed" : clause.loose() ? "loosely" : "broken";
    return Element.of("li", clause.kind() + ": " + value).styled(clause.strict() ? "good" : "bad");
  }

  private static Element name(String text) {
    return Element.of("p", text).styled("name");
  }

  private static Element text(String label, String content) {
    return Element.of("div", content)
        .styled("text")
        .with("dir", "auto")
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-label", label);
  }

  private static List<Markup> origin(Summary summary) {
    Manifest manifest = summary.manifest();
    List<List<String>> settings = new ArrayList<>();
    manifest.settings().forEach((name, value) -> settings.add(List.of(name, value)));
    List<List<String>> starts =
        manifest.starts().stream()
            .map(
                start ->
                    List.of(
                        start.at().toString(),
                        start.version(),
                        start.commit().orElse("unknown"),
                        Integer.toString(start.concurrency())))
            .toList();
    return List.of(
        Element.of("p", "The same command in an empty folder makes the same run:"),
        Element.of("pre", manifest.starts().getFirst().command()),
        new Table("Settings", List.of("setting", "value"), settings).element(),
        Element.of("p", "Started, and continued, at:"),
        new Table("Starts", List.of("at", "version", "commit", "at once"), starts).element());
  }
}
