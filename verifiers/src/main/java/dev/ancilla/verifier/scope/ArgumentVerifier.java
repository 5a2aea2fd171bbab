package dev.ancilla.verifier.scope;

import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonText;
import dev.ancilla.spec.Channel;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.trace.Event.UserSaid;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An obligation on one argument of each call to a tool since the last user message.
 *
 * <p>A call without the argument is left out. What is at fault is told as events, since the
 * argument does not stand in the answer's text.
 */
final class ArgumentVerifier implements Verifier {
  private final Channel.ToolArguments arguments;
  private final Verifier must;

  ArgumentVerifier(Channel.ToolArguments arguments, Verifier must) {
    this.arguments = arguments;
    this.must = must;
  }

  @Override
  public Finding examine(Candidate candidate) {
    List<Event> events = candidate.trace().events();
    List<PlacedFinding> found = new ArrayList<>();
    int calls = 0;
    for (int i = answerStart(events); i < events.size(); i++) {
      if (events.get(i) instanceof ToolCalled call && call.tool().equals(arguments.tool())) {
        calls++;
        Optional<JsonValue> value = arguments.path().in(call.arguments());
        if (value.isPresent()) {
          found.add(
              PlacedFinding.elsewhere(
                  "%s of call %d to %s".formatted(arguments.path(), calls, arguments.tool()),
                  must.examine(candidate.withText(textOf(value.get()))),
                  List.of(i)));
        }
      }
    }
    if (!found.isEmpty()) {
      return PartFindings.join(found);
    }
    return Finding.notApplicable(
        calls == 0
            ? "there is no call to %s in this answer".formatted(arguments.tool())
            : "no call to %s has an argument %s".formatted(arguments.tool(), arguments.path()));
  }

  private static int answerStart(List<Event> events) {
    int start = events.size();
    while (start > 0 && !(events.get(start - 1) instanceof UserSaid)) {
      start--;
    }
    return start;
  }

  /** A text as it is, any other value as JSON. */
  static String textOf(JsonValue value) {
    return value instanceof JsonText text ? text.text() : value.print();
  }
}
