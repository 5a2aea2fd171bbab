package dev.ancilla.model.llamacpp;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * The tokens of one decode, in native memory. One thread at a time.
 *
 * <p>Native code aborts the process on a bad entry, so each is checked here.
 */
final class Batch {
  private final int capacity;
  private final int vocabularySize;
  private final int sequences;
  private final MemorySegment tokens;
  private final MemorySegment positions;
  private final MemorySegment sequenceIds;
  private final MemorySegment wanted;
  private final MemorySegment struct;
  private int size;

  /**
   * @param arena owns the memory
   * @param capacity most tokens
   * @param sequences ids run from 0 to sequences - 1
   */
  Batch(Arena arena, int capacity, int vocabularySize, int sequences) {
    this.capacity = capacity;
    this.vocabularySize = vocabularySize;
    this.sequences = sequences;
    this.tokens = arena.allocate(JAVA_INT, capacity);
    this.positions = arena.allocate(JAVA_INT, capacity);
    this.sequenceIds = arena.allocate(JAVA_INT, capacity);
    this.wanted = arena.allocate(capacity);
    MemorySegment sequenceCounts = arena.allocate(JAVA_INT, capacity);
    MemorySegment sequencePointers = arena.allocate(ADDRESS, capacity);
    for (int i = 0; i < capacity; i++) {
      sequenceCounts.setAtIndex(JAVA_INT, i, 1);
      sequencePointers.setAtIndex(ADDRESS, i, sequenceIds.asSlice(4L * i));
    }
    this.struct =
        LlamaLibrary.newBatch(arena, tokens, positions, sequenceCounts, sequencePointers, wanted);
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  int room() {
    return capacity - size;
  }

  /**
   * Adds a token and tells its place in the batch.
   *
   * @param wantLogits whether the logits after it are to be read
   */
  int add(int token, int position, int sequence, boolean wantLogits) {
    if (size == capacity
        || token < 0
        || token >= vocabularySize
        || position < 0
        || sequence < 0
        || sequence >= sequences) {
      throw new IllegalArgumentException(
          "batch entry %d of %d: token %d of %d at position %d in sequence %d of %d."
              .formatted(size, capacity, token, vocabularySize, position, sequence, sequences));
    }
    tokens.setAtIndex(JAVA_INT, size, token);
    positions.setAtIndex(JAVA_INT, size, position);
    sequenceIds.setAtIndex(JAVA_INT, size, sequence);
    wanted.set(JAVA_BYTE, size, (byte) (wantLogits ? 1 : 0));
    return size++;
  }

  boolean wantsLogits(int place) {
    return place >= 0 && place < size && wanted.get(JAVA_BYTE, place) == 1;
  }

  /** What {@link LlamaLibrary#decode} takes. */
  MemorySegment struct() {
    LlamaLibrary.setBatchSize(struct, size);
    return struct;
  }
}
