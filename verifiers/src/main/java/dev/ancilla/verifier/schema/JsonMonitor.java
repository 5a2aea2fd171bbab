package dev.ancilla.verifier.schema;

import dev.ancilla.verify.Continuation;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;

/** Watches a JSON document being written. Exact in all that it says. */
final class JsonMonitor implements Monitor {
  private final FencedJson json;

  JsonMonitor() {
    this(new FencedJson());
  }

  private JsonMonitor(FencedJson json) {
    this.json = json;
  }

  @Override
  public void accept(int codePoint) {
    json.accept(codePoint);
  }

  @Override
  public Value atEnd() {
    return json.isAccepted() ? Value.T : Value.F;
  }

  @Override
  public PrefixValue value() {
    return json.isDead() ? PrefixValue.VIOLATED_FOR_GOOD : PrefixValue.soFar(atEnd());
  }

  @Override
  public Continuation next() {
    return json.next();
  }

  @Override
  public Monitor copy() {
    return new JsonMonitor(json.copy());
  }
}
