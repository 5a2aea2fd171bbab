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
        .filter(name -> distance(name, lower) <= mostEdits(name))
        .min(Comparator.comparingInt(name -> distance(name, lower)));
  }

  /** Half of a short name, a third of a longer one. */
  private static int mostEdits(String name) {
    return Math.min((name.length() + 1) / 2, Math.max(2, name.length() / 3));
  }

  /** Edits from one to the other: insert, delete or replace a letter, swap two neighbours. */
  private static int distance(String from, String to) {
    int[][] edits = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
          continue;
        }
        int replaced = edits[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        edits[i][j] = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
        if (swapped) {
          edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
        }
      }
    }
    return edits[from.length()][to.length()];
  }
}
