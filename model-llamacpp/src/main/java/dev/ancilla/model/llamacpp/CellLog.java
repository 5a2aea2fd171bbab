package dev.ancilla.model.llamacpp;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which cell of a context's key-value cache holds which token. One thread at a time.
 *
 * <p>The cache is written like a log: a new token always takes the cell above all used ones, and
 * cells are freed only at the top or by compaction, never in the middle.
 *
 * <pre>
 *   0                                                       top          cells
 *   | A A A B A B | B B | dead dead | C A B C A B | dead |  |   free     |
 *     shared prompt       ended reply               rolled back
 *                                  compact()
 *   | A A A B B B B | C C A A B B |                  free                |
 * </pre>
 */
/*
 * Why: llama.cpp takes the first free row of cells, so that a sequence continued after its neighbour
 * ended would have late tokens in low cells. Attention adds up in cell order, in 16-bit floats, so
 * its logits would then depend on the neighbours: measured differences are in
 * docs/decisions (engine determinism). In the log, the cells of a sequence are always in
 * the order of its tokens, and so logits are bitwise the same as when it runs alone.
 *
 * The price is dead cells, which attention steps over (about 0.14 us each a token), and compaction,
 * which copies live cells out and in (about 10 us each). See wantsCompaction().
 *
 * Invariants, checked by CellLogTest against llama.cpp's own count of used cells:
 *  - cells of a sequence ascend;
 *  - every cell below top is held natively by some id: a sequence, a retained one, or the grave.
 *
 * Sequences that ended are retained, cells and all, until compaction: the next request may begin
 * with the same tokens.
 */
final class CellLog {
  /** Holds cells that nobody needs, so that llama.cpp does not fill holes. */
  private static final int GRAVE = 0;

  /** Holds what is being moved. */
  private static final int MOVING = 1;

  private static final int FIRST_SEQUENCE = 2;

  /** Ids besides those of sequences. */
  static final int RESERVED_IDS = FIRST_SEQUENCE;

  /** A shorter common beginning is computed again rather than shared. */
  private static final int WORTH_SHARING = 8;

  private static final int TOLERATED_DEAD_CELLS = 1024;

  private final NativeContext context;
  private final Deque<Integer> freeIds = new ArrayDeque<>();
  private final Set<Sequence> live = new LinkedHashSet<>();
  private final Deque<Sequence> retained = new ArrayDeque<>();

  /** How many sequences hold a cell, retained ones included. */
  private final int[] holders;

  /** How many live sequences hold a cell. */
  private final int[] users;

  private int top;
  private int usedCells;

  CellLog(NativeContext context) {
    this.context = context;
    this.holders = new int[context.cells()];
    this.users = new int[context.cells()];
    for (int id = FIRST_SEQUENCE; id < context.sequences(); id++) {
      freeIds.add(id);
    }
  }

  /** Cells above the log, where new tokens go. */
  int freeCells() {
    return holders.length - top;
  }

  /** Cells below the top that no live sequence uses. */
  int deadCells() {
    return top - usedCells;
  }

  int liveSequences() {
    return live.size();
  }

  /**
   * A new sequence that shares the longest known beginning of the given tokens, less the last one,
   * which must be evaluated to give logits.
   */
  Sequence open(int[] tokens, int count) {
    Optional<Sequence> source = Optional.empty();
    int shared = WORTH_SHARING - 1;
    for (Iterable<Sequence> group : List.of(live, retained)) {
      for (Sequence candidate : group) {
        int common = Math.min(candidate.sharedWith(tokens, count), count - 1);
        if (common > shared) {
          shared = common;
          source = Optional.of(candidate);
        }
      }
    }
    source.filter(retained::remove).ifPresent(retained::addLast);
    if (freeIds.isEmpty()) {
      drop(retained.removeFirst());
    }
    Sequence opened = new Sequence(freeIds.removeFirst());
    live.add(opened);
    if (source.isPresent()) {
      context.share(source.get().id(), opened.id(), 0, shared);
      for (int i = 0; i < shared; i++) {
        int cell = source.get().cell(i);
        opened.add(tokens[i], cell);
        hold(cell);
      }
    }
    return opened;
  }

  /** Gives a token the next cell; the batch must hold the tokens in the same order. */
  void append(Sequence sequence, int token) {
    int cell = top++;
    holders[cell] = 0;
    users[cell] = 0;
    sequence.add(token, cell);
    hold(cell);
  }

  private void hold(int cell) {
    holders[cell]++;
    if (users[cell]++ == 0) {
      usedCells++;
    }
  }

  private void leave(int cell) {
    if (--users[cell] == 0) {
      usedCells--;
    }
  }

  /** Drops the tokens of a live sequence from the given length on. */
  void truncate(Sequence sequence, int length) {
    int end = sequence.length();
    if (length >= end) {
      return;
    }
    for (int i = length; i < end; i++) {
      leave(sequence.cell(i));
    }
    release(sequence, length);
    sequence.cut(length);
  }

  /** Ends a live sequence; its tokens are kept for others to share until they are in the way. */
  void close(Sequence sequence) {
    if (!live.remove(sequence)) {
      throw new IllegalStateException("sequence %d is not open.".formatted(sequence.id()));
    }
    for (int i = 0; i < sequence.length(); i++) {
      leave(sequence.cell(i));
    }
    retained.addLast(sequence);
  }

  /** Takes a retained sequence off its cells. */
  private void drop(Sequence sequence) {
    release(sequence, 0);
    freeIds.addLast(sequence.id());
  }

  /**
   * Takes the sequence off its cells from a length on. Those that it held alone are freed when they
   * are the top of the log, else they go to the grave.
   */
  private void release(Sequence sequence, int length) {
    int end = sequence.length();
    if (length == end) {
      return;
    }
    // Whoever shares a cell shares all before it, so the cells held alone are the last ones.
    int alone = end;
    for (int i = end - 1; i >= length; i--) {
      if (--holders[sequence.cell(i)] == 0) {
        alone = i;
      }
    }
    boolean topmost = alone < end && sequence.cell(alone) == top - (end - alone);
    if (topmost) {
      top = sequence.cell(alone);
    } else if (alone < end) {
      context.share(sequence.id(), GRAVE, alone, -1);
    }
    context.remove(sequence.id(), length, -1);
  }

  /**
   * Whether stepping over dead cells costs more than compaction would.
   *
   * <p>With cost c of stepping over a dead cell, m of moving a live one and r cells dying a step,
   * the cheapest number of dead cells to wait for is sqrt(2 r m live / c), about a quarter of the
   * live ones where replies of 500 tokens run 16 at a time.
   */
  boolean wantsCompaction() {
    return deadCells() > Math.max(TOLERATED_DEAD_CELLS, usedCells / 4);
  }

  /**
   * Drops everything that no live sequence uses, and moves the rest together, each sequence's cells
   * in order.
   */
  void compact() {
    while (!retained.isEmpty()) {
      drop(retained.removeFirst());
    }
    List<Segment> segments = segments();
    int settled = 0;
    int kept = 0;
    while (kept < segments.size() && segments.get(kept).liesAt(settled)) {
      settled += segments.get(kept).length();
      kept++;
    }
    List<Segment> moved = segments.subList(kept, segments.size());
    try (Arena arena = Arena.ofConfined()) {
      List<MemorySegment> states = new ArrayList<>();
      for (Segment segment : moved) {
        Sequence owner = segment.owners.getFirst();
        context.share(owner.id(), MOVING, segment.from, segment.to);
        states.add(context.save(arena, MOVING));
        context.remove(MOVING, -1, -1);
      }
      for (Segment segment : moved) {
        for (Sequence owner : segment.owners) {
          context.remove(owner.id(), segment.from, segment.to);
        }
      }
      context.remove(GRAVE, -1, -1);
      top = settled;
      for (int i = 0; i < moved.size(); i++) {
        context.load(MOVING, states.get(i));
        place(moved.get(i));
        context.remove(MOVING, -1, -1);
      }
    }
  }

  private void place(Segment segment) {
    for (Sequence owner : segment.owners) {
      context.share(MOVING, owner.id(), segment.from, segment.to);
    }
    for (int i = segment.from; i < segment.to; i++) {
      for (Sequence owner : segment.owners) {
        owner.moveCell(i, top);
      }
      holders[top] = segment.owners.size();
      users[top] = segment.owners.size();
      top++;
    }
  }

  /** The runs of positions that the same sequences hold, lowest first cell first. */
  private List<Segment> segments() {
    Map<Integer, Segment> byFirstCell = new HashMap<>();
    for (Sequence sequence : live) {
      int from = 0;
      while (from < sequence.length()) {
        int sharers = users[sequence.cell(from)];
        int to = from + 1;
        while (to < sequence.length() && users[sequence.cell(to)] == sharers) {
          to++;
        }
        byFirstCell
            .computeIfAbsent(sequence.cell(from), cell -> new Segment())
            .add(sequence, from, to);
        from = to;
      }
    }
    List<Segment> segments = new ArrayList<>(byFirstCell.values());
    segments.sort(Comparator.comparingInt(Segment::firstCell));
    return segments;
  }

  /** Compares with native code; for tests. */
  boolean consistent() {
    Set<Integer> cells = new HashSet<>();
    for (Sequence sequence : live) {
      for (int i = 0; i < sequence.length(); i++) {
        if (i > 0 && sequence.cell(i) <= sequence.cell(i - 1)) {
          return false;
        }
        cells.add(sequence.cell(i));
      }
    }
    return cells.size() == usedCells && context.usedCells() == top;
  }

  /** Positions from (inclusive) to (exclusive) that all owners share. */
  private static final class Segment {
    private final List<Sequence> owners = new ArrayList<>();
    private int from;
    private int to;

    void add(Sequence owner, int first, int end) {
      owners.add(owner);
      from = first;
      to = end;
    }

    int length() {
      return to - from;
    }

    int firstCell() {
      return owners.getFirst().cell(from);
    }

    boolean liesAt(int cell) {
      Sequence owner = owners.getFirst();
      return owner.cell(from) == cell && owner.cell(to - 1) == cell + length() - 1;
    }
  }
}
