package dev.ancilla.verifier.judge;

import dev.ancilla.error.AncillaException;
import dev.ancilla.model.Capabilities;
import dev.ancilla.model.Completion;
import dev.ancilla.model.Constraints;
import dev.ancilla.model.FinishReason;
import dev.ancilla.model.Message;
import dev.ancilla.model.Model;
import dev.ancilla.model.Prefix;
import dev.ancilla.model.PrefixModel;
import dev.ancilla.model.Reply;
import dev.ancilla.model.Request;
import dev.ancilla.model.Token;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks a language model. Greedy with seed 0, so that equal questions get equal answers wherever the
 * model can promise that. Thread-safe as the model is; it does not close the model.
 *
 * <p>It takes the best that the {@link Capabilities} offer:
 *
 * <ol>
 *   <li>logits: the probability of yes among all spellings of yes and no as the next token, one
 *       evaluation of the prompt;
 *   <li>masks: the reply is held to these tokens;
 *   <li>log-probabilities: the same sum over the likeliest first tokens of a free reply;
 *   <li>text alone: the reply must be yes or no and nothing else; there is no probability.
 * </ol>
 */
public final class ModelJudge implements Judge {
  private static final int TOKENS_A_WORD = 8;
  private static final int ALTERNATIVES = 20;
  private static final int TOKENS_BEFORE_WORD = 4;

  private final Model model;
  private final Duration deadline;
  private final Optional<YesNoTokens> words;

  /**
   * Scans the vocabulary once where there is one (some ms).
   *
   * @param deadline longest wall time of one call, where the model generates; reading logits has
   *     none
   */
  public ModelJudge(Model model, Duration deadline) {
    this.model = model;
    this.deadline = deadline;
    this.words =
        model instanceof PrefixModel prefix && model.capabilities().logits()
            ? Optional.of(YesNoTokens.of(prefix.vocabulary())).filter(YesNoTokens::hasBoth)
            : Optional.empty();
  }

  @Override
  public String id() {
    return model.id();
  }

  @Override
  public Opinion opinion(String question, Subject subject) {
    List<Message> messages = JudgePrompt.single(question, subject);
    try {
      return ask(messages);
    } catch (AncillaException failure) {
      return failed(failure);
    }
  }

  private Opinion ask(List<Message> messages) {
    if (model instanceof PrefixModel prefix && words.isPresent()) {
      return byLogits(prefix, words.get(), messages);
    }
    Capabilities can = model.capabilities();
    if (can.masks()) {
      return byFirstWord(request(messages, 1).withConstraints(Constraints.masked(new YesNoMask())));
    }
    return can.logProbabilities()
        ? byFirstWord(request(messages, TOKENS_BEFORE_WORD))
        : byText(messages);
  }

  private Opinion failed(AncillaException failure) {
    return new Opinion.Undecided(
        "the judge %s failed: %s".formatted(model.id(), failure.getMessage()));
  }

  private Request request(List<Message> messages, int maxTokens) {
    int alternatives = model.capabilities().logProbabilities() ? ALTERNATIVES : 0;
    return Request.of(messages, maxTokens)
        .withDeadline(deadline)
        .withTopLogProbabilities(alternatives);
  }

  private static Opinion byLogits(PrefixModel model, YesNoTokens words, List<Message> messages) {
    try (Prefix prompt = model.open(model.promptTokens(messages))) {
      return Opinion.Answered.withProbability(words.yesProbability(prompt.logits()));
    }
  }

  /** Reads the first token of a reply that holds a word. */
  private Opinion byFirstWord(Request request) {
    Reply reply = model.reply(request);
    Optional<Token> first =
        reply.tokens().stream()
            .filter(token -> !token.forced() && !token.text().isBlank())
            .findFirst();
    if (first.isEmpty()) {
      return ended(reply.completion());
    }
    return FirstWord.read(first.get());
  }

  private Opinion byText(List<Message> messages) {
    Reply reply = model.reply(request(messages, TOKENS_A_WORD));
    return isWhole(reply.completion()) ? YesOrNo.opinion(reply.text()) : ended(reply.completion());
  }

  /**
   * Asks in one call where the model only tells text, and one by one where an answer comes with its
   * probability. When the reply has not one numbered line a question, each is asked by itself.
   */
  @Override
  public List<Opinion> opinions(List<String> questions, Subject subject) {
    boolean textOnly = words.isEmpty() && !model.capabilities().logProbabilities();
    if (questions.size() < 2 || !textOnly) {
      return Judge.super.opinions(questions, subject);
    }
    Optional<List<Opinion>> together = together(questions, subject);
    return together.isPresent() ? together.get() : Judge.super.opinions(questions, subject);
  }

  private Optional<List<Opinion>> together(List<String> questions, Subject subject) {
    Request request =
        request(JudgePrompt.numbered(questions, subject), TOKENS_A_WORD * questions.size());
    try {
      Reply reply = model.reply(request);
      return isWhole(reply.completion())
          ? NumberedLines.read(reply.text(), questions.size()).map(ModelJudge::opinionsOf)
          : Optional.empty();
    } catch (AncillaException failure) {
      List<Opinion> none = new ArrayList<>();
      questions.forEach(question -> none.add(failed(failure)));
      return Optional.of(none);
    }
  }

  private static List<Opinion> opinionsOf(List<String> lines) {
    return lines.stream().map(YesOrNo::opinion).toList();
  }

  private static boolean isWhole(Completion completion) {
    return completion.reason() == FinishReason.END_OF_TURN
        || completion.reason() == FinishReason.STOP_TEXT;
  }

  private Opinion ended(Completion completion) {
    String why =
        switch (completion.reason()) {
          case END_OF_TURN, STOP_TEXT -> "said nothing";
          case MAX_TOKENS -> "said more than yes or no";
          case TOOL_CALLS -> "called a tool instead of answering";
          case DEAD_END -> "could say neither yes nor no";
          case DEADLINE -> "did not answer within %s".formatted(deadline);
          case CANCELLED -> "was cancelled";
          case FILTERED -> "was kept from answering by its endpoint";
        };
    return new Opinion.Undecided("the judge %s %s".formatted(model.id(), why));
  }
}
