package dev.ancilla.verifier.tool;

import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonArray;
import dev.ancilla.json.JsonValue.JsonNull;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Window;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.Event.AssistantSaid;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.trace.Event.ToolReturned;
import dev.ancilla.trace.Event.UserSaid;
import dev.ancilla.trace.OpenCalls;
import dev.ancilla.trace.World;
import dev.ancilla.verify.StateEvaluation;
import dev.ancilla.verify.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that rules may know at one moment of a conversation. Immutable.
 *
 * @param events how many events led here
 * @param turn 0 before the user's first message
 * @param stretch what happened in the current window
 * @param unanswered the assistant's latest text that no user message has followed yet
 * @param userSpoke the latest event is a user message
 */
record Situation(
    Window window,
    World world,
    int events,
    int turn,
    OpenCalls open,
    Stretch stretch,
    Step step,
    String unanswered,
    List<Exchange> exchanges,
    boolean userSpoke) {

  static Situation start(Window window, World world) {
    return new Situation(
        window, world, 0, 0, OpenCalls.NONE, Stretch.EMPTY, Step.NEW, "", List.of(), false);
  }

  /**
   * The situation after one more event.
   *
   * @throws IllegalArgumentException when a call and its result do not fit together
   */
  Situation after(Event event) {
    return switch (event) {
      case UserSaid said -> afterMessage(said.text());
      case AssistantSaid said -> afterText(said);
      case ToolCalled call ->
          next(world, open.after(call), stretch.afterCall(call.tool()), step.afterCall());
      case ToolReturned returned -> {
        String tool = open.answeredBy(returned).tool();
        yield returned.failed()
            ? next(world, open.after(returned), stretch.afterFailure(tool), Step.NEW)
            : next(
                world.after(tool, returned.result()),
                open.after(returned),
                stretch.afterSuccess(tool, returned.result()),
                Step.NEW);
      }
    };
  }

  /** Counts windows; every one has its own number. */
  int windowNumber() {
    return window == Window.TURN ? turn : 0;
  }

  /** The tool that an event is about; empty when it is about none. */
  String toolOf(Event event) {
    return switch (event) {
      case ToolCalled call -> call.tool();
      case ToolReturned returned -> open.answeredBy(returned).tool();
      case UserSaid said -> "";
      case AssistantSaid said -> "";
    };
  }

  /** What the tool of an event was called with; null in JSON when it is about none. */
  JsonValue argumentsOf(Event event) {
    return switch (event) {
      case ToolCalled call -> call.arguments();
      case ToolReturned returned -> open.answeredBy(returned).arguments();
      case UserSaid said -> JsonNull.NULL;
      case AssistantSaid said -> JsonNull.NULL;
    };
  }

  /** Asks a condition of the state with {@code args}, {@code results} and {@code said} over it. */
  Value valueOf(Condition condition, JsonValue arguments) {
    return condition == Condition.Always.ALWAYS
        ? Value.T
        : StateEvaluation.valueOf(condition, view(arguments));
  }

  private JsonObject view(JsonValue arguments) {
    Map<String, JsonValue> members = new LinkedHashMap<>(world.state().members());
    members.put("args", arguments);
    members.put("results", new JsonObject(stretch.results()));
    members.put("said", new JsonArray(stretch.said()));
    return new JsonObject(members);
  }

  private Situation afterMessage(String text) {
    Stretch own = !userSpoke && window == Window.TURN ? Stretch.EMPTY : stretch;
    List<Exchange> more = new ArrayList<>(exchanges);
    more.add(userSpoke ? more.removeLast().with(text) : new Exchange(unanswered, text));
    return new Situation(
        window,
        world,
        events + 1,
        userSpoke ? turn : turn + 1,
        open,
        own.afterMessage(text),
        Step.NEW,
        "",
        List.copyOf(more),
        true);
  }

  private Situation afterText(AssistantSaid said) {
    if (!said.isAct()) {
      return next(world, open, stretch, step);
    }
    return new Situation(
        window,
        world,
        events + 1,
        turn,
        open,
        stretch.afterAnswer(),
        step.afterText(),
        said.text(),
        exchanges,
        false);
  }

  private Situation next(World nextWorld, OpenCalls nextOpen, Stretch nextStretch, Step nextStep) {
    return new Situation(
        window,
        nextWorld,
        events + 1,
        turn,
        nextOpen,
        nextStretch,
        nextStep,
        unanswered,
        exchanges,
        false);
  }
}
