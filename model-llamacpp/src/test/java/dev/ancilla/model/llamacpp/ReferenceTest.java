package dev.ancilla.model.llamacpp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.model.Message;
import dev.ancilla.model.Request;
import dev.ancilla.model.Token;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Greedy replies, one at a time, against llama.cpp's own greedy sampler, same threads. */
class ReferenceTest {

  @Test
  void greedyRepliesEqualLlamaCppsOwn() {
    compare(12);
  }

  @Test
  @Tag("slow")
  void longGreedyRepliesEqualLlamaCppsOwn() {
    compare(300);
  }

  private static void compare(int maxTokens) {
    try (PlainLoop reference =
            new PlainLoop(TestModel.file(), TestModel.libraryFolder(), TestModel.THREADS, 1, 512);
        LlamaCppModel model = TestModel.open(TestModel.settings(1, 512))) {
      for (String prompt : Prompts.TWENTY) {
        int[] tokens = model.promptTokens(List.of(Message.user(prompt)));
        int[] expected = reference.greedy(List.of(tokens), maxTokens).getFirst();

        int[] actual =
            model.reply(Request.ofUser(prompt, maxTokens)).tokens().stream()
                .mapToInt(Token::id)
                .toArray();

        assertThat(actual).as(prompt).isEqualTo(expected);
      }
    }
  }
}
