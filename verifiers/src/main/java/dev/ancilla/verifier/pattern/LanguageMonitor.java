package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.Language;
import dev.ancilla.automaton.LanguageRun;
import dev.ancilla.automaton.Outlook;
import dev.ancilla.verify.Continuation;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;

/** Whether the text is in a regular language. Exact wherever the language's run is. */
final class LanguageMonitor implements Monitor {
  private final LanguageRun run;

  LanguageMonitor(Language language) {
    this(language.run());
  }

  private LanguageMonitor(LanguageRun run) {
    this.run = run;
  }

  @Override
  public void accept(int codePoint) {
    run.accept(codePoint);
  }

  @Override
  public Value atEnd() {
    return run.outlook().accepts() ? Value.T : Value.F;
  }

  @Override
  public PrefixValue value() {
    return prefixValue(run.outlook());
  }

  static PrefixValue prefixValue(Outlook outlook) {
    return switch (outlook) {
      case ALWAYS -> PrefixValue.SATISFIED_FOR_GOOD;
      case YES -> PrefixValue.SATISFIED_SO_FAR;
      case NO -> PrefixValue.PENDING;
      case NEVER -> PrefixValue.VIOLATED_FOR_GOOD;
    };
  }

  @Override
  public Continuation next() {
    return switch (run.outlook()) {
      case ALWAYS -> Continuation.FREE;
      case YES -> new Continuation(run.live(), "", true);
      case NO -> new Continuation(run.live(), run.forced().orElse(""), false);
      case NEVER -> Continuation.HOPELESS;
    };
  }

  @Override
  public Monitor copy() {
    return new LanguageMonitor(run.copy());
  }
}
