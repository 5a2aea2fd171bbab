package dev.ancilla.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of tables, or their cells: the header and the rows below the delimiter row, which itself is
 * none. A row without a pipe is one cell; an empty cell is no unit.
 */
final class TableCutter extends MarkdownCutter {
  private final boolean cells;

  /** The last line if the next may make it a header, as units. */
  private final RegionLog header = new RegionLog();

  /** The units of the line so far that are not closed; cells but the last one. */
  private final RegionLog ofLine = new RegionLog();

  private int cellStart = -1;
  private int cellEnd;
  private int previous;

  TableCutter(boolean cells) {
    this.cells = cells;
  }

  private TableCutter(TableCutter other) {
    super(other);
    cells = other.cells;
    header.addAll(other.header);
    ofLine.addAll(other.ofLine);
    cellStart = other.cellStart;
    cellEnd = other.cellEnd;
    previous = other.previous;
  }

  @Override
  void readInLine(int codePoint, int at) {
    if (!cells) {
      return;
    }
    boolean pipe = codePoint == '|' && previous != '\\';
    previous = codePoint;
    if (pipe || codePoint == '\n') {
      endCell();
    } else if (!Signs.isBlank(codePoint)) {
      if (cellStart < 0) {
        cellStart = at;
      }
      cellEnd = at + 1;
    }
  }

  private void endCell() {
    if (cellStart >= 0) {
      if (lines().isSurelyRow()) {
        close(cellStart, cellEnd);
      } else {
        ofLine.add(cellStart, cellEnd);
      }
    }
    cellStart = -1;
  }

  @Override
  void endLine(MarkdownLines.Role role) {
    if (!cells && lineStart() >= 0) {
      ofLine.add(lineStart(), lineEnd());
    }
    if (role == MarkdownLines.Role.DELIMITER) {
      log().addAll(header);
    } else if (role == MarkdownLines.Role.ROW) {
      log().addAll(ofLine);
    }
    header.clear();
    if (lines().mayBeHeader()) {
      header.addAll(ofLine);
    }
    ofLine.clear();
  }

  @Override
  public List<Region> open() {
    List<Region> found = new ArrayList<>();
    MarkdownLines.Role role = lines().roleIfEnded();
    if (role == MarkdownLines.Role.DELIMITER) {
      addAll(found, header);
    } else if (role == MarkdownLines.Role.ROW) {
      addAll(found, ofLine);
      if (!cells) {
        found.add(new Region(lineStart(), lineEnd()));
      } else if (cellStart >= 0) {
        found.add(new Region(cellStart, cellEnd));
      }
    }
    return found;
  }

  private static void addAll(List<Region> found, RegionLog units) {
    for (int i = 0; i < units.size(); i++) {
      found.add(units.get(i));
    }
  }

  @Override
  public Region certain() {
    if (!lines().isSurelyRow()) {
      return nothingCertain();
    }
    if (!cells) {
      return new Region(lineStart(), lineEnd());
    }
    return cellStart >= 0 ? new Region(cellStart, cellEnd) : nothingCertain();
  }

  @Override
  public TableCutter copy() {
    return new TableCutter(this);
  }
}
