package dev.ancilla.text;

import org.jspecify.annotations.Nullable;

/**
 * Pairs backticks and quotation marks within a block of text, for one assumption on where the block
 * begins.
 *
 * <p>As in CommonMark, a run of backticks opens a span only if a run of the same length follows,
 * and the first such opener wins. Until one is found, everything behind it has two readings: inside
 * the span, where nothing counts, and outside. The outer reading goes on; each opener remembers the
 * state before it, to which its closing returns. All state is made of immutable lists, so that
 * remembering and copying cost nothing.
 */
final class InlineScan {
  private static final String OPENING = "“«「『\"";
  private static final String CLOSING = "”»」』\"";

  /** Regions found, the last one first. */
  private record Found(int start, int end, @Nullable Found before) {}

  /**
   * Quotation marks that are open, the last one first.
   *
   * @param nearest for each kind of mark the last open one, this included
   * @param first the place of the first open one
   * @param foundBefore the quotations found before this mark
   */
  private record OpenMark(
      int at,
      @Nullable OpenMark[] nearest,
      @Nullable OpenMark below,
      int first,
      @Nullable Found foundBefore) {}

  /** Runs of backticks that are open, the last one first, and the state before each. */
  private record OpenTicks(
      int at,
      int length,
      @Nullable OpenTicks below,
      int first,
      int firstWithMarks,
      @Nullable Found codeBefore,
      @Nullable Found quotesBefore,
      @Nullable OpenMark marksBefore) {}

  private RegionLog codeLog;
  private RegionLog quoteLog;
  private @Nullable OpenTicks ticks;
  private @Nullable OpenMark marks;
  private @Nullable Found code;
  private @Nullable Found quotes;

  private int previous = '\n';

  /** Whether the last sign is a backslash that escapes the next. */
  private boolean escaping;

  private int runAt = -1;
  private int runLength;
  private boolean runEscaped;

  /** In a line that is quoted as a whole marks mean nothing. */
  private boolean ignoresMarks;

  InlineScan(RegionLog codeLog, RegionLog quoteLog) {
    this.codeLog = codeLog;
    this.quoteLog = quoteLog;
  }

  InlineScan copy(RegionLog toCode, RegionLog toQuotes) {
    InlineScan copy = new InlineScan(toCode, toQuotes);
    copy.become(this);
    return copy;
  }

  /** Takes over all of another's state but its logs. */
  void become(InlineScan other) {
    ticks = other.ticks;
    marks = other.marks;
    code = other.code;
    quotes = other.quotes;
    previous = other.previous;
    escaping = other.escaping;
    runAt = other.runAt;
    runLength = other.runLength;
    runEscaped = other.runEscaped;
    ignoresMarks = other.ignoresMarks;
  }

  void writeTo(RegionLog toCode, RegionLog toQuotes) {
    codeLog = toCode;
    quoteLog = toQuotes;
  }

  void ignoreMarks(boolean ignore) {
    ignoresMarks = ignore;
  }

  void accept(int c, int at) {
    if (c == '`') {
      if (runAt < 0) {
        runAt = at;
        runLength = 0;
        runEscaped = escaping;
        escaping = false;
      }
      runLength++;
      previous = c;
      return;
    }
    if (runAt >= 0) {
      endRun();
    }
    if (!ignoresMarks && (c >= 0x80 || c == '"')) {
      readMark(c, at);
    }
    escaping = c == '\\' && !escaping;
    previous = c;
  }

  private void endRun() {
    int from = runAt;
    runAt = -1;
    for (OpenTicks open = ticks; open != null; open = open.below) {
      if (open.length == runLength) {
        ticks = open.below;
        marks = open.marksBefore;
        quotes = open.quotesBefore;
        code = new Found(open.at, from + runLength, open.codeBefore);
        settle();
        return;
      }
    }
    int length = runEscaped ? runLength - 1 : runLength;
    // A second opener of one length changes nothing: the first would be closed with it.
    if (length > 0 && !(runEscaped && isOpen(length))) {
      int start = from + runLength - length;
      OpenTicks below = ticks;
      int withMarks = marks == null ? start : Math.min(start, marks.first);
      ticks =
          new OpenTicks(
              start,
              length,
              below,
              below == null ? start : below.first,
              below == null ? withMarks : below.firstWithMarks,
              code,
              quotes,
              marks);
    }
  }

  private boolean isOpen(int length) {
    for (OpenTicks open = ticks; open != null; open = open.below) {
      if (open.length == length) {
        return true;
      }
    }
    return false;
  }

  private void readMark(int c, int at) {
    int kind = CLOSING.indexOf(c);
    if (kind >= 0) {
      OpenMark opened = marks == null ? null : marks.nearest[kind];
      if (opened != null) {
        marks = opened.below;
        quotes = new Found(opened.at, at + 1, opened.foundBefore);
        settle();
        return;
      }
    }
    kind = OPENING.indexOf(c);
    if (kind >= 0 && !(c == '"' && Signs.isLetterOrDigit(previous))) {
      @Nullable OpenMark[] nearest =
          marks == null ? new @Nullable OpenMark[OPENING.length()] : marks.nearest.clone();
      marks = new OpenMark(at, nearest, marks, marks == null ? at : marks.first, quotes);
      nearest[kind] = marks;
    }
  }

  /** Writes down what nothing that follows can change. */
  private void settle() {
    if (ticks != null) {
      return;
    }
    write(code, codeLog);
    code = null;
    if (marks == null) {
      write(quotes, quoteLog);
      quotes = null;
    }
  }

  private static void write(@Nullable Found last, RegionLog log) {
    Found reversed = null;
    for (Found found = last; found != null; found = found.before) {
      reversed = new Found(found.start, found.end, reversed);
    }
    for (Found found = reversed; found != null; found = found.before) {
      log.add(found.start, found.end);
    }
  }

  /** The block ends: what is open encloses nothing. */
  void endBlock() {
    if (runAt >= 0) {
      endRun();
    }
    ticks = null;
    marks = null;
    settle();
    escaping = false;
    previous = '\n';
  }

  /** Drops the block as if it had not been. */
  void forget() {
    ticks = null;
    marks = null;
    code = null;
    quotes = null;
    runAt = -1;
    escaping = false;
    previous = '\n';
  }

  /** Before this place it is decided what is in a code span. */
  int decidedCode(int position) {
    return ticks != null ? ticks.first : runAt >= 0 ? runAt : position;
  }

  /** Before this place it is decided what is in a quotation. */
  int decidedQuotes(int position) {
    if (ticks != null) {
      return ticks.firstWithMarks;
    }
    int marked = marks == null ? position : marks.first;
    return runAt >= 0 ? Math.min(marked, runAt) : marked;
  }
}
