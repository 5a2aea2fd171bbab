package dev.ancilla.verifier.scope;

/** White space as readers see it, the spaces that forbid a line break among it. */
final class Blank {
  private Blank() {}

  static boolean is(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  static boolean is(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!is(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
