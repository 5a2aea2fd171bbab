package dev.ancilla.formats.spec;

import dev.ancilla.spec.Source;
import java.util.List;

/** The words that a clause says it quotes. */
final class Quoting {
  private Quoting() {}

  /** Checks that the words stand in a source that may give orders, white space aside. */
  static String check(YamlValue value, List<Source> sources) {
    String says = value.text();
    String wanted = normalised(says);
    List<Source> holders =
        sources.stream().filter(source -> normalised(source.text()).contains(wanted)).toList();
    if (wanted.isEmpty() || holders.isEmpty()) {
      throw value.refuse(
          "no source says \"%s\". Quote the source word for word, or leave \"says\" out."
              .formatted(says));
    }
    if (holders.stream().noneMatch(source -> source.role().bindsAnybody())) {
      throw value.refuse(
          "only %s says \"%s\", and what a tool or a quotation says binds nobody."
              .formatted(holders.getFirst().id(), says));
    }
    return says;
  }

  private static String normalised(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
