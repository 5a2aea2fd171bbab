package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.CodePointSet;
import dev.ancilla.text.Cutter;
import dev.ancilla.text.Unit;

/** How many units. */
final class UnitCount implements RunningCount {
  private static final CodePointSet VISIBLE = Alphabets.BLANK.complement();
  private static final CodePointSet ASCII_SIGNS = CodePointSet.range('!', '~');
  private static final CodePointSet HANZI =
      CodePointSet.property("Han").intersection(CodePointSet.property("L"));
  private static final CodePointSet LETTERS =
      CodePointSet.property("L").minus(CodePointSet.property("Han"));

  private final Unit unit;
  private final Cutter units;

  UnitCount(Unit unit) {
    this(unit, Cutter.of(unit));
  }

  private UnitCount(Unit unit, Cutter units) {
    this.unit = unit;
    this.units = units;
  }

  @Override
  public void accept(int codePoint) {
    units.accept(codePoint);
  }

  @Override
  public int atEnd() {
    return units.closedCount() + units.open().size();
  }

  @Override
  public int least() {
    return units.closedCount() + (units.certain().length() > 0 ? 1 : 0);
  }

  @Override
  public CodePointSet raising() {
    return switch (unit) {
      case CHAR -> ifRaising(ASCII_SIGNS, 'x').union(ifRaising(HANZI, '你'));
      case HANZI -> HANZI;
      case WORD ->
          ifRaising(LETTERS, 'x')
              .union(ifRaising(Alphabets.DIGITS, '1'))
              .union(ifRaising(HANZI, '你'));
      case LINE, PARAGRAPH -> ifRaising(VISIBLE, 'x');
      case BULLET, ITEM -> ifRaising(LETTERS, 'x').union(ifRaising(HANZI, '你'));
      case SENTENCE, SECTION, ROW, CELL -> CodePointSet.NONE;
    };
  }

  @Override
  public RunningCount copy() {
    return new UnitCount(unit, units.copy());
  }
}
