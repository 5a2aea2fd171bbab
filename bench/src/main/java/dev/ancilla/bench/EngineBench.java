package dev.ancilla.bench;

import dev.ancilla.model.Message;
import dev.ancilla.model.Reply;
import dev.ancilla.model.Request;
import dev.ancilla.model.Token;
import dev.ancilla.model.llamacpp.LlamaCppModel;
import dev.ancilla.model.llamacpp.LlamaCppSettings;
import dev.ancilla.model.llamacpp.PlainLoop;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Tokens a second through {@link LlamaCppModel} beside a plain loop over the same library.
 *
 * <p>Both answer the same prompts greedily with the same number of threads; the plain loop uses
 * llama.cpp's own sampler and does nothing else. They take turns in going first, so that a change
 * in the machine's speed meets both, and each round gives one ratio. Each round has prompts of its
 * own, since the engine would not read a prompt twice. That the tokens are equal is checked on the
 * way.
 */
public final class EngineBench {
  private static final List<String> TOPICS =
      List.of(
          "a lighthouse",
          "a baker",
          "the sea",
          "a train",
          "an old clock",
          "a mountain",
          "a fox",
          "the first snow",
          "a violin",
          "a harbour",
          "a garden",
          "a bridge",
          "a letter",
          "the moon",
          "a library",
          "a storm");

  private final Path file;
  private final Path libraryFolder;
  private final int threads;
  private final int maxTokens;
  private final int rounds;
  private final LongSupplier nanoTime;

  /**
   * Sets what is measured.
   *
   * @param threads that compute, on both sides
   * @param maxTokens of each reply
   * @param rounds per line of the table; one more is run first and not counted
   * @param nanoTime a monotonic clock, in nanoseconds
   */
  public EngineBench(
      Path file,
      Path libraryFolder,
      int threads,
      int maxTokens,
      int rounds,
      LongSupplier nanoTime) {
    this.file = file;
    this.libraryFolder = libraryFolder;
    this.threads = threads;
    this.maxTokens = maxTokens;
    this.rounds = rounds;
    this.nanoTime = nanoTime;
  }

  /** Token ids of each reply, and how long all of them took together. */
  private record Run(List<List<Integer>> replies, long nanos) {
    double tokensPerSecond() {
      return replies.stream().mapToInt(List::size).sum() * 1e9 / nanos;
    }
  }

  /** Prints a Markdown table line by line, and the comparison of context layouts after it. */
  public void run(Consumer<String> lines) {
    lines.accept("| batch | plain loop, tokens/s | Ancilla, tokens/s | ratio | tokens equal |");
    lines.accept("|---|---|---|---|---|");
    for (int batch : new int[] {1, 8, 16}) {
      lines.accept(besidePlainLoop(batch));
    }
    lines.accept("");
    lines.accept(
        "| 16 replies | one context of %d threads | %d contexts of one thread | ratio |"
            .formatted(threads, threads));
    lines.accept("|---|---|---|---|");
    lines.accept(layouts());
  }

  private String besidePlainLoop(int batch) {
    double[] plain = new double[rounds];
    double[] ours = new double[rounds];
    boolean equal = true;
    LlamaCppSettings settings =
        LlamaCppSettings.forProcessors(threads)
            .withSequencesPerContext(batch)
            .withContextTokens(maxTokens + 128);
    try (LlamaCppModel model =
            LlamaCppModel.open(file, libraryFolder, settings, InstantSource.system());
        PlainLoop loop =
            new PlainLoop(file, libraryFolder, threads, batch, settings.contextTokens())) {
      for (int round = -1; round < rounds; round++) {
        List<List<Message>> conversations = conversations(batch, round);
        List<int[]> prompts = conversations.stream().map(model::promptTokens).toList();
        boolean plainFirst = round % 2 == 0;
        Run first = plainFirst ? plain(loop, prompts) : ours(model, conversations);
        Run second = plainFirst ? ours(model, conversations) : plain(loop, prompts);
        if (round >= 0) {
          plain[round] = (plainFirst ? first : second).tokensPerSecond();
          ours[round] = (plainFirst ? second : first).tokensPerSecond();
        }
        equal &= first.replies().equals(second.replies());
      }
    }
    return "| %d | %s | %s | %s | %s |"
        .formatted(
            batch,
            range(plain, "%.0f"),
            range(ours, "%.0f"),
            ratios(ours, plain),
            equal ? "yes" : "NO");
  }

  private String layouts() {
    double[] together = new double[rounds];
    double[] apart = new double[rounds];
    LlamaCppSettings base =
        LlamaCppSettings.forProcessors(threads).withContextTokens(maxTokens + 128);
    int each = Math.max(1, 16 / threads);
    try (LlamaCppModel one =
            LlamaCppModel.open(
                file, libraryFolder, base.withSequencesPerContext(16), InstantSource.system());
        LlamaCppModel many =
            LlamaCppModel.open(
                file,
                libraryFolder,
                base.withContexts(threads, 1).withSequencesPerContext(each),
                InstantSource.system())) {
      for (int round = -1; round < rounds; round++) {
        List<List<Message>> conversations = conversations(16, round);
        double first = ours(one, conversations).tokensPerSecond();
        double second = ours(many, conversations).tokensPerSecond();
        if (round >= 0) {
          together[round] = first;
          apart[round] = second;
        }
      }
    }
    return "| tokens/s | %s | %s | %s |"
        .formatted(range(together, "%.0f"), range(apart, "%.0f"), ratios(apart, together));
  }

  private static List<List<Message>> conversations(int count, int round) {
    List<List<Message>> conversations = new ArrayList<>();
    for (String topic : TOPICS.subList(0, count)) {
      conversations.add(
          List.of(
              Message.user(
                  "%d. Write a long story about %s. Leave nothing out."
                      .formatted(round + 2, topic))));
    }
    return conversations;
  }

  private Run plain(PlainLoop loop, List<int[]> prompts) {
    long start = nanoTime.getAsLong();
    List<int[]> replies = loop.greedy(prompts, maxTokens);
    long nanos = nanoTime.getAsLong() - start;
    return new Run(replies.stream().map(EngineBench::list).toList(), nanos);
  }

  private Run ours(LlamaCppModel model, List<List<Message>> conversations) {
    long start = nanoTime.getAsLong();
    List<Reply> replies = replies(model, conversations);
    long nanos = nanoTime.getAsLong() - start;
    return new Run(replies.stream().map(reply -> list(ids(reply))).toList(), nanos);
  }

  private static int[] ids(Reply reply) {
    return reply.tokens().stream().mapToInt(Token::id).toArray();
  }

  private static List<Integer> list(int[] ids) {
    return Arrays.stream(ids).boxed().toList();
  }

  private List<Reply> replies(LlamaCppModel model, List<List<Message>> conversations) {
    try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> waiting = new ArrayList<>();
      for (List<Message> conversation : conversations) {
        Callable<Reply> request = () -> model.reply(Request.of(conversation, maxTokens));
        waiting.add(requests.submit(request));
      }
      List<Reply> replies = new ArrayList<>();
      for (Future<Reply> reply : waiting) {
        replies.add(reply.get());
      }
      return replies;
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", interruption);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("a reply failed: " + failure.getCause(), failure);
    }
  }

  private static String ratios(double[] numerators, double[] denominators) {
    double[] ratios = new double[numerators.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = numerators[i] / denominators[i];
    }
    return range(ratios, "%.2f");
  }

  /** Median, and the smallest and largest in brackets. */
  private static String range(double[] values, String format) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        format + " (" + format + " to " + format + ")",
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1]);
  }
}
