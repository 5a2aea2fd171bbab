package dev.ancilla.eval;

import dev.ancilla.eval.score.Scorecard;
import dev.ancilla.noise.Band;
import dev.ancilla.noise.ClusteredRate;
import dev.ancilla.noise.Rate;
import dev.ancilla.report.Decimals;
import java.util.function.Function;

/** The rates that a checker's verdicts give, in the order they are shown. */
enum Metric {
  PROMPT_STRICT("prompt_strict", "prompts, strict", card -> Measured.of(card.promptStrict())),
  PROMPT_LOOSE("prompt_loose", "prompts, loose", card -> Measured.of(card.promptLoose())),
  CLAUSE_STRICT("inst_strict", "instructions, strict", card -> Measured.of(card.clauseStrict())),
  CLAUSE_LOOSE("inst_loose", "instructions, loose", card -> Measured.of(card.clauseLoose())),
  STRICT_AND_NOT_DEGENERATE(
      "strict_and_not_degenerate",
      "strict and not degenerate",
      card -> Measured.of(card.strictAndNotDegenerate())),
  WITHOUT_LANGUAGE(
      "without_language_prompt_strict",
      "strict, no language demanded",
      card -> Measured.of(card.withoutLanguage())),
  WITHOUT_LANGUAGE_NOT_DEGENERATE(
      "without_language_strict_and_not_degenerate",
      "same, and not degenerate",
      card -> Measured.of(card.withoutLanguageNotDegenerate()));

  /** A rate with its 95 % band, of whichever kind fits its trials. */
  record Measured(Rate rate, Band band) {
    static final double CONFIDENCE = 0.95;

    static Measured of(Rate rate) {
      return new Measured(rate, rate.band(CONFIDENCE));
    }

    static Measured of(ClusteredRate rate) {
      return new Measured(rate.total(), rate.band(CONFIDENCE));
    }

    /** For example {@code 18.9 % (13.9 to 24.8 %), 40 of 212}. */
    String inWords() {
      return "%s (%s), %s"
          .formatted(Decimals.percent(rate.value()), Decimals.percent(band), counts());
    }

    /** For example {@code 40 of 212}. */
    String counts() {
      return "%d of %d".formatted(rate.hits(), rate.trials());
    }
  }

  private final String key;
  private final String label;
  private final Function<Scorecard, Measured> figure;

  Metric(String key, String label, Function<Scorecard, Measured> figure) {
    this.key = key;
    this.label = label;
    this.figure = figure;
  }

  /** Its name in {@code summary.json}. */
  String key() {
    return key;
  }

  /** Its name for people. */
  String label() {
    return label;
  }

  Measured of(Scorecard card) {
    return figure.apply(card);
  }
}
