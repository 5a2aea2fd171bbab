package dev.ancilla.verifier.reference;

import dev.ancilla.spec.Obligation;
import dev.ancilla.text.Unit;
import dev.ancilla.text.UnitStream;
import dev.ancilla.text.UnitStream.Piece;
import dev.ancilla.verifier.reference.SuffixAutomaton.Place;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;
import java.util.List;

/** The longest shared run so far. Constant time a code point, on average. */
final class OverlapMonitor implements Monitor {
  private final SuffixAutomaton runs;
  private final Obligation.Overlap overlap;
  private final UnitStream words;
  private Place place = Place.START;
  private int longest;

  OverlapMonitor(SuffixAutomaton runs, Obligation.Overlap overlap) {
    this(runs, overlap, new UnitStream(Unit.WORD));
  }

  private OverlapMonitor(SuffixAutomaton runs, Obligation.Overlap overlap, UnitStream words) {
    this.runs = runs;
    this.overlap = overlap;
    this.words = words;
  }

  @Override
  public void accept(int codePoint) {
    take(words.accept(codePoint));
  }

  private void take(List<Piece> pieces) {
    for (Piece piece : pieces) {
      place = runs.after(place, OverlapVerifier.folded(piece.text()));
      longest = Math.max(longest, place.length());
    }
  }

  @Override
  public Value atEnd() {
    OverlapMonitor whole = fork();
    whole.take(words.open());
    return whole.longest >= overlap.min() && whole.longest <= overlap.max() ? Value.T : Value.F;
  }

  @Override
  public PrefixValue value() {
    if (longest > overlap.max()) {
      return PrefixValue.VIOLATED_FOR_GOOD;
    }
    boolean satisfied = longest >= overlap.min() && overlap.max() == Obligation.Measure.OPEN;
    return satisfied ? PrefixValue.SATISFIED_FOR_GOOD : PrefixValue.soFar(atEnd());
  }

  @Override
  public Monitor copy() {
    return fork();
  }

  private OverlapMonitor fork() {
    OverlapMonitor copy = new OverlapMonitor(runs, overlap, words.copy());
    copy.place = place;
    copy.longest = longest;
    return copy;
  }
}
