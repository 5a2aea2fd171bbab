package dev.ancilla.text;

/**
 * Tells the lines of a growing Markdown text apart, as far as a reader of lines can.
 *
 * <p>After each code point {@link #roleIfEnded} says what the last line would be if it ended here;
 * {@link #endLine} settles it. A role depends on the line and on those before it only; that a
 * paragraph is a heading after all shows in the {@link Role#UNDERLINE} below it, that a line is the
 * header of a table in the {@link Role#DELIMITER}. Constant cost and memory.
 *
 * <p>Differs from CommonMark on purpose: indentation never makes code; what stands in a quotation
 * or begins inside a list item's first line is not looked at; any number may begin a list; the sign
 * {@code •} and its like begin items; empty items and headings are none; a line wholly in bold is a
 * heading.
 */
final class MarkdownLines {
  enum Role {
    BLANK,
    TEXT,
    BULLET,
    NUMBERED,
    HEADING,
    /** Below a paragraph, which is a heading by it. */
    UNDERLINE,
    /** The first or last line of a code block. */
    FENCE,
    CODE,
    QUOTE,
    /** Below the header of a table. */
    DELIMITER,
    /** A row of a table below its delimiter row. */
    ROW,
    RULE
  }

  /** How a line stands to the block of text before it. */
  enum Beginning {
    UNDECIDED,
    /** A list item or a heading; a code block is undecided to the end of its first line. */
    STARTS,
    GOES_ON
  }

  private enum Delimiter {
    CELL,
    COLON,
    DASHES,
    BEHIND,
    NONE
  }

  private final LineShape shape;

  // What the lines before have left open.
  private int fenceSign;
  private int fenceLength;
  private boolean inTable;

  /** In a paragraph that an underline makes a heading; not one that an item or quote began. */
  private boolean inParagraph;

  /** Below a list item or quotation that a line of text goes on with. */
  private boolean attached;

  private int headerColumns;

  // The line so far.
  /** The first sign that is not white space, or -1. */
  private int first;

  private int indent;
  private int previous;

  /** How often the first sign is repeated without a gap from the start. */
  private int run;

  private boolean onlyRun;
  private boolean onlyRunThenBlank;
  private boolean backtickBehindRun;

  /** How many of the rule signs, or -1. */
  private int ruleSigns;

  private Delimiter delimiter = Delimiter.CELL;
  private int delimiterColumns;
  private int pipes;
  private boolean lastIsPipe;

  /** Nothing but pipes, backslashes and backticks can change what is known of the line. */
  private boolean onlyPipesMatter;

  MarkdownLines() {
    shape = new LineShape();
    begin();
  }

  MarkdownLines(MarkdownLines other) {
    shape = new LineShape(other.shape);
    fenceSign = other.fenceSign;
    fenceLength = other.fenceLength;
    inTable = other.inTable;
    inParagraph = other.inParagraph;
    attached = other.attached;
    headerColumns = other.headerColumns;
    first = other.first;
    indent = other.indent;
    previous = other.previous;
    run = other.run;
    onlyRun = other.onlyRun;
    onlyRunThenBlank = other.onlyRunThenBlank;
    backtickBehindRun = other.backtickBehindRun;
    ruleSigns = other.ruleSigns;
    delimiter = other.delimiter;
    delimiterColumns = other.delimiterColumns;
    pipes = other.pipes;
    lastIsPipe = other.lastIsPipe;
    onlyPipesMatter = other.onlyPipesMatter;
  }

  private void begin() {
    shape.reset();
    first = -1;
    indent = 0;
    previous = '\n';
    run = 0;
    onlyRun = true;
    onlyRunThenBlank = true;
    backtickBehindRun = false;
    ruleSigns = 0;
    delimiter = Delimiter.CELL;
    delimiterColumns = 0;
    pipes = 0;
    lastIsPipe = false;
    onlyPipesMatter = false;
  }

  /** Reads a code point other than a line break. */
  void accept(int c) {
    if (onlyPipesMatter && Signs.isLetter(c)) {
      previous = c;
      lastIsPipe = false;
      return;
    }
    shape.accept(c);
    boolean blank = Signs.isBlank(c);
    if (first < 0) {
      if (blank) {
        indent += c == '\t' ? 4 - indent % 4 : 1;
        return;
      }
      first = c;
    }
    readDelimiter(c, blank);
    if (blank) {
      onlyRun = false;
    } else {
      readRun(c);
      if (c != first || ruleSigns < 0) {
        ruleSigns = -1;
      } else {
        ruleSigns++;
      }
      lastIsPipe = c == '|' && previous != '\\';
      if (lastIsPipe) {
        pipes++;
      }
    }
    previous = c;
    onlyPipesMatter =
        !onlyRunThenBlank
            && ruleSigns < 0
            && delimiter == Delimiter.NONE
            && shape.kind() != LineShape.Kind.UNDECIDED;
  }

  private void readRun(int c) {
    if (c == first && onlyRun) {
      run++;
    } else {
      onlyRun = false;
      onlyRunThenBlank = false;
      backtickBehindRun |= c == '`';
    }
  }

  private void readDelimiter(int c, boolean blank) {
    switch (delimiter) {
      case NONE -> {}
      case CELL -> {
        if (c == '-') {
          delimiterColumns++;
          delimiter = Delimiter.DASHES;
        } else if (c == ':') {
          delimiter = Delimiter.COLON;
        } else if (!blank && (c != '|' || pipes > 0)) {
          delimiter = Delimiter.NONE;
        }
      }
      case COLON -> {
        delimiterColumns++;
        delimiter = c == '-' ? Delimiter.DASHES : Delimiter.NONE;
      }
      case DASHES -> {
        if (c == '|') {
          delimiter = Delimiter.CELL;
        } else if (c == ':' || blank) {
          delimiter = Delimiter.BEHIND;
        } else if (c != '-') {
          delimiter = Delimiter.NONE;
        }
      }
      case BEHIND -> {
        if (c == '|') {
          delimiter = Delimiter.CELL;
        } else if (!blank) {
          delimiter = Delimiter.NONE;
        }
      }
    }
  }

  /** What the line is if it ends here. */
  Role roleIfEnded() {
    if (first < 0) {
      return fenceSign == 0 ? Role.BLANK : Role.CODE;
    }
    if (fenceSign != 0) {
      return first == fenceSign && run >= fenceLength && onlyRunThenBlank ? Role.FENCE : Role.CODE;
    }
    if (opensFence()) {
      return Role.FENCE;
    }
    if (inParagraph && isUnderline()) {
      return Role.UNDERLINE;
    }
    if (isDelimiter()) {
      return Role.DELIMITER;
    }
    if (ruleSigns >= 3 && indent <= 3 && (first == '-' || first == '*' || first == '_')) {
      return Role.RULE;
    }
    return switch (shape.kindIfEnded()) {
      case BULLET -> Role.BULLET;
      case NUMBERED -> Role.NUMBERED;
      case HEADING -> Role.HEADING;
      case BOLD -> shape.isWhollyBold() ? Role.HEADING : text();
      case UNDECIDED, PLAIN -> text();
    };
  }

  private Role text() {
    if (first == '>') {
      return Role.QUOTE;
    }
    return inTable ? Role.ROW : Role.TEXT;
  }

  private boolean opensFence() {
    return run >= 3 && (first == '~' || first == '`' && !backtickBehindRun);
  }

  private boolean isUnderline() {
    return indent <= 3 && onlyRunThenBlank && (first == '=' || first == '-');
  }

  private boolean isDelimiter() {
    boolean complete =
        switch (delimiter) {
          case DASHES, BEHIND -> true;
          case CELL -> delimiterColumns > 0;
          case COLON, NONE -> false;
        };
    return complete && pipes > 0 && !inTable && delimiterColumns == headerColumns;
  }

  /** A list item whatever follows in the line: of this role. */
  boolean isSurely(Role item) {
    if (fenceSign != 0 || delimiter != Delimiter.NONE && headerColumns > 0) {
      return false;
    }
    return switch (shape.kind()) {
      case BULLET -> item == Role.BULLET;
      case NUMBERED -> item == Role.NUMBERED;
      case HEADING -> item == Role.HEADING;
      case UNDECIDED, BOLD, PLAIN -> false;
    };
  }

  /** Whether the line so far, which is not blank, starts a block by itself. */
  Beginning beginning() {
    if (first == '`' || first == '~') {
      return onlyRun || opensFence() ? Beginning.UNDECIDED : Beginning.GOES_ON;
    }
    return switch (shape.kind()) {
      case UNDECIDED -> shape.mayBeBold() ? Beginning.GOES_ON : Beginning.UNDECIDED;
      case BULLET, NUMBERED, HEADING -> Beginning.STARTS;
      case BOLD, PLAIN -> Beginning.GOES_ON;
    };
  }

  /** A row of a table whatever follows in the line. */
  boolean isSurelyRow() {
    return inTable && first >= 0 && (first == '|' || Signs.isLetter(first));
  }

  /** Whether a line of text just ended that may be the header of a table. */
  boolean mayBeHeader() {
    return headerColumns > 0;
  }

  /** Whether a paragraph is open that an underline makes a heading. */
  boolean isInParagraph() {
    return inParagraph;
  }

  /** Settles the line at its line break or at the end of the text, and begins the next. */
  Role endLine() {
    Role role = roleIfEnded();
    headerColumns = 0;
    switch (role) {
      case BLANK, UNDERLINE, RULE, HEADING -> leave(false);
      case TEXT -> {
        inParagraph = !attached;
        headerColumns = pipes > 0 && (!attached || indent >= 2) ? columns() : 0;
      }
      case BULLET, NUMBERED, QUOTE -> leave(true);
      case FENCE -> {
        leave(false);
        fenceLength = run;
        fenceSign = fenceSign == 0 ? first : 0;
      }
      case CODE, ROW -> {}
      case DELIMITER -> {
        leave(false);
        inTable = true;
      }
    }
    begin();
    return role;
  }

  private void leave(boolean toAttached) {
    attached = toAttached;
    inParagraph = false;
    inTable = false;
  }

  private int columns() {
    int columns = pipes + 1;
    if (first == '|') {
      columns--;
    }
    if (lastIsPipe) {
      columns--;
    }
    return columns;
  }
}
