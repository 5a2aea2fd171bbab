package dev.ancilla.formats.spec;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonBoolean;
import dev.ancilla.json.JsonValue.JsonNull;
import dev.ancilla.json.JsonValue.JsonNumber;
import dev.ancilla.json.JsonValue.JsonText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value in a spec file that knows its place; asked for a type it does not have, it refuses. */
final class YamlValue {
  private static final int LONGEST_SHOWN = 60;
  private static final int MAX_EXPONENT = 1_000;

  private final Node node;
  private final String origin;

  YamlValue(Node node, String origin) {
    this.node = node;
    this.origin = origin;
  }

  boolean isMap() {
    return node instanceof MappingNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  boolean isText() {
    return node.getTag().equals(Tag.STR);
  }

  /** A single value as JSON has it. */
  JsonValue scalar() {
    Tag tag = node.getTag();
    if (tag.equals(Tag.STR)) {
      return new JsonText(text());
    }
    if (tag.equals(Tag.BOOL)) {
      return JsonBoolean.of(flag());
    }
    if (tag.equals(Tag.NULL)) {
      return JsonNull.NULL;
    }
    String digits = ((ScalarNode) node).getValue();
    try {
      BigDecimal number = new BigDecimal(digits);
      if (Math.abs((long) number.scale()) <= MAX_EXPONENT) {
        return new JsonNumber(number);
      }
    } catch (NumberFormatException unfit) {
      throw refuse(
          "\"%s\" is no number that JSON has; write it in decimal digits.".formatted(digits));
    }
    throw refuse(
        "%s has an exponent beyond %d, which few programs read.".formatted(digits, MAX_EXPONENT));
  }

  YamlMap map() {
    if (!(node instanceof MappingNode mapping)) {
      throw wrongType("keys and values");
    }
    Map<String, YamlValue> values = new LinkedHashMap<>();
    Map<String, YamlValue> keys = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      YamlValue key = new YamlValue(tuple.getKeyNode(), origin);
      String name = key.text();
      if (keys.putIfAbsent(name, key) != null) {
        throw key.refuse("key \"%s\" stands here twice. Keep one of them.".formatted(name));
      }
      values.put(name, new YamlValue(tuple.getValueNode(), origin));
    }
    return new YamlMap(this, keys, values);
  }

  List<YamlValue> items() {
    if (!(node instanceof SequenceNode sequence)) {
      throw wrongType("a list");
    }
    return sequence.getValue().stream().map(item -> new YamlValue(item, origin)).toList();
  }

  String text() {
    return scalar(Tag.STR, "a text (in double quotes where it looks like a number or null)");
  }

  int whole() {
    String digits = scalar(Tag.INT, "a whole number");
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException unfit) {
      throw refuse(
          "expected a whole number of at most %d, found %s.".formatted(Integer.MAX_VALUE, digits));
    }
  }

  double number() {
    boolean whole = node.getTag().equals(Tag.INT);
    String digits = scalar(whole ? Tag.INT : Tag.FLOAT, "a number");
    try {
      double number = Double.parseDouble(digits);
      if (Double.isFinite(number)) {
        return number == 0 ? 0 : number; // never -0.0, which is printed as another number
      }
    } catch (NumberFormatException unfit) {
      throw wrongType("a number");
    }
    throw wrongType("a number that is not beyond all bounds");
  }

  boolean flag() {
    return switch (scalar(Tag.BOOL, "true or false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrongType("true or false");
    };
  }

  /** One of the names of a closed list, by its index. */
  int oneOf(String what, List<String> names) {
    String name = text();
    int index = names.indexOf(name);
    if (index < 0) {
      throw refuse("\"%s\" is no %s.%s".formatted(name, what, Suggestion.among(names, name)));
    }
    return index;
  }

  /** Makes something of this value; its complaint about the values gets this place. */
  <T> T build(Supplier<T> make) {
    try {
      return make.get();
    } catch (IllegalArgumentException invalid) {
      throw refuse(String.valueOf(invalid.getMessage()));
    }
  }

  /** File, line and column. */
  String place() {
    return node.getStartMark().map(mark -> YamlTree.place(origin, mark)).orElse(origin);
  }

  /** The line it begins on, from 1; 0 where it has no place. */
  int line() {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  AncillaException refuse(String why) {
    return new AncillaException(ErrorCode.BAD_SPEC, place() + ": " + why);
  }

  private AncillaException wrongType(String expected) {
    return refuse("expected %s, found %s.".formatted(expected, shown()));
  }

  private String scalar(Tag tag, String expected) {
    if (node instanceof ScalarNode scalar && scalar.getTag().equals(tag)) {
      return scalar.getValue();
    }
    throw wrongType(expected);
  }

  private String shown() {
    if (isMap()) {
      return "keys and values";
    }
    if (isList()) {
      return "a list";
    }
    String value = ((ScalarNode) node).getValue();
    if (node.getTag().equals(Tag.NULL)) {
      return "nothing";
    }
    return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
  }
}
