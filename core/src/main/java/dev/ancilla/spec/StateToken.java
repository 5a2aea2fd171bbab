package dev.ancilla.spec;

/**
 * One word or sign of a state expression.
 *
 * @param text as written; for a quoted text, what it stands for
 * @param column code points from 1
 */
record StateToken(Kind kind, String text, int column) {
  enum Kind {
    /** A place such as {@code order.items[0]}; keywords are words too. */
    WORD,
    NUMBER,
    QUOTED,
    SIGN,
    END
  }

  boolean is(String wordOrSign) {
    return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(wordOrSign);
  }

  /** How an error message calls it. */
  String shown() {
    return switch (kind) {
      case WORD, NUMBER, SIGN -> "\"" + text + "\"";
      case QUOTED -> "a quoted text";
      case END -> "the end";
    };
  }
}
