package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.CodePointSet;
import dev.ancilla.spec.Quantity;

/**
 * Stretches between two marks on one line, the innermost of nested ones; no backing up.
 *
 * <p>Keeps back what may be the beginning of a mark: fewer code points than the longer mark has.
 */
final class EnclosedCount implements RunningCount {
  private static final int NONE = -1;

  private enum Match {
    YES,
    NO,
    TOO_SHORT
  }

  private final int[] open;
  private final int[] close;
  private final Hits hits;
  private final int[] held;
  private int holding;
  private int position;
  private int opened = NONE;
  private boolean filled;
  private int count;

  EnclosedCount(Quantity.Enclosed enclosed, Hits hits) {
    this.open = enclosed.open().codePoints().toArray();
    this.close = enclosed.close().codePoints().toArray();
    this.held = new int[Math.max(open.length, close.length)];
    this.hits = hits;
  }

  private EnclosedCount(EnclosedCount other) {
    this.open = other.open;
    this.close = other.close;
    this.hits = Hits.UNSEEN;
    this.held = other.held.clone();
    this.holding = other.holding;
    this.position = other.position;
    this.opened = other.opened;
    this.filled = other.filled;
    this.count = other.count;
  }

  @Override
  public void accept(int codePoint) {
    held[holding++] = codePoint;
    settle(false);
  }

  /** Takes what is held back, since nothing follows. */
  void end() {
    settle(true);
  }

  private void settle(boolean ended) {
    while (holding > 0) {
      Match closing = opened == NONE ? Match.NO : match(close);
      if (closing == Match.TOO_SHORT && !ended) {
        return;
      }
      Match opening = closing == Match.YES ? Match.NO : match(open);
      if (opening == Match.TOO_SHORT && !ended) {
        return;
      }
      if (closing == Match.YES) {
        if (filled) {
          hits.add(opened, position + close.length);
          count++;
        }
        opened = NONE;
        take(close.length);
      } else if (opening == Match.YES) {
        opened = position;
        filled = false;
        take(open.length);
      } else {
        opened = held[0] == '\n' ? NONE : opened;
        filled |= !Alphabets.isBlank(held[0]);
        take(1);
      }
    }
  }

  private Match match(int[] mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i == holding) {
        return Match.TOO_SHORT;
      }
      if (mark[i] != held[i]) {
        return Match.NO;
      }
    }
    return Match.YES;
  }

  private void take(int points) {
    position += points;
    holding -= points;
    System.arraycopy(held, points, held, 0, holding);
  }

  @Override
  public int atEnd() {
    if (holding == 0) {
      return count;
    }
    EnclosedCount ended = new EnclosedCount(this);
    ended.end();
    return ended.count;
  }

  @Override
  public int least() {
    return count;
  }

  @Override
  public CodePointSet raising() {
    int last = close[close.length - 1];
    return opened == NONE ? CodePointSet.NONE : ifRaising(CodePointSet.of(last), last);
  }

  @Override
  public RunningCount copy() {
    return new EnclosedCount(this);
  }
}
