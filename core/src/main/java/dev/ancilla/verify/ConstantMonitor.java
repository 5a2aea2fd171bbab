package dev.ancilla.verify;

/** Knows its value before the text begins. */
record ConstantMonitor(Value constant) implements Monitor {
  @Override
  public void accept(int codePoint) {}

  @Override
  public Value atEnd() {
    return constant;
  }

  @Override
  public PrefixValue value() {
    return PrefixValue.forGood(constant);
  }

  @Override
  public Monitor copy() {
    return this;
  }
}
