package dev.ancilla.verifier.official.python;

/**
 * Whether Python's {@code json.loads} would read a text: bare scalars and {@code NaN} pass, control
 * characters inside strings do not.
 *
 * <p>One pass, no recursion: nesting costs a bit a level, where Python gives up at its recursion
 * limit. One thread at a time.
 */
public final class PythonJson {
  /** CPython refuses to convert longer integers (sys.set_int_max_str_digits). */
  private static final int MAX_INTEGER_DIGITS = 4300;

  private static final int FAILED = -1;

  private final String text;

  private PythonJson(String text) {
    this.text = text;
  }

  /** Whether the text is one JSON document by Python's lights. */
  public static boolean reads(String text) {
    PythonJson json = new PythonJson(text);
    int end = json.document(json.blanks(0));
    return end != FAILED && json.blanks(end) == text.length();
  }

  private int document(int start) {
    java.util.BitSet objects = new java.util.BitSet();
    int depth = 0;
    int i = start;
    while (true) {
      char c = at(i);
      if (c == '[' || c == '{') {
        boolean object = c == '{';
        i = blanks(i + 1);
        if (at(i) != (object ? '}' : ']')) {
          objects.set(depth++, object);
          i = object ? key(i) : i;
          if (i == FAILED) {
            return FAILED;
          }
          continue;
        }
        i++;
      } else {
        i = scalar(i);
        if (i == FAILED) {
          return FAILED;
        }
      }
      while (true) {
        if (depth == 0) {
          return i;
        }
        boolean object = objects.get(depth - 1);
        i = blanks(i);
        if (at(i) == ',') {
          i = blanks(i + 1);
          i = object ? key(i) : i;
          if (i == FAILED) {
            return FAILED;
          }
          break;
        }
        if (at(i) != (object ? '}' : ']')) {
          return FAILED;
        }
        depth--;
        i++;
      }
    }
  }

  /** A key and its colon; returns where the value starts. */
  private int key(int start) {
    if (at(start) != '"') {
      return FAILED;
    }
    int end = string(start);
    if (end == FAILED) {
      return FAILED;
    }
    int colon = blanks(end);
    return at(colon) == ':' ? blanks(colon + 1) : FAILED;
  }

  private int scalar(int i) {
    return switch (at(i)) {
      case '"' -> string(i);
      case 'n' -> word(i, "null");
      case 't' -> word(i, "true");
      case 'f' -> word(i, "false");
      case 'N' -> word(i, "NaN");
      case 'I' -> word(i, "Infinity");
      case '-' -> at(i + 1) == 'I' ? word(i, "-Infinity") : number(i + 1);
      default -> number(i);
    };
  }

  private int word(int i, String word) {
    return text.startsWith(word, i) ? i + word.length() : FAILED;
  }

  private int number(int firstDigit) {
    int i = firstDigit;
    if (at(i) == '0') {
      i++;
    } else {
      i = digits(i);
      if (i == firstDigit) {
        return FAILED;
      }
    }
    int integerDigits = i - firstDigit;
    boolean integer = true;
    if (at(i) == '.' && digits(i + 1) > i + 1) {
      i = digits(i + 1);
      integer = false;
    }
    if (at(i) == 'e' || at(i) == 'E') {
      int exponent = at(i + 1) == '+' || at(i + 1) == '-' ? i + 2 : i + 1;
      if (digits(exponent) > exponent) {
        i = digits(exponent);
        integer = false;
      }
    }
    return integer && integerDigits > MAX_INTEGER_DIGITS ? FAILED : i;
  }

  private int digits(int start) {
    int i = start;
    while (at(i) >= '0' && at(i) <= '9') {
      i++;
    }
    return i;
  }

  private int string(int quote) {
    int i = quote + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"') {
        return i + 1;
      }
      if (c < ' ') {
        return FAILED;
      }
      if (c != '\\') {
        i++;
      } else if (at(i + 1) == 'u') {
        if (!isHex(i + 2)) {
          return FAILED;
        }
        i += 6;
      } else if ("\"\\/bfnrt".indexOf(at(i + 1)) >= 0) {
        i += 2;
      } else {
        return FAILED;
      }
    }
    return FAILED;
  }

  private boolean isHex(int start) {
    for (int i = start; i < start + 4; i++) {
      char c = at(i);
      if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))) {
        return false;
      }
    }
    return true;
  }

  private int blanks(int start) {
    int i = start;
    while (at(i) == ' ' || at(i) == '\t' || at(i) == '\n' || at(i) == '\r') {
      i++;
    }
    return i;
  }

  /** The character at an index, or NUL beyond the end, which no JSON token starts with. */
  private char at(int i) {
    return i < text.length() ? text.charAt(i) : 0;
  }
}
