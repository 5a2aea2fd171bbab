package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.CodePointSet;
import dev.ancilla.spec.Alphabet;

/** The sets of code points that the verifiers of this package tell apart. */
final class Alphabets {
  /** White space to a reader: Java's, and the spaces that forbid a line break. */
  static final CodePointSet BLANK = CodePointSet.where(Alphabets::isBlank);

  /**
   * What belongs to a word and would make a longer one of it. Scripts that put no space between
   * words are left out, for there neighbours prove nothing.
   */
  static final CodePointSet WORD_PART =
      category("L", "M", "N")
          .minus(category("Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"));

  static final CodePointSet DIGITS = CodePointSet.property("Nd");
  static final CodePointSet LOWER_CASE = CodePointSet.property("Ll");
  static final CodePointSet CAPITALS = category("Lu", "Lt");
  static final CodePointSet OPENING_QUOTES = CodePointSet.of("\"“”„«‹'‘「『");
  static final CodePointSet CLOSING_QUOTES = CodePointSet.of("\"”“»›'’」』");

  /** White space within a line. */
  static final CodePointSet LINE_SPACE = CodePointSet.property("Zs").union(CodePointSet.of('\t'));

  /** White space and Markdown marks that may stand before what a line begins with. */
  static final CodePointSet LINE_MARKS = LINE_SPACE.union(CodePointSet.of(">#*_\"“‘([-"));

  private static final CodePointSet ASCII =
      CodePointSet.range(' ', '~').union(CodePointSet.of("\t\n\u000b\f\r"));

  /** What belongs to no script in particular. */
  private static final CodePointSet NO_SCRIPT =
      category("script=Common", "script=Inherited", "script=Unknown");

  private Alphabets() {}

  static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  /** Equal for letters that differ in case alone. */
  static int folded(int codePoint) {
    return Character.toLowerCase(Character.toUpperCase(codePoint));
  }

  /** The code points that a spec's alphabet allows. */
  static CodePointSet of(Alphabet alphabet) {
    return switch (alphabet) {
      case Alphabet.Ascii ascii -> ASCII;
      case Alphabet.Scripts scripts -> ofScripts(scripts);
      case Alphabet.Listed listed -> CodePointSet.of(listed.characters()).union(BLANK);
    };
  }

  private static CodePointSet ofScripts(Alphabet.Scripts scripts) {
    CodePointSet allowed = NO_SCRIPT;
    for (String name : scripts.names()) {
      allowed = allowed.union(CodePointSet.property("script=" + name));
    }
    return allowed;
  }

  private static CodePointSet category(String first, String... others) {
    CodePointSet all = CodePointSet.property(first);
    for (String other : others) {
      all = all.union(CodePointSet.property(other));
    }
    return all;
  }
}
