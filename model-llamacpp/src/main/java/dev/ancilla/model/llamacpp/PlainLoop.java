package dev.ancilla.model.llamacpp;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The loop that a C program would write over llama.cpp: decode, take llama.cpp's own greedy
 * sampler, repeat. The yardstick for {@link LlamaCppModel}, in speed and in tokens; not for use.
 * One thread at a time.
 */
public final class PlainLoop implements AutoCloseable {
  private static final int PROMPT_BATCH = 512;

  private final LlamaLibrary library;
  private final Weights weights;
  private final NativeContext context;
  private final MemorySegment sampler;

  /**
   * @param sequences most prompts at once
   * @param contextTokens longest prompt and reply together
   */
  public PlainLoop(Path file, Path libraryFolder, int threads, int sequences, int contextTokens) {
    library = new LlamaLibrary(BundledLibrary.forThisMachine().extractTo(libraryFolder));
    weights = new Weights(library, file);
    context =
        new NativeContext(weights, sequences * contextTokens, PROMPT_BATCH, sequences, threads);
    sampler = library.newGreedySampler();
  }

  /**
   * Continues all prompts side by side until each has ended its turn or has {@code maxTokens}.
   *
   * @return the sampled tokens of each, the one that ends the turn included
   */
  public List<int[]> greedy(List<int[]> prompts, int maxTokens) {
    context.remove(-1, -1, -1);
    int count = prompts.size();
    int[][] replies = new int[count][maxTokens];
    int[] lengths = new int[count];
    int[] next = new int[count];
    boolean[] running = new boolean[count];
    for (int i = 0; i < count; i++) {
      next[i] = read(prompts.get(i), i);
      running[i] = true;
    }
    int left = count;
    while (left > 0) {
      context.batch().clear();
      int[] places = new int[count];
      for (int i = 0; i < count; i++) {
        if (running[i]) {
          replies[i][lengths[i]++] = next[i];
          if (lengths[i] == maxTokens || weights.vocabulary().endsReply(next[i])) {
            running[i] = false;
            left--;
          } else {
            int position = prompts.get(i).length + lengths[i] - 1;
            places[i] = context.batch().add(next[i], position, i, true);
          }
        }
      }
      if (left > 0) {
        context.decode();
        for (int i = 0; i < count; i++) {
          if (running[i]) {
            next[i] = context.sample(sampler, places[i]);
          }
        }
      }
    }
    List<int[]> result = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      result.add(Arrays.copyOf(replies[i], lengths[i]));
    }
    return result;
  }

  private int read(int[] prompt, int sequence) {
    int place = 0;
    for (int from = 0; from < prompt.length; from += PROMPT_BATCH) {
      context.batch().clear();
      int to = Math.min(from + PROMPT_BATCH, prompt.length);
      for (int i = from; i < to; i++) {
        place = context.batch().add(prompt[i], i, sequence, i == prompt.length - 1);
      }
      context.decode();
    }
    return context.sample(sampler, place);
  }

  @Override
  public void close() {
    library.freeSampler(sampler);
    context.close();
    weights.close();
  }
}
