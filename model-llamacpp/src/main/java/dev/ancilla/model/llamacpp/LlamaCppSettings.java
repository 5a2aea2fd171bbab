package dev.ancilla.model.llamacpp;

/**
 * How much of the machine the engine takes. Immutable.
 *
 * <p>Memory: the key-value cache holds {@code sequencesPerContext * contextTokens} tokens a context
 * (23 kB each for a model of 135 million parameters), and some more as working room.
 *
 * @param contexts independent native contexts over the one loaded file, at least 1
 * @param threadsPerContext native threads that compute for one context, at least 1; all together
 *     should not exceed the processors
 * @param sequencesPerContext replies and open prefixes that one context carries at once, at least 1
 * @param contextTokens longest prompt and reply together, in tokens, at least 16
 * @param batchTokens most tokens a context evaluates in one go, at least {@code
 *     sequencesPerContext}; larger reads prompts faster and makes running replies stutter more
 */
public record LlamaCppSettings(
    int contexts,
    int threadsPerContext,
    int sequencesPerContext,
    int contextTokens,
    int batchTokens) {

  public LlamaCppSettings {
    atLeast("contexts", contexts, 1);
    atLeast("threadsPerContext", threadsPerContext, 1);
    atLeast("sequencesPerContext", sequencesPerContext, 1);
    atLeast("contextTokens", contextTokens, 16);
    atLeast("batchTokens", batchTokens, sequencesPerContext);
    if ((long) sequencesPerContext * contextTokens > 1 << 24) {
      throw new IllegalArgumentException(
          "%d sequences of %d tokens are more than a context can hold (%d tokens)."
              .formatted(sequencesPerContext, contextTokens, 1 << 24));
    }
  }

  private static void atLeast(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s (%d) must be at least %d.".formatted(name, value, least));
    }
  }

  /**
   * Settings for a machine: one context that all processors compute for, 16 sequences of 2,048
   * tokens.
   *
   * @param processors how many there are to use
   */
  public static LlamaCppSettings forProcessors(int processors) {
    return new LlamaCppSettings(1, Math.max(1, processors), 16, 2048, 128);
  }

  /**
   * Settings for many replies side by side: one context a processor, each with one thread, 16
   * sequences together.
   *
   * <p>Threads of one context wait for each other at every layer; separate ones never do, which
   * counts most where other programs use the processors too (docs/decisions/0008).
   *
   * @param processors how many there are to use
   */
  public static LlamaCppSettings forManyRequests(int processors) {
    int contexts = Math.max(1, processors);
    return forProcessors(1)
        .withContexts(contexts, 1)
        .withSequencesPerContext(Math.max(4, 16 / contexts));
  }

  public LlamaCppSettings withContexts(int count, int threadsEach) {
    return new LlamaCppSettings(
        count, threadsEach, sequencesPerContext, contextTokens, batchTokens);
  }

  public LlamaCppSettings withSequencesPerContext(int count) {
    return new LlamaCppSettings(contexts, threadsPerContext, count, contextTokens, batchTokens);
  }

  public LlamaCppSettings withContextTokens(int tokens) {
    return new LlamaCppSettings(
        contexts, threadsPerContext, sequencesPerContext, tokens, batchTokens);
  }

  public LlamaCppSettings withBatchTokens(int tokens) {
    return new LlamaCppSettings(
        contexts, threadsPerContext, sequencesPerContext, contextTokens, tokens);
  }
}
