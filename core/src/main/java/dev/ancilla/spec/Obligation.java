package dev.ancilla.spec;

import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.text.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A primitive that an output satisfies or breaks. Every clause kind is built from these.
 *
 * <p>By what a verifier must look at: the records of {@link OnText} are decided by the text alone
 * and combine freely; those of {@link OnContext} also need the conversation, the state of the
 * world, other texts or a judge.
 */
public sealed interface Obligation {

  /** Decided by looking at the text alone. */
  sealed interface OnText extends Obligation {}

  /** Needs more than the text. */
  sealed interface OnContext extends Obligation {}

  // ---- counts

  /**
   * So many of something.
   *
   * @param min inclusive
   * @param max inclusive; {@link #OPEN} for no upper bound
   */
  record Measure(Quantity quantity, int min, int max) implements OnText {
    /** No upper bound. */
    public static final int OPEN = Integer.MAX_VALUE;

    public Measure {
      if (min < 0 || max < min) {
        throw new IllegalArgumentException(
            "bounds [%d, %d] are no range; min must be 0 or more and at most max."
                .formatted(min, max));
      }
    }
  }

  /**
   * One quantity as a part of another, such as distinct words among all words. Where there is
   * nothing of the whole, it does not apply.
   *
   * @param min share in [0, 1], inclusive
   * @param max share of at least min, inclusive; may exceed 1 where the part is not within the
   *     whole
   */
  record Ratio(Quantity part, Quantity whole, double min, double max) implements OnText {
    public Ratio {
      if (!(min >= 0) || !(max >= min)) {
        throw new IllegalArgumentException(
            "bounds [%s, %s] are no range of shares; min must be 0 or more and at most max."
                .formatted(min, max));
      }
    }
  }

  // ---- terms and fixed texts

  /**
   * All of the terms occur, or at least one where {@code all} is false.
   *
   * @param vocabulary the spec's list that the terms were taken from
   */
  record Contains(List<Term> terms, boolean all, Optional<String> vocabulary) implements OnText {
    public Contains {
      terms = List.copyOf(terms);
      if (terms.isEmpty()) {
        throw new IllegalArgumentException("contains needs at least one term.");
      }
    }

    public Contains(List<Term> terms, boolean all) {
      this(terms, all, Optional.empty());
    }
  }

  /**
   * None of the terms occurs.
   *
   * @param vocabulary the spec's list that the terms were taken from
   */
  record Forbids(List<Term> terms, Optional<String> vocabulary) implements OnText {
    public Forbids {
      terms = List.copyOf(terms);
      if (terms.isEmpty()) {
        throw new IllegalArgumentException("forbids needs at least one term.");
      }
    }

    public Forbids(List<Term> terms) {
      this(terms, Optional.empty());
    }
  }

  /** It begins with this text, white space and one opening quotation mark before it aside. */
  record StartsWith(Term term) implements OnText {}

  /** It ends with this text, white space and one closing quotation mark after it aside. */
  record EndsWith(Term term) implements OnText {}

  /**
   * It begins with one mark and ends with another, white space around it aside; the two do not
   * overlap.
   */
  record Wrapped(String open, String close) implements OnText {
    public Wrapped {
      if (open.isBlank() || close.isBlank()) {
        throw new IllegalArgumentException("a wrapping needs a mark on both sides.");
      }
    }
  }

  /** Exactly one of the terms occurs, whatever stands around it: a choice among options. */
  record ExactlyOne(List<Term> terms) implements OnText {
    public ExactlyOne {
      terms = List.copyOf(terms);
      if (terms.size() < 2) {
        throw new IllegalArgumentException("a choice needs at least two options.");
      }
    }
  }

  /** It is one of these and nothing else, white space around it aside. */
  record Equals(List<Term> options) implements OnText {
    public Equals {
      options = List.copyOf(options);
      if (options.isEmpty()) {
        throw new IllegalArgumentException("say at least one text that it may be.");
      }
    }
  }

  /**
   * It matches a regular expression from its first character to its last, white space around it
   * aside. No back-references and no look-around: it runs in time linear in the text.
   */
  record Matches(String pattern, boolean caseSensitive) implements OnText {
    public Matches {
      if (pattern.isEmpty()) {
        throw new IllegalArgumentException("a pattern must not be empty.");
      }
    }
  }

  /** The terms occur one after another in this order, without overlaps; anything may be between. */
  record Sequence(List<Term> terms) implements OnText {
    public Sequence {
      terms = List.copyOf(terms);
      if (terms.size() < 2) {
        throw new IllegalArgumentException("an order needs at least two terms.");
      }
    }
  }

  /**
   * The whole text is this form, filled in: {@code {name}} stands for at least one character that
   * is not white space and whatever is around it. Runs of white space in the form match any run of
   * white space; doubled braces stand for themselves.
   */
  record Template(String form) implements OnText {
    public Template {
      if (form.isBlank()) {
        throw new IllegalArgumentException("a template must not be blank.");
      }
    }
  }

  // ---- letters

  /** Every letter that has a case is as said. */
  record LetterCase(Letters letters) implements OnText {
    /** How letters are written. */
    public enum Letters {
      UPPER,
      LOWER,
      /** Each word begins with a capital, short function words inside aside. */
      TITLE
    }
  }

  /** Every character is from this alphabet. */
  record Characters(Alphabet alphabet) implements OnText {}

  /**
   * It is written in one of these languages.
   *
   * @param codes ISO 639-1, lower case, for example {@code de}
   */
  record Language(Set<String> codes) implements OnText {
    public Language {
      codes = Set.copyOf(codes);
      if (codes.isEmpty() || !codes.stream().allMatch(code -> code.matches("[a-z]{2}"))) {
        throw new IllegalArgumentException(
            "languages are named by ISO 639-1 codes such as en or zh, not %s.".formatted(codes));
      }
    }
  }

  /** Words that are spelled in several ways are spelled as here. */
  record Spelling(Variant variant) implements OnText {
    /** Whose spelling. */
    public enum Variant {
      BRITISH,
      AMERICAN
    }
  }

  // ---- form

  /** The whole text is a document of this format; a Markdown code fence around it is allowed. */
  record WellFormed(Format format) implements OnText {
    /** The formats that can be told apart. */
    public enum Format {
      /** An object or an array as RFC 8259 has it; a bare text or number is no document. */
      JSON
    }
  }

  /**
   * The whole text is JSON that a schema accepts; a Markdown code fence around it is allowed.
   *
   * @param schema JSON Schema, draft 2020-12
   */
  record Schema(JsonObject schema) implements OnText {}

  /**
   * The whole text is rows of separated values as RFC 4180 has them, the first one naming the
   * columns.
   *
   * @param columns their names in order; empty for any
   * @param minRows without the header, inclusive
   * @param maxRows inclusive; {@link Measure#OPEN} for no bound
   */
  record Csv(char delimiter, List<String> columns, int minRows, int maxRows) implements OnText {
    public Csv {
      columns = List.copyOf(columns);
      requireRows(minRows, maxRows);
    }
  }

  /**
   * It holds a Markdown table.
   *
   * @param columns the names of its columns in order; empty for any
   * @param minRows without the header, inclusive
   * @param maxRows inclusive; {@link Measure#OPEN} for no bound
   */
  record Table(List<String> columns, int minRows, int maxRows) implements OnText {
    public Table {
      columns = List.copyOf(columns);
      requireRows(minRows, maxRows);
    }
  }

  /** Every unit stands so to the one before it. */
  record Neighbours(Unit unit, Relation relation) implements OnText {}

  /**
   * Two units say the same, case and punctuation aside. Where one of them is missing, it is
   * violated.
   *
   * @param first from 1; -1 is the last
   * @param second from 1; -1 is the last
   */
  record Alike(Unit unit, int first, int second) implements OnText {
    public Alike {
      if (first == 0 || second == 0 || first == second) {
        throw new IllegalArgumentException(
            "units %d and %d are no pair; places count from 1, or from -1 at the end, and differ."
                .formatted(first, second));
      }
    }
  }

  // ---- composition

  /**
   * One unit satisfies an obligation of its own. Where there is no such unit, it is violated.
   *
   * @param number from 1; -1 is the last
   */
  record InUnit(Unit unit, int number, Obligation must) implements OnText {
    public InUnit {
      if (number == 0) {
        throw new IllegalArgumentException(
            "units are counted from 1, or from -1 at the end; number 0 does not exist.");
      }
    }
  }

  /**
   * Every stretch of a choice satisfies an obligation of its own. Where there is none, it is as the
   * selector says. What a clause's scope does for the whole clause, inside an obligation.
   */
  record Within(Selector selector, Obligation must) implements OnText {}

  /** Every part holds: an instruction that asks for several things at once. */
  record AllOf(List<Obligation> parts) implements OnText {
    public AllOf {
      parts = atLeastTwo("all-of", parts);
    }
  }

  /** At least one part holds. */
  record AnyOf(List<Obligation> parts) implements OnText {
    public AnyOf {
      parts = atLeastTwo("any-of", parts);
    }
  }

  /** It does not hold. */
  record Not(Obligation part) implements OnText {}

  // ---- other texts

  /** It repeats a text as a whole, white space counted as one space. */
  record Copy(Reference text, Placement placement) implements OnContext {
    /** Where the copy stands. */
    public enum Placement {
      /** Nothing else is there. */
      WHOLE,
      /** At the beginning. */
      START,
      /** Anywhere. */
      INSIDE
    }
  }

  /**
   * The longest run of words it shares with a text, case and punctuation aside.
   *
   * @param min fewest words, inclusive
   * @param max most words, inclusive; {@link Measure#OPEN} for no bound
   */
  record Overlap(Reference text, int min, int max) implements OnContext {
    public Overlap {
      if (min < 0 || max < min) {
        throw new IllegalArgumentException(
            "bounds [%d, %d] are no range; min must be 0 or more and at most max."
                .formatted(min, max));
      }
    }
  }

  /**
   * It cites, and cites only what exists.
   *
   * @param style how a citation is written
   * @param keys what may be cited; empty for anything
   * @param keysAt a place in the state of the world that lists what may be cited besides
   * @param each every unit of this kind holds a citation; otherwise one in all is enough
   */
  record Cite(Style style, List<String> keys, Optional<JsonPath> keysAt, Optional<Unit> each)
      implements OnContext {
    /** How a citation is written. */
    public enum Style {
      /** {@code [1]}, {@code [smith2020]}, {@code [1, 3]} */
      BRACKET,
      /** {@code [^1]} */
      FOOTNOTE,
      /** {@code [text](address)} or a bare address; the key is the address. */
      LINK
    }

    public Cite {
      keys = List.copyOf(keys);
    }
  }

  /**
   * A secret stays one: no run of so many of its words appears, however it is cased, spaced, split
   * by punctuation, spelled backwards or wrapped in base64.
   *
   * @param minWords the shortest run that gives it away, at least 1; a secret of fewer words is
   *     given away by all of them
   */
  record Conceals(List<Reference> secrets, int minWords) implements OnContext {
    public Conceals {
      secrets = List.copyOf(secrets);
      if (secrets.isEmpty() || minWords < 1) {
        throw new IllegalArgumentException(
            "name at least one secret, and a run of at least 1 word, not %d.".formatted(minWords));
      }
    }
  }

  // ---- conversation and world

  /**
   * A rule about tools and the order of events, measured on the trace of the conversation.
   *
   * <p>Conditions and tests see the state of the world as it stands just before the act in
   * question, with three members laid over it: {@code args}, the arguments of the call; {@code
   * results}, the latest result of each tool that succeeded; {@code said}, the user's messages so
   * far as a list. The last two are limited to the window.
   *
   * @param when the rule binds where this holds; asked at each act it binds, or for {@link
   *     ToolRule.Require} at each moment it counts from
   */
  record Tools(ToolRule rule, Window window, Condition when) implements OnContext {
    public Tools {
      if (when != Condition.Always.ALWAYS && !StateExpression.hasWrittenForm(when)) {
        throw new IllegalArgumentException(
            "a tool rule binds always or by a state expression; put %s on the clause instead."
                .formatted(when));
      }
    }

    /** In the whole conversation, always. */
    public static Tools of(ToolRule rule) {
      return new Tools(rule, Window.CONVERSATION, Condition.Always.ALWAYS);
    }

    /** The same rule over other windows. */
    public Tools per(Window other) {
      return new Tools(rule, other, when);
    }

    /**
     * The same rule, binding only where a {@link StateExpression} holds.
     *
     * @throws StateExpressionException when it is none
     */
    public Tools when(String stateExpression) {
      return new Tools(rule, window, StateExpression.parse(stateExpression));
    }
  }

  /** The state of the world is so at the end of the answer: a {@link StateExpression}. */
  record State(Condition expression) implements OnContext {
    public State {
      if (!StateExpression.hasWrittenForm(expression)) {
        throw new IllegalArgumentException(
            "the state is tested by a state expression, such as order.paid; not by %s."
                .formatted(expression));
      }
    }
  }

  // ---- opinion

  /**
   * A judge answers a question about the text.
   *
   * @param question for a yes or a no
   * @param yes the answer that satisfies
   */
  record Judge(String question, boolean yes) implements OnContext {
    public Judge {
      if (question.isBlank()) {
        throw new IllegalArgumentException("a judge needs a question.");
      }
    }
  }

  /**
   * A check that somebody else carries out.
   *
   * @param name of the check, as its provider calls it
   */
  record External(String name, JsonValue parameters) implements OnContext {
    public External {
      if (name.isBlank()) {
        throw new IllegalArgumentException("an external check needs a name.");
      }
    }
  }

  private static List<Obligation> atLeastTwo(String what, List<Obligation> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException("%s needs at least two parts.".formatted(what));
    }
    return List.copyOf(parts);
  }

  private static void requireRows(int min, int max) {
    if (min < 0 || max < min) {
      throw new IllegalArgumentException(
          "rows [%d, %d] are no range; min must be 0 or more and at most max.".formatted(min, max));
    }
  }
}
