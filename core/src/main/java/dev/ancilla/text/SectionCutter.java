package dev.ancilla.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Sections: each heading, of whatever level, with what follows up to the next one. Text before the
 * first heading is in none.
 */
final class SectionCutter extends MarkdownCutter {
  private int start = -1;

  /** Behind the last text that is surely in the section if there is one. */
  private int end;

  /** The open paragraph, which an underline would make a heading, or -1. */
  private int paragraphStart = -1;

  private int paragraphEnd;

  SectionCutter() {}

  private SectionCutter(SectionCutter other) {
    super(other);
    start = other.start;
    end = other.end;
    paragraphStart = other.paragraphStart;
    paragraphEnd = other.paragraphEnd;
  }

  @Override
  void endLine(MarkdownLines.Role role) {
    if (role == MarkdownLines.Role.UNDERLINE) {
      open(paragraphStart, lineEnd());
    } else if (role == MarkdownLines.Role.HEADING) {
      endParagraph();
      open(lineStart(), lineEnd());
    } else if (lines().isInParagraph()) {
      if (paragraphStart < 0) {
        paragraphStart = lineStart();
      }
      paragraphEnd = lineEnd();
    } else {
      endParagraph();
      if (lineStart() >= 0) {
        end = lineEnd();
      }
    }
  }

  private void endParagraph() {
    if (paragraphStart >= 0) {
      end = paragraphEnd;
    }
    paragraphStart = -1;
  }

  private void open(int from, int to) {
    if (start >= 0) {
      close(start, end);
    }
    start = from;
    end = to;
    paragraphStart = -1;
  }

  @Override
  public List<Region> open() {
    List<Region> found = new ArrayList<>(2);
    MarkdownLines.Role role = lines().roleIfEnded();
    boolean underlined = role == MarkdownLines.Role.UNDERLINE;
    boolean heading = underlined || role == MarkdownLines.Role.HEADING;
    if (start >= 0) {
      int to = underlined || paragraphStart < 0 ? end : paragraphEnd;
      if (!heading && lineStart() >= 0) {
        to = lineEnd();
      }
      found.add(new Region(start, to));
    }
    if (heading) {
      found.add(new Region(underlined ? paragraphStart : lineStart(), lineEnd()));
    }
    return found;
  }

  @Override
  public Region certain() {
    if (start >= 0) {
      return new Region(start, end);
    }
    return lines().isSurely(MarkdownLines.Role.HEADING)
        ? new Region(lineStart(), lineEnd())
        : nothingCertain();
  }

  @Override
  public SectionCutter copy() {
    return new SectionCutter(this);
  }
}
