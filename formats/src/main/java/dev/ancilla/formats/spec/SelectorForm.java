package dev.ancilla.formats.spec;

import dev.ancilla.spec.Channel;
import dev.ancilla.spec.Scope;
import dev.ancilla.spec.Selector;
import dev.ancilla.spec.Selector.Enclosure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What stands after {@code for:}: a channel, a stretch in it, or both.
 *
 * <pre>
 *   {each: sentence, nonempty: true} | {bullet: 2} | {last: paragraph} | {lines: odd|even}
 *   {part: Summary} | {piece: 2, of: "***"} | {piece: each, of: "***"}
 *   {code: all} | {tool: NAME, argument: PATH} | {json: PATH}        each may go with one of the above
 * </pre>
 */
final class SelectorForm {
  private static final String WHOLE = "whole";
  private static final List<String> CHANNELS = List.of("code", "tool", "json");
  private static final List<String> OTHERS = List.of("each", "last", "lines", "part", "piece");
  private static final List<String> SELECTORS =
      Stream.concat(OTHERS.stream(), Names.units().stream()).toList();
  private static final List<String> BESIDE = List.of("nonempty", "of", "argument");

  private SelectorForm() {}

  static Scope readScope(YamlValue value, Set<Enclosure> except) {
    YamlMap map = value.map();
    map.allowOnly(Stream.of(CHANNELS, SELECTORS, BESIDE).flatMap(List::stream).toList());
    List<String> present = map.keys().stream().filter(key -> !BESIDE.contains(key)).toList();
    boolean channel = present.stream().anyMatch(CHANNELS::contains);
    boolean selector = present.stream().anyMatch(SELECTORS::contains);
    if (channel || selector) {
      map.allowOnly(withTheirOwn(present));
    } else {
      throw value.refuse(
          "say which part is meant: a channel (%s) or a stretch (%s)."
              .formatted(String.join(", ", CHANNELS), String.join(", ", SELECTORS)));
    }
    return new Scope(
        channel ? channel(map) : Channel.Answer.ANSWER,
        selector ? selector(map) : Selector.Whole.WHOLE,
        except);
  }

  /** These keys, and those that say more about one of them. */
  private static List<String> withTheirOwn(List<String> keys) {
    return keys.stream()
        .flatMap(
            key ->
                switch (key) {
                  case "each" -> Stream.of(key, "nonempty");
                  case "piece" -> Stream.of(key, "of");
                  case "tool" -> Stream.of(key, "argument");
                  default -> Stream.of(key);
                })
        .toList();
  }

  private static Channel channel(YamlMap map) {
    String key = map.choice("the channel", CHANNELS, List.of());
    YamlValue inner = map.require(key);
    return switch (key) {
      case "code" -> {
        inner.oneOf("choice of code blocks", List.of("all"));
        yield Channel.Code.CODE;
      }
      case "tool" ->
          new Channel.ToolArguments(inner.text(), JsonForm.path(map.require("argument")));
      case "json" -> new Channel.JsonPlace(JsonForm.path(inner));
      default -> throw new IllegalStateException(key);
    };
  }

  /** A selector alone. */
  static Selector read(YamlValue value) {
    if (value.isText()) {
      value.oneOf("stretch", List.of(WHOLE));
      return Selector.Whole.WHOLE;
    }
    YamlMap map = value.map();
    map.allowOnly(
        withTheirOwn(List.of(map.choice("the stretch", SELECTORS, List.of("nonempty", "of")))));
    return selector(map);
  }

  private static Selector selector(YamlMap map) {
    String key = map.choice("the stretch", SELECTORS, List.of());
    YamlValue inner = map.require(key);
    return switch (key) {
      case "each" ->
          new Selector.Each(
              Names.unit(inner), map.find("nonempty").map(YamlValue::flag).orElse(false));
      case "last" -> new Selector.Nth(Names.unit(inner), -1);
      case "lines" ->
          new Selector.AlternateLines(inner.oneOf("choice of lines", List.of("odd", "even")) == 0);
      case "part" -> inner.build(() -> new Selector.Part(inner.text()));
      case "piece" -> {
        YamlValue separator = map.require("of");
        int number = inner.isText() ? inner.oneOf("piece", List.of("each")) : number(inner);
        yield separator.build(() -> new Selector.Piece(separator.text(), number));
      }
      default -> inner.build(() -> new Selector.Nth(Names.unit(key), inner.whole()));
    };
  }

  private static int number(YamlValue value) {
    int number = value.whole();
    if (number == 0) {
      throw value.refuse("pieces count from 1, or from -1 at the end; for all of them say each.");
    }
    return number;
  }

  static boolean isPrinted(Scope scope) {
    return scope.channel() != Channel.Answer.ANSWER || scope.selector() != Selector.Whole.WHOLE;
  }

  static String print(Scope scope) {
    List<String> parts = new ArrayList<>();
    switch (scope.channel()) {
      case Channel.Answer answer -> {}
      case Channel.Code code -> parts.add("code: all");
      case Channel.ToolArguments tool ->
          parts.add(
              "tool: %s, argument: %s"
                  .formatted(YamlText.scalar(tool.tool()), path(tool.path().toString())));
      case Channel.JsonPlace json -> parts.add("json: " + path(json.path().toString()));
    }
    if (scope.selector() != Selector.Whole.WHOLE) {
      parts.add(inner(scope.selector()));
    }
    return "{" + String.join(", ", parts) + "}";
  }

  static String print(Selector selector) {
    return selector == Selector.Whole.WHOLE ? WHOLE : "{" + inner(selector) + "}";
  }

  private static String inner(Selector selector) {
    return switch (selector) {
      case Selector.Whole whole -> throw new IllegalStateException("the whole is left out");
      case Selector.Nth nth ->
          nth.position() == -1
              ? "last: " + nth.unit().singular()
              : "%s: %d".formatted(nth.unit().singular(), nth.position());
      case Selector.Each each ->
          "each: %s%s".formatted(each.unit().singular(), each.nonEmpty() ? ", nonempty: true" : "");
      case Selector.AlternateLines lines -> "lines: " + (lines.odd() ? "odd" : "even");
      case Selector.Part part -> "part: " + YamlText.scalar(part.label());
      case Selector.Piece piece ->
          "piece: %s, of: %s"
              .formatted(
                  piece.position() == 0 ? "each" : String.valueOf(piece.position()),
                  YamlText.scalar(piece.separator()));
    };
  }

  static Set<Enclosure> readInside(YamlValue value) {
    Set<Enclosure> inside = new LinkedHashSet<>();
    for (YamlValue item : value.isList() ? value.items() : List.of(value)) {
      inside.add(Names.read(item, "enclosure", Enclosure.values()));
    }
    if (inside.isEmpty()) {
      throw value.refuse("name what is passed over: quote, code, or both.");
    }
    return inside;
  }

  static String printInside(Set<Enclosure> inside) {
    return "{inside: [%s]}"
        .formatted(String.join(", ", new TreeSet<>(inside).stream().map(Names::of).toList()));
  }

  private static String path(String path) {
    return YamlText.scalar(path);
  }
}
