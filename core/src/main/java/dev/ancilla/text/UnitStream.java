package dev.ancilla.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The units of a text that is still being written, with their words. One thread at a time; {@link
 * #copy} forks it.
 *
 * <p>A {@link Cutter} says where units are; this remembers the text behind the last settled one.
 * After every code point, the units settled so far and those of {@link #open} are together the
 * units that {@link Segmenter#plain} finds in the text so far; what is settled never changes.
 *
 * <p>Taking a code point costs what the cutter costs, and once for each unit a copy of what follows
 * it; {@link #open} reads what is not settled.
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
  private int settled;

  /** The code points behind the last settled unit, and the place of the first of them. */
  private int[] tail;

  private int start;
  private int length;

  /** The units of one kind. */
  public UnitStream(Unit unit) {
    this(Cutter.of(unit), new int[64]);
  }

  private UnitStream(Cutter cutter, int[] tail) {
    this.cutter = cutter;
    this.tail = tail;
  }

  /** Takes the next code point and returns the units that it settles, in order. */
  public List<Piece> accept(int codePoint) {
    if (length == tail.length) {
      tail = Arrays.copyOf(tail, 2 * length);
    }
    tail[length++] = codePoint;
    cutter.accept(codePoint);
    if (cutter.closedCount() == settled) {
      return List.of();
    }
    List<Piece> pieces = new ArrayList<>();
    int from = start;
    while (settled < cutter.closedCount()) {
      Region unit = cutter.closed(settled++);
      pieces.add(piece(from, unit));
      from = unit.end();
    }
    length -= from - start;
    System.arraycopy(tail, from - start, tail, 0, length);
    start = from;
    return pieces;
  }

  /** The units after the settled ones if the text ended here. */
  public List<Piece> open() {
    List<Piece> pieces = new ArrayList<>();
    int from = start;
    for (Region unit : cutter.open()) {
      pieces.add(piece(from, unit));
      from = unit.end();
    }
    return pieces;
  }

  private Piece piece(int from, Region unit) {
    return new Piece(
        new String(tail, from - start, unit.start() - from),
        new String(tail, unit.start() - start, unit.length()));
  }

  /** How many code points surely begin the first unit that is not settled, whatever follows. */
  public int certain() {
    return cutter.certain().length();
  }

  /** One of these code points, from 0. */
  public int certainPoint(int place) {
    return tail[cutter.certain().start() - start + place];
  }

  /** True if what is certain is all there would be if the text ended here. */
  public boolean isAllCertain() {
    List<Region> open = cutter.open();
    return open.isEmpty() ? certain() == 0 : open.equals(List.of(cutter.certain()));
  }

  /** A second stream in the same state. */
  public UnitStream copy() {
    UnitStream copy = new UnitStream(cutter.copy(), tail.clone());
    copy.settled = settled;
    copy.start = start;
    copy.length = length;
    return copy;
  }
}
