package dev.ancilla.spec;

import dev.ancilla.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;

/** Writes conditions that have a written form, with no more parentheses than needed. */
final class StatePrinter {

  /** How tightly a form holds its parts together. */
  private enum Strength {
    OR,
    AND,
    NOT
  }

  private StatePrinter() {}

  static String print(Condition condition) {
    return print(condition, Strength.OR);
  }

  private static String print(Condition condition, Strength around) {
    return switch (condition) {
      case Condition.State state -> print(state.test());
      case Condition.Not not -> "not " + print(not.condition(), Strength.NOT);
      case Condition.AllOf all -> joined(all.conditions(), " and ", Strength.AND, around);
      case Condition.AnyOf any -> joined(any.conditions(), " or ", Strength.OR, around);
      case Condition.Always always -> throw new IllegalStateException("always is not written.");
      case Condition.Text text -> throw new IllegalStateException("texts are not written.");
      case Condition.Judge judge -> throw new IllegalStateException("judges are not written.");
    };
  }

  // A conjunction inside a conjunction keeps its parentheses, so that reading gives the same tree.
  private static String joined(
      List<Condition> parts, String word, Strength strength, Strength around) {
    if (parts.size() == 1) {
      return print(parts.getFirst(), around);
    }
    Strength inside = strength == Strength.OR ? Strength.AND : Strength.NOT;
    String text = parts.stream().map(part -> print(part, inside)).collect(Collectors.joining(word));
    return strength.compareTo(around) < 0 ? "(" + text + ")" : text;
  }

  private static String print(StateTest test) {
    return switch (test) {
      case StateTest.Exists exists -> "exists(%s)".formatted(exists.path());
      case StateTest.IsTrue isTrue -> isTrue.path().toString();
      case StateTest.Compares compares ->
          "%s %s %s"
              .formatted(compares.path(), compares.comparison().sign(), compares.value().print());
      case StateTest.ComparesPlaces compares ->
          "%s %s %s".formatted(compares.path(), compares.comparison().sign(), compares.other());
      case StateTest.OneOf oneOf ->
          "%s in [%s]"
              .formatted(
                  oneOf.path(),
                  oneOf.values().stream().map(JsonValue::print).collect(Collectors.joining(", ")));
      case StateTest.Among among -> "%s in %s".formatted(among.path(), among.list());
      case StateTest.Within within -> "%s within %s".formatted(within.path(), within.text());
    };
  }
}
