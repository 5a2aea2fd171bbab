package dev.ancilla.formats.spec;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name that someone probably meant. */
final class Suggestion {
  private Suggestion() {}

  /** " Maybe you meant ...", or nothing when no known name is near; then the list of names. */
  static String among(Collection<String> known, String written) {
    String list = " Known are: " + String.join(", ", known) + ".";
    return nearest(known, written)
        .map(name -> " Maybe you meant \"" + name + "\"." + list)
        .orElse(list);
  }

  private static Optional<String> nearest(Collection<String> known, String written) {
    if (written.length() > 40) {
      return Optional.empty();
    }
    String lower = written.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(name -> distance(name, lower) <= Math.max(1, name.length() / 3))
        .min(Comparator.comparingInt(name -> distance(name, lower)));
  }

  /** Edits from one to the other: insert, delete, replace, one letter each. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
