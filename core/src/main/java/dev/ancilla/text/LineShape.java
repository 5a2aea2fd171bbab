package dev.ancilla.text;

/**
 * What the signs at the edges of a growing line make of it: a list item, a heading, or nothing of
 * the kind. Knows only the line itself.
 *
 * <p>A bullet is a list mark, a space and some text, or one of the round and square signs with
 * text; a rule such as {@code * * *} is none. A heading has one to six hashes and a space, or
 * stands between double asterisks.
 */
final class LineShape {
  enum Kind {
    /** Open: what follows in the line decides. */
    UNDECIDED,
    BULLET,
    NUMBERED,
    HEADING,
    BOLD,
    PLAIN
  }

  private enum Phase {
    INDENT,
    STAR,
    MARK,
    AFTER_MARK,
    MAYBE_RULE,
    DIGITS,
    AFTER_NUMBER,
    NUMBER_SPACE,
    HASHES,
    BOLD,
    DECIDED
  }

  private Phase phase = Phase.INDENT;
  private Kind kind = Kind.UNDECIDED;
  private boolean mayBeRule;
  private int count;

  /** Asterisks at the end, with nothing but white space behind them. */
  private int stars;

  private boolean spaceBehindStars;
  private boolean textBetweenStars;
  private boolean starsBetween;

  LineShape() {}

  LineShape(LineShape other) {
    phase = other.phase;
    kind = other.kind;
    mayBeRule = other.mayBeRule;
    count = other.count;
    stars = other.stars;
    spaceBehindStars = other.spaceBehindStars;
    textBetweenStars = other.textBetweenStars;
    starsBetween = other.starsBetween;
  }

  void reset() {
    phase = Phase.INDENT;
    kind = Kind.UNDECIDED;
    count = 0;
    stars = 0;
    spaceBehindStars = false;
    textBetweenStars = false;
    starsBetween = false;
  }

  /** Undecided, or what the line is whatever follows in it. */
  Kind kind() {
    return kind;
  }

  /** What the line is if it ends here. */
  Kind kindIfEnded() {
    if (phase == Phase.BOLD) {
      return stars >= 2 ? Kind.BOLD : Kind.PLAIN;
    }
    return kind == Kind.UNDECIDED ? Kind.PLAIN : kind;
  }

  /** A list item or a heading, if the line ends here. */
  boolean standsAlone() {
    return kindIfEnded() != Kind.PLAIN;
  }

  /** Begins with double asterisks, so that only its end decides. */
  boolean mayBeBold() {
    return phase == Phase.BOLD;
  }

  /** Between double asterisks as a whole, with text, and none of them inside. */
  boolean isWhollyBold() {
    return phase == Phase.BOLD && stars >= 2 && textBetweenStars && !starsBetween;
  }

  void accept(int c) {
    switch (phase) {
      case DECIDED -> {}
      case INDENT -> readIndent(c);
      case STAR -> {
        if (c == '*' && count <= 3) {
          phase = Phase.BOLD;
        } else {
          readMark(c);
        }
      }
      case MARK -> readMark(c);
      case AFTER_MARK -> readAfterMark(c);
      case MAYBE_RULE -> {
        if (!isRuleSign(c) && !Signs.isBlank(c)) {
          decide(Kind.BULLET);
        }
      }
      case DIGITS -> {
        if (c == '.' || c == ')') {
          phase = Phase.AFTER_NUMBER;
        } else if (c < '0' || c > '9' || ++count > 3) {
          decide(Kind.PLAIN);
        }
      }
      case AFTER_NUMBER -> {
        if (isHorizontal(c)) {
          phase = Phase.NUMBER_SPACE;
        } else {
          decide(Kind.PLAIN);
        }
      }
      case NUMBER_SPACE -> {
        if (!Signs.isBlank(c)) {
          decide(Kind.NUMBERED);
        }
      }
      case HASHES -> {
        if (isHorizontal(c)) {
          decide(Kind.HEADING);
        } else if (c != '#' || ++count > 6) {
          decide(Kind.PLAIN);
        }
      }
      case BOLD -> readBold(c);
    }
  }

  private void readIndent(int c) {
    switch (c) {
      case '#' -> {
        phase = Phase.HASHES;
        if (count > 3) {
          decide(Kind.PLAIN);
        }
        count = 1;
      }
      case '*' -> {
        mayBeRule = true;
        phase = Phase.STAR;
      }
      case '-', '+' -> {
        mayBeRule = c == '-';
        phase = Phase.MARK;
      }
      case '•', '‣', '◦', '▪', '■', '●', '○' -> {
        mayBeRule = false;
        phase = Phase.AFTER_MARK;
      }
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
        count = 1;
        phase = Phase.DIGITS;
      }
      default -> {
        if (isHorizontal(c)) {
          count++;
        } else {
          decide(Kind.PLAIN);
        }
      }
    }
  }

  private void readMark(int c) {
    if (isHorizontal(c)) {
      phase = Phase.AFTER_MARK;
    } else {
      decide(Kind.PLAIN);
    }
  }

  private void readAfterMark(int c) {
    if (Signs.isBlank(c)) {
      return;
    }
    if (mayBeRule && isRuleSign(c)) {
      phase = Phase.MAYBE_RULE;
    } else {
      decide(Kind.BULLET);
    }
  }

  private void readBold(int c) {
    if (c == '*') {
      if (spaceBehindStars && stars > 0) {
        starsBetween |= stars >= 2;
        stars = 0;
      }
      stars++;
      spaceBehindStars = false;
    } else if (Signs.isBlank(c)) {
      spaceBehindStars = true;
    } else {
      starsBetween |= stars >= 2;
      stars = 0;
      spaceBehindStars = false;
      textBetweenStars = true;
    }
  }

  private void decide(Kind decided) {
    kind = decided;
    phase = Phase.DECIDED;
  }

  private static boolean isRuleSign(int c) {
    return c == '-' || c == '*' || c == '_';
  }

  static boolean isHorizontal(int c) {
    return c == ' '
        || c == '\t'
        || c >= 0x80 && Character.getType(c) == Character.SPACE_SEPARATOR
        || c == 0x180E;
  }
}
