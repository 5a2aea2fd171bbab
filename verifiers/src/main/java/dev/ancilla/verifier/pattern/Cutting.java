package dev.ancilla.verifier.pattern;

import dev.ancilla.text.Cutter;
import dev.ancilla.text.Region;
import dev.ancilla.text.Unit;
import java.util.List;

/** A cutter that remembers the text it cut. One thread at a time; copies are independent. */
final class Cutting {
  private final Cutter cutter;
  private final Tape text;

  Cutting(Unit unit) {
    this(Cutter.of(unit), new Tape());
  }

  private Cutting(Cutter cutter, Tape text) {
    this.cutter = cutter;
    this.text = text;
  }

  void accept(int codePoint) {
    text.append(codePoint);
    cutter.accept(codePoint);
  }

  int position() {
    return text.length();
  }

  int closedCount() {
    return cutter.closedCount();
  }

  Region closed(int place) {
    return cutter.closed(place);
  }

  List<Region> open() {
    return cutter.open();
  }

  /** See {@link Cutter#certain}. */
  Region certain() {
    return cutter.certain();
  }

  String words(Region region) {
    return text.text(region.start(), region.end());
  }

  int at(int place) {
    return text.at(place);
  }

  Cutting copy() {
    return new Cutting(cutter.copy(), text.copy());
  }
}
