package dev.ancilla.spec;

import java.util.List;

/** A primitive that an answer satisfies or breaks. Every clause kind is built from these. */
public sealed interface Obligation {

  /**
   * So many of something.
   *
   * @param min inclusive
   * @param max inclusive; {@link #OPEN} for no upper bound
   */
  record Measure(Quantity quantity, int min, int max) implements Obligation {
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

  /** All of the terms occur, or at least one where {@code all} is false. */
  record Contains(List<Term> terms, boolean all) implements Obligation {
    public Contains {
      terms = List.copyOf(terms);
      if (terms.isEmpty()) {
        throw new IllegalArgumentException("contains needs at least one term.");
      }
    }
  }

  /** None of the terms occurs. */
  record Forbids(List<Term> terms) implements Obligation {
    public Forbids {
      terms = List.copyOf(terms);
      if (terms.isEmpty()) {
        throw new IllegalArgumentException("forbids needs at least one term.");
      }
    }
  }

  /** The answer begins with this text, white space before it aside. */
  record StartsWith(Term term) implements Obligation {}

  /** The answer ends with this text, white space after it aside. */
  record EndsWith(Term term) implements Obligation {}

  /** Every letter that has a case is of this one. */
  record LetterCase(Letters letters) implements Obligation {
    /** The two cases. */
    public enum Letters {
      UPPER,
      LOWER
    }
  }

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
  record Tools(ToolRule rule, Window window, Condition when) implements Obligation {
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
}
