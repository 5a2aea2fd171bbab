package dev.ancilla.text;

import java.util.List;

/** Lines that are not blank, without the white space around them. */
final class LineCutter extends PlainCutter {
  private int start;
  private int end;

  LineCutter() {}

  private LineCutter(LineCutter other) {
    super(other);
    start = other.start;
    end = other.end;
  }

  @Override
  void read(int codePoint, int at) {
    if (codePoint == '\n') {
      if (start < end) {
        close(start, end);
      }
      start = end;
    } else if (!Signs.isBlank(codePoint)) {
      if (start == end) {
        start = at;
      }
      end = at + 1;
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
  public LineCutter copy() {
    return new LineCutter(this);
  }
}
