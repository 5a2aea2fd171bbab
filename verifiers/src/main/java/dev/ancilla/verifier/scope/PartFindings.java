package dev.ancilla.verifier.scope;

import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Joins what was seen in several parts: all must hold. */
final class PartFindings {
  /** More parts than this are counted, not told. */
  private static final int MOST_TOLD = 3;

  private PartFindings() {}

  /** One finding for all; of a single part, that part's own value and measure. */
  static Finding join(List<PlacedFinding> parts) {
    Value value = Value.allOf(parts.stream().map(part -> part.finding().value()).toList());
    List<PlacedFinding> deciding =
        parts.stream().filter(part -> part.finding().value() == value).toList();
    return new Finding(
        value,
        deciding.stream()
            .flatMap(part -> part.finding().regions().stream())
            .sorted()
            .distinct()
            .toList(),
        deciding.stream()
            .flatMap(part -> part.finding().events().stream())
            .sorted(Comparator.naturalOrder())
            .distinct()
            .toList(),
        parts.size() == 1 ? parts.getFirst().finding().measured() : OptionalDouble.empty(),
        value == Value.F
            ? deciding.stream().mapToDouble(part -> part.finding().distance()).sum()
            : 0,
        told(deciding, "; ", part -> "%s: %s".formatted(part.place(), part.finding().fact())),
        advice(deciding));
  }

  private static String advice(List<PlacedFinding> parts) {
    List<PlacedFinding> advised =
        parts.stream().filter(part -> !part.finding().advice().isEmpty()).toList();
    return told(advised, " ", part -> "In %s: %s".formatted(part.place(), part.finding().advice()));
  }

  private static String told(
      List<PlacedFinding> parts, String between, Function<PlacedFinding, String> words) {
    List<String> told = new ArrayList<>();
    for (PlacedFinding part : parts.subList(0, Math.min(parts.size(), MOST_TOLD))) {
      told.add(words.apply(part));
    }
    int rest = parts.size() - told.size();
    if (rest > 0) {
      told.add("And so in %d more.".formatted(rest));
    }
    return String.join(between, told);
  }
}
