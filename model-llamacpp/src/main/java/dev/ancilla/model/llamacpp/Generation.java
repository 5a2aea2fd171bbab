package dev.ancilla.model.llamacpp;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Completion;
import dev.ancilla.model.FinishReason;
import dev.ancilla.model.Request;
import dev.ancilla.model.Token;
import dev.ancilla.model.TokenMask;
import dev.ancilla.model.TokenSet;
import dev.ancilla.model.Usage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** A reply as the engine makes it. */
final class Generation implements Task {
  private final Request request;
  private final LlamaVocabulary vocabulary;
  private final ReplyStream stream;
  private final Optional<Instant> deadline;
  private final Sampler sampler;
  private final ReplyText text;
  private final TokenSet allowed;
  private final int promptLength;
  private final int forcedLength;
  private Optional<TokenMask.Walk> walk = Optional.empty();
  private int[] tokens;
  private int target;
  private boolean wasAdmitted;
  private int sampled;
  private boolean finished;

  /** The latest token, while part of its text is held back. */
  private Optional<Token> unsettled = Optional.empty();

  /**
   * @param prompt tokens up to where the reply begins
   * @param prefill tokens that the reply begins with
   */
  Generation(
      Request request,
      int[] prompt,
      int[] prefill,
      LlamaVocabulary vocabulary,
      ReplyStream stream,
      Optional<Instant> deadline) {
    this.request = request;
    this.vocabulary = vocabulary;
    this.stream = stream;
    this.deadline = deadline;
    this.sampler =
        new Sampler(
            request.sampling(),
            request.constraints().logitBias(),
            new SplittableRandom(request.seed()));
    this.text = new ReplyText(request.stop());
    this.allowed = new TokenSet(vocabulary.size());
    this.promptLength = prompt.length;
    this.forcedLength = prefill.length;
    this.target = prompt.length + prefill.length;
    this.tokens = Arrays.copyOf(prompt, target + Math.min(request.maxTokens(), 128));
    System.arraycopy(prefill, 0, tokens, prompt.length, prefill.length);
  }

  @Override
  public int target() {
    return target;
  }

  @Override
  public int[] tokens() {
    return tokens;
  }

  @Override
  public boolean ready() {
    return !finished && !stream.full();
  }

  @Override
  public boolean wantsLogits(int position) {
    return position == target - 1;
  }

  @Override
  public void admitted(ContextLoop loop) {
    wasAdmitted = true;
    walk = request.constraints().mask().map(mask -> mask.open(vocabulary));
    for (int i = promptLength; i < target && !finished; i++) {
      int token = tokens[i];
      accept(token);
      emit(token, OptionalDouble.empty(), List.of(), true);
    }
  }

  @Override
  public void evaluated(int position, float[] logits, Sampler.Scratch scratch) {
    double normaliser = normaliser(logits, scratch);
    List<Token.Alternative> alternatives = alternatives(logits, normaliser);
    // Sampling uses the logits up, but only lowers, raises or drops entries: read before.
    int token;
    float[] raw = request.constraints().logitBias().isEmpty() ? logits : logits.clone();
    if (walk.isPresent()) {
      allowed.addAll();
      walk.get().restrict(allowed);
      token = sampler.sample(logits, allowed, scratch);
    } else {
      token = sampler.sample(logits, scratch);
    }
    if (token == Sampler.NONE) {
      finish(FinishReason.DEAD_END);
      return;
    }
    take(token, raw[token] - normaliser, alternatives);
  }

  private static double normaliser(float[] logits, Sampler.Scratch scratch) {
    float largest = Softmax.largest(logits);
    if (!Float.isFinite(largest)) {
      throw new AncillaException(
          ErrorCode.ENGINE_FAILED,
          "The engine computed the logit %s; the model file may be damaged. Check it with './ancilla model verify'."
              .formatted(largest));
    }
    return Softmax.logSumExp(logits, largest, scratch.softmax());
  }

  private void take(int token, double logProbability, List<Token.Alternative> alternatives) {
    sampled++;
    if (vocabulary.endsReply(token)) {
      settle();
      stream.offer(token(token, "", OptionalDouble.of(logProbability), alternatives, false));
      finish(FinishReason.END_OF_TURN);
      return;
    }
    accept(token);
    emit(token, OptionalDouble.of(logProbability), alternatives, false);
    if (!finished && sampled == request.maxTokens()) {
      finish(FinishReason.MAX_TOKENS);
    }
    if (target == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * target);
    }
    tokens[target++] = token;
  }

  private void accept(int token) {
    sampler.accept(token);
    walk.ifPresent(state -> state.accept(token));
  }

  private void emit(
      int id, OptionalDouble logProbability, List<Token.Alternative> alternatives, boolean forced) {
    unsettled.ifPresent(stream::offer);
    unsettled = Optional.empty();
    Token token =
        token(id, text.accept(vocabulary.sharedBytes(id)), logProbability, alternatives, forced);
    if (text.holding()) {
      unsettled = Optional.of(token);
    } else {
      stream.offer(token);
    }
    if (text.stopped()) {
      finish(FinishReason.STOP_TEXT);
    }
  }

  private static Token token(
      int id,
      String text,
      OptionalDouble logProbability,
      List<Token.Alternative> alternatives,
      boolean forced) {
    return new Token(id, text, logProbability, alternatives, forced);
  }

  /** Nothing can follow: what the latest token holds back comes out with it. */
  private void settle() {
    unsettled.ifPresent(
        last ->
            stream.offer(
                token(
                    last.id(),
                    last.text() + text.finish(),
                    last.logProbability(),
                    last.alternatives(),
                    last.forced())));
    unsettled = Optional.empty();
  }

  private void finish(FinishReason reason) {
    settle();
    finished = true;
    stream.end(new Completion(reason, usage(), List.of()));
  }

  private Usage usage() {
    return wasAdmitted ? new Usage(promptLength, sampled, forcedLength) : Usage.NONE;
  }

  /** The likeliest tokens, by the model's own distribution. */
  private List<Token.Alternative> alternatives(float[] logits, double normaliser) {
    int wanted = request.topLogProbabilities();
    if (wanted == 0) {
      return List.of();
    }
    Comparator<Integer> worstFirst =
        Comparator.<Integer>comparingDouble(token -> logits[token])
            .thenComparing(Comparator.reverseOrder());
    PriorityQueue<Integer> best = new PriorityQueue<>(wanted + 1, worstFirst);
    float least = Float.NEGATIVE_INFINITY;
    for (int token = 0; token < logits.length; token++) {
      if (best.size() < wanted || logits[token] > least) {
        best.add(token);
        if (best.size() > wanted) {
          best.remove();
        }
        least = logits[best.element()];
      }
    }
    List<Token.Alternative> alternatives = new ArrayList<>();
    while (!best.isEmpty()) {
      int token = best.remove();
      String said = new String(vocabulary.sharedBytes(token), StandardCharsets.UTF_8);
      alternatives.add(new Token.Alternative(token, said, logits[token] - normaliser));
    }
    return alternatives.reversed();
  }

  @Override
  public boolean over(Instant now) {
    if (!finished && stream.closed()) {
      finish(FinishReason.CANCELLED);
    }
    if (!finished && deadline.filter(last -> !now.isBefore(last)).isPresent()) {
      finish(FinishReason.DEADLINE);
    }
    return finished;
  }

  @Override
  public boolean hasDeadline() {
    return deadline.isPresent();
  }

  @Override
  public void cancel() {
    if (!finished) {
      finish(FinishReason.CANCELLED);
    }
  }

  @Override
  public void fail(AncillaException why) {
    finished = true;
    stream.fail(why);
  }
}
