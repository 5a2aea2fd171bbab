package dev.ancilla.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One call to a model. Immutable; change it with the {@code with} methods.
 *
 * @param messages the conversation so far, at least one turn
 * @param stop the reply ends before the first of these texts, which is not part of it
 * @param maxTokens most tokens that may be sampled, at least 1
 * @param seed makes a draw repeatable where {@link Capabilities#seeds()}; equal seeds give equal
 *     replies
 * @param deadline longest wall time of the whole reply
 * @param topLogProbabilities how many alternatives to report beside each token; 0 for none
 */
public record Request(
    List<Message> messages,
    Sampling sampling,
    List<String> stop,
    int maxTokens,
    long seed,
    Optional<Duration> deadline,
    int topLogProbabilities,
    Constraints constraints,
    List<Tool> tools) {

  public Request {
    messages = List.copyOf(messages);
    stop = List.copyOf(stop);
    tools = List.copyOf(tools);
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("A request needs at least one message.");
    }
    if (maxTokens < 1) {
      throw new IllegalArgumentException("maxTokens (%d) must be at least 1.".formatted(maxTokens));
    }
    if (deadline.isPresent() && !deadline.get().isPositive()) {
      throw new IllegalArgumentException(
          "deadline (%s) must be longer than nothing.".formatted(deadline.get()));
    }
    if (topLogProbabilities < 0) {
      throw new IllegalArgumentException(
          "topLogProbabilities (%d) must be 0 or more.".formatted(topLogProbabilities));
    }
    for (String text : stop) {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("A stop text must not be empty.");
      }
    }
  }

  /** Greedy, no stop texts, no constraints. */
  public static Request of(List<Message> messages, int maxTokens) {
    return new Request(
        messages,
        Sampling.GREEDY,
        List.of(),
        maxTokens,
        0,
        Optional.empty(),
        0,
        Constraints.NONE,
        List.of());
  }

  public static Request ofUser(String prompt, int maxTokens) {
    return of(List.of(Message.user(prompt)), maxTokens);
  }

  public Request withMessages(List<Message> conversation) {
    return new Request(
        conversation,
        sampling,
        stop,
        maxTokens,
        seed,
        deadline,
        topLogProbabilities,
        constraints,
        tools);
  }

  public Request withSampling(Sampling how) {
    return new Request(
        messages, how, stop, maxTokens, seed, deadline, topLogProbabilities, constraints, tools);
  }

  public Request withStop(List<String> texts) {
    return new Request(
        messages,
        sampling,
        texts,
        maxTokens,
        seed,
        deadline,
        topLogProbabilities,
        constraints,
        tools);
  }

  public Request withMaxTokens(int most) {
    return new Request(
        messages, sampling, stop, most, seed, deadline, topLogProbabilities, constraints, tools);
  }

  public Request withSeed(long value) {
    return new Request(
        messages,
        sampling,
        stop,
        maxTokens,
        value,
        deadline,
        topLogProbabilities,
        constraints,
        tools);
  }

  public Request withDeadline(Duration longest) {
    return new Request(
        messages,
        sampling,
        stop,
        maxTokens,
        seed,
        Optional.of(longest),
        topLogProbabilities,
        constraints,
        tools);
  }

  public Request withTopLogProbabilities(int count) {
    return new Request(
        messages, sampling, stop, maxTokens, seed, deadline, count, constraints, tools);
  }

  public Request withConstraints(Constraints limits) {
    return new Request(
        messages, sampling, stop, maxTokens, seed, deadline, topLogProbabilities, limits, tools);
  }

  public Request withTools(List<Tool> offered) {
    return new Request(
        messages,
        sampling,
        stop,
        maxTokens,
        seed,
        deadline,
        topLogProbabilities,
        constraints,
        offered);
  }
}
