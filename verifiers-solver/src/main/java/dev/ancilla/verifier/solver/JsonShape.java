package dev.ancilla.verifier.solver;

import dev.ancilla.automaton.RegularExpression;

/**
 * JSON as a sequence of its tokens, braces not counted: more than JSON, but enough to tell that
 * nothing stands before it and that no line in it is a list item.
 */
final class JsonShape {
  private static final String TOKENS =
      "(?:[\\[\\]{},: \\n\\r\\t]|true|false|null|-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?"
          + "|\"(?:[^\"\\\\\\x00-\\x1f]|\\\\.)*\")*";

  static final RegularExpression DOCUMENT =
      RegularExpression.parse(
          "\\s*(?:```[A-Za-z]*[ \\t]*[\\n\\r]+)?\\s*(?:\\{TOKENS\\}|\\[TOKENS\\])\\s*(?:```\\s*)?"
              .replace("TOKENS", TOKENS));

  private JsonShape() {}
}
