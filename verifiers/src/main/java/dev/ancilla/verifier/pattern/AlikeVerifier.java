package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Obligation;
import dev.ancilla.text.Region;
import dev.ancilla.text.Segmenter;
import dev.ancilla.text.Unit;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Two units that say the same. The region at fault is the second one. Distance: 1. */
final class AlikeVerifier implements Verifier {
  private final Obligation.Alike alike;

  AlikeVerifier(Obligation.Alike alike) {
    this.alike = alike;
  }

  @Override
  public Finding examine(Candidate candidate) {
    String text = candidate.text();
    List<Region> units = Segmenter.plain().units(text, alike.unit());
    int first = index(alike.first(), units.size());
    int second = index(alike.second(), units.size());
    if (first < 0 || second < 0 || first >= units.size() || second >= units.size()) {
      return broken(
          List.of(),
          "%s is missing"
              .formatted(
                  place(first < 0 || first >= units.size() ? alike.first() : alike.second())));
    }
    String one = units.get(first).of(text);
    String other = units.get(second).of(text);
    if (words(one).equals(words(other))) {
      return Finding.satisfied(
          "%s and %s both say %s"
              .formatted(place(alike.first()), place(alike.second()), Wording.quote(one)));
    }
    return broken(
        List.of(units.get(second)),
        "%s says %s, but %s %s"
            .formatted(
                place(alike.first()),
                Wording.quote(one),
                place(alike.second()),
                Wording.quote(other)));
  }

  private Finding broken(List<Region> regions, String fact) {
    return new Finding(
        Value.F,
        regions,
        OptionalDouble.empty(),
        1,
        fact,
        "Let %s and %s say the same.".formatted(place(alike.first()), place(alike.second())));
  }

  private static int index(int place, int size) {
    return place > 0 ? place - 1 : size + place;
  }

  private String place(int number) {
    String unit = alike.unit().singular();
    return switch (number) {
      case 1 -> "the first " + unit;
      case -1 -> "the last " + unit;
      default ->
          number > 0
              ? "%s %d".formatted(unit, number)
              : "%s %d from the end".formatted(unit, -number);
    };
  }

  private static List<String> words(String text) {
    List<String> words =
        Segmenter.plain().units(text, Unit.WORD).stream()
            .map(word -> word.of(text).toLowerCase(Locale.ROOT))
            .toList();
    return words.isEmpty() ? List.of(text) : words;
  }
}
