package dev.ancilla.text;

import java.util.List;

/** Units as a reader counts them, in English and Chinese: a {@link Cutter} run over the text. */
final class PlainSegmenter implements Segmenter {
  static final PlainSegmenter INSTANCE = new PlainSegmenter();

  private PlainSegmenter() {}

  @Override
  public List<Region> units(String text, Unit unit) {
    Cutter cutter = Cutter.of(unit);
    cutter.acceptAll(text);
    return cutter.units();
  }
}
