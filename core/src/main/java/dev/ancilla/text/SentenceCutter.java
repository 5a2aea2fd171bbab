package dev.ancilla.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Sentences as a reader counts them.
 *
 * <p>This code is hard, because the rules contradict each other; change it only together with the
 * table in {@code PlainSentencesTest}. The choices are argued in docs/decisions/0005.
 *
 * <ol>
 *   <li>Blank lines, list items and headings end a sentence whether or not a mark does.
 *   <li>{@code 。！？} always end one. {@code . ! ? …} do where white space or the end follows, or
 *       where they stand after a Chinese character.
 *   <li>Closing quotes, brackets, emphasis and emoji after the mark belong to the sentence.
 *   <li>Before a lower-case letter, an ellipsis does not end a sentence, nor does a mark inside
 *       closing quotes: <i>"Really?" he asked.</i>
 *   <li>A full stop does not end one after a list number or, mostly, after an abbreviation.
 *   <li>A stretch without any letter or digit is no sentence.
 * </ol>
 *
 * <p>Whether a line break ends a sentence may depend on the whole next line (a bold one is a
 * heading). Until that is known, two scans read on, one for each answer; so nothing is read again.
 */
final class SentenceCutter extends PlainCutter {
  private final LineShape line;
  private final SentenceScan scan;

  /** After a line break that ends a sentence if the line begun turns out to stand alone. */
  private boolean breakPending;

  private boolean lineIsBlank = true;

  /** Whether two scans are running: {@link #scan} as if the break ended nothing, and this. */
  private boolean forked;

  private final SentenceScan broken;
  private final RegionLog ofScan = new RegionLog();
  private final RegionLog ofBroken = new RegionLog();

  SentenceCutter() {
    line = new LineShape();
    scan = new SentenceScan(log());
    broken = new SentenceScan(ofBroken);
  }

  private SentenceCutter(SentenceCutter other) {
    super(other);
    line = new LineShape(other.line);
    breakPending = other.breakPending;
    lineIsBlank = other.lineIsBlank;
    forked = other.forked;
    if (forked) {
      ofScan.addAll(other.ofScan);
      ofBroken.addAll(other.ofBroken);
    }
    scan = other.scan.copy(forked ? ofScan : log());
    broken = other.broken.copy(ofBroken);
  }

  @Override
  void read(int codePoint, int at) {
    if (codePoint == '\n') {
      endLine(at);
      return;
    }
    line.accept(codePoint);
    if (breakPending && !Signs.isBlank(codePoint)) {
      lineIsBlank = false;
      switch (line.kind()) {
        case UNDECIDED -> fork();
        case BULLET, NUMBERED, HEADING, BOLD -> join(true);
        case PLAIN -> join(false);
      }
    } else if (forked && line.kind() != LineShape.Kind.UNDECIDED) {
      join(line.standsAlone());
    } else {
      lineIsBlank &= Signs.isBlank(codePoint);
    }
    scan.accept(codePoint, at);
    if (forked) {
      broken.accept(codePoint, at);
    }
  }

  private void fork() {
    breakPending = false;
    if (forked) {
      return;
    }
    forked = true;
    broken.become(scan);
    scan.writeTo(ofScan);
    broken.end();
  }

  /**
   * Goes on with one scan: the one for which the last line break ended a sentence, or the other.
   */
  private void join(boolean breaks) {
    breakPending = false;
    if (!forked) {
      if (breaks) {
        scan.end();
      }
      return;
    }
    forked = false;
    if (breaks) {
      scan.become(broken);
      log().addAll(ofBroken);
    } else {
      log().addAll(ofScan);
    }
    scan.writeTo(log());
    ofScan.clear();
    ofBroken.clear();
  }

  private void endLine(int at) {
    if (forked) {
      join(line.standsAlone());
    }
    scan.accept('\n', at);
    boolean ends = line.standsAlone() || breakPending && lineIsBlank;
    if (ends && !scan.isBlank()) {
      scan.end();
    }
    breakPending = !scan.isBlank();
    line.reset();
    lineIsBlank = true;
  }

  @Override
  public List<Region> open() {
    List<Region> found = new ArrayList<>(2);
    SentenceScan likely = scan;
    if (forked) {
      boolean breaks = line.standsAlone();
      likely = breaks ? broken : scan;
      RegionLog ahead = breaks ? ofBroken : ofScan;
      for (int i = 0; i < ahead.size(); i++) {
        found.add(ahead.get(i));
      }
    }
    likely.addOpen(found, position());
    return found;
  }

  @Override
  public Region certain() {
    int start = firstStart(scan, ofScan);
    int end = firstEnd(scan, ofScan);
    if (forked) {
      if (firstStart(broken, ofBroken) != start) {
        return nothingCertain();
      }
      end = Math.min(end, firstEnd(broken, ofBroken));
    }
    return start < 0 ? nothingCertain() : new Region(start, end);
  }

  private static int firstStart(SentenceScan scan, RegionLog ahead) {
    return ahead.size() > 0 ? ahead.start(0) : scan.certainStart();
  }

  private static int firstEnd(SentenceScan scan, RegionLog ahead) {
    return ahead.size() > 0 ? ahead.end(0) : scan.certainEnd();
  }

  @Override
  public SentenceCutter copy() {
    return new SentenceCutter(this);
  }
}
