package dev.ancilla.spec;

import dev.ancilla.spec.StateToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a state expression into tokens. One thread at a time, one expression each. */
final class StateTokenizer {
  private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_-]*+";

  // Possessive throughout, so that no input makes the engine backtrack or recurse.
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<space>\\s++)"
              + "|(?<word>NAME(?:\\.NAME|\\[-?\\d{1,9}+\\])*+)".replace("NAME", NAME)
              + "|(?<number>-?\\d{1,30}+(?:\\.\\d{1,30}+)?+(?![\\p{L}\\p{N}_.]))"
              + "|(?<quoted>\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+')"
              + "|(?<sign>==|!=|<=|>=|<|>|\\(|\\)|\\[|\\]|,)",
          Pattern.DOTALL);

  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))", Pattern.DOTALL);

  private final String expression;

  StateTokenizer(String expression) {
    this.expression = expression;
  }

  /** All tokens, the last one is the end. */
  List<StateToken> tokens() {
    List<StateToken> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(expression);
    int position = 0;
    while (position < expression.length()) {
      matcher.region(position, expression.length());
      if (!matcher.lookingAt()) {
        throw new StateExpressionException(expression, column(position), problemAt(position));
      }
      if (matcher.group("space") == null) {
        tokens.add(token(matcher, column(position)));
      }
      position = matcher.end();
    }
    tokens.add(new StateToken(Kind.END, "", column(position)));
    return tokens;
  }

  private StateToken token(Matcher matcher, int column) {
    if (matcher.group("word") != null) {
      return new StateToken(Kind.WORD, matcher.group(), column);
    }
    if (matcher.group("number") != null) {
      return new StateToken(Kind.NUMBER, matcher.group(), column);
    }
    if (matcher.group("sign") != null) {
      return new StateToken(Kind.SIGN, matcher.group(), column);
    }
    String inside = matcher.group().substring(1, matcher.group().length() - 1);
    return new StateToken(Kind.QUOTED, unescape(inside, column), column);
  }

  private String unescape(String quoted, int column) {
    return ESCAPE
        .matcher(quoted)
        .replaceAll(
            escape -> Matcher.quoteReplacement(meaning(escape.group(1), escape.group(2), column)));
  }

  private String meaning(String hex, String letter, int column) {
    if (hex != null) {
      return Character.toString((char) Integer.parseInt(hex, 16));
    }
    return switch (letter) {
      case "n" -> "\n";
      case "r" -> "\r";
      case "t" -> "\t";
      case "\"", "'", "\\", "/" -> letter;
      default ->
          throw new StateExpressionException(
              expression,
              column,
              "\"\\%s\" is no escape; use \\n, \\r, \\t, \\\", \\', \\\\ or \\u and four digits"
                  .formatted(letter));
    };
  }

  private String problemAt(int position) {
    String rest = expression.substring(position);
    int first = rest.codePointAt(0);
    if (first == '"' || first == '\'') {
      return "the quoted text does not end; close it with " + Character.toString(first);
    }
    if (rest.startsWith("&&") || rest.startsWith("||") || first == '!') {
      return "\"%s\" is not used here; write and, or, not".formatted(Character.toString(first));
    }
    if (first == '=') {
      return "a single \"=\" is not used here; write ==";
    }
    if (Character.isDigit(first) || first == '-') {
      return "this is no number; write up to 30 digits, such as 12 or -0.5";
    }
    return "\"%s\" does not belong here".formatted(Character.toString(first));
  }

  private int column(int position) {
    return expression.codePointCount(0, position) + 1;
  }
}
