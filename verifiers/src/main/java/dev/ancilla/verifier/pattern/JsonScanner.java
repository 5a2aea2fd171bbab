package dev.ancilla.verifier.pattern;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises JSON as RFC 8259 has it, an object or array at the top, without building anything.
 *
 * <p>No recursion, so that hostile nesting cannot exhaust the stack; linear in the text. One thread
 * at a time, used once.
 */
final class JsonScanner {
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");

  private final String text;
  private final BitSet objects = new BitSet();
  private int depth;
  private boolean valueDue = true;
  private int at;

  JsonScanner(String text) {
    this.text = text;
  }

  /**
   * The UTF-16 index of the first character that cannot belong to a document; the text's length
   * when it ends too early; empty when it is one.
   */
  OptionalInt firstFault() {
    skipSpace();
    if (!looksAt('{') && !looksAt('[')) {
      return OptionalInt.of(at);
    }
    do {
      boolean read = valueDue ? readValue() : readAfterValue();
      if (!read) {
        return OptionalInt.of(at);
      }
      skipSpace();
    } while (depth > 0);
    return at == text.length() ? OptionalInt.empty() : OptionalInt.of(at);
  }

  /** Reads a scalar, or opens a container up to where its first value is due. */
  private boolean readValue() {
    valueDue = false;
    if (at == text.length()) {
      return false;
    }
    return switch (text.charAt(at)) {
      case '{' -> open(true);
      case '[' -> open(false);
      case '"' -> readString();
      case 't' -> readWord("true");
      case 'f' -> readWord("false");
      case 'n' -> readWord("null");
      default -> readNumber();
    };
  }

  private boolean open(boolean object) {
    at++;
    skipSpace();
    if (looksAt(object ? '}' : ']')) {
      at++;
      return true;
    }
    objects.set(depth++, object);
    valueDue = true;
    return !object || readName();
  }

  /** Reads a comma up to where the next value is due, or closes the container. */
  private boolean readAfterValue() {
    valueDue = false;
    boolean object = objects.get(depth - 1);
    if (looksAt(object ? '}' : ']')) {
      at++;
      depth--;
      return true;
    }
    if (!looksAt(',')) {
      return false;
    }
    at++;
    skipSpace();
    valueDue = true;
    return !object || readName();
  }

  private boolean readName() {
    if (!looksAt('"') || !readString()) {
      return false;
    }
    skipSpace();
    if (!looksAt(':')) {
      return false;
    }
    at++;
    skipSpace();
    return true;
  }

  private boolean readString() {
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return true;
      }
      if (c < ' ' || (c == '\\' && !readEscape())) {
        return false;
      }
      at += c == '\\' ? 0 : 1;
    }
    return false;
  }

  private boolean readEscape() {
    int mark = at + 1;
    if (mark < text.length() && "\"\\/bfnrt".indexOf(text.charAt(mark)) >= 0) {
      at += 2;
      return true;
    }
    if (mark + 5 <= text.length() && text.substring(mark, mark + 5).matches("u[0-9A-Fa-f]{4}")) {
      at += 6;
      return true;
    }
    return false;
  }

  private boolean readWord(String word) {
    if (!text.startsWith(word, at)) {
      return false;
    }
    at += word.length();
    return true;
  }

  private boolean readNumber() {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      return false;
    }
    at = number.end();
    return true;
  }

  private boolean looksAt(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
