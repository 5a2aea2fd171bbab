package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Match;
import dev.ancilla.spec.Term;
import dev.ancilla.text.CodePoints;
import dev.ancilla.text.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a term in a text. Immutable, thread-safe.
 *
 * <p>A whole word is one that no letter, digit or combining mark touches. In scripts that put no
 * space between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) neighbours prove nothing, so
 * there a term is found wherever it stands.
 */
final class TermFinder {
  private static final String UNSPACED =
      "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";
  private static final String WORD_PART = "[\\p{L}\\p{M}\\p{N}&&[^" + UNSPACED + "]]";
  private static final Pattern WORD_PART_AT_START = Pattern.compile("^" + WORD_PART);
  private static final Pattern WORD_PART_AT_END = Pattern.compile(WORD_PART + "\\z");

  private final Term term;
  private final Pattern anywhere;
  private final Pattern atEnd;

  TermFinder(Term term) {
    String expression = expression(term);
    int flags = term.caseSensitive() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    this.term = term;
    this.anywhere = Pattern.compile(expression, flags);
    this.atEnd = Pattern.compile(expression + "\\z", flags);
  }

  static List<TermFinder> of(List<Term> terms) {
    return terms.stream().distinct().map(TermFinder::new).toList();
  }

  Term term() {
    return term;
  }

  /** A regular expression for the term, without flags. */
  static String expression(Term term) {
    String literal = Pattern.quote(term.text());
    if (term.match() == Match.SUBSTRING) {
      return literal;
    }
    boolean guardStart = WORD_PART_AT_START.matcher(term.text()).find();
    boolean guardEnd = WORD_PART_AT_END.matcher(term.text()).find();
    return (guardStart ? "(?<!" + WORD_PART + ")" : "")
        + literal
        + (guardEnd ? "(?!" + WORD_PART + ")" : "");
  }

  /** Every place the term stands, in order, without overlaps. */
  List<Region> find(String text) {
    Matcher matcher = anywhere.matcher(text);
    CodePoints points = CodePoints.of(text);
    List<Region> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(points.region(matcher.start(), matcher.end()));
    }
    return found;
  }

  boolean occurs(String text) {
    return anywhere.matcher(text).find();
  }

  /** True when the term stands at this UTF-16 index. */
  boolean standsAt(String text, int index) {
    return anywhere
        .matcher(text)
        .region(index, text.length())
        .useTransparentBounds(true)
        .lookingAt();
  }

  /** True when the term ends just before this UTF-16 index. */
  boolean endsAt(String text, int index) {
    return atEnd.matcher(text.substring(0, index)).find();
  }
}
