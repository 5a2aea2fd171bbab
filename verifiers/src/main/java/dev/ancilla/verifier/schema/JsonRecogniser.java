package dev.ancilla.verifier.schema;

import dev.ancilla.automaton.CodePointSet;
import java.util.BitSet;

/**
 * Recognises JSON as RFC 8259 has it, an object or array at the top, one code point at a time.
 *
 * <p>Exact: as long as it is not {@link #isDead}, some continuation is a document. Constant time a
 * code point; one bit a level of nesting. One thread at a time.
 */
final class JsonRecogniser {
  private enum State {
    /** Nothing but space yet. */
    TOP,
    /** Behind an opening brace: a name or the end of the object. */
    FIRST_NAME,
    /** Behind a comma in an object. */
    NAME,
    COLON,
    /** Behind an opening bracket: a value or the end of the array. */
    FIRST_ELEMENT,
    VALUE,
    AFTER_VALUE,
    /** Inside quotation marks. */
    TEXT,
    ESCAPE,
    HEX_DIGIT,
    /** Inside true, false or null. */
    WORD,
    MINUS,
    ZERO,
    WHOLE,
    POINT,
    FRACTION,
    EXPONENT,
    EXPONENT_SIGN,
    EXPONENT_DIGITS,
    COMPLETE,
    DEAD
  }

  private static final CodePointSet SPACE = CodePointSet.of(" \t\r\n");
  private static final CodePointSet DIGITS = CodePointSet.range('0', '9');
  private static final CodePointSet HEX_DIGITS =
      DIGITS.union(CodePointSet.range('a', 'f')).union(CodePointSet.range('A', 'F'));
  private static final CodePointSet INSIDE_TEXT = CodePointSet.range(0, 0x1f).complement();
  private static final CodePointSet ESCAPED = CodePointSet.of("\"\\/bfnrtu");
  private static final CodePointSet VALUE_STARTS =
      SPACE.union(DIGITS).union(CodePointSet.of("{[\"tfn-"));
  private static final CodePointSet POINT_OR_EXPONENT = CodePointSet.of(".eE");
  private static final CodePointSet EXPONENT_MARK = CodePointSet.of("eE");

  private final BitSet objects;
  private int depth;
  private State state = State.TOP;
  private String word = "";
  private int readOfWord;
  private int hexDigitsLeft;
  private boolean isName;

  JsonRecogniser() {
    this.objects = new BitSet();
  }

  private JsonRecogniser(JsonRecogniser other) {
    this.objects = (BitSet) other.objects.clone();
    this.depth = other.depth;
    this.state = other.state;
    this.word = other.word;
    this.readOfWord = other.readOfWord;
    this.hexDigitsLeft = other.hexDigitsLeft;
    this.isName = other.isName;
  }

  JsonRecogniser copy() {
    return new JsonRecogniser(this);
  }

  /** What was read is a document. */
  boolean isComplete() {
    return state == State.COMPLETE;
  }

  /** No continuation makes it a document. */
  boolean isDead() {
    return state == State.DEAD;
  }

  void accept(int codePoint) {
    state =
        switch (state) {
          case TOP -> isSpace(codePoint) ? State.TOP : container(codePoint);
          case FIRST_NAME, NAME -> isSpace(codePoint) ? state : name(codePoint);
          case COLON -> isSpace(codePoint) ? State.COLON : when(codePoint == ':', State.VALUE);
          case FIRST_ELEMENT -> isSpace(codePoint) ? state : firstElement(codePoint);
          case VALUE -> isSpace(codePoint) ? State.VALUE : value(codePoint);
          case AFTER_VALUE -> afterValue(codePoint);
          case TEXT -> text(codePoint);
          case ESCAPE -> escape(codePoint);
          case HEX_DIGIT -> hexDigit(codePoint);
          case WORD -> word(codePoint);
          case MINUS, ZERO, WHOLE, POINT, FRACTION -> number(codePoint);
          case EXPONENT, EXPONENT_SIGN, EXPONENT_DIGITS -> exponent(codePoint);
          case COMPLETE -> when(isSpace(codePoint), State.COMPLETE);
          case DEAD -> State.DEAD;
        };
  }

  private State container(int codePoint) {
    if (codePoint != '{' && codePoint != '[') {
      return State.DEAD;
    }
    objects.set(depth++, codePoint == '{');
    return codePoint == '{' ? State.FIRST_NAME : State.FIRST_ELEMENT;
  }

  private State close() {
    depth--;
    return depth == 0 ? State.COMPLETE : State.AFTER_VALUE;
  }

  private State name(int codePoint) {
    if (codePoint == '}' && state == State.FIRST_NAME) {
      return close();
    }
    isName = true;
    return when(codePoint == '"', State.TEXT);
  }

  private State firstElement(int codePoint) {
    return codePoint == ']' ? close() : value(codePoint);
  }

  private State value(int codePoint) {
    return switch (codePoint) {
      case '{', '[' -> container(codePoint);
      case '"' -> {
        isName = false;
        yield State.TEXT;
      }
      case 't' -> begin("true");
      case 'f' -> begin("false");
      case 'n' -> begin("null");
      case '-' -> State.MINUS;
      case '0' -> State.ZERO;
      default -> when(isDigit(codePoint), State.WHOLE);
    };
  }

  private State begin(String literal) {
    word = literal;
    readOfWord = 1;
    return State.WORD;
  }

  private State afterValue(int codePoint) {
    if (isSpace(codePoint)) {
      return State.AFTER_VALUE;
    }
    boolean object = objects.get(depth - 1);
    if (codePoint == ',') {
      return object ? State.NAME : State.VALUE;
    }
    return codePoint == (object ? '}' : ']') ? close() : State.DEAD;
  }

  private State text(int codePoint) {
    if (codePoint == '"') {
      return isName ? State.COLON : State.AFTER_VALUE;
    }
    return codePoint == '\\' ? State.ESCAPE : when(codePoint >= ' ', State.TEXT);
  }

  private State escape(int codePoint) {
    if (codePoint == 'u') {
      hexDigitsLeft = 4;
      return State.HEX_DIGIT;
    }
    return when(ESCAPED.contains(codePoint), State.TEXT);
  }

  private State hexDigit(int codePoint) {
    if (!HEX_DIGITS.contains(codePoint)) {
      return State.DEAD;
    }
    return --hexDigitsLeft == 0 ? State.TEXT : State.HEX_DIGIT;
  }

  private State word(int codePoint) {
    if (codePoint != word.charAt(readOfWord)) {
      return State.DEAD;
    }
    return ++readOfWord == word.length() ? State.AFTER_VALUE : State.WORD;
  }

  private State number(int codePoint) {
    boolean digit = isDigit(codePoint);
    return switch (state) {
      case MINUS -> codePoint == '0' ? State.ZERO : when(digit, State.WHOLE);
      case POINT -> when(digit, State.FRACTION);
      case FRACTION -> digit ? State.FRACTION : afterDigits(codePoint, false);
      case WHOLE -> digit ? State.WHOLE : afterDigits(codePoint, true);
      default -> afterDigits(codePoint, true);
    };
  }

  private State afterDigits(int codePoint, boolean pointMayCome) {
    if (codePoint == 'e' || codePoint == 'E') {
      return State.EXPONENT;
    }
    return codePoint == '.' && pointMayCome ? State.POINT : afterValue(codePoint);
  }

  private State exponent(int codePoint) {
    if (isDigit(codePoint)) {
      return State.EXPONENT_DIGITS;
    }
    boolean sign = codePoint == '+' || codePoint == '-';
    return switch (state) {
      case EXPONENT -> when(sign, State.EXPONENT_SIGN);
      case EXPONENT_DIGITS -> afterValue(codePoint);
      default -> State.DEAD;
    };
  }

  /** Exactly the code points that keep it alive. */
  CodePointSet allowed() {
    return switch (state) {
      case TOP -> SPACE.union(CodePointSet.of("{["));
      case FIRST_NAME -> SPACE.union(CodePointSet.of("\"}"));
      case NAME -> SPACE.union(CodePointSet.of('"'));
      case COLON -> SPACE.union(CodePointSet.of(':'));
      case FIRST_ELEMENT -> VALUE_STARTS.union(CodePointSet.of(']'));
      case VALUE -> VALUE_STARTS;
      case AFTER_VALUE -> afterValue();
      case TEXT -> INSIDE_TEXT;
      case ESCAPE -> ESCAPED;
      case HEX_DIGIT -> HEX_DIGITS;
      case WORD -> CodePointSet.of(word.charAt(readOfWord));
      case MINUS, POINT, EXPONENT_SIGN -> DIGITS;
      case ZERO -> POINT_OR_EXPONENT.union(afterValue());
      case WHOLE -> DIGITS.union(POINT_OR_EXPONENT).union(afterValue());
      case FRACTION -> DIGITS.union(EXPONENT_MARK).union(afterValue());
      case EXPONENT -> DIGITS.union(CodePointSet.of("+-"));
      case EXPONENT_DIGITS -> DIGITS.union(afterValue());
      case COMPLETE -> SPACE;
      case DEAD -> CodePointSet.NONE;
    };
  }

  private CodePointSet afterValue() {
    return SPACE.union(CodePointSet.of(objects.get(depth - 1) ? ",}" : ",]"));
  }

  /** The rest of a literal that was begun; empty where there is a choice. */
  String forced() {
    return state == State.WORD ? word.substring(readOfWord) : "";
  }

  private static State when(boolean holds, State next) {
    return holds ? next : State.DEAD;
  }

  static boolean isSpace(int codePoint) {
    return codePoint == ' ' || codePoint == '\n' || codePoint == '\t' || codePoint == '\r';
  }

  private static boolean isDigit(int codePoint) {
    return codePoint >= '0' && codePoint <= '9';
  }
}
