package dev.ancilla.verifier.official;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of one check and refuses what does not fit. One thread at a time. */
final class Parameters {
  private final String kind;
  private final Map<String, ? extends @Nullable Object> values;
  private final Set<String> read = new HashSet<>();

  Parameters(String kind, Map<String, ? extends @Nullable Object> values) {
    this.kind = kind;
    this.values = values;
  }

  String text(String name) {
    if (value(name) instanceof String text) {
      return text;
    }
    throw wrong(name, "a text");
  }

  /** A list of texts, at least one. */
  List<String> texts(String name) {
    if (!(value(name) instanceof List<?> list) || list.isEmpty()) {
      throw wrong(name, "a list of texts");
    }
    List<String> texts = new ArrayList<>();
    for (Object element : list) {
      if (!(element instanceof String text)) {
        throw wrong(name, "a list of texts");
      }
      texts.add(text);
    }
    return texts;
  }

  /** A number of things; the reference replaces a negative one by a random one. */
  double count(String name) {
    double number = number(name);
    if (number < 0) {
      throw wrong(name, "0 or more");
    }
    return number;
  }

  double number(String name) {
    if (value(name) instanceof Number number) {
      return number.doubleValue();
    }
    throw wrong(name, "a number");
  }

  Comparison.Relation relation(String name) {
    String text = text(name);
    return Stream.of(Comparison.Relation.values())
        .filter(relation -> relation.text.equals(text))
        .findFirst()
        .orElseThrow(() -> wrong(name, "\"less than\" or \"at least\""));
  }

  /** Refuses parameters that no one has asked for. */
  void requireNothingElse() {
    for (Map.Entry<String, ? extends @Nullable Object> entry : values.entrySet()) {
      if (entry.getValue() != null && !read.contains(entry.getKey())) {
        throw new AncillaException(
            ErrorCode.BAD_INPUT,
            "%s has no parameter \"%s\". Its parameters: %s."
                .formatted(kind, entry.getKey(), read.stream().sorted().toList()));
      }
    }
  }

  AncillaException wrong(String name, String wanted) {
    return new AncillaException(
        ErrorCode.BAD_INPUT,
        "%s needs %s as \"%s\", but has %s. Correct the parameter."
            .formatted(kind, wanted, name, values.get(name)));
  }

  private @Nullable Object value(String name) {
    read.add(name);
    return values.get(name);
  }
}
