package dev.ancilla.eval;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.eval.benchmark.EvalPrompt;
import dev.ancilla.eval.score.Scorer;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers prompts side by side and writes each row as soon as it is there. Immutable.
 *
 * <p>Rows stay in the order in which they were finished; nothing is sorted afterwards, since
 * rewriting a file that must survive a crash would put it at risk for looks. Readers go by key.
 *
 * <p>Each prompt at work has a virtual thread; the calling thread alone writes rows and tells of
 * progress, and lets in the next prompt only when one is done.
 */
final class EvalRun {
  private static final String KEPT =
      "The rows so far are kept; the same command goes on from there.";

  private final List<EvalPrompt> prompts;
  private final Answering answering;
  private final Scorer scorer;
  private final long seed;
  private final int concurrency;
  private final InstantSource clock;

  EvalRun(
      List<EvalPrompt> prompts,
      Answering answering,
      Scorer scorer,
      long seed,
      int concurrency,
      InstantSource clock) {
    this.prompts = List.copyOf(prompts);
    this.answering = answering;
    this.scorer = scorer;
    this.seed = seed;
    this.concurrency = concurrency;
    this.clock = clock;
  }

  /**
   * Answers what the log does not hold yet.
   *
   * @return one answer a prompt, in the order of the prompts
   * @throws AncillaException when the log does not fit the prompts, or the model fails; the rows so
   *     far are kept
   */
  List<Answer> run(AnswerLog log, Progress progress) {
    Map<String, EvalPrompt> byKey = new HashMap<>();
    prompts.forEach(prompt -> byKey.put(prompt.key(), prompt));
    Map<String, Answer> answers = new HashMap<>();
    RunningScore score = new RunningScore(prompts.size(), clock);
    for (Answer answer : log.recovered()) {
      EvalPrompt prompt = byKey.get(answer.key());
      if (prompt == null || answers.put(answer.key(), answer) != null) {
        throw new AncillaException(
            ErrorCode.BAD_INPUT,
            "The rows hold key %s, which %s. Something else wrote to this file; choose another folder."
                .formatted(
                    answer.key(), prompt == null ? "is not among the prompts" : "comes twice"));
      }
      score.recovered(follows(prompt, answer));
    }
    progress.update(score.state());
    Deque<EvalPrompt> waiting = new ArrayDeque<>(prompts);
    waiting.removeIf(prompt -> answers.containsKey(prompt.key()));
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      CompletionService<Done> work = new ExecutorCompletionService<>(threads);
      int atWork = 0;
      while (!waiting.isEmpty() || atWork > 0) {
        while (atWork < concurrency && !waiting.isEmpty()) {
          EvalPrompt prompt = waiting.remove();
          work.submit(() -> answer(prompt));
          atWork++;
        }
        Done done = take(work);
        atWork--;
        log.append(done.answer());
        answers.put(done.prompt().key(), done.answer());
        score.drawn(follows(done.prompt(), done.answer()), done.answer().usage().tokensOut());
        progress.update(score.state());
      }
    } finally {
      threads.shutdownNow();
      threads.close();
    }
    return prompts.stream().map(prompt -> answers.get(prompt.key())).toList();
  }

  private record Done(EvalPrompt prompt, Answer answer) {}

  private boolean follows(EvalPrompt prompt, Answer answer) {
    return scorer.score(prompt, answer.response()).strict();
  }

  private Done answer(EvalPrompt prompt) {
    try {
      return new Done(prompt, answering.answer(prompt, PromptSeeds.seed(seed, prompt.key())));
    } catch (AncillaException failure) {
      throw new AncillaException(
          failure.code(),
          "Prompt %s: %s\n%s".formatted(prompt.key(), failure.getMessage(), KEPT),
          failure);
    }
  }

  private static Done take(CompletionService<Done> work) {
    try {
      return work.take().get();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new AncillaException(
          ErrorCode.CANCELLED, "The run was interrupted. " + KEPT, interruption);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof AncillaException ours) {
        throw ours;
      }
      throw new AncillaException(
          ErrorCode.BUG, "A prompt failed: %s. %s".formatted(failure.getCause(), KEPT), failure);
    }
  }
}
