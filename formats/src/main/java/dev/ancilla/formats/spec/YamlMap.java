package dev.ancilla.formats.spec;

import dev.ancilla.error.AncillaException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Keys and values in a spec file, in the order written. */
final class YamlMap {
  private final YamlValue whole;
  private final Map<String, YamlValue> keys;
  private final Map<String, YamlValue> values;

  YamlMap(YamlValue whole, Map<String, YamlValue> keys, Map<String, YamlValue> values) {
    this.whole = whole;
    this.keys = keys;
    this.values = values;
  }

  /** The value as a whole, for its place. */
  YamlValue whole() {
    return whole;
  }

  Set<String> keys() {
    return keys.keySet();
  }

  /** A key that is present, for its place. */
  YamlValue key(String name) {
    return Objects.requireNonNull(keys.get(name));
  }

  Optional<YamlValue> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  YamlValue require(String key) {
    return find(key).orElseThrow(() -> whole.refuse("key \"%s\" is missing here.".formatted(key)));
  }

  /** Refuses every other key. */
  YamlMap allowOnly(List<String> known) {
    keys.forEach(
        (name, key) -> {
          if (!known.contains(name)) {
            throw unknown(key, name, known);
          }
        });
    return this;
  }

  /**
   * The one of these keys that is present; exactly one must be.
   *
   * @param beside keys that may stand beside it
   */
  String choice(String what, List<String> known, List<String> beside) {
    List<String> present = keys.keySet().stream().filter(known::contains).toList();
    if (present.size() > 1) {
      throw whole.refuse(
          "%s is given twice: \"%s\". Keep one of them."
              .formatted(what, String.join("\" and \"", present)));
    }
    if (present.isEmpty()) {
      throw keys.entrySet().stream()
          .filter(key -> !beside.contains(key.getKey()))
          .findFirst()
          .map(odd -> unknown(odd.getValue(), odd.getKey(), known))
          .orElseGet(() -> whole.refuse(what + " is missing here." + Suggestion.among(known, "")));
    }
    return present.getFirst();
  }

  private static AncillaException unknown(YamlValue key, String name, List<String> known) {
    return key.refuse("unknown key \"%s\".%s".formatted(name, Suggestion.among(known, name)));
  }
}
