package dev.ancilla.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of the units of a text that is still being written. One thread at a time; {@link #copy}
 * forks it.
 *
 * <p>A {@link Cutter} that remembers as much of the text as it needs to hand out each unit once it is
 * certain, and then forgets it. Cost: constant for a code point; {@link #open} costs the length of
 * what is not certain.
 */
public final class UnitStream {
  /**
   * One unit.
   *
   * @param gap what stands between it and the unit before it
   * @param text the unit
   */
  public record Piece(String gap, String text) {}

  private final Cutter cutter;

  /** The text behind the last unit handed out. */
  private final StringBuilder tail;

  private int handedOut;
  private int tailStart;

  /** The units of one kind. */
  public UnitStream(Unit unit) {
    this.cutter = Cutter.of(unit);
    this.tail = new StringBuilder();
  }

  private UnitStream(UnitStream other) {
    this.cutter = other.cutter.copy();
    this.tail = new StringBuilder(other.tail);
    this.handedOut = other.handedOut;
    this.tailStart = other.tailStart;
  }

  /** Takes the next code point and returns the units that are certain now, in order. */
  public List<Piece> accept(int codePoint) {
    tail.appendCodePoint(codePoint);
    cutter.accept(codePoint);
    if (cutter.closedCount() == handedOut) {
      return List.of();
    }
    List<Region> certain = new ArrayList<>();
    while (handedOut < cutter.closedCount()) {
      certain.add(cutter.closed(handedOut++));
    }
    List<Piece> pieces = pieces(certain);
    int end = certain.getLast().end();
    tail.delete(0, tail.offsetByCodePoints(0, end - tailStart));
    tailStart = end;
    return pieces;
  }

  /** The units after those if the text ended here. */
  public List<Piece> open() {
    return pieces(cutter.open());
  }

  /** A second stream in the same state. */
  public UnitStream copy() {
    return new UnitStream(this);
  }

  private List<Piece> pieces(List<Region> regions) {
    List<Piece> pieces = new ArrayList<>(regions.size());
    int point = tailStart;
    int index = 0;
    for (Region region : regions) {
      int from = tail.offsetByCodePoints(index, region.start() - point);
      int to = tail.offsetByCodePoints(from, region.length());
      pieces.add(new Piece(tail.substring(index, from), tail.substring(from, to)));
      point = region.end();
      index = to;
    }
    return pieces;
  }
}
