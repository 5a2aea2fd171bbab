package dev.ancilla.verifier.tool;

import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.json.JsonValue.JsonText;
import dev.ancilla.spec.StateTest;
import dev.ancilla.spec.ToolRule.Confirm;
import dev.ancilla.spec.Window;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.verify.StateEvaluation;
import dev.ancilla.verify.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every call was agreed to by the user, who had been asked a question that named it. */
record ConfirmedCalls(Confirm rule) implements ActRule {
  private static final JsonPath ARGUMENTS = JsonPath.parse("args");
  private static final JsonPath QUESTION = JsonPath.parse("question");

  @Override
  public boolean concerns(Event act) {
    return act instanceof ToolCalled call && rule.tools().has(call.tool());
  }

  /** The latest question about the call decides. */
  @Override
  public Value judge(Event act, Situation before, List<Judgement> earlier) {
    ToolCalled call = (ToolCalled) act;
    List<Exchange> exchanges = before.exchanges();
    List<Exchange> valid =
        before.window() == Window.TURN && !exchanges.isEmpty()
            ? List.of(exchanges.getLast())
            : exchanges;
    for (Exchange exchange : valid.reversed()) {
      Value about = asksAbout(exchange.before(), call);
      if (about != Value.F) {
        return Consent.of(exchange.reply()) == Consent.YES ? about : Value.F;
      }
    }
    return Value.F;
  }

  /** U when the call lacks an argument that should have been shown. */
  private Value asksAbout(String text, ToolCalled call) {
    Question question = new Question(text);
    boolean named =
        rule.names().isEmpty() ? question.namesTool(call.tool()) : question.names(rule.names());
    if (!question.asks() || !named) {
      return Value.F;
    }
    List<Value> values = new ArrayList<>(List.of(Value.T));
    for (JsonPath shown : rule.shown()) {
      values.add(shows(text, shown, call.arguments()));
    }
    return Value.allOf(values);
  }

  private static Value shows(String text, JsonPath shown, JsonValue arguments) {
    List<JsonPath.Step> steps = new ArrayList<>(ARGUMENTS.steps());
    steps.addAll(shown.steps());
    JsonObject view = new JsonObject(Map.of("args", arguments, "question", new JsonText(text)));
    return StateEvaluation.valueOf(new StateTest.Within(new JsonPath(steps), QUESTION), view);
  }

  @Override
  public Value withoutActs() {
    return Value.N;
  }

  @Override
  public String fault() {
    return "came without the user's yes to a question that named it" + details();
  }

  @Override
  public String advice() {
    return "Before you call %s, ask the user a question that names it%s, and wait for a yes."
        .formatted(rule.tools().words(), details());
  }

  private String details() {
    return rule.shown().isEmpty()
        ? ""
        : rule.shown().stream()
            .map(JsonPath::toString)
            .collect(Collectors.joining(", ", " and showed ", ""));
  }
}
