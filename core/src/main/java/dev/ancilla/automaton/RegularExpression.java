package dev.ancilla.automaton;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A regular expression over code points. Immutable, thread-safe.
 *
 * <p>It describes a set of whole texts; there are no groups, and nothing is greedy or lazy. The
 * factories simplify (nothing is concatenated with an empty text, single characters that are
 * alternatives become one set), so prefer them to the constructors.
 *
 * <pre>
 *   RegularExpression price = RegularExpression.parse("(USD|EUR) ?\\d+");
 *   Language withoutPrices = Language.avoiding(price);
 * </pre>
 */
public sealed interface RegularExpression {

  /** A repeat without an upper bound. */
  int UNBOUNDED = Integer.MAX_VALUE;

  /** The most single-character positions that a parsed pattern may have, repeats written out. */
  int MAX_POSITIONS = 2_000;

  /** The empty text. */
  RegularExpression EMPTY = new Empty();

  /** No text at all. */
  RegularExpression NOTHING = new Nothing();

  /** Every text. */
  RegularExpression ANYTHING = new Repeat(new Symbols(CodePointSet.ALL), 0, UNBOUNDED);

  /** The empty text only. */
  record Empty() implements RegularExpression {}

  /** Matches nothing, not even the empty text. */
  record Nothing() implements RegularExpression {}

  /** One code point of a set. */
  record Symbols(CodePointSet set) implements RegularExpression {}

  /** One after the other. */
  record Concatenation(List<RegularExpression> parts) implements RegularExpression {
    public Concatenation {
      parts = List.copyOf(parts);
    }
  }

  /** Any one of these. */
  record Alternation(List<RegularExpression> choices) implements RegularExpression {
    public Alternation {
      choices = List.copyOf(choices);
    }
  }

  /**
   * The body, several times in a row.
   *
   * @param min at least, 0 or more
   * @param max at most, not below min; {@link #UNBOUNDED} for any number
   */
  record Repeat(RegularExpression body, int min, int max) implements RegularExpression {
    public Repeat {
      if (min < 0 || max < min) {
        throw new IllegalArgumentException(
            "a repeat of %d to %d times is impossible; the least must be 0 or more and not above"
                    .formatted(min, max)
                + " the most.");
      }
    }
  }

  /**
   * A place between two code points, without any text: anchors, word boundaries, and guards such as
   * "no letter may touch the word". What stands beside the place is looked at, not taken.
   *
   * @param before what may stand before the place
   * @param atStart true if the place may be the start of the text
   * @param after what may stand behind the place
   * @param atEnd true if the place may be the end of the text
   */
  record Boundary(CodePointSet before, boolean atStart, CodePointSet after, boolean atEnd)
      implements RegularExpression {
    /** The start of the text. */
    public static final Boundary START =
        new Boundary(CodePointSet.NONE, true, CodePointSet.ALL, true);

    /** The end of the text. */
    public static final Boundary END =
        new Boundary(CodePointSet.ALL, true, CodePointSet.NONE, true);

    /** A place that does not follow any of these. */
    public static Boundary notAfter(CodePointSet forbidden) {
      return new Boundary(forbidden.complement(), true, CodePointSet.ALL, true);
    }

    /** A place that none of these follows. */
    public static Boundary notBefore(CodePointSet forbidden) {
      return new Boundary(CodePointSet.ALL, true, forbidden.complement(), true);
    }

    /** True if what follows does not matter. */
    boolean looksBackOnly() {
      return after.isAll() && atEnd;
    }

    /** True if the place may be anywhere. */
    boolean isAnywhere() {
      return looksBackOnly() && before.isAll() && atStart;
    }
  }

  /**
   * Reads a user's pattern: the syntax on which Python, Java and RE2 agree.
   *
   * <ul>
   *   <li>literals, escapes <code>\n \t \r \f \a \xHH \x{H...} &#92;uHHHH \UHHHHHHHH</code>, quoted
   *       stretches {@code \Q...\E}, and a backslash before any sign;
   *   <li>{@code .} is any code point but the line feed, any at all under {@code (?s)};
   *   <li>classes {@code [a-z]}, {@code [^...]}, {@code \d} (decimal digits of every script),
   *       {@code \w} (letters, marks, numbers, "_"), {@code \s} (white space of Unicode), {@code
   *       \D}, {@code \W}, {@code \S}, <code>\p{NAME}</code>, <code>\P{NAME}</code>, see {@link
   *       CodePointSet#property};
   *   <li>groups, capturing or not, named or not: only grouping counts;
   *   <li>{@code |}, {@code * + ? {n} {n,} {n,m}}, and the lazy forms, which accept the same texts;
   *   <li>{@code ^}, {@code \A}: start of the text; {@code $}, {@code \z}: its end, not before a
   *       last line feed; under {@code (?m)} {@code ^} and {@code $} also beside line feeds; {@code
   *       \b}, {@code \B} by {@code \w};
   *   <li>look-around over one character: <code>(?=X) (?!X) (?&lt;=X) (?&lt;!X)</code>;
   *   <li>flags {@code (?ism)} at the start, and {@code (?i:...)}; {@code i} folds case as {@link
   *       CodePointSet#inAnyCase}.
   * </ul>
   *
   * <p>Refused: back-references and longer look-around, since no automaton has them; possessive
   * quantifiers and atomic groups, since they change the language; and what the three read
   * differently ({@code \Z}, {@code \v}, {@code [[...]]}, {@code &&}).
   *
   * <p>Cost: linear in the pattern and the sets it names.
   *
   * @throws IllegalArgumentException saying what is wrong, at which character, and what to write;
   *     also when groups nest deeper than 200 or the pattern has more than {@link #MAX_POSITIONS}
   *     positions
   */
  static RegularExpression parse(String pattern) {
    return new PatternParser(pattern).parse();
  }

  /** Exactly this text; without case as {@link CodePointSet#inAnyCase(int)} has it. */
  static RegularExpression literal(String text, boolean caseSensitive) {
    return concatenation(
        text.codePoints()
            .mapToObj(
                codePoint ->
                    symbols(
                        caseSensitive
                            ? CodePointSet.of(codePoint)
                            : CodePointSet.inAnyCase(codePoint)))
            .toList());
  }

  /** One code point of a set. */
  static RegularExpression symbols(CodePointSet set) {
    return set.isEmpty() ? NOTHING : new Symbols(set);
  }

  /** One after the other. */
  static RegularExpression concatenation(List<RegularExpression> parts) {
    List<RegularExpression> kept = new ArrayList<>();
    for (RegularExpression part : parts) {
      switch (part) {
        case Empty empty -> {}
        case Nothing nothing -> {
          return NOTHING;
        }
        case Concatenation inner -> kept.addAll(inner.parts());
        case Symbols symbols -> kept.add(symbols);
        case Alternation choice -> kept.add(choice);
        case Repeat repeat -> kept.add(repeat);
        case Boundary boundary -> {
          if (!boundary.isAnywhere()) {
            kept.add(boundary);
          }
        }
      }
    }
    return switch (kept.size()) {
      case 0 -> EMPTY;
      case 1 -> kept.getFirst();
      default -> new Concatenation(kept);
    };
  }

  /** One after the other. */
  static RegularExpression concatenation(RegularExpression... parts) {
    return concatenation(List.of(parts));
  }

  /** Any one of these; none of nothing. */
  static RegularExpression alternation(List<RegularExpression> choices) {
    Set<RegularExpression> kept = new LinkedHashSet<>();
    CodePointSet single = CodePointSet.NONE;
    for (RegularExpression choice : choices) {
      List<RegularExpression> flat =
          choice instanceof Alternation inner ? inner.choices() : List.of(choice);
      for (RegularExpression part : flat) {
        switch (part) {
          case Nothing nothing -> {}
          case Symbols symbols -> single = single.union(symbols.set());
          case Empty empty -> kept.add(empty);
          case Concatenation concatenation -> kept.add(concatenation);
          case Alternation nested -> kept.add(nested);
          case Repeat repeat -> kept.add(repeat);
          case Boundary boundary -> kept.add(boundary);
        }
      }
    }
    List<RegularExpression> all = new ArrayList<>();
    if (!single.isEmpty()) {
      all.add(new Symbols(single));
    }
    all.addAll(kept);
    return switch (all.size()) {
      case 0 -> NOTHING;
      case 1 -> all.getFirst();
      default -> new Alternation(all);
    };
  }

  /** Any one of these; none of nothing. */
  static RegularExpression alternation(RegularExpression... choices) {
    return alternation(List.of(choices));
  }

  /** This, min to max times in a row; {@link #UNBOUNDED} for any number. */
  default RegularExpression repeat(int min, int max) {
    Repeat repeat = new Repeat(this, min, max);
    if (min == 1 && max == 1) {
      return this;
    }
    return switch (this) {
      case Empty empty -> EMPTY;
      case Nothing nothing -> min == 0 ? EMPTY : NOTHING;
      case Repeat inner when inner.min() == 0 && inner.max() == UNBOUNDED && max > 0 -> inner;
      case Repeat inner -> max == 0 ? EMPTY : repeat;
      case Symbols symbols -> max == 0 ? EMPTY : repeat;
      case Concatenation concatenation -> max == 0 ? EMPTY : repeat;
      case Alternation alternation -> max == 0 ? EMPTY : repeat;
      case Boundary boundary -> min == 0 ? EMPTY : this;
    };
  }

  /** This any number of times. */
  default RegularExpression star() {
    return repeat(0, UNBOUNDED);
  }

  /** This or nothing. */
  default RegularExpression optional() {
    return alternation(this, EMPTY);
  }

  /** This, then that. */
  default RegularExpression then(RegularExpression next) {
    return concatenation(this, next);
  }

  /** This or that. */
  default RegularExpression or(RegularExpression other) {
    return alternation(this, other);
  }

  /**
   * This where it is not touched: no code point of {@code before} precedes, none of {@code after}
   * follows. Equal to {@code (?<![before])(?:this)(?![after])}.
   */
  default RegularExpression guarded(CodePointSet before, CodePointSet after) {
    return concatenation(Boundary.notAfter(before), this, Boundary.notBefore(after));
  }

  /** Texts that hold this somewhere. */
  static RegularExpression containing(RegularExpression expression) {
    return concatenation(ANYTHING, expression, ANYTHING);
  }

  /** Texts that begin with this. */
  static RegularExpression startingWith(RegularExpression expression) {
    return concatenation(expression, ANYTHING);
  }

  /** Texts that end with this. */
  static RegularExpression endingWith(RegularExpression expression) {
    return concatenation(ANYTHING, expression);
  }

  /** Texts that hold all of these in this order, apart from each other, with anything between. */
  static RegularExpression inOrder(List<RegularExpression> parts) {
    List<RegularExpression> all = new ArrayList<>();
    all.add(ANYTHING);
    for (RegularExpression part : parts) {
      all.add(part);
      all.add(ANYTHING);
    }
    return concatenation(all);
  }

  /**
   * Texts that begin with the first part, end with the last, and have the others in this order
   * between, with anything in the gaps. An empty first or last part leaves that end open; a single
   * part is the whole text.
   */
  static RegularExpression template(List<String> parts) {
    List<RegularExpression> all = new ArrayList<>();
    for (String part : parts) {
      if (!all.isEmpty()) {
        all.add(ANYTHING);
      }
      all.add(literal(part, true));
    }
    return concatenation(all);
  }

  /** Texts of these code points alone; the empty text is one. */
  static RegularExpression onlyFrom(CodePointSet allowed) {
    return symbols(allowed).star();
  }

  /**
   * How many single-character positions this has with its repeats written out: the size of its
   * automaton. Saturates at {@link Long#MAX_VALUE}.
   */
  default long positions() {
    return switch (this) {
      case Empty empty -> 0;
      case Nothing nothing -> 0;
      case Boundary boundary -> 1;
      case Symbols symbols -> 1;
      case Concatenation concatenation -> total(concatenation.parts());
      case Alternation alternation -> total(alternation.choices());
      case Repeat repeat -> {
        long copies = repeat.max() == UNBOUNDED ? Math.max(1, repeat.min()) : repeat.max();
        long body = repeat.body().positions();
        yield body > 0 && copies > Long.MAX_VALUE / body ? Long.MAX_VALUE : body * copies;
      }
    };
  }

  private static long total(List<RegularExpression> parts) {
    long total = 0;
    for (RegularExpression part : parts) {
      long more = part.positions();
      total = more > Long.MAX_VALUE - total ? Long.MAX_VALUE : total + more;
    }
    return total;
  }

  /** This as a pattern; {@link #parse} reads it as an equal language. */
  default String pattern() {
    return PatternPrinter.print(this);
  }
}
