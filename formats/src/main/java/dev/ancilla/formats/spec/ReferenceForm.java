package dev.ancilla.formats.spec;

import dev.ancilla.spec.Reference;
import java.util.List;

/**
 * Another text: {@code prompt}, {@code {source: ID}}, {@code {text: "..."}}, {@code {results:
 * TOOL}}.
 */
final class ReferenceForm {
  private static final String PROMPT = "prompt";
  private static final List<String> KEYS = List.of("source", "text", "results");

  private ReferenceForm() {}

  static Reference read(YamlValue value, SpecNames names) {
    if (value.isText()) {
      value.oneOf("text to compare with", List.of(PROMPT));
      return Reference.UserMessage.USER_MESSAGE;
    }
    YamlMap map = value.map();
    String key = map.choice("the text to compare with", KEYS, List.of());
    map.allowOnly(List.of(key));
    YamlValue inner = map.require(key);
    return inner.build(
        () ->
            switch (key) {
              case "source" -> new Reference.SourceText(names.source(inner));
              case "text" -> new Reference.Words(inner.text());
              case "results" -> new Reference.Results(ToolForm.tools(inner));
              default -> throw new IllegalStateException(key);
            });
  }

  static String print(Reference reference) {
    return switch (reference) {
      case Reference.UserMessage message -> PROMPT;
      case Reference.SourceText source ->
          "{source: %s}".formatted(YamlText.scalar(source.source()));
      case Reference.Words words -> "{text: %s}".formatted(YamlText.scalar(words.text()));
      case Reference.Results results -> "{results: %s}".formatted(ToolForm.print(results.tools()));
    };
  }
}
