package dev.ancilla.formats.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the clauses of a spec can name: lists of words, and sources.
 *
 * @param lists words by the name of the list, in the order written
 * @param sources ids
 */
record SpecNames(Map<String, List<String>> lists, List<String> sources) {

  static Map<String, List<String>> readLists(YamlMap map) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String name : map.keys()) {
      List<String> words = map.require(name).items().stream().map(YamlValue::text).toList();
      if (words.isEmpty() || words.stream().anyMatch(String::isEmpty)) {
        throw map.require(name).refuse("a vocabulary holds words, none of them empty.");
      }
      lists.put(name, words);
    }
    return lists;
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

  /** The id of the source that a value names. */
  String source(YamlValue id) {
    if (!sources.contains(id.text())) {
      throw id.refuse(
          "there is no source \"%s\".%s"
              .formatted(id.text(), Suggestion.among(sources, id.text())));
    }
    return id.text();
  }
}
