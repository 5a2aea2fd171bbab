package dev.ancilla.automaton;

import dev.ancilla.automaton.RegularExpression.Alternation;
import dev.ancilla.automaton.RegularExpression.Boundary;
import dev.ancilla.automaton.RegularExpression.Concatenation;
import dev.ancilla.automaton.RegularExpression.Empty;
import dev.ancilla.automaton.RegularExpression.Nothing;
import dev.ancilla.automaton.RegularExpression.Repeat;
import dev.ancilla.automaton.RegularExpression.Symbols;
import java.util.List;
import java.util.stream.Collectors;

/** Writes expressions as patterns that {@link PatternParser} reads back. */
final class PatternPrinter {
  private static final String ANY = "(?s:.)";
  private static final CodePointSet NO_LINE_FEED = CodePointSet.of('\n').complement();

  private PatternPrinter() {}

  static String print(RegularExpression expression) {
    return switch (expression) {
      case Empty empty -> "(?:)";
      case Nothing nothing -> print(CodePointSet.NONE);
      case Symbols symbols -> print(symbols.set());
      case Concatenation concatenation ->
          concatenation.parts().isEmpty()
              ? "(?:)"
              : concatenation.parts().stream()
                  .map(part -> part instanceof Alternation ? group(part) : print(part))
                  .collect(Collectors.joining());
      case Alternation alternation ->
          alternation.choices().isEmpty()
              ? print(CodePointSet.NONE)
              : alternation.choices().stream()
                  .map(PatternPrinter::print)
                  .collect(Collectors.joining("|"));
      case Repeat repeat ->
          (isAtom(repeat.body()) ? print(repeat.body()) : group(repeat.body()))
              + quantifier(repeat.min(), repeat.max());
      case Boundary boundary -> print(boundary);
    };
  }

  private static boolean isAtom(RegularExpression expression) {
    return switch (expression) {
      case Empty empty -> true;
      case Nothing nothing -> true;
      case Symbols symbols -> true;
      case Concatenation concatenation -> false;
      case Alternation alternation -> false;
      case Repeat repeat -> false;
      case Boundary boundary -> false;
    };
  }

  private static String group(RegularExpression expression) {
    return "(?:" + print(expression) + ")";
  }

  private static String quantifier(int min, int max) {
    if (max == RegularExpression.UNBOUNDED) {
      return min == 0 ? "*" : min == 1 ? "+" : "{%d,}".formatted(min);
    }
    if (min == 0 && max == 1) {
      return "?";
    }
    return min == max ? "{%d}".formatted(min) : "{%d,%d}".formatted(min, max);
  }

  private static String print(Boundary boundary) {
    String before =
        boundary.atStart()
            ? boundary.before().isAll()
                ? ""
                : boundary.before().isEmpty()
                    ? "\\A"
                    : "(?<!" + print(boundary.before().complement()) + ")"
            : "(?<=" + print(boundary.before()) + ")";
    String after =
        boundary.atEnd()
            ? boundary.after().isAll()
                ? ""
                : boundary.after().isEmpty()
                    ? "\\z"
                    : "(?!" + print(boundary.after().complement()) + ")"
            : "(?=" + print(boundary.after()) + ")";
    return before.isEmpty() && after.isEmpty() ? "(?:)" : before + after;
  }

  static String print(CodePointSet set) {
    if (set.isEmpty()) {
      return "[^\\x{0}-\\x{10FFFF}]";
    }
    if (set.isAll()) {
      return ANY;
    }
    if (set.equals(NO_LINE_FEED)) {
      return ".";
    }
    if (set.single().isPresent()) {
      return literal(set.single().getAsInt());
    }
    String name = UnicodeProperty.names().get(set);
    if (name != null) {
      return name;
    }
    String plain = stretches(set);
    String negated = stretches(set.complement());
    return plain.length() <= negated.length() ? "[" + plain + "]" : "[^" + negated + "]";
  }

  private static String stretches(CodePointSet set) {
    return set.stretches().stream()
        .map(
            stretch ->
                switch (stretch.last() - stretch.first()) {
                  case 0 -> literal(stretch.first());
                  case 1 -> literal(stretch.first()) + literal(stretch.last());
                  default -> literal(stretch.first()) + "-" + literal(stretch.last());
                })
        .collect(Collectors.joining());
  }

  /** Fit for inside a class and outside. */
  private static String literal(int codePoint) {
    if (codePoint == '\n') {
      return "\\n";
    }
    if (codePoint == '\t') {
      return "\\t";
    }
    if (codePoint == '\r') {
      return "\\r";
    }
    if (codePoint < 128 ? codePoint >= ' ' && codePoint < 127 : isPlain(codePoint)) {
      String text = Character.toString(codePoint);
      return codePoint >= 128 || codePoint == ' ' || Character.isLetterOrDigit(codePoint)
          ? text
          : "\\" + text;
    }
    return "\\x{%X}".formatted(codePoint);
  }

  /** Printed as it is: neither invisible nor apt to join what stands before it. */
  private static boolean isPlain(int codePoint) {
    return List.of(
            Character.UPPERCASE_LETTER,
            Character.LOWERCASE_LETTER,
            Character.OTHER_LETTER,
            Character.OTHER_PUNCTUATION,
            Character.DASH_PUNCTUATION,
            Character.INITIAL_QUOTE_PUNCTUATION,
            Character.FINAL_QUOTE_PUNCTUATION)
        .contains((byte) Character.getType(codePoint));
  }
}
