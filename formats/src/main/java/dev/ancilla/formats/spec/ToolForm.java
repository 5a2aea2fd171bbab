package dev.ancilla.formats.spec;

import dev.ancilla.json.JsonPath;
import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Moment;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.StateExpression;
import dev.ancilla.spec.ToolRule;
import dev.ancilla.spec.ToolSet;
import dev.ancilla.spec.Window;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rules about tools and order. Each may end with {@code per: turn} and {@code when: EXPRESSION}.
 *
 * <pre>
 *   {tool: TOOLS, after: user_confirmation, named: [WORD], showing: [PATH]}
 *   {require: MOMENT, after: MOMENT} | {forbid: MOMENT, after: MOMENT}
 *   {first: MOMENT, then: MOMENT}             no "then" before "first"
 *   {calls: TOOLS, max: 3} | {calls: TOOLS, where: EXPRESSION} | {text-or-call: true}
 *
 *   MOMENT := answered | {called: TOOLS} | {succeeded: TOOLS} | {failed: TOOLS}
 *   TOOLS := NAME | [NAME, NAME] | any
 * </pre>
 */
final class ToolForm {
  static final List<String> FORMS =
      List.of("tool", "require", "forbid", "first", "calls", "text-or-call");

  private static final String CONFIRMATION = "user_confirmation";
  private static final String ANY = "any";
  private static final String ANSWERED = "answered";
  private static final List<String> MOMENTS = List.of("called", "succeeded", "failed");

  private ToolForm() {}

  /** The keys beside a form's first. */
  static List<String> keys(String form) {
    return switch (form) {
      case "tool" -> List.of("after", "named", "showing", "per", "when");
      case "require", "forbid" -> List.of("after", "per", "when");
      case "first" -> List.of("then", "per", "when");
      case "calls" -> List.of("max", "where", "per", "when");
      case "text-or-call" -> List.of("per", "when");
      default -> throw new IllegalStateException(form);
    };
  }

  static Obligation.Tools read(String form, YamlValue inner, YamlMap map) {
    Window window =
        map.find("per")
            .map(value -> Names.read(value, "window", Window.values()))
            .orElse(Window.CONVERSATION);
    Condition when = map.find("when").map(ConditionForm::state).orElse(Condition.Always.ALWAYS);
    return new Obligation.Tools(rule(form, inner, map), window, when);
  }

  private static ToolRule rule(String form, YamlValue inner, YamlMap map) {
    return switch (form) {
      case "tool" -> {
        map.require("after").oneOf("thing to wait for", List.of(CONFIRMATION));
        yield new ToolRule.Confirm(tools(inner), texts(map, "named"), paths(map));
      }
      case "require" -> new ToolRule.Require(moment(inner), after(map));
      case "forbid" -> new ToolRule.Forbid(act(inner), after(map));
      case "first" -> new ToolRule.Order(act(map.require("then")), moment(inner));
      case "calls" -> {
        String bound = map.choice("what is demanded of calls", List.of("max", "where"), ALL_KEYS);
        yield bound.equals("max")
            ? new ToolRule.AtMost(tools(inner), map.require("max").whole())
            : new ToolRule.Arguments(tools(inner), ConditionForm.state(map.require("where")));
      }
      case "text-or-call" -> {
        if (!inner.flag()) {
          throw inner.refuse("leave the clause out where text and calls may go together.");
        }
        yield ToolRule.TextOrCall.TEXT_OR_CALL;
      }
      default -> throw new IllegalStateException(form);
    };
  }

  private static final List<String> ALL_KEYS = List.of("calls", "per", "when");

  private static Moment after(YamlMap map) {
    return map.find("after").map(ToolForm::moment).orElse(Moment.Opening.OPENING);
  }

  private static Moment.Act act(YamlValue value) {
    if (moment(value) instanceof Moment.Act act) {
      return act;
    }
    throw value.refuse("only what the assistant does can be meant here: answered, or called.");
  }

  private static Moment moment(YamlValue value) {
    if (value.isText()) {
      value.oneOf("moment", List.of(ANSWERED));
      return Moment.Answered.ANSWERED;
    }
    YamlMap map = value.map();
    String key = map.choice("the moment", MOMENTS, List.of());
    map.allowOnly(List.of(key));
    ToolSet tools = tools(map.require(key));
    return switch (key) {
      case "called" -> new Moment.Called(tools);
      case "succeeded" -> new Moment.Succeeded(tools);
      case "failed" -> new Moment.Failed(tools);
      default -> throw new IllegalStateException(key);
    };
  }

  static ToolSet tools(YamlValue value) {
    if (!value.isList() && value.text().equals(ANY)) {
      return ToolSet.Any.ANY;
    }
    List<YamlValue> items = value.isList() ? value.items() : List.of(value);
    return value.build(
        () -> new ToolSet.Named(Set.copyOf(items.stream().map(YamlValue::text).toList())));
  }

  private static List<String> texts(YamlMap map, String key) {
    return map.find(key).map(YamlValue::items).orElse(List.of()).stream()
        .map(YamlValue::text)
        .toList();
  }

  private static List<JsonPath> paths(YamlMap map) {
    return map.find("showing").map(YamlValue::items).orElse(List.of()).stream()
        .map(JsonForm::path)
        .toList();
  }

  static String print(Obligation.Tools tools) {
    return "{%s%s%s}"
        .formatted(
            print(tools.rule()),
            tools.window() == Window.CONVERSATION ? "" : ", per: " + Names.of(tools.window()),
            tools.when() == Condition.Always.ALWAYS
                ? ""
                : ", when: " + YamlText.scalar(StateExpression.print(tools.when())));
  }

  private static String print(ToolRule rule) {
    return switch (rule) {
      case ToolRule.Confirm confirm ->
          "tool: %s, after: %s%s%s"
              .formatted(
                  print(confirm.tools()),
                  CONFIRMATION,
                  list("named", confirm.names()),
                  list("showing", confirm.shown().stream().map(JsonPath::toString).toList()));
      case ToolRule.Require require ->
          "require: %s%s".formatted(print(require.what()), printAfter(require.after()));
      case ToolRule.Forbid forbid ->
          "forbid: %s%s".formatted(print(forbid.what()), printAfter(forbid.after()));
      case ToolRule.Order order ->
          "first: %s, then: %s".formatted(print(order.after()), print(order.what()));
      case ToolRule.AtMost atMost ->
          "calls: %s, max: %d".formatted(print(atMost.tools()), atMost.max());
      case ToolRule.Arguments arguments ->
          "calls: %s, where: %s"
              .formatted(
                  print(arguments.tools()),
                  YamlText.scalar(StateExpression.print(arguments.test())));
      case ToolRule.TextOrCall textOrCall -> "text-or-call: true";
    };
  }

  private static String list(String key, List<String> texts) {
    return texts.isEmpty() ? "" : ", %s: %s".formatted(key, YamlText.list(texts));
  }

  private static String printAfter(Moment after) {
    return after == Moment.Opening.OPENING ? "" : ", after: " + print(after);
  }

  private static String print(Moment moment) {
    return switch (moment) {
      case Moment.Opening opening -> throw new IllegalStateException("an opening is left out");
      case Moment.Answered answered -> ANSWERED;
      case Moment.Called called -> "{called: %s}".formatted(print(called.tools()));
      case Moment.Succeeded succeeded -> "{succeeded: %s}".formatted(print(succeeded.tools()));
      case Moment.Failed failed -> "{failed: %s}".formatted(print(failed.tools()));
    };
  }

  static String print(ToolSet tools) {
    return switch (tools) {
      case ToolSet.Any any -> ANY;
      case ToolSet.Named named ->
          named.names().size() == 1 && !named.names().contains(ANY)
              ? YamlText.scalar(named.names().iterator().next())
              : YamlText.list(List.copyOf(new TreeSet<>(named.names())));
    };
  }
}
