package dev.ancilla.verifier.tool;

/** What the assistant did since it last waited for somebody. */
record Step(boolean wroteText, boolean calledTool) {
  static final Step NEW = new Step(false, false);

  Step afterText() {
    return new Step(true, calledTool);
  }

  Step afterCall() {
    return new Step(wroteText, true);
  }
}
