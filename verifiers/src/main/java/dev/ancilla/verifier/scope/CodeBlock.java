package dev.ancilla.verifier.scope;

import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of Markdown, in UTF-16 indexes. Indented blocks are not told from other indented
 * text.
 *
 * @param start after the marks that open it
 * @param contentStart of its first line
 * @param contentEnd behind its last line, the break after it aside
 * @param end of the marks that close it, or of a text that ends before they come
 */
record CodeBlock(int start, int contentStart, int contentEnd, int end) {
  private static final int SHORTEST_FENCE = 3;

  /** All blocks in order; one that is not closed lasts to the end. Linear in the text. */
  static List<CodeBlock> in(String text) {
    List<CodeBlock> blocks = new ArrayList<>();
    int line = 0;
    while (line < text.length()) {
      int next = nextLine(text, line);
      int mark = firstVisible(text, line, next);
      int length = fenceLength(text, mark, next);
      if (length >= SHORTEST_FENCE && opens(text, mark, mark + length, next)) {
        CodeBlock block = block(text, mark, length, next);
        blocks.add(block);
        line = nextLine(text, block.end());
      } else {
        line = next;
      }
    }
    return blocks;
  }

  private static CodeBlock block(String text, int mark, int length, int firstLine) {
    int line = firstLine;
    while (line < text.length()) {
      int next = nextLine(text, line);
      int closing = firstVisible(text, line, next);
      int closingLength = fenceLength(text, closing, next);
      if (closingLength >= length
          && text.charAt(closing) == text.charAt(mark)
          && Blank.is(text, closing + closingLength, next)) {
        int contentEnd = Math.max(firstLine, line - 1);
        return new CodeBlock(mark + length, firstLine, contentEnd, closing);
      }
      line = next;
    }
    return new CodeBlock(mark + length, firstLine, text.length(), text.length());
  }

  /** What follows backticks on the line must hold none, or it is code within a line. */
  private static boolean opens(String text, int mark, int end, int next) {
    return text.charAt(mark) == '~' || text.substring(end, next).indexOf('`') < 0;
  }

  private static int nextLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }

  private static int firstVisible(String text, int from, int end) {
    int i = from;
    while (i < end && Blank.is(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int fenceLength(String text, int from, int end) {
    if (from >= end || (text.charAt(from) != '`' && text.charAt(from) != '~')) {
      return 0;
    }
    int i = from;
    while (i < end && text.charAt(i) == text.charAt(from)) {
      i++;
    }
    return i - from;
  }
}
