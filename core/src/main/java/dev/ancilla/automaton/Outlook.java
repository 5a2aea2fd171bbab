package dev.ancilla.automaton;

/** What a text says about a language when more text may follow. */
public enum Outlook {
  /** In the language, however it goes on. */
  ALWAYS,
  /** In the language if it ends here; some continuation is not. */
  YES,
  /** Not in the language if it ends here; some continuation is. */
  NO,
  /** Not in the language, however it goes on. */
  NEVER;

  /** True if a text that ends here is in the language. */
  public boolean accepts() {
    return this == ALWAYS || this == YES;
  }

  /** True if nothing that follows changes it. */
  public boolean isFinal() {
    return this == ALWAYS || this == NEVER;
  }

  /** The outlook on the complement of the language. */
  public Outlook complement() {
    return switch (this) {
      case ALWAYS -> NEVER;
      case YES -> NO;
      case NO -> YES;
      case NEVER -> ALWAYS;
    };
  }
}
