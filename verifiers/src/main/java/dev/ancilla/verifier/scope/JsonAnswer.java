package dev.ancilla.verifier.scope;

import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonArray;
import dev.ancilla.json.JsonValue.JsonBoolean;
import dev.ancilla.json.JsonValue.JsonNull;
import dev.ancilla.json.JsonValue.JsonNumber;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.json.JsonValue.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an answer as JSON. */
final class JsonAnswer {
  // The parser's usual limits stand: a document nested deeper than 500 levels is refused, so that
  // the recursion below is bounded.
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private JsonAnswer() {}

  /** The document, alone or in one code fence; empty where the answer is no object or array. */
  static Optional<JsonValue> read(String answer) {
    String document = unfenced(answer);
    if (!document.startsWith("{") && !document.startsWith("[")) {
      return Optional.empty();
    }
    try {
      return Optional.of(value(MAPPER.readTree(document)));
    } catch (JacksonException malformed) {
      return Optional.empty();
    }
  }

  private static String unfenced(String answer) {
    List<CodeBlock> blocks = CodeBlock.in(answer);
    String trimmed = answer.strip();
    if (blocks.size() != 1 || !(trimmed.startsWith("```") || trimmed.startsWith("~~~"))) {
      return trimmed;
    }
    CodeBlock block = blocks.getFirst();
    String behind = answer.substring(block.end()).strip();
    boolean alone = behind.chars().allMatch(c -> c == '`' || c == '~');
    return alone ? answer.substring(block.contentStart(), block.contentEnd()).strip() : trimmed;
  }

  private static JsonValue value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        node.forEachEntry((name, member) -> members.put(name, value(member)));
        yield new JsonObject(members);
      }
      case ARRAY -> {
        List<JsonValue> elements = new ArrayList<>();
        node.forEach(element -> elements.add(value(element)));
        yield new JsonArray(elements);
      }
      case STRING -> new JsonText(node.stringValue());
      case NUMBER -> new JsonNumber(node.decimalValue());
      case BOOLEAN -> JsonBoolean.of(node.booleanValue());
      case NULL, MISSING, BINARY, POJO -> JsonNull.NULL;
    };
  }
}
