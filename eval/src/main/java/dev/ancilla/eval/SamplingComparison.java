package dev.ancilla.eval;

import dev.ancilla.eval.benchmark.Benchmark;
import dev.ancilla.eval.guard.RepeatedFourGrams;
import dev.ancilla.eval.score.Scorer;
import dev.ancilla.formats.row.PromptRow;
import dev.ancilla.model.FinishReason;
import dev.ancilla.model.Model;
import dev.ancilla.model.Reply;
import dev.ancilla.model.Request;
import dev.ancilla.model.Sampling;
import dev.ancilla.model.Token;
import dev.ancilla.noise.Rate;
import dev.ancilla.report.Decimals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Answers the same prompts with several ways of sampling, so that a default can be chosen by
 * measurement. Immutable, thread-safe.
 *
 * <p>Two figures pull against each other: a strong repetition control keeps the text from looping
 * but pushes it away from what the model would say, which shows as a larger negative log-likelihood
 * under the model's own, unprocessed distribution.
 */
public final class SamplingComparison {
  private final Model model;
  private final Scorer scorer;
  private final int maxTokens;
  private final long seed;

  /**
   * Sets what all ways of sampling have in common.
   *
   * @param scorer tells whether an answer follows every instruction
   * @param maxTokens most tokens of one answer
   */
  public SamplingComparison(Model model, Scorer scorer, int maxTokens, long seed) {
    this.model = model;
    this.scorer = scorer;
    this.maxTokens = maxTokens;
    this.seed = seed;
  }

  /**
   * What one way of sampling came to.
   *
   * @param nats medians over the answers of their mean negative log-likelihood, in nats a token;
   *     not a number where the model does not tell
   * @param tokens mean sampled tokens an answer
   */
  public record Row(
      String name,
      Sampling sampling,
      Rate notDegenerate,
      Rate strict,
      Rate strictAndNotDegenerate,
      Rate capped,
      double nats,
      double tokens) {}

  /** One sampled answer. */
  private record Draw(PromptRow prompt, Reply reply) {}

  /**
   * Answers every {@code step}-th prompt of a file with each way of sampling.
   *
   * @param step 1 for all prompts
   * @param finished is told each row as soon as it is known
   * @throws dev.ancilla.error.AncillaException when the file or the model fails
   */
  public List<Row> compare(
      Path data, int step, Map<String, Sampling> candidates, Consumer<Row> finished) {
    Benchmark benchmark = Benchmark.read(data);
    List<PromptRow> prompts = new ArrayList<>();
    for (int i = 0; i < benchmark.prompts().size(); i += step) {
      prompts.add(benchmark.prompts().get(i));
    }
    List<Row> rows = new ArrayList<>();
    candidates.forEach(
        (name, sampling) -> {
          Row row = row(name, sampling, draws(prompts, sampling));
          rows.add(row);
          finished.accept(row);
        });
    return rows;
  }

  private List<Draw> draws(List<PromptRow> prompts, Sampling sampling) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Draw>> waiting = new ArrayList<>();
      for (PromptRow prompt : prompts) {
        Callable<Draw> draw = () -> new Draw(prompt, model.reply(request(prompt, sampling)));
        waiting.add(threads.submit(draw));
      }
      List<Draw> draws = new ArrayList<>();
      for (Future<Draw> future : waiting) {
        draws.add(future.get());
      }
      return draws;
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while sampling", interruption);
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failure);
    }
  }

  private Request request(PromptRow prompt, Sampling sampling) {
    return PromptRequest.of(prompt, maxTokens)
        .withSampling(sampling)
        .withSeed(PromptSeeds.seed(seed, prompt.key()));
  }

  private Row row(String name, Sampling sampling, List<Draw> draws) {
    Rate notDegenerate = Rate.NONE;
    Rate strict = Rate.NONE;
    Rate both = Rate.NONE;
    Rate capped = Rate.NONE;
    long tokens = 0;
    double[] nats = new double[draws.size()];
    for (int i = 0; i < draws.size(); i++) {
      PromptRow prompt = draws.get(i).prompt();
      Reply reply = draws.get(i).reply();
      boolean fresh = RepeatedFourGrams.passes(prompt, reply.text());
      boolean follows = scorer.score(prompt, reply.text()).strict();
      notDegenerate = notDegenerate.plus(fresh);
      strict = strict.plus(follows);
      both = both.plus(fresh && follows);
      capped = capped.plus(reply.completion().reason() == FinishReason.MAX_TOKENS);
      tokens += reply.completion().usage().tokensOut();
      nats[i] =
          -reply.tokens().stream()
              .map(Token::logProbability)
              .filter(OptionalDouble::isPresent)
              .mapToDouble(OptionalDouble::getAsDouble)
              .average()
              .orElse(Double.NaN);
    }
    Arrays.sort(nats);
    return new Row(
        name,
        sampling,
        notDegenerate,
        strict,
        both,
        capped,
        nats[nats.length / 2],
        (double) tokens / draws.size());
  }

  /** The header of a Markdown table of rows. */
  public static String header() {
    return "| sampling | not degenerate | strict | strict and not degenerate | cut at the cap | nats a token (median) | tokens |\n|---|---|---|---|---|---|---|";
  }

  /** One line of that table; shares with their 95 % bands. */
  public static String line(Row row) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %.2f | %.0f |",
        row.name(),
        share(row.notDegenerate()),
        share(row.strict()),
        share(row.strictAndNotDegenerate()),
        share(row.capped()),
        row.nats(),
        row.tokens());
  }

  private static String share(Rate rate) {
    return "%s (%s)".formatted(Decimals.percent(rate.value()), Decimals.percent(rate.band(0.95)));
  }
}
