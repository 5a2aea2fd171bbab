package dev.ancilla.verifier.tool;

import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonArray;
import dev.ancilla.json.JsonValue.JsonNull;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.json.JsonValue.JsonText;
import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Moment;
import dev.ancilla.spec.Obligation.Tools;
import dev.ancilla.spec.ToolRule;
import dev.ancilla.spec.ToolSet;
import dev.ancilla.spec.Window;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.Event.AssistantSaid;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.trace.Event.ToolReturned;
import dev.ancilla.trace.Event.UserSaid;
import dev.ancilla.verify.StateEvaluation;
import dev.ancilla.verify.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The meaning of tool rules, said a second time: plainly, over the whole trace, however slow.
 *
 * <p>Knows one place for results: those of {@code b} are at {@code s}.
 */
final class RuleOracle {
  static final Map<String, JsonPath> PLACES = Map.of("b", JsonPath.parse("s"));

  private final Tools obligation;
  private final List<Event> events;

  private RuleOracle(Tools obligation, List<Event> events) {
    this.obligation = obligation;
    this.events = events;
  }

  /** A stretch of the trace, end exclusive. */
  private record Part(int start, int end) {
    IntStream before(int event) {
      return IntStream.range(start, event);
    }

    IntStream after(int event) {
      return IntStream.range(event + 1, end);
    }

    IntStream all() {
      return IntStream.range(start, end);
    }
  }

  static Value valueOf(Tools obligation, List<Event> events) {
    return new RuleOracle(obligation, events).value();
  }

  private Value value() {
    List<Part> parts = parts();
    return switch (obligation.rule()) {
      case ToolRule.Require rule ->
          Value.allOf(
              parts.stream()
                  .filter(part -> obligation.window() == Window.CONVERSATION || isTurn(part))
                  .map(
                      part ->
                          rule.after() == Moment.Opening.OPENING
                              ? fromOpening(rule, part)
                              : fromEach(rule, part))
                  .toList());
      case ToolRule.AtMost rule ->
          events.stream().noneMatch(event -> isCallOf(rule.tools(), event))
              ? Value.T
              : Value.allOf(parts.stream().map(part -> counted(rule, part)).toList());
      case ToolRule.Forbid rule ->
          events.stream().noneMatch(event -> ActRule.isOf(rule.what(), event))
              ? Value.T
              : actByAct(parts);
      case ToolRule.Order rule -> actByAct(parts);
      case ToolRule.Arguments rule -> actByAct(parts);
      case ToolRule.Confirm rule -> actByAct(parts);
      case ToolRule.TextOrCall rule -> actByAct(parts);
    };
  }

  // --- parts of the trace

  private List<Part> parts() {
    if (obligation.window() == Window.CONVERSATION) {
      return List.of(new Part(0, events.size()));
    }
    List<Integer> bounds = new ArrayList<>(List.of(0));
    bounds.addAll(turnStarts());
    bounds.add(events.size());
    List<Part> parts = new ArrayList<>();
    for (int i = 1; i < bounds.size(); i++) {
      if (bounds.get(i - 1) < bounds.get(i)) {
        parts.add(new Part(bounds.get(i - 1), bounds.get(i)));
      }
    }
    return parts;
  }

  private List<Integer> turnStarts() {
    return IntStream.range(0, events.size())
        .filter(i -> isUser(i) && (i == 0 || !isUser(i - 1)))
        .boxed()
        .toList();
  }

  private boolean isTurn(Part part) {
    return isUser(part.start());
  }

  private boolean isUser(int event) {
    return events.get(event) instanceof UserSaid;
  }

  // --- what must be done

  private Value fromOpening(ToolRule.Require rule, Part part) {
    int first = obligation.window() == Window.TURN ? part.start() + 1 : 0;
    List<Value> conditions =
        IntStream.rangeClosed(first, part.end())
            .mapToObj(moment -> condition(part, moment, JsonNull.NULL))
            .toList();
    Value demanded = conditions.contains(Value.T) ? Value.T : conditions.getLast();
    boolean done = part.all().anyMatch(event -> is(rule.what(), event));
    if (done) {
      return demanded == Value.F ? Value.N : Value.T;
    }
    return Value.F.when(demanded);
  }

  private Value fromEach(ToolRule.Require rule, Part part) {
    return Value.allOf(
        part.all()
            .filter(event -> is(rule.after(), event))
            .mapToObj(
                event -> {
                  Value condition = condition(part, event + 1, arguments(event));
                  boolean done = part.after(event).anyMatch(later -> is(rule.what(), later));
                  return (done ? Value.T : Value.F)
                      .when(done && condition == Value.U ? Value.T : condition);
                })
            .toList());
  }

  // --- what must not be done

  private Value actByAct(List<Part> parts) {
    List<Value> values = new ArrayList<>();
    for (Part part : parts) {
      part.all()
          .forEach(
              event -> {
                Value condition = condition(part, event, arguments(event));
                switch (judge(part, event)) {
                  case T -> values.add(condition == Value.F ? Value.N : Value.T);
                  case F -> values.add(Value.F.when(condition));
                  case U -> values.add(Value.U.when(condition));
                  case N -> {}
                }
              });
    }
    return Value.allOf(values);
  }

  /** N for an event that the rule does not speak of. */
  private Value judge(Part part, int event) {
    return switch (obligation.rule()) {
      case ToolRule.Forbid rule ->
          ActRule.isOf(rule.what(), events.get(event))
              ? of(
                  rule.after() != Moment.Opening.OPENING
                      && part.before(event).noneMatch(earlier -> is(rule.after(), earlier)))
              : Value.N;
      case ToolRule.Order rule ->
          ActRule.isOf(rule.what(), events.get(event))
              ? of(part.before(event).anyMatch(earlier -> is(rule.after(), earlier)))
              : Value.N;
      case ToolRule.Arguments rule ->
          isCallOf(rule.tools(), events.get(event))
              ? StateEvaluation.valueOf(rule.test(), view(part, event, arguments(event)))
              : Value.N;
      case ToolRule.Confirm rule ->
          isCallOf(rule.tools(), events.get(event))
              ? of(confirmed(((ToolCalled) events.get(event)).tool(), event))
              : Value.N;
      case ToolRule.TextOrCall rule -> events.get(event).isAct() ? of(!mixed(event)) : Value.N;
      case ToolRule.Require rule -> Value.N;
      case ToolRule.AtMost rule -> Value.N;
    };
  }

  private Value counted(ToolRule.AtMost rule, Part part) {
    List<Value> conditions =
        part.all()
            .filter(event -> isCallOf(rule.tools(), events.get(event)))
            .mapToObj(event -> condition(part, event, arguments(event)))
            .toList();
    long surely = conditions.stream().filter(value -> value == Value.T).count();
    long atMost = conditions.stream().filter(value -> value != Value.F).count();
    if (surely > rule.max()) {
      return Value.F;
    }
    if (atMost > rule.max()) {
      return Value.U;
    }
    return atMost > 0 ? Value.T : Value.N;
  }

  /** The latest turn that follows a question naming the tool begins with a yes. */
  private boolean confirmed(String tool, int call) {
    List<Integer> starts = turnStarts().stream().filter(start -> start < call).toList();
    List<Integer> valid =
        obligation.window() == Window.TURN && !starts.isEmpty()
            ? List.of(starts.getLast())
            : starts;
    for (int start : valid.reversed()) {
      Question question = new Question(textBefore(start));
      if (question.asks() && question.namesTool(tool)) {
        return Consent.of(replyAt(start)) == Consent.YES;
      }
    }
    return false;
  }

  private String textBefore(int turnStart) {
    for (int i = turnStart - 1; i >= 0 && !isUser(i); i--) {
      if (events.get(i) instanceof AssistantSaid said && said.isAct()) {
        return said.text();
      }
    }
    return "";
  }

  private String replyAt(int turnStart) {
    List<String> messages = new ArrayList<>();
    for (int i = turnStart; i < events.size() && isUser(i); i++) {
      messages.add(((UserSaid) events.get(i)).text());
    }
    return String.join("\n", messages);
  }

  private boolean mixed(int act) {
    for (int i = act - 1; i >= 0; i--) {
      switch (events.get(i)) {
        case UserSaid said -> {
          return false;
        }
        case ToolReturned returned -> {
          return false;
        }
        case Event other -> {
          if (other.isAct() && other.getClass() != events.get(act).getClass()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  // --- events and the world

  private boolean is(Moment moment, int event) {
    return switch (moment) {
      case Moment.Opening opening -> false;
      case Moment.Act act -> ActRule.isOf(act, events.get(event));
      case Moment.Succeeded success ->
          events.get(event) instanceof ToolReturned returned
              && !returned.failed()
              && success.tools().has(callOf(event).tool());
      case Moment.Failed failure ->
          events.get(event) instanceof ToolReturned returned
              && returned.failed()
              && failure.tools().has(callOf(event).tool());
    };
  }

  private static boolean isCallOf(ToolSet tools, Event event) {
    return event instanceof ToolCalled call && tools.has(call.tool());
  }

  private ToolCalled callOf(int returned) {
    String id = ((ToolReturned) events.get(returned)).id();
    return events.subList(0, returned).reversed().stream()
        .filter(event -> event instanceof ToolCalled call && call.id().equals(id))
        .map(ToolCalled.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private JsonValue arguments(int event) {
    return switch (events.get(event)) {
      case ToolCalled call -> call.arguments();
      case ToolReturned returned -> callOf(event).arguments();
      case UserSaid said -> JsonNull.NULL;
      case AssistantSaid said -> JsonNull.NULL;
    };
  }

  private Value condition(Part part, int moment, JsonValue arguments) {
    return obligation.when() == Condition.Always.ALWAYS
        ? Value.T
        : StateEvaluation.valueOf(obligation.when(), view(part, moment, arguments));
  }

  /** What is known after so many events. */
  private JsonObject view(Part part, int moment, JsonValue arguments) {
    Map<String, JsonValue> view = new LinkedHashMap<>();
    Map<String, JsonValue> results = new LinkedHashMap<>();
    List<JsonValue> said = new ArrayList<>();
    for (int i = 0; i < moment; i++) {
      if (events.get(i) instanceof ToolReturned returned && !returned.failed()) {
        String tool = callOf(i).tool();
        if (tool.equals("b")) {
          view.put("s", returned.result());
        }
        if (i >= part.start()) {
          results.put(tool, returned.result());
        }
      }
      if (i >= part.start() && events.get(i) instanceof UserSaid message) {
        said.add(new JsonText(message.text()));
      }
    }
    view.put("args", arguments);
    view.put("results", new JsonObject(results));
    view.put("said", new JsonArray(said));
    return new JsonObject(view);
  }

  private static Value of(boolean holds) {
    return holds ? Value.T : Value.F;
  }
}
