package dev.ancilla.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The units of a text that is still being written. One thread at a time; {@link #copy} forks it.
 *
 * <p>After every code point, the units settled so far and those of {@link #open} are together the
 * units that {@link Segmenter#plain} finds in the text so far; what is settled never changes. Words
 * settle at the next sign that joins no words, lines at their break, paragraphs and sentences at
 * the next blank line.
 *
 * <p>Taking a code point costs constant time, what settles a stretch aside, which is cut once;
 * {@link #open} cuts the stretch that is not settled.
 */
public final class UnitStream {
  /**
   * One unit.
   *
   * @param gap what stands between it and the unit before it
   * @param text the unit
   */
  public record Piece(String gap, String text) {}

  private final Unit unit;

  /** What follows the last settled unit: a gap, then what is not settled. */
  private final StringBuilder tail;

  /** A UTF-16 index of the tail: nothing before it is part of a unit that is not settled. */
  private int gap;

  private boolean blankLine = true;

  /** The units of one kind. */
  public UnitStream(Unit unit) {
    this.unit = unit;
    this.tail = new StringBuilder();
  }

  private UnitStream(UnitStream other) {
    this.unit = other.unit;
    this.tail = new StringBuilder(other.tail);
    this.gap = other.gap;
    this.blankLine = other.blankLine;
  }

  /** Takes the next code point and returns the units that it settles, in order. */
  public List<Piece> accept(int codePoint) {
    tail.appendCodePoint(codePoint);
    boolean settles = settles(codePoint);
    if (!settles) {
      return List.of();
    }
    List<Piece> settled = new ArrayList<>();
    int end = cut(settled);
    tail.delete(0, end);
    gap = tail.length();
    return settled;
  }

  /** The units after the settled ones if the text ended here. */
  public List<Piece> open() {
    List<Piece> open = new ArrayList<>();
    cut(open);
    return open;
  }

  /** A second stream in the same state. */
  public UnitStream copy() {
    return new UnitStream(this);
  }

  private boolean settles(int codePoint) {
    return switch (unit) {
      case CHAR, HANZI -> true;
      case WORD -> !PlainWords.mayJoin(codePoint);
      case LINE, BULLET -> codePoint == '\n';
      case PARAGRAPH, SENTENCE -> endsBlankLine(codePoint);
    };
  }

  private boolean endsBlankLine(int codePoint) {
    boolean ends = codePoint == '\n' && blankLine;
    blankLine = codePoint == '\n' || blankLine && PlainSegmenter.isBlank(codePoint);
    return ends;
  }

  /** Adds the units of what is not settled and returns the UTF-16 index behind the last of them. */
  private int cut(List<Piece> found) {
    int end = 0;
    int point = 0;
    String open = tail.substring(gap);
    int at = 0;
    for (Region region : Segmenter.plain().units(open, unit)) {
      int from = open.offsetByCodePoints(at, region.start() - point);
      at = open.offsetByCodePoints(from, region.length());
      point = region.end();
      found.add(new Piece(tail.substring(end, gap + from), open.substring(from, at)));
      end = gap + at;
    }
    return end;
  }
}
