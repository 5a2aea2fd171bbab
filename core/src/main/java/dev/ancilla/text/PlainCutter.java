package dev.ancilla.text;

import java.util.List;

/** What all cutters share: the place in the text and the units that are closed. */
abstract class PlainCutter implements Cutter {
  private final RegionLog closed;
  private int position;

  PlainCutter() {
    closed = new RegionLog();
  }

  PlainCutter(PlainCutter other) {
    closed = other.closed.copy();
    position = other.position;
  }

  static PlainCutter of(Unit unit) {
    return switch (unit) {
      case CHAR -> new CharCutter();
      case WORD -> new WordCutter();
      case HANZI -> new HanziCutter();
      case LINE -> new LineCutter();
      case PARAGRAPH -> new ParagraphCutter();
      case SENTENCE -> new SentenceCutter();
      case BULLET -> new ListCutter(false);
      case ITEM -> new ListCutter(true);
      case SECTION -> new SectionCutter();
      case ROW -> new TableCutter(false);
      case CELL -> new TableCutter(true);
    };
  }

  /** Reads the code point at a place. */
  abstract void read(int codePoint, int at);

  @Override
  public abstract PlainCutter copy();

  @Override
  public final void accept(int codePoint) {
    int at = position++;
    read(codePoint, at);
  }

  @Override
  public final void acceptAll(CharSequence text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)) {
        int codePoint = Character.codePointAt(text, i);
        read(codePoint, position++);
        i += Character.charCount(codePoint) - 1;
      } else {
        read(c, position++);
      }
    }
  }

  @Override
  public final int position() {
    return position;
  }

  @Override
  public final int closedCount() {
    return closed.size();
  }

  @Override
  public final Region closed(int index) {
    return closed.get(index);
  }

  final RegionLog log() {
    return closed;
  }

  final void close(int start, int end) {
    closed.add(start, end);
  }

  final Region nothingCertain() {
    return new Region(position, position);
  }

  /** The one open unit, or none if it is empty. */
  static List<Region> oneOpen(int start, int end) {
    return start < end ? List.of(new Region(start, end)) : List.of();
  }
}
