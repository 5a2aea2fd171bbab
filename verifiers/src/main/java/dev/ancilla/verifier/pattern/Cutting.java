package dev.ancilla.verifier.pattern;

import dev.ancilla.text.Region;
import dev.ancilla.text.Segmenter;
import dev.ancilla.text.Unit;
import java.util.List;

final class Cutting {
  private final Unit unit;
  private final Tape text;

  Cutting(Unit unit) {
    this(unit, new Tape());
  }

  private Cutting(Unit unit, Tape text) {
    this.unit = unit;
    this.text = text;
  }

  void accept(int codePoint) {
    text.append(codePoint);
  }

  int position() {
    return text.length();
  }

  int closedCount() {
    return 0;
  }

  Region closed(int place) {
    throw new UnsupportedOperationException();
  }

  List<Region> open() {
    return Segmenter.plain().units(text.text(0, text.length()), unit);
  }

  int least() {
    return 0;
  }

  String words(Region region) {
    return text.text(region.start(), region.end());
  }

  int at(int place) {
    return text.at(place);
  }

  Cutting copy() {
    return new Cutting(unit, text.copy());
  }
}
