package dev.ancilla.verifier.scope;

import dev.ancilla.spec.Selector;
import dev.ancilla.text.Unit;
import dev.ancilla.text.UnitStream;
import dev.ancilla.text.UnitStream.Piece;
import java.util.Optional;

/**
 * Tells a {@link Ballot} where the parts of a growing text begin and end, and what is in them. One
 * thread at a time; {@link #copy} forks it.
 */
sealed interface Cutting {
  /** Takes the next code point. */
  void accept(int codePoint, Ballot ballot);

  /** True while something was taken of which the part is not known yet. */
  boolean holds();

  /** Hands over what is held, since the text ends here. */
  void end(Ballot ballot);

  Cutting copy();

  /** The cutting of a selector; empty where parts can only be told at the end. */
  static Optional<Cutting> of(Selector selector) {
    return switch (selector) {
      case Selector.Whole whole -> Optional.empty();
      case Selector.Nth nth -> Optional.of(new Units(nth.unit()));
      case Selector.Each each -> Optional.of(new Units(each.unit()));
      case Selector.AlternateLines lines -> Optional.of(new Units(Unit.LINE));
      case Selector.Part part -> Optional.of(new Labelled(part.label()));
      case Selector.Piece piece ->
          piece.separator().strip().chars().anyMatch(Blank::is)
              ? Optional.empty()
              : Optional.of(new Separated(piece.separator().strip()));
    };
  }

  /** Units; what is certain of one that is not settled is handed over at once. */
  final class Units implements Cutting {
    private final UnitStream units;
    private boolean begun;

    /** How many code points of the unit that has begun were handed over. */
    private int handed;

    Units(Unit unit) {
      this.units = new UnitStream(unit);
    }

    private Units(Units other) {
      this.units = other.units.copy();
      this.begun = other.begun;
      this.handed = other.handed;
    }

    @Override
    public void accept(int codePoint, Ballot ballot) {
      units.accept(codePoint).forEach(piece -> finish(piece, ballot));
      int certain = units.certain();
      if (certain > 0) {
        begin(ballot);
      }
      while (handed < certain) {
        ballot.take(units.certainPoint(handed++));
      }
    }

    private void begin(Ballot ballot) {
      if (!begun) {
        ballot.begin();
      }
      begun = true;
    }

    private void finish(Piece piece, Ballot ballot) {
      begin(ballot);
      piece.text().codePoints().skip(handed).forEach(ballot::take);
      ballot.close();
      begun = false;
      handed = 0;
    }

    @Override
    public boolean holds() {
      return !units.isAllCertain();
    }

    @Override
    public void end(Ballot ballot) {
      units.open().forEach(piece -> finish(piece, ballot));
    }

    @Override
    public Cutting copy() {
      return new Units(this);
    }
  }

  /** Pieces between separators without white space in them. */
  final class Separated implements Cutting {
    private final String separator;
    private final Trimmed trimmed;

    /** The current word while it may become a separator. */
    private final StringBuilder held;

    private boolean mayBeSeparator = true;

    Separated(String separator) {
      this.separator = separator;
      this.trimmed = new Trimmed();
      this.held = new StringBuilder();
    }

    private Separated(Separated other) {
      this.separator = other.separator;
      this.trimmed = other.trimmed.copy();
      this.held = new StringBuilder(other.held);
      this.mayBeSeparator = other.mayBeSeparator;
    }

    @Override
    public void accept(int codePoint, Ballot ballot) {
      if (Blank.is(codePoint)) {
        end(ballot);
        mayBeSeparator = true;
        trimmed.take(codePoint, ballot);
        return;
      }
      if (mayBeSeparator) {
        held.appendCodePoint(codePoint);
        mayBeSeparator = separator.startsWith(held.toString());
        if (!mayBeSeparator) {
          end(ballot);
        }
      } else {
        trimmed.take(codePoint, ballot);
      }
    }

    @Override
    public boolean holds() {
      return !held.isEmpty();
    }

    @Override
    public void end(Ballot ballot) {
      if (held.compareTo(new StringBuilder(separator)) == 0) {
        trimmed.close(ballot);
      } else {
        held.codePoints().forEach(point -> trimmed.take(point, ballot));
      }
      held.setLength(0);
    }

    @Override
    public Cutting copy() {
      return new Separated(this);
    }
  }

  /** The stretch under a heading or label. */
  final class Labelled implements Cutting {
    private final LabelReader reader;
    private final Trimmed body;

    /** The current line while it may be a heading or label. */
    private final StringBuilder held;

    private boolean longLine;

    Labelled(String label) {
      this.reader = new LabelReader(label);
      this.body = new Trimmed();
      this.held = new StringBuilder();
    }

    private Labelled(Labelled other) {
      this.reader = other.reader.copy();
      this.body = other.body.copy();
      this.held = new StringBuilder(other.held);
      this.longLine = other.longLine;
    }

    @Override
    public void accept(int codePoint, Ballot ballot) {
      if (codePoint == '\n') {
        if (!longLine) {
          end(ballot);
        }
        longLine = false;
        take("\n", ballot);
        return;
      }
      if (longLine) {
        take(Character.toString(codePoint), ballot);
        return;
      }
      held.appendCodePoint(codePoint);
      if (held.length() > LabelReader.LONGEST) {
        longLine = true;
        take(held.toString(), ballot);
        held.setLength(0);
      }
    }

    @Override
    public boolean holds() {
      return !held.isEmpty();
    }

    @Override
    public void end(Ballot ballot) {
      String line = held.toString();
      LabelReader.Step step = reader.read(line);
      switch (step.kind()) {
        case BEGINS -> {
          body.begin(ballot);
          take(line.substring(step.bodyStart()), ballot);
        }
        case ENDS -> body.close(ballot);
        case INSIDE -> take(line, ballot);
        case OUTSIDE -> {}
      }
      held.setLength(0);
    }

    private void take(String text, Ballot ballot) {
      if (reader.isInside()) {
        text.codePoints().forEach(point -> body.take(point, ballot));
      }
    }

    @Override
    public Cutting copy() {
      return new Labelled(this);
    }
  }
}
