package dev.ancilla.formats.spec;

import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonArray;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.json.JsonValue.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON values written in YAML, and paths into them. */
final class JsonForm {
  private JsonForm() {}

  static JsonValue read(YamlValue value) {
    if (value.isMap()) {
      return readObject(value);
    }
    return value.isList()
        ? new JsonArray(value.items().stream().map(JsonForm::read).toList())
        : value.scalar();
  }

  static JsonObject readObject(YamlValue value) {
    YamlMap map = value.map();
    Map<String, JsonValue> members = new LinkedHashMap<>();
    map.keys().forEach(key -> members.put(key, read(map.require(key))));
    return new JsonObject(members);
  }

  static JsonPath path(YamlValue value) {
    return value.build(() -> JsonPath.parse(value.text()));
  }

  static String print(JsonValue value) {
    return switch (value) {
      case JsonObject object -> {
        List<String> members = new ArrayList<>();
        object
            .members()
            .forEach((name, member) -> members.add(YamlText.quoted(name) + ": " + print(member)));
        yield "{" + String.join(", ", members) + "}";
      }
      case JsonArray array ->
          "[" + String.join(", ", array.elements().stream().map(JsonForm::print).toList()) + "]";
      case JsonText text -> YamlText.quoted(text.text());
      case JsonValue.JsonNumber number -> number.print();
      case JsonValue.JsonBoolean truth -> truth.print();
      case JsonValue.JsonNull none -> none.print();
    };
  }
}
