package dev.ancilla.text;

import java.util.List;

/** Each Chinese character, closed as soon as it is read. */
final class HanziCutter extends PlainCutter {
  HanziCutter() {}

  private HanziCutter(HanziCutter other) {
    super(other);
  }

  @Override
  void read(int codePoint, int at) {
    if (Signs.isHan(codePoint)) {
      close(at, at + 1);
    }
  }

  @Override
  public List<Region> open() {
    return List.of();
  }

  @Override
  public Region certain() {
    return nothingCertain();
  }

  @Override
  public HanziCutter copy() {
    return new HanziCutter(this);
  }
}
