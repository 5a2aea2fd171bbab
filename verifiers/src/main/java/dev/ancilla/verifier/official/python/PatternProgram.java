package dev.ancilla.verifier.official.python;

import java.util.List;

/**
 * A compiled pattern. Immutable.
 *
 * @param steps the program; execution starts at 0 and a match ends at {@link Step.Accept}
 * @param straight whether no step offers a choice
 * @param first which ASCII characters a match can start with; all of them if it can be empty
 * @param groups how many capturing groups the pattern had
 */
record PatternProgram(List<Step> steps, boolean straight, CharTest first, int groups) {

  /** One instruction. */
  sealed interface Step {
    /** Takes one character. */
    record Take(CharTest test) implements Step {}

    /** Goes on when a place in the text is of a kind. */
    record Check(Place place) implements Step {}

    /** Tries one way, then the other. */
    record Choice(int preferred, int other) implements Step {}

    /** Goes on elsewhere. */
    record Jump(int target) implements Step {}

    /** The pattern has matched. */
    record Accept() implements Step {}
  }

  /** A place between characters. */
  enum Place {
    TEXT_START,
    TEXT_END,
    TEXT_END_OR_LAST_NEWLINE,
    LINE_START,
    LINE_END,
    WORD_BOUNDARY,
    NO_WORD_BOUNDARY;

    boolean holds(String text, int at) {
      return switch (this) {
        case TEXT_START -> at == 0;
        case TEXT_END -> at == text.length();
        case TEXT_END_OR_LAST_NEWLINE ->
            at == text.length() || (at == text.length() - 1 && text.charAt(at) == '\n');
        case LINE_START -> at == 0 || text.charAt(at - 1) == '\n';
        case LINE_END -> at == text.length() || text.charAt(at) == '\n';
        case WORD_BOUNDARY -> isBoundary(text, at);
        case NO_WORD_BOUNDARY -> !text.isEmpty() && !isBoundary(text, at);
      };
    }

    private static boolean isBoundary(String text, int at) {
      boolean before = at > 0 && PythonText.isWord(text.codePointBefore(at));
      boolean after = at < text.length() && PythonText.isWord(text.codePointAt(at));
      return before != after;
    }
  }
}
