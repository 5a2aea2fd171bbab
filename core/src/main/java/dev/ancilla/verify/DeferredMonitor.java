package dev.ancilla.verify;

import java.util.Optional;

/**
 * Remembers the text and asks the verifier only for the verdict at the end: for verifiers that ask
 * somebody else, such as a judge. Until then it knows nothing, and says {@link
 * PrefixValue#PENDING}.
 */
final class DeferredMonitor implements Monitor {
  private final Verifier verifier;
  private final Candidate start;
  private final StringBuilder text;
  private Optional<Value> verdict;

  DeferredMonitor(Verifier verifier, Candidate start) {
    this(verifier, start, new StringBuilder(), Optional.empty());
  }

  private DeferredMonitor(
      Verifier verifier, Candidate start, StringBuilder text, Optional<Value> verdict) {
    this.verifier = verifier;
    this.start = start;
    this.text = text;
    this.verdict = verdict;
  }

  @Override
  public void accept(int codePoint) {
    text.appendCodePoint(codePoint);
    verdict = Optional.empty();
  }

  /** Asks the verifier; once for the same text. */
  @Override
  public Value atEnd() {
    Value known =
        verdict.orElseGet(
            () -> Measurement.examine(verifier, start.withText(text.toString())).value());
    verdict = Optional.of(known);
    return known;
  }

  @Override
  public PrefixValue value() {
    return PrefixValue.PENDING;
  }

  @Override
  public boolean waitsForEnd() {
    return true;
  }

  @Override
  public Monitor copy() {
    return new DeferredMonitor(verifier, start, new StringBuilder(text), verdict);
  }
}
