package dev.ancilla.formats.row;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of a JSON Lines file. */
final class JsonLine {
  // Thread-safe once built.
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonLine() {}

  /**
   * @param place file and line, for messages
   * @throws AncillaException with BAD_INPUT when the line is no JSON object or no row of this form
   */
  static <T> T read(byte[] line, String place, RowForm<T> form) {
    return form.read(fields(line, place));
  }

  static RowFields fields(byte[] text, String place) {
    return new RowFields(object(text, place), place);
  }

  private static JsonNode object(byte[] line, String place) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException malformed) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          place + ": the line is not UTF-8. Save the file as UTF-8.",
          malformed);
    }
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (JacksonException malformed) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          "%s:%d: the line is not valid JSON: %s"
              .formatted(
                  place,
                  malformed.getLocation().getColumnNr(),
                  firstLine(malformed.getOriginalMessage())),
          malformed);
    }
    if (!node.isObject()) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT, place + ": expected a JSON object, one for each line.");
    }
    return node;
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message);
  }

  /** The row as bytes, the line break at its end included. */
  static <T> byte[] write(T row, RowForm<T> form) {
    var node = MAPPER.createObjectNode();
    form.write(row, new RowBuilder(node));
    return (wellFormed(MAPPER.writeValueAsString(node)) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static JsonNode tree(Object content) {
    return MAPPER.valueToTree(content);
  }

  /**
   * Half a surrogate pair has no UTF-8, and the encoder would write "?" for it without a word; as
   * an escape it survives.
   */
  private static String wellFormed(String json) {
    if (StandardCharsets.UTF_8.newEncoder().canEncode(json)) {
      return json;
    }
    StringBuilder out = new StringBuilder();
    json.codePoints()
        .forEach(
            point -> {
              if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                out.append("\\u%04x".formatted(point));
              } else {
                out.appendCodePoint(point);
              }
            });
    return out.toString();
  }
}
