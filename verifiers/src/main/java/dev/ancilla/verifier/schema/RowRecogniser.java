package dev.ancilla.verifier.schema;

import dev.ancilla.spec.Obligation;

/**
 * Reads rows of separated values as RFC 4180 has them, one code point at a time. Constant time a
 * code point. One thread at a time.
 *
 * <p>A value in quotation marks may hold anything, a doubled mark stands for one; a value without
 * them holds none. The first row names the columns. Line breaks are LF, CRLF or CR. Blank lines
 * before the first and behind the last row do not count; one between rows is a row with one empty
 * value.
 */
final class RowRecogniser {
  private enum State {
    VALUE_START,
    PLAIN,
    QUOTED,
    /** Behind a quotation mark in a quoted value: the end of it, or half of a doubled one. */
    MARK
  }

  private static final int UNKNOWN = -1;

  /** A longer name than any wanted one by this many characters is a wrong one. */
  private static final int SPARE_NAME = 100;

  private final Obligation.Csv wanted;
  private final int longestName;
  private final StringBuilder name = new StringBuilder();
  private boolean nameTooLong;
  private State state = State.VALUE_START;
  private boolean afterReturn;
  private boolean rowOpen;
  private int blankLines;
  private int values;
  private int rows;
  private int width;
  private int read;
  private int rowStart;
  private String fault = "";

  RowRecogniser(Obligation.Csv wanted) {
    this.wanted = wanted;
    this.longestName =
        SPARE_NAME + wanted.columns().stream().mapToInt(String::length).max().orElse(0);
    this.width = wanted.columns().isEmpty() ? UNKNOWN : wanted.columns().size();
  }

  private RowRecogniser(RowRecogniser other) {
    this.wanted = other.wanted;
    this.longestName = other.longestName;
    this.name.append(other.name);
    this.nameTooLong = other.nameTooLong;
    this.state = other.state;
    this.afterReturn = other.afterReturn;
    this.rowOpen = other.rowOpen;
    this.blankLines = other.blankLines;
    this.values = other.values;
    this.rows = other.rows;
    this.width = other.width;
    this.read = other.read;
    this.rowStart = other.rowStart;
    this.fault = other.fault;
  }

  RowRecogniser copy() {
    return new RowRecogniser(this);
  }

  void accept(int codePoint) {
    read++;
    if (isDead()) {
      return;
    }
    boolean restOfBreak = afterReturn && codePoint == '\n';
    afterReturn = false;
    if (restOfBreak) {
      rowStart = read;
      return;
    }
    switch (state) {
      case VALUE_START, PLAIN -> plain(codePoint);
      case QUOTED -> quoted(codePoint);
      case MARK -> afterMark(codePoint);
    }
  }

  private void plain(int codePoint) {
    if (endsValue(codePoint)) {
      return;
    }
    if (codePoint == '"') {
      if (state == State.PLAIN) {
        fail("a quotation mark inside a value that does not begin with one");
      } else {
        openRow();
        state = State.QUOTED;
      }
      return;
    }
    if (codePoint != ' ' && codePoint != '\t') {
      openRow();
    }
    state = State.PLAIN;
    remember(codePoint);
  }

  private void quoted(int codePoint) {
    if (codePoint == '"') {
      state = State.MARK;
    } else {
      remember(codePoint);
    }
  }

  private void afterMark(int codePoint) {
    if (codePoint == '"') {
      remember(codePoint);
      state = State.QUOTED;
    } else if (!endsValue(codePoint)) {
      fail("text behind the closing quotation mark of a value");
    }
  }

  private boolean endsValue(int codePoint) {
    if (codePoint == wanted.delimiter()) {
      openRow();
      endValue();
      if (width != UNKNOWN && values >= width) {
        fail("more than %d values".formatted(width));
      }
      return true;
    }
    if (codePoint == '\n' || codePoint == '\r') {
      afterReturn = codePoint == '\r';
      endRow();
      if (!isDead()) {
        rowStart = read;
      }
      return true;
    }
    return false;
  }

  /** The line is not blank: it is a row, and so are the blank lines before it. */
  private void openRow() {
    if (rowOpen || isDead()) {
      return;
    }
    if (rows > 0 && blankLines > 0 && width > 1) {
      fail("a blank line before it");
      return;
    }
    rows += rows > 0 ? blankLines : 0;
    blankLines = 0;
    rowOpen = true;
    if (rows > wanted.maxRows()) {
      fail("more rows than %d".formatted(wanted.maxRows()));
    }
  }

  private void endValue() {
    if (rows == 0) {
      checkName();
    }
    values++;
    state = State.VALUE_START;
  }

  private void checkName() {
    if (values < wanted.columns().size()) {
      String found = name.toString().strip();
      String column = wanted.columns().get(values);
      if (nameTooLong || !found.equals(column.strip())) {
        fail(
            "column %d is named %s, not %s"
                .formatted(values + 1, Wording.quote(found), Wording.quote(column)));
      }
    }
    forgetName();
  }

  private void forgetName() {
    name.setLength(0);
    nameTooLong = false;
  }

  private void endRow() {
    if (rowOpen) {
      endValue();
      if (!isDead() && width != UNKNOWN && values != width) {
        fail("%d values, not %d".formatted(values, width));
      }
      width = width == UNKNOWN ? values : width;
      rows++;
    } else {
      blankLines++;
      forgetName();
    }
    rowOpen = false;
    values = 0;
    state = State.VALUE_START;
  }

  // Only the names of columns are compared, and a bounded part of them is enough; so that a copy
  // of this costs the same however long the text is.
  private void remember(int codePoint) {
    boolean blank = Character.isWhitespace(codePoint);
    if (rows > 0 || values >= wanted.columns().size() || (blank && name.isEmpty())) {
      return;
    }
    if (name.length() < longestName) {
      name.appendCodePoint(codePoint);
    } else {
      nameTooLong |= !blank;
    }
  }

  private void fail(String why) {
    if (fault.isEmpty()) {
      fault = "row %d: %s".formatted(rows + 1, why);
    }
  }

  /** No continuation helps. */
  boolean isDead() {
    return !fault.isEmpty();
  }

  /** What is wrong with it; empty where nothing is. */
  String fault() {
    return fault;
  }

  /** The line holds nothing yet but blanks. */
  boolean isLineBlank() {
    return !rowOpen && (state == State.VALUE_START || state == State.PLAIN);
  }

  /** Where the row begins that is being read, in code points. */
  int rowStart() {
    return rowStart;
  }

  /** As it were if the text ended here; a row that has not ended is one. */
  RowRecogniser ended() {
    RowRecogniser whole = copy();
    if (whole.isDead()) {
      return whole;
    }
    if (state == State.QUOTED) {
      whole.fail("a quotation mark that is not closed");
    } else if (rowOpen) {
      whole.endRow();
    }
    return whole;
  }

  /** Rows that have ended, without the one that names the columns. */
  int dataRows() {
    return Math.max(0, rows - 1);
  }

  /** There is a first row. */
  boolean hasHeader() {
    return rows > 0;
  }

  /** Asked of one that has {@link #ended}: all is as wanted. */
  boolean isSatisfied() {
    return !isDead()
        && hasHeader()
        && dataRows() >= wanted.minRows()
        && dataRows() <= wanted.maxRows();
  }
}
