package dev.ancilla.verifier.language;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Relation;
import dev.ancilla.text.Region;
import dev.ancilla.text.Segmenter;
import dev.ancilla.text.UnitStream;
import dev.ancilla.text.UnitStream.Piece;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Each unit against the one before. Distance: the pairs at fault; the region is the later unit of
 * each.
 */
final class NeighboursVerifier implements Verifier {
  private static final int MOST_TOLD = 3;

  private final Obligation.Neighbours neighbours;

  NeighboursVerifier(Obligation.Neighbours neighbours) {
    this.neighbours = neighbours;
  }

  @Override
  public Finding examine(Candidate candidate) {
    String text = candidate.text();
    List<Region> units = Segmenter.plain().units(text, neighbours.unit());
    String name = neighbours.unit().singular();
    if (units.size() < 2) {
      return Finding.notApplicable(
          "%s, and no other one to compare it with"
              .formatted(units.isEmpty() ? "there is no " + name : "there is one " + name));
    }
    List<Region> faulty = new ArrayList<>();
    List<String> facts = new ArrayList<>();
    int[] points = text.codePoints().toArray();
    for (int i = 1; i < units.size(); i++) {
      Region before = units.get(i - 1);
      Region here = units.get(i);
      Optional<String> fault =
          Pairing.fault(
              neighbours.relation(),
              new String(points, before.start(), before.length()),
              new String(points, before.end(), here.start() - before.end()),
              new String(points, here.start(), here.length()));
      if (fault.isPresent()) {
        faulty.add(here);
        if (facts.size() < MOST_TOLD) {
          facts.add("%s %d %s".formatted(name, i + 1, fault.get()));
        }
      }
    }
    if (faulty.isEmpty()) {
      return Finding.satisfied(
          "each of %d %s stands as required to the one before"
              .formatted(units.size(), neighbours.unit().plural()),
          0);
    }
    return new Finding(
        Value.F,
        faulty,
        OptionalDouble.of(faulty.size()),
        faulty.size(),
        String.join("; ", facts),
        advice(neighbours.relation(), name, neighbours.unit().plural()));
  }

  private static String advice(Relation relation, String one, String several) {
    return switch (relation) {
      case Relation.Plain plain ->
          switch (plain) {
            case DIFFERENT -> "Do not say the same in two %s in a row.".formatted(several);
            case INITIALS_DIFFER ->
                "Begin each %s with another letter than the one before.".formatted(one);
            case INITIALS_NOT_SUCCESSIVE ->
                "Begin no %s with the letter that follows, in the alphabet, the first letter of the"
                        .formatted(one)
                    + " one before.";
            case ALPHABETICAL -> "Put the %s in alphabetical order.".formatted(several);
            case CHAINED -> "Begin each %s with the last word of the one before.".formatted(one);
          };
      case Relation.Lengths lengths ->
          "Give each %s %s %s than the one before."
              .formatted(one, lengths.growing() ? "more" : "fewer", lengths.in().plural());
      case Relation.Joined joined ->
          "Write \"%s\" and nothing else between two %s.".formatted(joined.mark(), several);
    };
  }

  @Override
  public Monitor monitor(Candidate start) {
    return new Watch(neighbours.relation(), new UnitStream(neighbours.unit()));
  }

  /** Compares units as they settle. One thread at a time. */
  private static final class Watch implements Monitor {
    private final Relation relation;
    private final UnitStream units;
    private Optional<String> last = Optional.empty();
    private Value value = Value.N;

    Watch(Relation relation, UnitStream units) {
      this.relation = relation;
      this.units = units;
    }

    @Override
    public void accept(int codePoint) {
      take(units.accept(codePoint));
    }

    private void take(List<Piece> pieces) {
      for (Piece piece : pieces) {
        if (last.isPresent() && value != Value.F) {
          value =
              Pairing.fault(relation, last.get(), piece.gap(), piece.text()).isPresent()
                  ? Value.F
                  : Value.T;
        }
        last = Optional.of(piece.text());
      }
    }

    @Override
    public Value atEnd() {
      if (value == Value.F) {
        return value;
      }
      Watch whole = fork();
      whole.take(units.open());
      return whole.value;
    }

    @Override
    public PrefixValue value() {
      return value == Value.F ? PrefixValue.VIOLATED_FOR_GOOD : PrefixValue.soFar(atEnd());
    }

    @Override
    public Monitor copy() {
      return fork();
    }

    private Watch fork() {
      Watch copy = new Watch(relation, units.copy());
      copy.last = last;
      copy.value = value;
      return copy;
    }
  }
}
