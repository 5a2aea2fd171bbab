package dev.ancilla.formats.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts a row together, key by key in the order given. One thread at a time. */
public final class RowBuilder {
  private final ObjectNode node;

  RowBuilder(ObjectNode node) {
    this.node = node;
  }

  /** The row's name, under {@code key}. */
  public RowBuilder key(RowKey key) {
    switch (key) {
      case RowKey.Numbered numbered -> node.put("key", numbered.number());
      case RowKey.Named named -> node.put("key", named.name());
    }
    return this;
  }

  public RowBuilder put(String name, String text) {
    node.put(name, text);
    return this;
  }

  /** The text, or null where there is none. */
  public RowBuilder put(String name, Optional<String> text) {
    text.ifPresentOrElse(value -> node.put(name, value), () -> node.putNull(name));
    return this;
  }

  public RowBuilder put(String name, long number) {
    node.put(name, number);
    return this;
  }

  public RowBuilder put(String name, double number) {
    node.put(name, number);
    return this;
  }

  /** The number, or null where there is none. */
  public RowBuilder put(String name, OptionalDouble number) {
    number.ifPresentOrElse(value -> node.put(name, value), () -> node.putNull(name));
    return this;
  }

  public RowBuilder put(String name, boolean flag) {
    node.put(name, flag);
    return this;
  }

  public RowBuilder texts(String name, List<String> texts) {
    ArrayNode array = node.putArray(name);
    texts.forEach(array::add);
    return this;
  }

  public RowBuilder flags(String name, List<Boolean> flags) {
    ArrayNode array = node.putArray(name);
    flags.forEach(flag -> array.add((boolean) flag));
    return this;
  }

  /** Rows within this row. */
  public <T> RowBuilder rows(String name, List<T> rows, BiConsumer<T, RowBuilder> write) {
    ArrayNode array = node.putArray(name);
    rows.forEach(row -> write.accept(row, new RowBuilder(array.addObject())));
    return this;
  }

  /** Objects as {@link RowFields#maps} gives them. */
  public RowBuilder maps(String name, List<Map<String, Object>> maps) {
    node.set(name, JsonLine.tree(maps));
    return this;
  }
}
