package dev.ancilla.verifier.pattern;

/** What a stretch says, case and white space aside. */
final class Content {
  private Content() {}

  /** Equal for stretches that say the same. Linear in the length. */
  static String of(String stretch) {
    StringBuilder content = new StringBuilder(stretch.length());
    boolean space = false;
    int i = 0;
    while (i < stretch.length()) {
      int point = stretch.codePointAt(i);
      i += Character.charCount(point);
      if (Alphabets.isBlank(point)) {
        space = true;
        continue;
      }
      if (space && !content.isEmpty()) {
        content.append(' ');
      }
      space = false;
      content.appendCodePoint(Alphabets.folded(point));
    }
    return content.toString();
  }
}
