package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.CodePointSet;
import dev.ancilla.automaton.Language;
import dev.ancilla.automaton.LanguageRun;
import dev.ancilla.automaton.Outlook;
import dev.ancilla.verify.Continuation;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;

/** Whether the text, white space around it aside, is in a regular language. */
final class BodyMonitor implements Monitor {
  private final LanguageRun run;
  private boolean begun;

  /** The text up to its last character that is not white space is in the language. */
  private boolean fits;

  BodyMonitor(Language language) {
    this.run = language.run();
    this.fits = run.outlook().accepts();
  }

  private BodyMonitor(BodyMonitor other) {
    this.run = other.run.copy();
    this.begun = other.begun;
    this.fits = other.fits;
  }

  @Override
  public void accept(int codePoint) {
    boolean blank = Alphabets.isBlank(codePoint);
    if (!begun && blank) {
      return;
    }
    begun = true;
    run.accept(codePoint);
    if (!blank) {
      fits = run.outlook().accepts();
    }
  }

  @Override
  public Value atEnd() {
    return fits ? Value.T : Value.F;
  }

  @Override
  public PrefixValue value() {
    if (fits) {
      return run.outlook() == Outlook.ALWAYS
          ? PrefixValue.SATISFIED_FOR_GOOD
          : PrefixValue.SATISFIED_SO_FAR;
    }
    return run.outlook() == Outlook.NEVER ? PrefixValue.VIOLATED_FOR_GOOD : PrefixValue.PENDING;
  }

  @Override
  public Continuation next() {
    PrefixValue value = value();
    if (value.isFinal()) {
      return Continuation.of(value);
    }
    CodePointSet live = run.live();
    return new Continuation(
        fits || !begun ? live.union(Alphabets.BLANK) : live,
        fits || !begun ? "" : run.forced().orElse(""),
        fits);
  }

  @Override
  public Monitor copy() {
    return new BodyMonitor(this);
  }
}
