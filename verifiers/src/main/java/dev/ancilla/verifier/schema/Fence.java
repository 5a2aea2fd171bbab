package dev.ancilla.verifier.schema;

import dev.ancilla.automaton.CodePointSet;

/**
 * The first line of a code fence around a whole text: white space, three backticks, perhaps a word
 * such as {@code json}, a line break. One thread at a time.
 */
final class Fence {
  /** How far the line has come. */
  enum Stage {
    /** White space only, so far. */
    BEFORE,
    TICKS,
    LANGUAGE,
    /** Blanks behind the word. */
    GAP,
    /** The line has ended: the body begins. */
    OPEN,
    /** The text does not begin with a fence. */
    NONE
  }

  static final String MARK = "```";
  private static final CodePointSet LINE_BREAKS = CodePointSet.of("\r\n");
  private static final CodePointSet BLANKS = CodePointSet.of(" \t");
  private static final CodePointSet LANGUAGE =
      CodePointSet.range('a', 'z')
          .union(CodePointSet.range('A', 'Z'))
          .union(CodePointSet.range('0', '9'))
          .union(CodePointSet.of("-_+."));

  private Stage stage;
  private int ticks;

  Fence() {
    this(Stage.BEFORE, 0);
  }

  private Fence(Stage stage, int ticks) {
    this.stage = stage;
    this.ticks = ticks;
  }

  Fence copy() {
    return new Fence(stage, ticks);
  }

  Stage stage() {
    return stage;
  }

  /** It is still not known whether there is a fence. */
  boolean isUndecided() {
    return stage != Stage.OPEN && stage != Stage.NONE;
  }

  void accept(int codePoint) {
    stage =
        switch (stage) {
          case BEFORE -> before(codePoint);
          case TICKS -> ticks(codePoint);
          case LANGUAGE -> LANGUAGE.contains(codePoint) ? Stage.LANGUAGE : gap(codePoint);
          case GAP -> gap(codePoint);
          case OPEN -> Stage.OPEN;
          case NONE -> Stage.NONE;
        };
  }

  private Stage before(int codePoint) {
    if (JsonRecogniser.isSpace(codePoint)) {
      return Stage.BEFORE;
    }
    return codePoint == '`' ? ticks(codePoint) : Stage.NONE;
  }

  private Stage ticks(int codePoint) {
    if (codePoint != '`') {
      return Stage.NONE;
    }
    return ++ticks == MARK.length() ? Stage.LANGUAGE : Stage.TICKS;
  }

  private static Stage gap(int codePoint) {
    if (LINE_BREAKS.contains(codePoint)) {
      return Stage.OPEN;
    }
    return BLANKS.contains(codePoint) ? Stage.GAP : Stage.NONE;
  }

  /** Exactly the code points after which there may still be a fence. */
  CodePointSet allowed() {
    return switch (stage) {
      case BEFORE -> BLANKS.union(LINE_BREAKS).union(CodePointSet.of('`'));
      case TICKS -> CodePointSet.of('`');
      case LANGUAGE -> LANGUAGE.union(BLANKS).union(LINE_BREAKS);
      case GAP -> BLANKS.union(LINE_BREAKS);
      case OPEN -> CodePointSet.ALL;
      case NONE -> CodePointSet.NONE;
    };
  }

  /** What must come if there is a fence: the rest of its marks. */
  String forced() {
    return stage == Stage.TICKS ? MARK.substring(ticks) : "";
  }
}
