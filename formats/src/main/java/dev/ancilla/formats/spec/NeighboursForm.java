package dev.ancilla.formats.spec;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Relation;
import java.util.List;

/**
 * How each unit stands to the one before it.
 *
 * <pre>
 *   {neighbours: sentence, are: different} | {neighbours: word, joined: "-"}
 *   {neighbours: line, growing: word} | {neighbours: line, shrinking: word}
 * </pre>
 */
final class NeighboursForm {
  static final List<String> KEYS = List.of("are", "joined", "growing", "shrinking");

  private NeighboursForm() {}

  static Obligation read(YamlValue unit, YamlMap map) {
    String key = map.choice("how they stand to each other", KEYS, List.of("neighbours"));
    YamlValue inner = map.require(key);
    return new Obligation.Neighbours(
        Names.unit(unit),
        switch (key) {
          case "are" -> Names.read(inner, "relation", Relation.Plain.values());
          case "joined" -> inner.build(() -> new Relation.Joined(inner.text()));
          case "growing" -> new Relation.Lengths(Names.unit(inner), true);
          case "shrinking" -> new Relation.Lengths(Names.unit(inner), false);
          default -> throw new IllegalStateException(key);
        });
  }

  static String print(Obligation.Neighbours neighbours) {
    String relation =
        switch (neighbours.relation()) {
          case Relation.Plain plain -> "are: " + Names.of(plain);
          case Relation.Joined joined -> "joined: " + YamlText.scalar(joined.mark());
          case Relation.Lengths lengths ->
              "%s: %s"
                  .formatted(lengths.growing() ? "growing" : "shrinking", lengths.in().singular());
        };
    return "{neighbours: %s, %s}".formatted(neighbours.unit().singular(), relation);
  }
}
