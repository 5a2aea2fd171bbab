package dev.ancilla.verifier.schema;

import dev.ancilla.automaton.CodePointSet;
import dev.ancilla.spec.Obligation;
import dev.ancilla.verify.Continuation;
import java.util.Optional;

/**
 * Rows of separated values, alone or in a code fence, one code point at a time. In a fence, a line
 * that begins with three backticks outside of quotation marks ends it. One thread at a time.
 */
final class FencedRows {
  private static final int NONE = -1;

  private final Obligation.Csv wanted;
  private final Fence fence;
  // While it is open whether there is a fence, the text is read as rows as well.
  private RowRecogniser rows;
  private int heldTicks;
  private int read;
  private int bodyStart;
  private int trailingText = NONE;

  FencedRows(Obligation.Csv wanted) {
    this.wanted = wanted;
    this.fence = new Fence();
    this.rows = new RowRecogniser(wanted);
  }

  private FencedRows(FencedRows other) {
    this.wanted = other.wanted;
    this.fence = other.fence.copy();
    this.rows = other.rows.copy();
    this.heldTicks = other.heldTicks;
    this.read = other.read;
    this.bodyStart = other.bodyStart;
    this.trailingText = other.trailingText;
  }

  FencedRows copy() {
    return new FencedRows(this);
  }

  void accept(int codePoint) {
    read++;
    if (fence.stage() == Fence.Stage.OPEN) {
      acceptInFence(codePoint);
      return;
    }
    fence.accept(codePoint);
    if (fence.stage() == Fence.Stage.OPEN) {
      rows = new RowRecogniser(wanted);
      bodyStart = read;
    } else {
      rows.accept(codePoint);
    }
  }

  private void acceptInFence(int codePoint) {
    if (isClosed()) {
      if (trailingText == NONE && !JsonRecogniser.isSpace(codePoint)) {
        trailingText = read - 1;
      }
      return;
    }
    if (codePoint == '`' && (heldTicks > 0 || rows.isLineBlank())) {
      heldTicks++;
      return;
    }
    for (; heldTicks > 0; heldTicks--) {
      rows.accept('`');
    }
    rows.accept(codePoint);
  }

  private boolean isClosed() {
    return heldTicks == Fence.MARK.length();
  }

  private boolean isFenced() {
    return fence.stage() == Fence.Stage.OPEN;
  }

  /** All is as wanted if the text ended here. */
  boolean isSatisfied() {
    return (!isFenced() || (isClosed() && trailingText == NONE)) && rows.ended().isSatisfied();
  }

  /** No continuation helps. */
  boolean isDead() {
    if (fence.isUndecided()) {
      return false;
    }
    return rows.isDead() || trailingText != NONE || (isClosed() && !rows.ended().isSatisfied());
  }

  /** What is wrong if the text ended here, beside the number of rows; empty where nothing is. */
  Optional<String> fault() {
    RowRecogniser ended = rows.ended();
    if (ended.isDead()) {
      return Optional.of(ended.fault());
    }
    if (trailingText != NONE) {
      return Optional.of("text behind the closing code fence");
    }
    return isFenced() && !isClosed()
        ? Optional.of("the code fence is not closed")
        : Optional.empty();
  }

  /** The rows alone, as they were if the text ended here. */
  RowRecogniser rows() {
    return rows.ended();
  }

  /** Where in the text the row begins that is being read, or the text behind the fence. */
  int faultStart() {
    return trailingText == NONE ? bodyStart + rows.rowStart() : trailingText;
  }

  Continuation next() {
    if (isDead()) {
      return Continuation.HOPELESS;
    }
    // These are told apart; all others do what a letter does, or fare worse.
    CodePointSet special = CodePointSet.of("\"\r\n \t`").union(CodePointSet.of(wanted.delimiter()));
    CodePointSet allowed = survives('x') ? special.complement() : CodePointSet.NONE;
    for (int codePoint : new int[] {'"', '\r', '\n', ' ', '\t', '`', wanted.delimiter()}) {
      if (survives(codePoint)) {
        allowed = allowed.union(CodePointSet.of(codePoint));
      }
    }
    return new Continuation(allowed, "", isSatisfied());
  }

  private boolean survives(int codePoint) {
    FencedRows trial = copy();
    trial.accept(codePoint);
    return !trial.isDead();
  }
}
