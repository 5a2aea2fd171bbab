package dev.ancilla.text;

import java.util.List;

/** Lines that begin with a list mark, and, if asked for, those that begin with a number. */
final class ListCutter extends MarkdownCutter {
  private final boolean numberedToo;

  ListCutter(boolean numberedToo) {
    this.numberedToo = numberedToo;
  }

  private ListCutter(ListCutter other) {
    super(other);
    numberedToo = other.numberedToo;
  }

  @Override
  void endLine(MarkdownLines.Role role) {
    if (isWanted(role)) {
      close(lineStart(), lineEnd());
    }
  }

  private boolean isWanted(MarkdownLines.Role role) {
    return role == MarkdownLines.Role.BULLET || numberedToo && role == MarkdownLines.Role.NUMBERED;
  }

  @Override
  public List<Region> open() {
    return isWanted(lines().roleIfEnded()) ? oneOpen(lineStart(), lineEnd()) : List.of();
  }

  @Override
  public Region certain() {
    boolean sure =
        lines().isSurely(MarkdownLines.Role.BULLET)
            || numberedToo && lines().isSurely(MarkdownLines.Role.NUMBERED);
    return sure ? new Region(lineStart(), lineEnd()) : nothingCertain();
  }

  @Override
  public ListCutter copy() {
    return new ListCutter(this);
  }
}
