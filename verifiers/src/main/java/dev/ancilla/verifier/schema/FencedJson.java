package dev.ancilla.verifier.schema;

import dev.ancilla.automaton.CodePointSet;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Continuation;

/**
 * Recognises one JSON document, alone or in a code fence, one code point at a time.
 *
 * <p>Exact: as long as it is not {@link #isDead}, some continuation is accepted. Constant time a
 * code point. One thread at a time.
 *
 * <pre>
 *   space* ( document | ``` word? blank* line-break document ``` ) space*
 * </pre>
 */
final class FencedJson {
  private final JsonRecogniser document;
  private final Fence fence;
  private int closingTicks;
  private int read;
  private int bodyStart;
  private int bodyEnd = -1;
  private boolean dead;

  FencedJson() {
    this.document = new JsonRecogniser();
    this.fence = new Fence();
  }

  private FencedJson(FencedJson other) {
    this.document = other.document.copy();
    this.fence = other.fence.copy();
    this.closingTicks = other.closingTicks;
    this.read = other.read;
    this.bodyStart = other.bodyStart;
    this.bodyEnd = other.bodyEnd;
    this.dead = other.dead;
  }

  FencedJson copy() {
    return new FencedJson(this);
  }

  void accept(int codePoint) {
    read++;
    if (dead) {
      return;
    }
    switch (fence.stage()) {
      case BEFORE -> {
        fence.accept(codePoint);
        if (fence.stage() == Fence.Stage.NONE) {
          acceptInDocument(codePoint);
        }
      }
      case TICKS, LANGUAGE, GAP -> {
        fence.accept(codePoint);
        dead = fence.stage() == Fence.Stage.NONE;
        bodyStart = read;
      }
      case OPEN -> acceptInFence(codePoint);
      case NONE -> acceptInDocument(codePoint);
    }
  }

  private void acceptInFence(int codePoint) {
    if (closingTicks == Fence.MARK.length()) {
      dead = !JsonRecogniser.isSpace(codePoint);
    } else if (codePoint == '`' && document.isComplete()) {
      bodyEnd = bodyEnd < 0 ? read - 1 : bodyEnd;
      closingTicks++;
    } else if (closingTicks > 0) {
      dead = true;
    } else {
      acceptInDocument(codePoint);
    }
  }

  private void acceptInDocument(int codePoint) {
    document.accept(codePoint);
    dead = document.isDead();
  }

  boolean isDead() {
    return dead;
  }

  /** What was read is a document, its fence closed where there is one. */
  boolean isAccepted() {
    return !dead
        && document.isComplete()
        && (fence.stage() == Fence.Stage.NONE || closingTicks == Fence.MARK.length());
  }

  /** Where the document lies in the text, once it is accepted. */
  Region body() {
    return new Region(bodyStart, bodyEnd < 0 ? read : bodyEnd);
  }

  Continuation next() {
    return dead ? Continuation.HOPELESS : new Continuation(allowed(), forced(), isAccepted());
  }

  private CodePointSet allowed() {
    return switch (fence.stage()) {
      case BEFORE -> fence.allowed().union(document.allowed());
      case TICKS, LANGUAGE, GAP -> fence.allowed();
      case NONE -> document.allowed();
      case OPEN -> allowedInFence();
    };
  }

  private CodePointSet allowedInFence() {
    if (closingTicks > 0 && closingTicks < Fence.MARK.length()) {
      return CodePointSet.of('`');
    }
    boolean mayClose = document.isComplete() && closingTicks == 0;
    return mayClose ? document.allowed().union(CodePointSet.of('`')) : document.allowed();
  }

  private String forced() {
    if (closingTicks > 0) {
      return Fence.MARK.substring(closingTicks);
    }
    return fence.stage() == Fence.Stage.TICKS ? fence.forced() : document.forced();
  }
}
