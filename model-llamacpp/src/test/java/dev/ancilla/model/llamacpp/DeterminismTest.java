package dev.ancilla.model.llamacpp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.model.Message;
import dev.ancilla.model.Prefix;
import dev.ancilla.model.Repetition;
import dev.ancilla.model.Reply;
import dev.ancilla.model.Request;
import dev.ancilla.model.Sampling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What else runs does not change a reply, to the last bit: log-probabilities are compared exactly,
 * and each depends on all 49,152 logits of its place.
 */
class DeterminismTest {
  private static LlamaCppModel alone;

  @BeforeAll
  static void load() {
    alone = TestModel.open(TestModel.settings(1, 2048));
  }

  @AfterAll
  static void free() {
    if (alone != null) {
      alone.close();
    }
  }

  @Test
  void sixteenAtOnceReplyAsOneByOne() throws Exception {
    List<Request> requests = IntStream.range(0, 16).mapToObj(i -> mixed(i, 16)).toList();
    List<Reply> expected = requests.stream().map(alone::reply).toList();

    // Fewer sequences than requests: replies end and begin in the middle of others.
    try (LlamaCppModel model = TestModel.open(TestModel.settings(5, 128))) {
      assertThat(together(model, requests)).isEqualTo(expected);
    }
  }

  @Test
  @Tag("slow")
  void manyLongRepliesAtOnceReplyAsOneByOne() throws Exception {
    List<Request> requests = IntStream.range(0, 48).mapToObj(i -> mixed(i, 250)).toList();
    List<Reply> expected = requests.stream().map(alone::reply).toList();

    try (LlamaCppModel model = TestModel.open(TestModel.settings(8, 400).withContexts(1, 2))) {
      assertThat(together(model, requests)).isEqualTo(expected);
    }
    try (LlamaCppModel model =
        TestModel.open(TestModel.settings(4, 400).withContexts(2, 1).withBatchTokens(32))) {
      assertThat(together(model, requests)).isEqualTo(expected);
    }
  }

  @Test
  void aLongPromptAmongOthersGivesTheSameLogits() throws Exception {
    int[] tokens = alone.promptTokens(List.of(Message.user(Prompts.ofWords(250))));
    float[] expected = logits(alone, tokens);

    try (LlamaCppModel model = TestModel.open(TestModel.settings(4, 1024))) {
      List<Callable<float[]>> work = new ArrayList<>();
      work.add(() -> logits(model, tokens));
      for (int i = 0; i < 3; i++) {
        Request request = mixed(i, 12);
        work.add(
            () -> {
              model.reply(request);
              return expected;
            });
      }
      assertThat(parallel(work)).allMatch(logits -> Arrays.equals(logits, expected));
    }
  }

  @Test
  void rollingBackAndFeedingAgainIsAsIfNothingHappened() {
    int[] tokens = alone.promptTokens(List.of(Message.user("Name three rivers in Africa.")));
    try (Prefix prefix = alone.open(tokens)) {
      float[] before = prefix.logits();
      int[] straight = greedy(prefix, 8);
      float[] end = prefix.logits();

      prefix.rollBack(tokens.length);
      assertThat(prefix.logits()).isEqualTo(before);
      prefix.append(5, 6, 7);
      prefix.logits();
      prefix.rollBack(tokens.length + 1);
      prefix.rollBack(tokens.length);
      assertThat(greedy(prefix, 8)).isEqualTo(straight);
      assertThat(prefix.logits()).isEqualTo(end);
    }
  }

  @Test
  void forksAreAsIfEachHadRunAlone() {
    int[] tokens = alone.promptTokens(List.of(Message.user("Name three rivers in Africa.")));
    try (LlamaCppModel model = TestModel.open(TestModel.settings(3, 256));
        Prefix trunk = model.open(tokens);
        Prefix left = trunk.fork();
        Prefix right = trunk.fork()) {
      for (int i = 0; i < 4; i++) {
        left.append(1_000 + i);
        left.logits();
        right.append(2_000 + i);
        right.logits();
        trunk.append(3_000 + i);
        trunk.logits();
      }
      trunk.rollBack(tokens.length + 2);

      for (Prefix branch : List.of(trunk, left, right)) {
        assertThat(branch.logits()).isEqualTo(logits(alone, branch.tokens()));
      }
    }
  }

  @Test
  void scoresAreTheLogProbabilitiesOfAReply() {
    Request request = Request.ofUser("Why is the sky blue?", 12);
    Reply reply = alone.reply(request);
    int[] prompt = alone.promptTokens(request.messages());
    int[] all = Arrays.copyOf(prompt, prompt.length + reply.tokens().size());
    for (int i = prompt.length; i < all.length; i++) {
      all[i] = reply.tokens().get(i - prompt.length).id();
    }

    double[] scores = alone.logProbabilities(all, prompt.length);

    assertThat(scores)
        .containsExactly(
            reply.tokens().stream()
                .mapToDouble(token -> token.logProbability().orElseThrow())
                .toArray());
  }

  @Test
  void seedsRepeatAndDiffer() {
    Request request =
        Request.ofUser("Tell me something.", 12).withSampling(Sampling.at(1)).withSeed(7);

    Reply first = alone.reply(request);

    assertThat(alone.reply(request)).isEqualTo(first);
    assertThat(alone.reply(request.withSeed(8)).text()).isNotEqualTo(first.text());
  }

  /** Greedy and sampled, short and long prompts, with and without repetition control. */
  private static Request mixed(int i, int maxTokens) {
    Sampling sampling =
        switch (i % 3) {
          case 0 -> Sampling.GREEDY;
          case 1 -> new Sampling(0.8, 40, 0.95, 0, Repetition.penalty(1.1, 64));
          default -> Sampling.at(1.2).withRepetition(Repetition.dry(0.8, 1.75, 2));
        };
    return Request.ofUser(Prompts.TWENTY.get(i % 20), maxTokens - i % 7)
        .withSampling(sampling)
        .withSeed(i);
  }

  private static List<Reply> together(LlamaCppModel model, List<Request> requests)
      throws Exception {
    return parallel(
        requests.stream().<Callable<Reply>>map(request -> () -> model.reply(request)).toList());
  }

  private static <T> List<T> parallel(List<Callable<T>> work)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(work)) {
        results.add(result.get());
      }
      return results;
    }
  }

  private static float[] logits(LlamaCppModel model, int[] tokens) {
    try (Prefix prefix = model.open(tokens)) {
      return prefix.logits();
    }
  }

  private static int[] greedy(Prefix prefix, int count) {
    int[] tokens = new int[count];
    for (int i = 0; i < count; i++) {
      float[] logits = prefix.logits();
      tokens[i] = Softmax.indexOf(logits, Softmax.largest(logits));
      prefix.append(tokens[i]);
    }
    return tokens;
  }
}
