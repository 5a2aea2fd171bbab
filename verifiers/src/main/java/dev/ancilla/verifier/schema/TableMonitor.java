package dev.ancilla.verifier.schema;

import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.Optional;

/**
 * Watches an answer that must hold a table: parses it when it is asked for its value, and not
 * before there is a bar and a line break, without which there is no table. Knows nothing for good:
 * whether a line belongs to a table, later lines can still change.
 */
final class TableMonitor implements Monitor {
  private final Verifier verifier;
  private final Candidate start;
  private final StringBuilder text;
  private boolean hasBar;
  private boolean hasBreak;
  private Optional<Value> parsed;

  TableMonitor(Verifier verifier, Candidate start) {
    this(verifier, start, new StringBuilder(), false, false, Optional.empty());
  }

  private TableMonitor(
      Verifier verifier,
      Candidate start,
      StringBuilder text,
      boolean hasBar,
      boolean hasBreak,
      Optional<Value> parsed) {
    this.verifier = verifier;
    this.start = start;
    this.text = text;
    this.hasBar = hasBar;
    this.hasBreak = hasBreak;
    this.parsed = parsed;
  }

  @Override
  public void accept(int codePoint) {
    text.appendCodePoint(codePoint);
    hasBar |= codePoint == '|';
    hasBreak |= codePoint == '\n' || codePoint == '\r';
    parsed = Optional.empty();
  }

  @Override
  public Value atEnd() {
    if (!hasBar || !hasBreak) {
      return Value.F;
    }
    Value known = parsed.orElseGet(() -> verifier.examine(start.withText(text.toString())).value());
    parsed = Optional.of(known);
    return known;
  }

  @Override
  public PrefixValue value() {
    return PrefixValue.soFar(atEnd());
  }

  @Override
  public Monitor copy() {
    return new TableMonitor(verifier, start, new StringBuilder(text), hasBar, hasBreak, parsed);
  }
}
