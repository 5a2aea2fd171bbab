package dev.ancilla.eval;

import dev.ancilla.eval.score.Disagreement;
import dev.ancilla.eval.score.OfficialResult;
import dev.ancilla.eval.score.Score;
import dev.ancilla.eval.score.Scorecard;
import dev.ancilla.formats.row.AnswerRow.Outcome;
import dev.ancilla.formats.row.RowKey;
import dev.ancilla.model.Usage;
import dev.ancilla.noise.Rate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What came of a run. Immutable. */
public final class Summary {
  private final Path folder;
  private final Manifest manifest;
  private final List<ScoredAnswer> answers;
  private final OfficialResult official;
  private final Scorecard own;
  private final Optional<Scorecard> officialCard;
  private final List<Disagreement> disagreements;

  Summary(Path folder, Manifest manifest, List<ScoredAnswer> answers, OfficialResult official) {
    this.folder = folder;
    this.manifest = manifest;
    this.answers = List.copyOf(answers);
    this.official = official;
    Set<RowKey> notDegenerate =
        answers.stream()
            .filter(ScoredAnswer::notDegenerate)
            .map(answer -> answer.prompt().key())
            .collect(Collectors.toUnmodifiableSet());
    List<Score> ours = answers.stream().map(ScoredAnswer::own).toList();
    List<Score> theirs = answers.stream().flatMap(answer -> answer.official().stream()).toList();
    this.own = Scorecard.of(ours, notDegenerate);
    this.officialCard =
        switch (official) {
          case OfficialResult.Scored scored -> Optional.of(Scorecard.of(theirs, notDegenerate));
          case OfficialResult.Unavailable unavailable -> Optional.empty();
        };
    this.disagreements = Disagreement.between(ours, theirs);
  }

  /** Where rows and reports are. */
  public Path folder() {
    return folder;
  }

  /** Settings and starts, as {@code run.json} has them. */
  Manifest manifest() {
    return manifest;
  }

  /** In the order of the prompts. */
  public List<ScoredAnswer> answers() {
    return answers;
  }

  /** What came of asking the official checker. */
  public OfficialResult official() {
    return official;
  }

  /** Rates by the official checker; empty where it did not run. */
  public Optional<Scorecard> officialCard() {
    return officialCard;
  }

  /** Rates by our port of it. */
  public Scorecard own() {
    return own;
  }

  /** Kinds that the two checkers judge differently; empty where only one ran. */
  public List<Disagreement> disagreements() {
    return disagreements;
  }

  /** Answers that say something and do not go in circles. */
  public Rate notDegenerate() {
    return rate(answers, ScoredAnswer::notDegenerate);
  }

  /** Answers with this outcome. */
  public Rate outcome(Outcome outcome) {
    return rate(answers, answer -> answer.answer().row().outcome() == outcome);
  }

  /** Answers whose last attempt was cut off by the token cap. */
  public Rate capped() {
    return rate(answers, answer -> answer.answer().capped());
  }

  /** Over all attempts of all prompts. */
  public Usage usage() {
    return answers.stream()
        .map(answer -> answer.answer().row())
        .map(row -> new Usage(row.tokensIn(), row.tokensOut(), row.tokensForced()))
        .reduce(Usage.NONE, Usage::plus);
  }

  /** For a terminal: a few lines of at most 100 columns, the last one ended. */
  public String text() {
    return SummaryText.print(this);
  }

  private static Rate rate(List<ScoredAnswer> answers, Predicate<ScoredAnswer> hit) {
    return new Rate(answers.stream().filter(hit).count(), answers.size());
  }
}
