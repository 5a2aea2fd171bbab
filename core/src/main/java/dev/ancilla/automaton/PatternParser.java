package dev.ancilla.automaton;

import dev.ancilla.automaton.RegularExpression.Boundary;
import dev.ancilla.automaton.RegularExpression.Symbols;
import java.util.ArrayList;
import java.util.List;

/**
 * Recursive descent over the pattern's code points; see {@link RegularExpression#parse}.
 *
 * <p>Recursion is bounded by {@link #MAX_DEPTH}, the size of the result by {@link
 * RegularExpression#MAX_POSITIONS}; both are checked while reading, before anything is expanded.
 */
final class PatternParser {
  static final int MAX_DEPTH = 200;

  private static final CodePointSet LINE_FEED = CodePointSet.of('\n');
  private static final int LONGEST_QUOTE = 60;
  private static final int NOTHING_LEFT = -1;

  private final String pattern;
  private final int[] points;
  private int at;
  private int depth;
  private Flags flags = new Flags(false, false, false);

  private record Flags(boolean ignoreCase, boolean dotAll, boolean multiline) {}

  PatternParser(String pattern) {
    this.pattern = pattern;
    this.points = pattern.codePoints().toArray();
  }

  RegularExpression parse() {
    RegularExpression whole = alternatives();
    if (at < points.length) {
      throw wrong(at, "this \")\" closes no group; write \\) for the character itself.");
    }
    return whole;
  }

  private RegularExpression alternatives() {
    List<RegularExpression> choices = new ArrayList<>();
    choices.add(sequence());
    while (peek() == '|') {
      at++;
      choices.add(sequence());
    }
    return checked(RegularExpression.alternation(choices));
  }

  private RegularExpression sequence() {
    List<RegularExpression> parts = new ArrayList<>();
    while (at < points.length && peek() != '|' && peek() != ')') {
      if (startsWith("\\Q")) {
        quoted(parts);
      } else {
        parts.add(quantified(atom()));
      }
    }
    return checked(RegularExpression.concatenation(parts));
  }

  /** Each character of the stretch stands for itself; a quantifier takes the last one. */
  private void quoted(List<RegularExpression> parts) {
    at += 2;
    int from = parts.size();
    while (at < points.length && !startsWith("\\E")) {
      parts.add(symbol(points[at++]));
    }
    at = Math.min(points.length, at + 2);
    if (parts.size() > from) {
      parts.add(quantified(parts.removeLast()));
    }
  }

  private RegularExpression quantified(RegularExpression body) {
    int from = at;
    int min;
    int max;
    switch (peek()) {
      case '*' -> {
        min = 0;
        max = RegularExpression.UNBOUNDED;
        at++;
      }
      case '+' -> {
        min = 1;
        max = RegularExpression.UNBOUNDED;
        at++;
      }
      case '?' -> {
        min = 0;
        max = 1;
        at++;
      }
      case '{' -> {
        at++;
        min = number("{n}, {n,} or {n,m}");
        max = min;
        if (peek() == ',') {
          at++;
          max = peek() == '}' ? RegularExpression.UNBOUNDED : number("{n}, {n,} or {n,m}");
        }
        if (peek() != '}') {
          throw wrong(from, "a count is written {n}, {n,} or {n,m}; write \\{ for the brace.");
        }
        at++;
      }
      default -> {
        return body;
      }
    }
    if (max < min) {
      throw wrong(from, "the count {%d,%d} runs backwards; swap its numbers.".formatted(min, max));
    }
    switch (peek()) {
      case '?' -> at++; // lazy: the same texts, found in another order
      case '+' ->
          throw wrong(
              at,
              "possessive quantifiers change which texts match and are not supported; leave the"
                  + " second + out.");
      case '*', '{' ->
          throw wrong(at, "a quantifier follows a quantifier; put the first into (?:...).");
      default -> {}
    }
    return checked(body.repeat(min, max));
  }

  private int number(String form) {
    int from = at;
    long value = 0;
    while (peek() >= '0' && peek() <= '9') {
      value = Math.min(1_000_000_000, value * 10 + points[at++] - '0');
    }
    if (at == from) {
      throw wrong(
          from,
          "a count is written %s; write \\{ for a brace, {0,m} for \"at most\".".formatted(form));
    }
    return (int) value;
  }

  private RegularExpression atom() {
    int from = at;
    int point = points[at++];
    return switch (point) {
      case '.' -> new Symbols(flags.dotAll() ? CodePointSet.ALL : LINE_FEED.complement());
      case '^' ->
          flags.multiline()
              ? new Boundary(LINE_FEED, true, CodePointSet.ALL, true)
              : Boundary.START;
      case '$' ->
          flags.multiline() ? new Boundary(CodePointSet.ALL, true, LINE_FEED, true) : Boundary.END;
      case '[' -> RegularExpression.symbols(characterClass(from));
      case '(' -> group(from);
      case '\\' -> escape(from);
      case '*', '+', '?' ->
          throw wrong(
              from,
              "\"%c\" has nothing to repeat; write \\%c for the character itself."
                  .formatted(point, point));
      case '{' -> throw wrong(from, "\"{\" has nothing to repeat; write \\{ for the brace.");
      default -> symbol(point);
    };
  }

  private RegularExpression symbol(int point) {
    return new Symbols(folded(CodePointSet.of(point)));
  }

  private CodePointSet folded(CodePointSet set) {
    return flags.ignoreCase() ? set.inAnyCase() : set;
  }

  private RegularExpression group(int from) {
    Flags outer = flags;
    if (peek() == '?') {
      if (startsWith("?=") || startsWith("?!") || startsWith("?<=") || startsWith("?<!")) {
        return lookAround(from);
      }
      if (!openSpecial(from)) {
        return RegularExpression.EMPTY;
      }
    }
    RegularExpression body = nested(from);
    flags = outer;
    return body;
  }

  /** The rest of a group up to its parenthesis. */
  private RegularExpression nested(int from) {
    if (++depth > MAX_DEPTH) {
      throw wrong(from, "groups nest deeper than %d; write it flatter.".formatted(MAX_DEPTH));
    }
    RegularExpression body = alternatives();
    depth--;
    if (peek() != ')') {
      throw wrong(from, "this group is never closed; add \")\", or write \\( for the character.");
    }
    at++;
    return body;
  }

  /** Reads what follows "(?"; false where that was all, as in "(?i)". */
  private boolean openSpecial(int from) {
    at++;
    switch (peek()) {
      case ':' -> {
        at++;
        return true;
      }
      case 'P', '<' -> {
        if (startsWith("P=")) {
          throw wrong(from, "back-references are not regular; write the text out again.");
        }
        at += startsWith("P<") ? 2 : 1;
        int name = at;
        while (peek() != '>' && peek() != NOTHING_LEFT && Character.isLetterOrDigit(peek())
            || peek() == '_') {
          at++;
        }
        if (peek() != '>' || at == name) {
          throw wrong(from, "a named group is written (?<name>...).");
        }
        at++;
        return true;
      }
      case '>' ->
          throw wrong(
              from, "atomic groups change which texts match and are not supported; write (?:...).");
      case '#' -> throw wrong(from, "comments in patterns are not supported; leave it out.");
      case '(' -> throw wrong(from, "conditional groups are not regular; write both cases with |.");
      default -> {
        return openFlags(from);
      }
    }
  }

  private boolean openFlags(int from) {
    boolean ignoreCase = flags.ignoreCase();
    boolean dotAll = flags.dotAll();
    boolean multiline = flags.multiline();
    boolean on = true;
    for (; peek() != ':' && peek() != ')'; at++) {
      switch (peek()) {
        case 'i' -> ignoreCase = on;
        case 's' -> dotAll = on;
        case 'm' -> multiline = on;
        case 'u' -> {} // Unicode rules hold always
        case '-' -> on = false;
        default ->
            throw wrong(
                from,
                "after \"(?\" only :, a name, look-around over one character, or the flags i, s and"
                    + " m are supported; write \\( for the character itself.");
      }
    }
    boolean whole = points[at++] == ')';
    if (whole && from > 0) {
      throw wrong(
          from, "flags for the whole pattern stand at its start; write (?i:...) for a part.");
    }
    flags = new Flags(ignoreCase, dotAll, multiline);
    return !whole;
  }

  private RegularExpression lookAround(int from) {
    boolean behind = startsWith("?<");
    at += behind ? 2 : 1;
    boolean negated = points[at++] == '!';
    RegularExpression body = nested(from);
    CodePointSet set =
        switch (body) {
          case Symbols symbols -> symbols.set();
          case RegularExpression.Nothing nothing -> CodePointSet.NONE;
          case RegularExpression.Empty empty -> throw tooFar(from);
          case RegularExpression.Concatenation concatenation -> throw tooFar(from);
          case RegularExpression.Alternation alternation -> throw tooFar(from);
          case RegularExpression.Repeat repeat -> throw tooFar(from);
          case Boundary boundary -> throw tooFar(from);
        };
    CodePointSet beside = negated ? set.complement() : set;
    return behind
        ? new Boundary(beside, negated, CodePointSet.ALL, true)
        : new Boundary(CodePointSet.ALL, true, beside, negated);
  }

  private IllegalArgumentException tooFar(int from) {
    return wrong(
        from,
        "look-around reaches one character only, as in (?![a-z]); say the rest with contains and"
            + " forbids clauses.");
  }

  private RegularExpression escape(int from) {
    if (at == points.length) {
      throw wrong(from, "a pattern must not end with a single backslash; write \\\\.");
    }
    CodePointSet word = UnicodeProperty.word();
    CodePointSet other = UnicodeProperty.notWord();
    switch (points[at]) {
      case 'A' -> {
        at++;
        return Boundary.START;
      }
      case 'z' -> {
        at++;
        return Boundary.END;
      }
      case 'b' -> {
        at++;
        return RegularExpression.alternation(
            new Boundary(word, false, other, true), new Boundary(other, true, word, false));
      }
      case 'B' -> {
        at++;
        return RegularExpression.alternation(
            new Boundary(word, false, word, false), new Boundary(other, true, other, true));
      }
      default -> {
        return RegularExpression.symbols(folded(escapedSet(from)));
      }
    }
  }

  /** What an escape stands for that is good inside a class too; the backslash is behind us. */
  private CodePointSet escapedSet(int from) {
    int letter = points[at++];
    return switch (letter) {
      case 'd' -> UnicodeProperty.digit();
      case 'D' -> UnicodeProperty.digit().complement();
      case 'w' -> UnicodeProperty.word();
      case 'W' -> UnicodeProperty.notWord();
      case 's' -> UnicodeProperty.WHITE_SPACE;
      case 'S' -> UnicodeProperty.WHITE_SPACE.complement();
      case 'p', 'P' -> property(from, letter == 'P');
      default -> CodePointSet.of(escapedPoint(from, letter));
    };
  }

  private CodePointSet property(int from, boolean negated) {
    String name;
    if (peek() == '{') {
      int start = ++at;
      while (peek() != '}') {
        if (peek() == NOTHING_LEFT) {
          throw wrong(from, "a property is written \\p{NAME}; add the closing brace.");
        }
        at++;
      }
      name = new String(points, start, at++ - start);
    } else if (at < points.length) {
      name = Character.toString(points[at++]);
    } else {
      throw wrong(from, "a property is written \\p{NAME}.");
    }
    boolean flipped = name.startsWith("^");
    String bare = flipped ? name.substring(1) : name;
    CodePointSet set =
        UnicodeProperty.find(bare).orElseThrow(() -> wrong(from, UnicodeProperty.unknown(bare)));
    // Folded before it is negated, so that (?i)\P{Lu} has no letter that (?i)\p{Lu} has.
    return negated ^ flipped ? folded(set).complement() : set;
  }

  private int escapedPoint(int from, int letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'a' -> 7;
      case 'x' -> {
        if (peek() != '{') {
          yield hexadecimal(from, 2, 2);
        }
        at++;
        int point = hexadecimal(from, 1, 6);
        if (peek() != '}') {
          throw wrong(from, "a code point is written \\x{H...}; add the closing brace.");
        }
        at++;
        yield point;
      }
      case 'u' -> {
        int first = hexadecimal(from, 4, 4);
        if (first >= 0xd800 && first < 0xdc00 && startsWith("\\u")) {
          int back = at;
          at += 2;
          int second = hexadecimal(back, 4, 4);
          if (second >= 0xdc00 && second < 0xe000) {
            yield Character.toCodePoint((char) first, (char) second);
          }
          at = back;
        }
        yield first;
      }
      case 'U' -> hexadecimal(from, 8, 8);
      case '1', '2', '3', '4', '5', '6', '7', '8', '9', 'k' ->
          throw wrong(from, "back-references are not regular; write the text out again.");
      case '0' -> throw wrong(from, "octal escapes are not supported; write \\x00.");
      case 'Z' ->
          throw wrong(
              from, "\\Z means two things; write \\z for the end, \\n?\\z before a last \\n.");
      case 'v' -> throw wrong(from, "\\v means two things; write \\x0B or [\\n\\x0B\\f\\r].");
      case 'h' -> throw wrong(from, "\\h is not supported; write [ \\t\\p{Zs}].");
      case 'R' -> throw wrong(from, "\\R is not supported; write (?:\\r\\n|[\\n\\r]).");
      case 'e' -> throw wrong(from, "\\e is not supported; write \\x1B.");
      case 'E' -> throw wrong(from, "\\E ends no \\Q; leave it out.");
      default -> {
        if (letter < 128 && Character.isLetterOrDigit(letter)) {
          throw wrong(
              from,
              "\\%c has no meaning here; write the character without backslash, or \\x{%X}."
                  .formatted(letter, letter));
        }
        yield letter;
      }
    };
  }

  private int hexadecimal(int from, int least, int most) {
    int value = 0;
    int digits = 0;
    while (digits < most && peek() < 128 && Character.digit(peek(), 16) >= 0) {
      value = value * 16 + Character.digit(points[at++], 16);
      digits++;
    }
    if (digits < least || !Character.isValidCodePoint(value)) {
      throw wrong(from, "a code point is written \\xHH, \\x{H...} up to 10FFFF, or \\uHHHH.");
    }
    return value;
  }

  /** A class; its bracket is behind us. */
  private CodePointSet characterClass(int from) {
    boolean negated = peek() == '^';
    if (negated) {
      at++;
    }
    List<CodePointSet> parts = new ArrayList<>();
    boolean first = true;
    while (first || peek() != ']') {
      first = false;
      if (peek() == NOTHING_LEFT) {
        throw wrong(from, "this class is never closed; add \"]\", or write \\[ for the bracket.");
      }
      if (startsWith("&&")) {
        throw wrong(at, "\"&&\" in a class means two things; write \\&\\& or two clauses.");
      }
      int start = at;
      CodePointSet low = member();
      if (peek() != '-' || at + 1 >= points.length || points[at + 1] == ']') {
        parts.add(low);
        continue;
      }
      at++;
      CodePointSet high = member();
      if (low.single().isEmpty() || high.single().isEmpty()) {
        throw wrong(start, "a range runs between two characters; put the \"-\" last or write \\-.");
      }
      int least = low.single().getAsInt();
      int most = high.single().getAsInt();
      if (most < least) {
        throw wrong(start, "this range runs backwards; swap its ends.");
      }
      parts.add(CodePointSet.range(least, most));
    }
    at++;
    CodePointSet set = folded(CodePointSet.union(parts));
    return negated ? set.complement() : set;
  }

  private CodePointSet member() {
    int from = at;
    int point = points[at++];
    if (point == '[') {
      throw wrong(from, "\"[\" inside a class means several things; write \\[ for the bracket.");
    }
    if (point != '\\') {
      return CodePointSet.of(point);
    }
    if (at == points.length) {
      throw wrong(from, "a pattern must not end with a single backslash; write \\\\.");
    }
    return switch (points[at]) {
      case 'b', 'B', 'A', 'z', 'Q' ->
          throw wrong(from, "\\%c has no meaning inside a class.".formatted(points[at]));
      default -> escapedSet(from);
    };
  }

  private RegularExpression checked(RegularExpression expression) {
    long positions = expression.positions();
    if (positions > RegularExpression.MAX_POSITIONS) {
      throw wrong(
          0,
          "with its repeats written out the pattern has %,d positions, and %,d are allowed; use"
                  .formatted(positions, RegularExpression.MAX_POSITIONS)
              + " smaller counts, or a clause that counts.");
    }
    return expression;
  }

  private int peek() {
    return at < points.length ? points[at] : NOTHING_LEFT;
  }

  /** ASCII only. */
  private boolean startsWith(String text) {
    if (at + text.length() > points.length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (points[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private IllegalArgumentException wrong(int place, String what) {
    int length = Math.min(points.length, LONGEST_QUOTE);
    String shown = new String(points, 0, length) + (points.length > LONGEST_QUOTE ? "…" : "");
    return new IllegalArgumentException(
        "in the pattern \"%s\", character %d: %s".formatted(shown, place + 1, what));
  }

  @Override
  public String toString() {
    return pattern;
  }
}
