package dev.ancilla.verifier.judge;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Capabilities;
import dev.ancilla.model.Completion;
import dev.ancilla.model.FinishReason;
import dev.ancilla.model.Model;
import dev.ancilla.model.Request;
import dev.ancilla.model.Token;
import dev.ancilla.model.TokenMask;
import dev.ancilla.model.TokenSet;
import dev.ancilla.model.TokenStream;
import dev.ancilla.model.Usage;
import dev.ancilla.model.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A model whose every reply is one token, drawn greedily from a distribution that the test gives:
 * what lies between a bare text endpoint and the embedded engine. Counts its calls.
 */
final class ScriptedModel implements Model {
  private final List<String> words;
  private final List<Double> probabilities;
  private final Capabilities capabilities;
  private final FinishReason reason;
  private int calls;

  ScriptedModel(
      List<String> words,
      List<Double> probabilities,
      boolean masks,
      boolean logProbabilities,
      FinishReason reason) {
    this.words = words;
    this.probabilities = probabilities;
    this.reason = reason;
    this.capabilities =
        new Capabilities(
            0, 1, logProbabilities, false, masks, false, false, false, true, false, false, false);
  }

  int calls() {
    return calls;
  }

  @Override
  public String id() {
    return "scripted";
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public TokenStream start(Request request) {
    calls++;
    capabilities.require(request, id());
    if (!request.sampling().greedy() || request.seed() != 0 || request.deadline().isEmpty()) {
      throw new AncillaException(ErrorCode.BUG, "a judge must draw greedily, within a deadline.");
    }
    List<Integer> best = likeliestFirst(request.constraints().mask());
    List<Token> tokens = best.isEmpty() ? List.of() : List.of(token(best.getFirst(), request));
    return stream(tokens.iterator(), best.isEmpty() ? FinishReason.DEAD_END : reason);
  }

  private List<Integer> likeliestFirst(Optional<TokenMask> mask) {
    TokenSet allowed = new TokenSet(words.size());
    allowed.addAll();
    mask.ifPresent(held -> held.open(vocabulary()).restrict(allowed));
    return IntStream.range(0, words.size())
        .filter(allowed::contains)
        .boxed()
        .sorted(Comparator.comparing(probabilities::get).reversed())
        .toList();
  }

  private Token token(int drawn, Request request) {
    List<Token.Alternative> alternatives = new ArrayList<>();
    for (int i : likeliestFirst(Optional.empty())) {
      if (alternatives.size() < request.topLogProbabilities()) {
        alternatives.add(new Token.Alternative(i, words.get(i), Math.log(probabilities.get(i))));
      }
    }
    OptionalDouble own =
        capabilities.logProbabilities()
            ? OptionalDouble.of(Math.log(probabilities.get(drawn)))
            : OptionalDouble.empty();
    return new Token(drawn, words.get(drawn), own, alternatives, false);
  }

  private Vocabulary vocabulary() {
    return new Vocabulary() {
      @Override
      public int size() {
        return words.size();
      }

      @Override
      public byte[] bytes(int token) {
        return words.get(token).getBytes(StandardCharsets.UTF_8);
      }

      @Override
      public boolean endsReply(int token) {
        return false;
      }

      @Override
      public boolean control(int token) {
        return words.get(token).startsWith("<|");
      }

      @Override
      public int[] tokenize(String text) {
        return new int[0];
      }
    };
  }

  private static TokenStream stream(Iterator<Token> tokens, FinishReason reason) {
    return new TokenStream() {
      @Override
      public Optional<Token> next() {
        return tokens.hasNext() ? Optional.of(tokens.next()) : Optional.empty();
      }

      @Override
      public Completion completion() {
        return new Completion(reason, Usage.NONE, List.of());
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {}
}
