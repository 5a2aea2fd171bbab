package dev.ancilla.verifier.external;

import dev.ancilla.text.Region;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answers, read strictly: what is not in the contract is no answer. */
final class CheckResponse {
  /** An answer that breaks the contract. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    private Malformed(String why) {
      super(why);
      this.why = why;
    }

    String why() {
      return "its answer breaks the contract: " + why;
    }
  }

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();
  private static final Set<String> MEMBERS =
      Set.of("value", "why", "spans", "measured", "distance", "advice");

  private CheckResponse() {}

  /**
   * @param textLength in code points; no span may go beyond
   * @param name of the check, for the advice where the service gives none
   */
  static Finding read(byte[] body, int textLength, String name) throws Malformed {
    JsonNode answer = parse(body);
    for (String member : answer.propertyNames()) {
      if (!MEMBERS.contains(member)) {
        throw new Malformed("there is no member \"%s\"".formatted(member));
      }
    }
    Value value = value(answer);
    String why = text(answer, "why");
    double distance = number(answer, "distance").orElse(value == Value.F ? 1 : 0);
    if (distance < 0) {
      throw new Malformed("the distance %s is below 0".formatted(distance));
    }
    String advice = text(answer, "advice");
    boolean violated = value == Value.F;
    return new Finding(
        value,
        spans(answer, textLength),
        number(answer, "measured"),
        violated ? distance : 0,
        why,
        violated && advice.isEmpty()
            ? "Mend what the check %s found%s".formatted(name, why.isEmpty() ? "." : ": " + why)
            : advice);
  }

  private static JsonNode parse(byte[] body) throws Malformed {
    try {
      JsonNode answer = MAPPER.readTree(body);
      if (answer.isObject()) {
        return answer;
      }
    } catch (JacksonException malformed) {
      throw new Malformed("it is no JSON (%s)".formatted(malformed.getOriginalMessage()));
    }
    throw new Malformed("it is no JSON object");
  }

  private static Value value(JsonNode answer) throws Malformed {
    for (Value value : Value.values()) {
      if (value.name().equals(text(answer, "value"))) {
        return value;
      }
    }
    throw new Malformed("\"value\" must be T, F, N or U, not %s".formatted(answer.get("value")));
  }

  private static String text(JsonNode answer, String member) throws Malformed {
    JsonNode node = answer.path(member);
    if (node.isMissingNode()) {
      return "";
    }
    if (!node.isString()) {
      throw new Malformed("\"%s\" must be a text".formatted(member));
    }
    return node.stringValue();
  }

  private static OptionalDouble number(JsonNode answer, String member) throws Malformed {
    JsonNode node = answer.path(member);
    if (node.isMissingNode()) {
      return OptionalDouble.empty();
    }
    if (!node.isNumber() || !Double.isFinite(node.asDouble())) {
      throw new Malformed("\"%s\" must be a number".formatted(member));
    }
    return OptionalDouble.of(node.asDouble());
  }

  private static List<Region> spans(JsonNode answer, int textLength) throws Malformed {
    JsonNode node = answer.path("spans");
    List<Region> regions = new ArrayList<>();
    if (node.isMissingNode()) {
      return regions;
    }
    if (!node.isArray()) {
      throw new Malformed("\"spans\" must be a list");
    }
    for (JsonNode span : node) {
      regions.add(span(span, textLength));
    }
    return regions.stream().sorted().distinct().toList();
  }

  private static Region span(JsonNode span, int textLength) throws Malformed {
    boolean pair = span.isArray() && span.size() == 2 && span.get(0).isInt() && span.get(1).isInt();
    if (pair) {
      int start = span.get(0).intValue();
      int end = span.get(1).intValue();
      if (0 <= start && start <= end && end <= textLength) {
        return new Region(start, end);
      }
    }
    throw new Malformed(
        "the span %s is no pair of places from 0 to %d in order".formatted(span, textLength));
  }
}
