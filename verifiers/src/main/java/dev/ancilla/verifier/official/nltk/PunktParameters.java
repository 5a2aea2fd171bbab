package dev.ancilla.verifier.official.nltk;

import dev.ancilla.verifier.official.resource.ResourceLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Punkt learned about a language. Immutable.
 *
 * @param abbreviations word types that end in a full stop, without it
 * @param collocations for a first word type, the second ones it is known to stand before
 * @param sentenceStarters word types that often begin a sentence
 * @param contexts for a word type, where it was seen in which case: a sum of the bits below
 */
record PunktParameters(
    Set<String> abbreviations,
    Map<String, Set<String>> collocations,
    Set<String> sentenceStarters,
    Map<String, Integer> contexts) {

  static final int CAPITAL_INSIDE = 1 << 2;
  static final int SMALL_AT_START = 1 << 4;
  static final int CAPITAL = 1 << 1 | CAPITAL_INSIDE | 1 << 3;
  static final int SMALL = SMALL_AT_START | 1 << 5 | 1 << 6;

  /** Reads the English parameters; about 20 ms. */
  static PunktParameters english() {
    Map<String, Set<String>> collocations = new HashMap<>();
    for (String line : lines("collocations.tab")) {
      int tab = line.indexOf('\t');
      collocations
          .computeIfAbsent(line.substring(0, tab), first -> new HashSet<>())
          .add(line.substring(tab + 1));
    }
    Map<String, Integer> contexts = new HashMap<>(32_768);
    for (String line : lines("ortho_context.tab")) {
      int tab = line.indexOf('\t');
      contexts.put(line.substring(0, tab), Integer.valueOf(line.substring(tab + 1)));
    }
    return new PunktParameters(
        Set.copyOf(lines("abbrev_types.txt")),
        Map.copyOf(collocations),
        Set.copyOf(lines("sent_starters.txt")),
        contexts);
  }

  /** The bits of a word type; 0 for one never seen. */
  int context(String type) {
    return contexts.getOrDefault(type, 0);
  }

  private static List<String> lines(String name) {
    return ResourceLines.read(PunktParameters.class, name);
  }
}
