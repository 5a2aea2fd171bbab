package dev.ancilla.cli.story;

/**
 * How text is set off: with terminal escapes, or with plain characters where output is a file or
 * {@code NO_COLOR} is set. Immutable.
 */
public enum Ink {
  /** ANSI escapes: colour, bold, underline. */
  ANSI,
  /** No escapes; underlining becomes a line of marks below. */
  PLAIN;

  private static final String RESET = "\u001b[0m";

  String bold(String text) {
    return wrap("\u001b[1m", text);
  }

  String dim(String text) {
    return wrap("\u001b[2m", text);
  }

  String good(String text) {
    return wrap("\u001b[32m", text);
  }

  String bad(String text) {
    return wrap("\u001b[31m", text);
  }

  String doubtful(String text) {
    return wrap("\u001b[33m", text);
  }

  String underlined(String text) {
    return wrap("\u001b[4;31m", text);
  }

  private String wrap(String start, String text) {
    return switch (this) {
      case ANSI -> start + text + RESET;
      case PLAIN -> text;
    };
  }
}
