package dev.ancilla.text;

import java.util.List;

/** What stands between blank lines; closed by the line break that ends such a line. */
final class ParagraphCutter extends PlainCutter {
  private int start;
  private int end;
  private boolean lineIsBlank = true;

  ParagraphCutter() {}

  private ParagraphCutter(ParagraphCutter other) {
    super(other);
    start = other.start;
    end = other.end;
    lineIsBlank = other.lineIsBlank;
  }

  @Override
  void read(int codePoint, int at) {
    if (codePoint == '\n') {
      if (lineIsBlank && start < end) {
        close(start, end);
        start = end;
      }
      lineIsBlank = true;
    } else if (!Signs.isBlank(codePoint)) {
      if (start == end) {
        start = at;
      }
      end = at + 1;
      lineIsBlank = false;
    }
  }

  @Override
  public List<Region> open() {
    return oneOpen(start, end);
  }

  @Override
  public Region certain() {
    return start < end ? new Region(start, end) : nothingCertain();
  }

  @Override
  public ParagraphCutter copy() {
    return new ParagraphCutter(this);
  }
}
