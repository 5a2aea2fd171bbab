package dev.ancilla.text;

/** What the cutters of Markdown lines share: the kinds of lines and the extent of the last one. */
abstract class MarkdownCutter extends PlainCutter {
  private final MarkdownLines lines;
  private int lineStart = -1;
  private int lineEnd;

  MarkdownCutter() {
    lines = new MarkdownLines();
  }

  MarkdownCutter(MarkdownCutter other) {
    super(other);
    lines = new MarkdownLines(other.lines);
    lineStart = other.lineStart;
    lineEnd = other.lineEnd;
  }

  /** A line has ended and is of this role. */
  abstract void endLine(MarkdownLines.Role role);

  /** A code point of a line, or the line break that ends it, before the line is settled. */
  void readInLine(int codePoint, int at) {}

  @Override
  final void read(int codePoint, int at) {
    if (codePoint == '\n') {
      readInLine(codePoint, at);
      endLine(lines.endLine());
      lineStart = -1;
      lineEnd = at + 1;
      return;
    }
    lines.accept(codePoint);
    if (!Signs.isBlank(codePoint)) {
      if (lineStart < 0) {
        lineStart = at;
      }
      lineEnd = at + 1;
    }
    readInLine(codePoint, at);
  }

  final MarkdownLines lines() {
    return lines;
  }

  /** The first code point of the line that is not white space, or -1. */
  final int lineStart() {
    return lineStart;
  }

  final int lineEnd() {
    return lineEnd;
  }
}
