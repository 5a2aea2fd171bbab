package dev.ancilla.verifier.reference;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonText;
import dev.ancilla.spec.Reference;
import dev.ancilla.spec.ToolSet;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.trace.Event.ToolReturned;
import dev.ancilla.trace.OpenCalls;
import dev.ancilla.verify.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the texts come from that an answer is compared with. Immutable, thread-safe. */
sealed interface TextSource {
  /** The texts; empty where the conversation has none. */
  List<String> texts(Candidate candidate);

  /** Why there is none, for example "there is no user message". */
  String missing();

  /** The texts known without a conversation. */
  default Optional<List<String>> known() {
    return Optional.empty();
  }

  static TextSource of(Reference reference, Map<String, String> sources) {
    return switch (reference) {
      case Reference.Words words -> new Known(words.text());
      case Reference.SourceText source -> new Known(sourceText(source.source(), sources));
      case Reference.UserMessage message -> UserMessage.USER_MESSAGE;
      case Reference.Results results -> new Results(results.tools());
    };
  }

  private static String sourceText(String id, Map<String, String> sources) {
    String text = sources.get(id);
    if (text == null) {
      throw new AncillaException(
          ErrorCode.BAD_SPEC,
          sources.isEmpty()
              ? "a clause compares with the source \"%s\", but the spec has no sources; add it."
                  .formatted(id)
              : "a clause compares with the source \"%s\", which the spec does not have. Sources: %s."
                  .formatted(id, String.join(", ", sources.keySet())));
    }
    return text;
  }

  /** The same for every candidate. */
  record Known(String text) implements TextSource {
    @Override
    public List<String> texts(Candidate candidate) {
      return List.of(text);
    }

    @Override
    public Optional<List<String>> known() {
      return Optional.of(List.of(text));
    }

    @Override
    public String missing() {
      return "there is no text to compare with";
    }
  }

  /** What the user wrote last. */
  enum UserMessage implements TextSource {
    USER_MESSAGE;

    @Override
    public List<String> texts(Candidate candidate) {
      return candidate.userMessage().map(List::of).orElse(List.of());
    }

    @Override
    public String missing() {
      return "there is no user message to compare with";
    }
  }

  /** What tools returned, failures included: a text as it is, other values as JSON. */
  record Results(ToolSet tools) implements TextSource {
    @Override
    public List<String> texts(Candidate candidate) {
      List<String> texts = new ArrayList<>();
      OpenCalls open = OpenCalls.NONE;
      for (Event event : candidate.trace().events()) {
        if (event instanceof ToolReturned returned) {
          ToolCalled call = open.answeredBy(returned);
          if (tools.has(call.tool())) {
            texts.add(textOf(returned.result()));
          }
        }
        open = open.after(event);
      }
      return texts;
    }

    @Override
    public String missing() {
      return "there is no result of %s to compare with".formatted(tools.words());
    }
  }

  private static String textOf(JsonValue value) {
    return value instanceof JsonText text ? text.text() : value.print();
  }
}
