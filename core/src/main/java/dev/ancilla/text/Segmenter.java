package dev.ancilla.text;

import java.util.List;

/** Cuts a text into units. Immutable, thread-safe. */
public interface Segmenter {

  /** The units of a text in order, without the white space around them; never empty stretches. */
  List<Region> units(String text, Unit unit);

  /** What a reader means by these units. */
  static Segmenter plain() {
    return PlainSegmenter.INSTANCE;
  }
}
