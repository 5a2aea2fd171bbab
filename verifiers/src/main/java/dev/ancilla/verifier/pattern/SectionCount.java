package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.CodePointSet;
import dev.ancilla.automaton.Language;
import dev.ancilla.automaton.LanguageRun;
import dev.ancilla.automaton.Outlook;
import dev.ancilla.automaton.RegularExpression;
import dev.ancilla.spec.Quantity;
import java.util.HashSet;
import java.util.Set;

/** Lines that begin with a label and a number, each number once. */
final class SectionCount implements RunningCount {
  private enum Phase {
    /** Marks, or part of the label. */
    LABEL,
    /** The label and white space. */
    SPACE,
    NUMBER,
    /** The rest of a line. */
    REST
  }

  private final Language labels;
  private final Hits hits;
  private LanguageRun label;
  private Phase phase = Phase.LABEL;
  private final StringBuilder number = new StringBuilder();
  private Set<String> numbers = new HashSet<>();
  private boolean shared;
  private int position;
  private int lineStart;

  SectionCount(Quantity.Sections sections) {
    this.labels =
        Language.of(
            RegularExpression.onlyFrom(Alphabets.LINE_MARKS)
                .then(RegularExpression.literal(sections.label(), true)));
    this.label = labels.run();
    this.hits = Hits.UNSEEN;
  }

  private SectionCount(SectionCount other, Hits hits) {
    this.labels = other.labels;
    this.hits = hits;
    this.label = other.label.copy();
    this.phase = other.phase;
    this.number.append(other.number);
    other.shared = true;
    this.shared = true;
    this.numbers = other.numbers;
    this.position = other.position;
    this.lineStart = other.lineStart;
  }

  /** A count at the start of a text that tells its hits. */
  SectionCount telling(Hits others) {
    return new SectionCount(this, others);
  }

  @Override
  public void accept(int codePoint) {
    if (codePoint == '\n') {
      end();
      label = labels.run();
      phase = Phase.LABEL;
      lineStart = position + 1;
    } else {
      within(codePoint);
    }
    position++;
  }

  private void within(int codePoint) {
    boolean digit = Character.isDigit(codePoint);
    switch (phase) {
      case LABEL -> read(codePoint);
      case SPACE -> {
        if (digit) {
          phase = Phase.NUMBER;
          number.appendCodePoint(codePoint);
        } else {
          // Marks that the label was made of, or white space that it goes on with.
          phase = Alphabets.LINE_SPACE.contains(codePoint) ? Phase.SPACE : Phase.LABEL;
          read(codePoint);
        }
      }
      case NUMBER -> {
        if (digit) {
          number.appendCodePoint(codePoint);
        } else {
          end();
        }
      }
      case REST -> {}
    }
  }

  private void read(int codePoint) {
    label.accept(codePoint);
    if (label.outlook().accepts()) {
      phase = Phase.SPACE;
    } else if (label.outlook() == Outlook.NEVER && phase == Phase.LABEL) {
      phase = Phase.REST;
    }
  }

  /** Takes the number that was just read, since nothing follows it. */
  void end() {
    if (phase == Phase.NUMBER && !numbers.contains(number.toString())) {
      if (shared) {
        numbers = new HashSet<>(numbers);
        shared = false;
      }
      numbers.add(number.toString());
      hits.add(lineStart, position);
    }
    number.setLength(0);
    phase = Phase.REST;
  }

  @Override
  public int atEnd() {
    boolean one = phase == Phase.NUMBER && !numbers.contains(number.toString());
    return one ? numbers.size() + 1 : numbers.size();
  }

  @Override
  public int least() {
    return phase == Phase.NUMBER && isNew(number.toString()) ? numbers.size() + 1 : numbers.size();
  }

  /** A number that begins so is none of those before. */
  private boolean isNew(String digits) {
    return numbers.stream().noneMatch(known -> known.startsWith(digits));
  }

  @Override
  public CodePointSet raising() {
    if (phase != Phase.SPACE) {
      return CodePointSet.NONE;
    }
    CodePointSet known = CodePointSet.NONE;
    for (String earlier : numbers) {
      known = known.union(CodePointSet.of(earlier.codePointAt(0)));
    }
    return Alphabets.DIGITS.minus(known);
  }

  @Override
  public RunningCount copy() {
    return new SectionCount(this, Hits.UNSEEN);
  }
}
