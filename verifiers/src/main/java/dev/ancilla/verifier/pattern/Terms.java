package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.CodePointSet;
import dev.ancilla.automaton.RegularExpression;
import dev.ancilla.automaton.RegularExpression.Alternation;
import dev.ancilla.automaton.RegularExpression.Boundary;
import dev.ancilla.automaton.RegularExpression.Concatenation;
import dev.ancilla.automaton.RegularExpression.Empty;
import dev.ancilla.automaton.RegularExpression.Nothing;
import dev.ancilla.automaton.RegularExpression.Repeat;
import dev.ancilla.automaton.RegularExpression.Symbols;
import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
import java.util.List;

/**
 * Terms as regular expressions.
 *
 * <p>A whole word is one that no letter, digit or combining mark touches. In scripts that put no
 * space between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) neighbours prove nothing, so
 * there a term is found wherever it stands. An empty text is never a hit.
 */
final class Terms {
  /** Each letter by itself. */
  static final Quantity LETTERS = new Quantity.Occurrences(Term.pattern("\\p{L}"));

  private Terms() {}

  /**
   * What a hit of the term looks like, guards against touching letters included.
   *
   * @throws AncillaException with BAD_SPEC where its pattern cannot be read
   */
  static RegularExpression expression(Term term) {
    return switch (term.match()) {
      case SUBSTRING -> RegularExpression.literal(term.text(), term.caseSensitive());
      case WORD -> word(term);
      case PATTERN -> nonEmpty(pattern(term.text(), term.caseSensitive()));
    };
  }

  /** Any of the terms. */
  static RegularExpression expression(List<Term> terms) {
    return RegularExpression.alternation(terms.stream().map(Terms::expression).toList());
  }

  /**
   * A user's pattern.
   *
   * @throws AncillaException with BAD_SPEC where it cannot be read
   */
  static RegularExpression pattern(String pattern, boolean caseSensitive) {
    try {
      return RegularExpression.parse(caseSensitive ? pattern : inAnyCase(pattern));
    } catch (IllegalArgumentException unreadable) {
      throw new AncillaException(
          ErrorCode.BAD_SPEC, "A pattern cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  /** With the flag for case, added to flags that are there already. */
  private static String inAnyCase(String pattern) {
    int end = 2;
    while (end < pattern.length() && "imsu-".indexOf(pattern.charAt(end)) >= 0) {
      end++;
    }
    boolean flagged = pattern.startsWith("(?") && end < pattern.length() && end > 2;
    return flagged && pattern.charAt(end) == ')' ? "(?i" + pattern.substring(2) : "(?i)" + pattern;
  }

  private static RegularExpression word(Term term) {
    String text = term.text();
    CodePointSet before = guard(text.codePointAt(0));
    CodePointSet after = guard(text.codePointBefore(text.length()));
    return RegularExpression.literal(text, term.caseSensitive()).guarded(before, after);
  }

  /** What must not touch a word that begins or ends so. */
  private static CodePointSet guard(int codePoint) {
    return Alphabets.WORD_PART.contains(codePoint) ? Alphabets.WORD_PART : CodePointSet.NONE;
  }

  /** The same texts without the empty one. */
  static RegularExpression nonEmpty(RegularExpression expression) {
    return switch (expression) {
      case Empty empty -> RegularExpression.NOTHING;
      case Nothing nothing -> nothing;
      case Symbols symbols -> symbols;
      case Boundary boundary -> RegularExpression.NOTHING;
      case Alternation alternation ->
          RegularExpression.alternation(
              alternation.choices().stream().map(Terms::nonEmpty).toList());
      case Concatenation concatenation -> nonEmpty(concatenation.parts());
      case Repeat repeat -> nonEmpty(repeat);
    };
  }

  /**
   * From the back: either the first part is something, or it is empty and the rest is something.
   */
  private static RegularExpression nonEmpty(List<RegularExpression> parts) {
    RegularExpression something = RegularExpression.NOTHING;
    RegularExpression rest = RegularExpression.EMPTY;
    for (RegularExpression part : parts.reversed()) {
      something = nonEmpty(part).then(rest).or(emptyPart(part).then(something));
      rest = part.then(rest);
    }
    return something;
  }

  private static RegularExpression nonEmpty(Repeat repeat) {
    int max = repeat.max();
    if (max == 0) {
      return RegularExpression.NOTHING;
    }
    RegularExpression body = repeat.body();
    RegularExpression first = nonEmpty(body);
    RegularExpression empty = emptyPart(body);
    if (repeat.min() <= 1 && empty.equals(RegularExpression.NOTHING)) {
      return repeat.min() == 1 ? repeat : first.then(body.repeat(0, less(max)));
    }
    RegularExpression filled = first.then(body.repeat(less(repeat.min()), less(max)));
    // Rounds that take nothing come at the same place, so one stands for all of them; they may have
    // used up as many rounds as are demanded.
    return max == 1 ? filled : filled.or(empty.then(first).then(body.repeat(0, less(less(max)))));
  }

  private static int less(int count) {
    return count == RegularExpression.UNBOUNDED ? count : Math.max(0, count - 1);
  }

  /** The boundaries that must hold for the expression to match the empty text; else nothing. */
  private static RegularExpression emptyPart(RegularExpression expression) {
    return switch (expression) {
      case Empty empty -> empty;
      case Nothing nothing -> nothing;
      case Symbols symbols -> RegularExpression.NOTHING;
      case Boundary boundary -> boundary;
      case Alternation alternation ->
          RegularExpression.alternation(
              alternation.choices().stream().map(Terms::emptyPart).toList());
      case Concatenation concatenation ->
          RegularExpression.concatenation(
              concatenation.parts().stream().map(Terms::emptyPart).toList());
      case Repeat repeat -> repeat.min() == 0 ? RegularExpression.EMPTY : emptyPart(repeat.body());
    };
  }
}
