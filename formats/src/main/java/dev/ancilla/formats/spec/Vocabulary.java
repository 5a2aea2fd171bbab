package dev.ancilla.formats.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The named lists of words in a spec.
 *
 * @param lists by name, in the order written
 */
record Vocabulary(Map<String, List<String>> lists) {
  static final Vocabulary NONE = new Vocabulary(Map.of());

  static Vocabulary read(YamlMap map) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String name : map.keys()) {
      List<String> words = map.require(name).items().stream().map(YamlValue::text).toList();
      if (words.isEmpty() || words.stream().anyMatch(String::isEmpty)) {
        throw map.require(name).refuse("a vocabulary holds words, none of them empty.");
      }
      lists.put(name, words);
    }
    return new Vocabulary(lists);
  }

  /** The words of the list that a value names. */
  List<String> words(YamlValue name) {
    List<String> words = lists.get(name.text());
    if (words == null) {
      throw name.refuse(
          "there is no vocabulary \"%s\".%s"
              .formatted(name.text(), Suggestion.among(List.copyOf(lists.keySet()), name.text())));
    }
    return words;
  }
}
