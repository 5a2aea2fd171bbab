package dev.ancilla.eval;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.eval.benchmark.Benchmark;
import dev.ancilla.eval.guard.RepeatedFourGrams;
import dev.ancilla.eval.score.OfficialResult;
import dev.ancilla.eval.score.Score;
import dev.ancilla.eval.score.Scorer;
import dev.ancilla.formats.file.TextFile;
import dev.ancilla.formats.row.PromptRow;
import dev.ancilla.formats.row.RowKey;
import dev.ancilla.formats.row.RowLog;
import dev.ancilla.model.Model;
import dev.ancilla.verifier.kind.KindCatalogue;
import dev.ancilla.verify.VerifierFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The IFEval benchmark from prompts to report. Immutable, thread-safe; one run a folder at a time.
 *
 * <p>A folder ends up with {@code run.json} (settings), {@code responses.jsonl} (a row a prompt, in
 * the order they were finished), {@code official.jsonl} and {@code official.txt} (the official
 * checker's verdicts and what it printed), {@code summary.json} and {@code report.html}.
 */
public final class IfEval {
  private static final String ANSWERS = "responses.jsonl";

  private final KindCatalogue catalogue;
  private final VerifierFactory verifiers;
  private final Scorer own;
  private final OfficialChecker official;
  private final InstantSource clock;

  /**
   * Puts the parts together.
   *
   * @param catalogue makes the oracle track's clauses
   * @param verifiers of those clauses
   * @param own our port of the official checker
   */
  public IfEval(
      KindCatalogue catalogue,
      VerifierFactory verifiers,
      Scorer own,
      OfficialChecker official,
      InstantSource clock) {
    this.catalogue = catalogue;
    this.verifiers = verifiers;
    this.own = own;
    this.official = official;
    this.clock = clock;
  }

  /**
   * Runs the benchmark, or goes on with a run that was broken off, or scores a finished one again.
   *
   * @param settings those of the first start where the folder already holds a run
   * @throws AncillaException {@link ErrorCode#BAD_USAGE} where the folder holds a run with other
   *     settings or another process writes to it, {@link ErrorCode#UNKNOWN_KIND} where the oracle
   *     track lacks kinds, {@link ErrorCode#UNSUPPORTED} for the compiled track, {@link
   *     ErrorCode#BAD_INPUT} for malformed prompts or rows, {@link ErrorCode#INPUT_OUTPUT} where
   *     files cannot be read or written, and whatever the model throws; rows so far are kept
   */
  public Summary run(EvalSettings settings, Model model, Provenance provenance, Progress progress) {
    Benchmark benchmark = Benchmark.read(settings.data());
    List<PromptRow> prompts = benchmark.first(settings.limit());
    Answering answering = answering(settings, model, prompts);
    Path folder = settings.folder();
    Manifest start =
        Manifest.of(settings, benchmark.sha256(), model.id(), provenance, clock.instant());
    List<Answer> recovered = new ArrayList<>();
    try (RowLog<Answer> log = opened(folder, recovered)) {
      Manifest manifest = started(start, folder, recovered.isEmpty());
      int concurrency = Math.min(settings.concurrency(), model.capabilities().parallelSamples());
      List<Answer> answers =
          new EvalRun(prompts, answering, own, settings.seed(), concurrency, clock)
              .run(recovered, log, progress);
      OfficialResult judged = official.judge(folder.resolve(ANSWERS), settings.data());
      Summary summary = new Summary(folder, manifest, scored(prompts, answers, judged), judged);
      TextFile.write(folder.resolve("summary.json"), SummaryJson.print(summary));
      TextFile.write(
          folder.resolve("report.html"), EvalReport.page(summary, settings.seed()).html());
      return summary;
    }
  }

  private static RowLog<Answer> opened(Path folder, List<Answer> recovered) {
    try {
      Files.createDirectories(folder);
    } catch (IOException failure) {
      throw new AncillaException(
          ErrorCode.INPUT_OUTPUT,
          "%s cannot be made: %s. Choose another --out.".formatted(folder, failure),
          failure);
    }
    return RowLog.open(folder.resolve(ANSWERS), Answer.FORM, recovered::add);
  }

  private Answering answering(EvalSettings settings, Model model, List<PromptRow> prompts) {
    return switch (settings.track()) {
      case Track.Raw raw ->
          new RawAnswering(model, settings.maxTokens(), settings.sampling(), clock);
      case Track.Oracle oracle -> {
        refuseUnknownKinds(prompts);
        yield new OracleAnswering(
            model, settings.maxTokens(), settings.sampling(), oracle, catalogue, verifiers, clock);
      }
      case Track.Compiled compiled ->
          throw new AncillaException(
              ErrorCode.UNSUPPORTED,
              "The compiled track needs the instruction compiler, which this version does not have"
                  + " (issue 5). Use --track raw or --track oracle.");
    };
  }

  private void refuseUnknownKinds(List<PromptRow> prompts) {
    SortedMap<String, Integer> missing = new TreeMap<>();
    int affected = 0;
    for (PromptRow prompt : prompts) {
      List<String> unknown = catalogue.missing(prompt.instructionIds());
      unknown.forEach(kind -> missing.merge(kind, 1, Integer::sum));
      affected += unknown.isEmpty() ? 0 : 1;
    }
    if (affected > 0) {
      throw new AncillaException(
          ErrorCode.UNKNOWN_KIND,
          "The oracle track has no clauses for %d kinds, which %d of the %d prompts need: %s. Use --track raw, or prompts without them."
              .formatted(missing.size(), affected, prompts.size(), listed(missing)));
    }
  }

  private static String listed(Map<String, Integer> promptsByKind) {
    List<String> kinds = new ArrayList<>();
    promptsByKind.forEach((kind, count) -> kinds.add("%s (%d)".formatted(kind, count)));
    return String.join(", ", kinds);
  }

  private static Manifest started(Manifest start, Path folder, boolean empty) {
    Path file = folder.resolve("run.json");
    Optional<Manifest> earlier = Manifest.read(file);
    if (earlier.isEmpty() && !empty) {
      throw new AncillaException(
          ErrorCode.BAD_USAGE,
          "%s holds %s, but no run.json that says how it was made. Choose another --out."
              .formatted(folder, ANSWERS));
    }
    Manifest manifest = earlier.map(old -> start.after(old, folder)).orElse(start);
    TextFile.write(file, manifest.print());
    return manifest;
  }

  private List<ScoredAnswer> scored(
      List<PromptRow> prompts, List<Answer> answers, OfficialResult judged) {
    Map<RowKey, Score> officialScores = new HashMap<>();
    if (judged instanceof OfficialResult.Scored scored) {
      scored.scores().forEach(score -> officialScores.put(score.key(), score));
    }
    List<ScoredAnswer> all = new ArrayList<>();
    for (int i = 0; i < prompts.size(); i++) {
      PromptRow prompt = prompts.get(i);
      Answer answer = answers.get(i);
      all.add(
          new ScoredAnswer(
              prompt,
              answer,
              own.score(prompt, answer.row().response()),
              Optional.ofNullable(officialScores.get(prompt.key())),
              RepeatedFourGrams.share(prompt, answer.row().response()),
              RepeatedFourGrams.passes(prompt, answer.row().response())));
    }
    return all;
  }
}
