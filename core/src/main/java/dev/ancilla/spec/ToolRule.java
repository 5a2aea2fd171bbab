package dev.ancilla.spec;

import dev.ancilla.json.JsonPath;
import dev.ancilla.spec.Moment.Act;
import java.util.List;

/** What the assistant must or must not do with tools, and in which order. */
public sealed interface ToolRule {

  /**
   * After each {@code after} comes a {@code what}, at some time before the window ends.
   *
   * <p>After the opening, at any time in the window; a condition then counts as met once it has
   * held at any moment of the window, else as it stands at the end.
   */
  record Require(Moment what, Moment after) implements ToolRule {
    public Require {
      if (what == Moment.Opening.OPENING) {
        throw new IllegalArgumentException(
            "an opening happens of itself; require a call, a result or an answer.");
      }
    }

    /** At any time in the window. */
    public static Require of(Moment what) {
      return new Require(what, Moment.Opening.OPENING);
    }
  }

  /** Once {@code after} has happened, no {@code what}; after the opening, none at all. */
  record Forbid(Act what, Moment after) implements ToolRule {
    /** Never. */
    public static Forbid of(Act what) {
      return new Forbid(what, Moment.Opening.OPENING);
    }
  }

  /** No {@code what} before {@code after} has happened. */
  record Order(Act what, Moment after) implements ToolRule {
    public Order {
      if (after == Moment.Opening.OPENING) {
        throw new IllegalArgumentException(
            "everything comes after the opening; say what %s must wait for.".formatted(what));
      }
    }
  }

  /** So many calls and no more. */
  record AtMost(ToolSet tools, int max) implements ToolRule {
    public AtMost {
      if (max < 1) {
        throw new IllegalArgumentException(
            "max (%d) must be 1 or more; to allow none, forbid the tool.".formatted(max));
      }
    }
  }

  /**
   * Every call passes a test, asked just before it about {@code args} and the rest of the view that
   * {@link Obligation.Tools} describes.
   *
   * @param test one that has a {@linkplain StateExpression written form}
   */
  record Arguments(ToolSet tools, Condition test) implements ToolRule {
    /** A test in its written form, for one tool. */
    public static Arguments of(String tool, String stateExpression) {
      return new Arguments(ToolSet.of(tool), StateExpression.parse(stateExpression));
    }

    public Arguments {
      if (!StateExpression.hasWrittenForm(test)) {
        throw new IllegalArgumentException(
            "arguments are tested by a state expression, such as args.amount <= 100; not by %s."
                .formatted(test));
      }
    }
  }

  /**
   * Every call has been agreed to: the assistant asked the user a question that named it, and the
   * user's next message said yes. What counts as yes is a short list of English and Chinese
   * phrases; a negation anywhere is a no, and anything else leaves the call without consent.
   *
   * <p>In a turn, the yes must be the message that began this turn. In a conversation an earlier
   * yes stands; the latest question that named the call decides.
   *
   * @param names any one of these words in the question names the call; when empty, all words of
   *     the tool's own name must be there
   * @param shown places in the call's arguments whose values the question must have shown
   */
  record Confirm(ToolSet tools, List<String> names, List<JsonPath> shown) implements ToolRule {
    public Confirm {
      names = List.copyOf(names);
      shown = List.copyOf(shown);
      if (names.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException("a name that a question is known by must not be blank.");
      }
    }

    /** Known by the tool's own name, with nothing that must have been shown. */
    public static Confirm of(String... tools) {
      return new Confirm(ToolSet.of(tools), List.of(), List.of());
    }
  }

  /** An assistant's step calls tools or writes text, never both. */
  enum TextOrCall implements ToolRule {
    TEXT_OR_CALL
  }
}
