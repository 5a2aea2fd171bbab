package dev.ancilla.verifier.reference;

import dev.ancilla.automaton.CodePointSet;
import dev.ancilla.verify.Continuation;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;

/**
 * A copy that begins with the text, while it is written. Constant time a code point.
 *
 * <p>White space in the model may be any run of white space, so that after one blank there is a
 * choice; what is forced are the words between.
 */
final class CopyMonitor implements Monitor {
  private final int[] model;
  private final boolean whole;
  private int right;
  private boolean blank;
  private boolean wrong;

  /**
   * A copy that has not begun.
   *
   * @param model at least one code point, white space collapsed
   * @param whole nothing may follow
   */
  CopyMonitor(int[] model, boolean whole) {
    this.model = model;
    this.whole = whole;
  }

  @Override
  public void accept(int codePoint) {
    if (wrong || (right == model.length && !whole)) {
      return;
    }
    if (Spacing.isBlank(codePoint)) {
      if (right == 0 || right == model.length || blank) {
        return;
      }
      blank = true;
      wrong = model[right] != ' ';
      right += wrong ? 0 : 1;
      return;
    }
    blank = false;
    wrong = right == model.length || model[right] != codePoint;
    right += wrong ? 0 : 1;
  }

  @Override
  public Value atEnd() {
    return !wrong && right == model.length ? Value.T : Value.F;
  }

  @Override
  public PrefixValue value() {
    if (wrong) {
      return PrefixValue.VIOLATED_FOR_GOOD;
    }
    if (right < model.length) {
      return PrefixValue.PENDING;
    }
    return whole ? PrefixValue.SATISFIED_SO_FAR : PrefixValue.SATISFIED_FOR_GOOD;
  }

  @Override
  public Continuation next() {
    if (wrong) {
      return Continuation.HOPELESS;
    }
    if (right == model.length) {
      return whole ? new Continuation(Spacing.BLANK, "", true) : Continuation.FREE;
    }
    if (model[right] == ' ') {
      return new Continuation(Spacing.BLANK, "", false);
    }
    CodePointSet letter = CodePointSet.of(model[right]);
    if (right == 0 || blank) {
      return new Continuation(Spacing.BLANK.union(letter), "", false);
    }
    int end = right;
    while (end < model.length && model[end] != ' ') {
      end++;
    }
    return new Continuation(letter, new String(model, right, end - right), false);
  }

  @Override
  public Monitor copy() {
    CopyMonitor copy = new CopyMonitor(model, whole);
    copy.right = right;
    copy.blank = blank;
    copy.wrong = wrong;
    return copy;
  }

  /** A copy anywhere. Constant time a code point, on average. */
  static final class Search implements Monitor {
    private final int[] model;

    /** For each length: how long the longest proper beginning is that ends there too. */
    private final int[] borders;

    private int matched;
    private boolean blank = true;
    private boolean found;

    Search(int[] model) {
      this(model, borders(model));
    }

    private Search(int[] model, int[] borders) {
      this.model = model;
      this.borders = borders;
    }

    /** The first place of a part in a whole; -1 where there is none. Linear time. */
    static int indexOf(int[] part, int[] whole) {
      Search search = new Search(part);
      for (int i = 0; i < whole.length; i++) {
        search.step(whole[i]);
        if (search.found) {
          return i + 1 - part.length;
        }
      }
      return -1;
    }

    private static int[] borders(int[] model) {
      int[] borders = new int[model.length + 1];
      int border = 0;
      for (int length = 2; length <= model.length; length++) {
        while (border > 0 && model[border] != model[length - 1]) {
          border = borders[border];
        }
        border += model[border] == model[length - 1] ? 1 : 0;
        borders[length] = border;
      }
      return borders;
    }

    @Override
    public void accept(int codePoint) {
      boolean isBlank = Spacing.isBlank(codePoint);
      if (!isBlank || !blank) {
        step(isBlank ? ' ' : codePoint);
      }
      blank = isBlank;
    }

    private void step(int codePoint) {
      if (found) {
        return;
      }
      while (matched > 0 && model[matched] != codePoint) {
        matched = borders[matched];
      }
      matched += model[matched] == codePoint ? 1 : 0;
      found = matched == model.length;
    }

    @Override
    public Value atEnd() {
      return found ? Value.T : Value.F;
    }

    @Override
    public PrefixValue value() {
      return found ? PrefixValue.SATISFIED_FOR_GOOD : PrefixValue.PENDING;
    }

    @Override
    public Monitor copy() {
      Search copy = new Search(model, borders);
      copy.matched = matched;
      copy.blank = blank;
      copy.found = found;
      return copy;
    }
  }
}
