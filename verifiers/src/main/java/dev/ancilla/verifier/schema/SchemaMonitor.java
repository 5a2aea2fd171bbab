package dev.ancilla.verifier.schema;

import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Continuation;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.Optional;

/**
 * Watches JSON of a schema being written: violated for good once it is no JSON, and compared with
 * the schema once, when the document is complete. Constant time a code point.
 */
final class SchemaMonitor implements Monitor {
  private final Verifier verifier;
  private final Candidate start;
  private final StringBuilder text;
  private final FencedJson json;
  private Optional<Value> compared;

  SchemaMonitor(Verifier verifier, Candidate start) {
    this(verifier, start, new StringBuilder(), new FencedJson(), Optional.empty());
  }

  private SchemaMonitor(
      Verifier verifier,
      Candidate start,
      StringBuilder text,
      FencedJson json,
      Optional<Value> compared) {
    this.verifier = verifier;
    this.start = start;
    this.text = text;
    this.json = json;
    this.compared = compared;
  }

  @Override
  public void accept(int codePoint) {
    json.accept(codePoint);
    if (!json.isDead()) {
      text.appendCodePoint(codePoint);
    }
  }

  @Override
  public Value atEnd() {
    if (!json.isAccepted()) {
      return Value.F;
    }
    // Behind a complete document only white space and the end of its fence may come.
    Value known =
        compared.orElseGet(() -> verifier.examine(start.withText(text.toString())).value());
    compared = Optional.of(known);
    return known;
  }

  @Override
  public PrefixValue value() {
    if (json.isDead()) {
      return PrefixValue.VIOLATED_FOR_GOOD;
    }
    Value atEnd = atEnd();
    return json.isAccepted() && atEnd == Value.F
        ? PrefixValue.VIOLATED_FOR_GOOD
        : PrefixValue.soFar(atEnd);
  }

  @Override
  public Continuation next() {
    return switch (value()) {
      case VIOLATED_FOR_GOOD -> Continuation.HOPELESS;
      case SATISFIED_FOR_GOOD, SATISFIED_SO_FAR, PENDING -> {
        Continuation next = json.next();
        yield new Continuation(next.allowed(), next.forced(), atEnd() == Value.T);
      }
    };
  }

  @Override
  public Monitor copy() {
    return new SchemaMonitor(verifier, start, new StringBuilder(text), json.copy(), compared);
  }
}
