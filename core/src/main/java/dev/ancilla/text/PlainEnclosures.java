package dev.ancilla.text;

import java.util.ArrayList;
import java.util.List;

/** By lines and, within blocks of text, by pairs of backticks and quotation marks. */
final class PlainEnclosures implements Enclosures {
  private enum Line {
    /** Nothing but white space so far. */
    INDENT,
    /** Whether it goes on with the block before it, is not known: two scans are running. */
    FORKED,
    /** A part of a block. */
    TEXT,
    QUOTED,
    FENCED
  }

  private final MarkdownLines lines;
  private final RegionLog code;
  private final RegionLog quotes;

  /** Reads the text as if the line begun goes on with the block. */
  private final InlineScan scan;

  private final RegionLog codeOfScan = new RegionLog();
  private final RegionLog quotesOfScan = new RegionLog();

  /** Reads the text as if the line begun starts a block. */
  private final InlineScan broken;

  private final RegionLog codeOfBroken = new RegionLog();
  private final RegionLog quotesOfBroken = new RegionLog();

  private int position;
  private Line line = Line.INDENT;
  private int lineStart;
  private boolean quotedBefore;

  /** Where the code block began that is open, or -1. */
  private int fencedFrom = -1;

  private int decidedCodeAtFork;
  private int decidedQuotesAtFork;
  private int codeAtFork;
  private int quotesAtFork;

  PlainEnclosures() {
    lines = new MarkdownLines();
    code = new RegionLog();
    quotes = new RegionLog();
    scan = new InlineScan(code, quotes);
    broken = new InlineScan(codeOfBroken, quotesOfBroken);
  }

  private PlainEnclosures(PlainEnclosures other) {
    lines = new MarkdownLines(other.lines);
    code = other.code.copy();
    quotes = other.quotes.copy();
    boolean forked = other.line == Line.FORKED;
    codeOfScan.addAll(other.codeOfScan);
    quotesOfScan.addAll(other.quotesOfScan);
    codeOfBroken.addAll(other.codeOfBroken);
    quotesOfBroken.addAll(other.quotesOfBroken);
    scan = other.scan.copy(forked ? codeOfScan : code, forked ? quotesOfScan : quotes);
    broken = other.broken.copy(codeOfBroken, quotesOfBroken);
    position = other.position;
    line = other.line;
    lineStart = other.lineStart;
    quotedBefore = other.quotedBefore;
    fencedFrom = other.fencedFrom;
    decidedCodeAtFork = other.decidedCodeAtFork;
    decidedQuotesAtFork = other.decidedQuotesAtFork;
    codeAtFork = other.codeAtFork;
    quotesAtFork = other.quotesAtFork;
  }

  @Override
  public PlainEnclosures copy() {
    return new PlainEnclosures(this);
  }

  @Override
  public int position() {
    return position;
  }

  @Override
  public void accept(int codePoint) {
    int at = position++;
    if (codePoint == '\n') {
      endLine(at);
      return;
    }
    lines.accept(codePoint);
    if (fencedFrom >= 0) {
      return;
    }
    if (line == Line.INDENT && !Signs.isBlank(codePoint)) {
      beginLine(codePoint, at);
    }
    if (line == Line.INDENT || line == Line.FORKED) {
      settleLine();
    }
    scan.accept(codePoint, at);
    if (line == Line.FORKED) {
      broken.accept(codePoint, at);
    }
  }

  private void beginLine(int first, int at) {
    lineStart = at;
    boolean quoted = first == '>';
    if (quoted != quotedBefore) {
      scan.endBlock();
    }
    quotedBefore = quoted;
    scan.ignoreMarks(quoted);
    line = quoted ? Line.QUOTED : Line.FORKED;
    if (!quoted) {
      decidedCodeAtFork = Math.min(at, scan.decidedCode(at));
      decidedQuotesAtFork = Math.min(at, scan.decidedQuotes(at));
      broken.become(scan);
      scan.writeTo(codeOfScan, quotesOfScan);
      broken.endBlock();
      codeAtFork = codeOfBroken.size();
      quotesAtFork = quotesOfBroken.size();
    }
  }

  /** Leaves one scan as soon as the line tells whether it starts a block. */
  private void settleLine() {
    if (line == Line.FORKED) {
      switch (lines.beginning()) {
        case UNDECIDED -> {}
        case STARTS -> join(true);
        case GOES_ON -> join(false);
      }
    }
  }

  private void join(boolean starts) {
    line = Line.TEXT;
    code.addAll(starts ? codeOfBroken : codeOfScan);
    quotes.addAll(starts ? quotesOfBroken : quotesOfScan);
    if (starts) {
      scan.become(broken);
    }
    scan.writeTo(code, quotes);
    codeOfScan.clear();
    quotesOfScan.clear();
    codeOfBroken.clear();
    quotesOfBroken.clear();
  }

  private void endLine(int at) {
    MarkdownLines.Role role = lines.endLine();
    switch (role) {
      case FENCE -> {
        if (fencedFrom >= 0) {
          code.add(fencedFrom, at);
          fencedFrom = -1;
        } else {
          fencedFrom = lineStart;
          leaveForCode();
        }
      }
      case CODE -> {}
      case BULLET, NUMBERED -> {
        joinIfForked(true);
        scan.accept('\n', at);
      }
      case TEXT -> {
        joinIfForked(false);
        scan.accept('\n', at);
      }
      case QUOTE -> {
        joinIfForked(false);
        quotes.add(lineStart, at);
        scan.accept('\n', at);
      }
      case HEADING, BLANK, UNDERLINE, DELIMITER, ROW, RULE -> {
        joinIfForked(false);
        scan.endBlock();
      }
    }
    if (role != MarkdownLines.Role.QUOTE) {
      quotedBefore = false;
    }
    line = fencedFrom >= 0 ? Line.FENCED : Line.INDENT;
  }

  private void joinIfForked(boolean starts) {
    if (line == Line.FORKED) {
      join(starts);
    }
  }

  /** The line opens a code block: the block before it ends, and none of its own signs count. */
  private void leaveForCode() {
    codeOfBroken.truncate(codeAtFork);
    quotesOfBroken.truncate(quotesAtFork);
    join(true);
    scan.forget();
  }

  @Override
  public int decided(Enclosure enclosure) {
    if (fencedFrom >= 0 || enclosure == Enclosure.QUOTE && isQuoted()) {
      return position;
    }
    return switch (enclosure) {
      case CODE -> line == Line.FORKED ? decidedCodeAtFork : scan.decidedCode(position);
      case QUOTE -> line == Line.FORKED ? decidedQuotesAtFork : scan.decidedQuotes(position);
    };
  }

  private boolean isQuoted() {
    return line == Line.QUOTED || line == Line.INDENT && quotedBefore;
  }

  @Override
  public boolean encloses(Enclosure enclosure, int at) {
    if (at < 0 || at >= decided(enclosure)) {
      throw new IllegalArgumentException(
          "code point %d is not among the first %d, which are decided."
              .formatted(at, decided(enclosure)));
    }
    return log(enclosure).covers(at)
        || switch (enclosure) {
          case CODE -> fencedFrom >= 0 && at >= fencedFrom;
          case QUOTE -> line == Line.QUOTED && at >= lineStart;
        };
  }

  @Override
  public int closedCount(Enclosure enclosure) {
    return log(enclosure).size();
  }

  @Override
  public Region closed(Enclosure enclosure, int index) {
    return log(enclosure).get(index);
  }

  @Override
  public List<Region> open(Enclosure enclosure) {
    List<Region> found = new ArrayList<>();
    MarkdownLines.Role role = lines.roleIfEnded();
    boolean forked = line == Line.FORKED;
    RegionLog ofCode = new RegionLog();
    RegionLog ofQuotes = new RegionLog();
    if (fencedFrom >= 0) {
      ofCode.add(fencedFrom, position);
    } else if (forked && role == MarkdownLines.Role.FENCE) {
      ofCode.addAll(codeOfBroken);
      ofQuotes.addAll(quotesOfBroken);
      ofCode.truncate(codeAtFork);
      ofQuotes.truncate(quotesAtFork);
      ofCode.add(lineStart, position);
    } else {
      boolean starts =
          forked && (role == MarkdownLines.Role.BULLET || role == MarkdownLines.Role.NUMBERED);
      if (forked) {
        ofCode.addAll(starts ? codeOfBroken : codeOfScan);
        ofQuotes.addAll(starts ? quotesOfBroken : quotesOfScan);
      }
      (starts ? broken : scan).copy(ofCode, ofQuotes).endBlock();
      if (line == Line.QUOTED) {
        ofQuotes.add(lineStart, position);
      }
    }
    RegionLog wanted =
        switch (enclosure) {
          case CODE -> ofCode;
          case QUOTE -> ofQuotes;
        };
    for (int i = 0; i < wanted.size(); i++) {
      found.add(wanted.get(i));
    }
    return found;
  }

  private RegionLog log(Enclosure enclosure) {
    return switch (enclosure) {
      case CODE -> code;
      case QUOTE -> quotes;
    };
  }
}
