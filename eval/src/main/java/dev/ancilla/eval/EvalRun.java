package dev.ancilla.eval;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.eval.score.Scorer;
import dev.ancilla.formats.row.PromptRow;
import dev.ancilla.formats.row.RowKey;
import dev.ancilla.formats.row.RowLog;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private final List<PromptRow> prompts;
  private final Answering answering;
  private final Scorer scorer;
  private final long seed;
  private final int concurrency;
  private final InstantSource clock;

  EvalRun(
      List<PromptRow> prompts,
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
   * Answers what is not there yet.
   *
   * @param recovered the rows of earlier starts
   * @param log that holds them and gets the others
   * @return one answer a prompt, in the order of the prompts
   * @throws AncillaException when the log does not fit the prompts, or the model fails; the rows so
   *     far are kept
   */
  List<Answer> run(List<Answer> recovered, RowLog<Answer> log, Progress progress) {
    Map<RowKey, Answer> answers = new HashMap<>();
    recovered.forEach(answer -> answers.put(answer.row().key(), answer));
    RunningScore score = new RunningScore(prompts.size(), clock);
    Deque<PromptRow> waiting = new ArrayDeque<>();
    for (PromptRow prompt : prompts) {
      Answer answer = answers.get(prompt.key());
      if (answer == null) {
        waiting.add(prompt);
      } else {
        score.recovered(follows(prompt, answer));
      }
    }
    refuseOthers(answers.keySet());
    progress.update(score.state());
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      CompletionService<Done> work = new ExecutorCompletionService<>(threads);
      int atWork = 0;
      while (!waiting.isEmpty() || atWork > 0) {
        while (atWork < concurrency && !waiting.isEmpty()) {
          PromptRow prompt = waiting.remove();
          work.submit(() -> answer(prompt));
          atWork++;
        }
        Done done = take(work);
        atWork--;
        log.append(done.answer());
        answers.put(done.prompt().key(), done.answer());
        score.drawn(follows(done.prompt(), done.answer()), done.answer().row().tokensOut());
        progress.update(score.state());
      }
    } finally {
      threads.shutdownNow();
      threads.close();
    }
    return prompts.stream().map(prompt -> answers.get(prompt.key())).toList();
  }

  private void refuseOthers(Set<RowKey> keys) {
    Set<RowKey> others = new HashSet<>(keys);
    prompts.forEach(prompt -> others.remove(prompt.key()));
    if (!others.isEmpty()) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          "The rows hold key %s, which is not among the prompts: something else wrote to them. Choose another folder."
              .formatted(others.iterator().next()));
    }
  }

  private record Done(PromptRow prompt, Answer answer) {}

  private boolean follows(PromptRow prompt, Answer answer) {
    return scorer.score(prompt, answer.row().response()).strict();
  }

  private Done answer(PromptRow prompt) {
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
