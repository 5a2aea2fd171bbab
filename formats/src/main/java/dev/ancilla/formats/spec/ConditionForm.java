package dev.ancilla.formats.spec;

import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Phase;
import dev.ancilla.spec.StateExpression;
import dev.ancilla.spec.StateExpressionException;
import java.util.List;

/**
 * What stands after {@code when:}.
 *
 * <pre>
 *   {input: {contains: [refund]}} | {output: {...}}        what the user wrote, what is answered
 *   {state: 'order.status == "shipped"'}                   a {@link StateExpression}
 *   {judge: "Is the user angry?", phase: input|output}
 *   {not: {...}} | {and: [{...}, {...}]} | {or: [{...}, {...}]}
 * </pre>
 */
final class ConditionForm {
  private static final List<String> KEYS =
      List.of("input", "output", "state", "judge", "not", "and", "or");
  private static final List<String> PHASES = List.of("input", "output");
  private static final String ALWAYS = "always";

  private ConditionForm() {}

  static Condition read(YamlValue value, SpecNames names) {
    if (value.isText()) {
      value.oneOf("condition", List.of(ALWAYS));
      return Condition.Always.ALWAYS;
    }
    YamlMap map = value.map();
    String key = map.choice("the condition", KEYS, List.of("phase"));
    map.allowOnly(key.equals("judge") ? List.of(key, "phase") : List.of(key));
    YamlValue inner = map.require(key);
    return value.build(
        () ->
            switch (key) {
              case "input" -> new Condition.Text(ObligationForm.read(inner, names), Phase.INPUT);
              case "output" -> new Condition.Text(ObligationForm.read(inner, names), Phase.OUTPUT);
              case "state" -> state(inner);
              case "judge" -> new Condition.Judge(inner.text(), phase(map));
              case "not" -> new Condition.Not(read(inner, names));
              case "and" -> new Condition.AllOf(all(inner, names));
              case "or" -> new Condition.AnyOf(all(inner, names));
              default -> throw new IllegalStateException(key);
            });
  }

  static Condition state(YamlValue value) {
    try {
      return StateExpression.parse(value.text());
    } catch (StateExpressionException malformed) {
      throw value.refuse(String.valueOf(malformed.getMessage()));
    }
  }

  private static Phase phase(YamlMap map) {
    return map.find("phase")
        .map(value -> value.oneOf("phase", PHASES) == 0 ? Phase.INPUT : Phase.OUTPUT)
        .orElse(Phase.INPUT);
  }

  private static List<Condition> all(YamlValue value, SpecNames names) {
    return value.items().stream().map(item -> read(item, names)).toList();
  }

  static String print(Condition condition) {
    if (condition == Condition.Always.ALWAYS) {
      return ALWAYS;
    }
    if (StateExpression.hasWrittenForm(condition)) {
      return "{state: %s}".formatted(YamlText.scalar(StateExpression.print(condition)));
    }
    return switch (condition) {
      case Condition.Always always -> ALWAYS;
      case Condition.State state -> throw new IllegalStateException("a state has a written form");
      case Condition.Text text ->
          "{%s: %s}".formatted(Names.of(text.phase()), ObligationForm.print(text.obligation()));
      case Condition.Judge judge ->
          "{judge: %s, phase: %s}"
              .formatted(YamlText.scalar(judge.question()), Names.of(judge.phase()));
      case Condition.Not not -> "{not: %s}".formatted(print(not.condition()));
      case Condition.AllOf all -> "{and: %s}".formatted(printAll(all.conditions()));
      case Condition.AnyOf any -> "{or: %s}".formatted(printAll(any.conditions()));
    };
  }

  private static String printAll(List<Condition> conditions) {
    return "[" + String.join(", ", conditions.stream().map(ConditionForm::print).toList()) + "]";
  }
}
