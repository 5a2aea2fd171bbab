package dev.ancilla.text;

import java.util.Arrays;

/**
 * Regions that are only ever added to. Copies share full blocks, so that a copy costs one reference
 * for 64 regions.
 */
final class RegionLog {
  private static final int BITS = 6;
  private static final int BLOCK = 1 << BITS;

  private static final long[] NONE = {};

  private long[][] blocks;
  private int size;

  RegionLog() {
    blocks = new long[4][0];
  }

  private RegionLog(long[][] blocks, int size) {
    this.blocks = blocks;
    this.size = size;
  }

  void add(int start, int end) {
    int block = size >> BITS;
    if ((size & (BLOCK - 1)) == 0) {
      if (block == blocks.length) {
        blocks = Arrays.copyOf(blocks, 2 * block);
        Arrays.fill(blocks, block, blocks.length, NONE);
      }
      if (blocks[block].length == 0) {
        blocks[block] = new long[BLOCK];
      }
    }
    blocks[block][size & (BLOCK - 1)] = (long) start << 32 | end;
    size++;
  }

  void addAll(RegionLog other) {
    for (int i = 0; i < other.size; i++) {
      add(other.start(i), other.end(i));
    }
  }

  int size() {
    return size;
  }

  int start(int index) {
    return (int) (at(index) >> 32);
  }

  int end(int index) {
    return (int) at(index);
  }

  Region get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("unit %d of %d closed ones.".formatted(index, size));
    }
    return new Region(start(index), end(index));
  }

  /** Whether one of the regions, which must be in order and apart, covers a place. */
  boolean covers(int at) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end(middle) <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < size && start(low) <= at;
  }

  /** Forgets all but the first ones; never on a log that has been copied. */
  void truncate(int to) {
    size = Math.min(size, to);
  }

  void clear() {
    if (size >= BLOCK) {
      blocks = new long[4][0];
    }
    size = 0;
  }

  RegionLog copy() {
    long[][] shared = blocks.clone();
    int block = size >> BITS;
    if (block < shared.length) {
      // Only the block being written differs between the two; those behind it are scratch.
      for (int i = block + 1; i < shared.length; i++) {
        shared[i] = NONE;
      }
      if ((size & (BLOCK - 1)) == 0) {
        shared[block] = NONE;
      } else {
        shared[block] = shared[block].clone();
      }
    }
    return new RegionLog(shared, size);
  }

  private long at(int index) {
    return blocks[index >> BITS][index & (BLOCK - 1)];
  }
}
