package dev.ancilla.model.llamacpp;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** One native context and its batch. One thread at a time; close it on that thread. */
final class NativeContext implements AutoCloseable {
  private final LlamaLibrary library;
  private final MemorySegment handle;
  private final Arena arena = Arena.ofShared();
  private final Batch batch;
  private final int vocabularySize;
  private final int cells;
  private final int batchTokens;
  private final int sequences;

  /**
   * @throws AncillaException ENGINE_FAILED when there is no memory for it
   */
  NativeContext(Weights weights, int cells, int batchTokens, int sequences, int threads) {
    this.library = weights.library();
    this.vocabularySize = weights.vocabulary().size();
    this.cells = cells;
    this.batchTokens = batchTokens;
    this.sequences = sequences;
    this.handle = library.newContext(weights.handle(), cells, batchTokens, sequences, threads);
    if (handle.equals(MemorySegment.NULL)) {
      arena.close();
      throw new AncillaException(
          ErrorCode.ENGINE_FAILED,
          "The engine has no memory for a context of %d cells and batches of %d. Ask for fewer contexts, sequences or context tokens."
              .formatted(cells, batchTokens));
    }
    this.batch = new Batch(arena, batchTokens, vocabularySize, sequences);
  }

  /** How many tokens its key-value cache holds. */
  int cells() {
    return cells;
  }

  /** Sequence ids run from 0 to this - 1. */
  int sequences() {
    return sequences;
  }

  int batchTokens() {
    return batchTokens;
  }

  Batch batch() {
    return batch;
  }

  /**
   * Evaluates the batch.
   *
   * @throws AncillaException ENGINE_FAILED
   */
  void decode() {
    int result = library.decode(handle, batch.struct());
    if (result != 0) {
      throw new AncillaException(
          ErrorCode.ENGINE_FAILED,
          "The engine could not evaluate a batch of %d tokens (llama_decode gave %d; %d of %d cells in use). Please report this."
              .formatted(batch.size(), result, usedCells(), cells));
    }
  }

  /** Copies the logits after a place of the last batch; they must have been asked for there. */
  void logits(int place, float[] target) {
    if (!batch.wantsLogits(place)) {
      throw new IllegalArgumentException(
          "no logits were asked for at place %d of %d.".formatted(place, batch.size()));
    }
    MemorySegment row = library.logits(handle, place).reinterpret(4L * vocabularySize);
    MemorySegment.copy(row, JAVA_FLOAT, 0, target, 0, vocabularySize);
  }

  /** What llama.cpp's own sampler draws at a place of the last batch. */
  int sample(MemorySegment sampler, int place) {
    return library.sample(sampler, handle, place);
  }

  void remove(int sequence, int from, int to) {
    library.removeCells(handle, sequence, from, to);
  }

  void share(int source, int target, int from, int to) {
    library.shareCells(handle, source, target, from, to);
  }

  int usedCells() {
    return library.usedCells(handle);
  }

  /** A sequence's cells, copied into memory of the arena. */
  MemorySegment save(Arena target, int sequence) {
    MemorySegment state = target.allocate(library.stateBytes(handle, sequence), 16);
    long written = library.saveCells(handle, sequence, state);
    return state.asSlice(0, written);
  }

  /**
   * @throws AncillaException ENGINE_FAILED when there is no free row of cells for it
   */
  void load(int sequence, MemorySegment state) {
    if (library.loadCells(handle, sequence, state) == 0) {
      throw new AncillaException(
          ErrorCode.ENGINE_FAILED,
          "The engine could not move a sequence inside its cache (%d of %d cells in use). Please report this."
              .formatted(usedCells(), cells));
    }
  }

  @Override
  public void close() {
    library.freeContext(handle);
    arena.close();
  }
}
