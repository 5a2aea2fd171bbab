package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.CodePointSet;
import dev.ancilla.automaton.LanguageRun;
import dev.ancilla.automaton.Outlook;
import dev.ancilla.verify.Continuation;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;
import java.util.List;

/** Exactly one of several options occurs. Each run is in its language while its option does not. */
final class ChoiceMonitor implements Monitor {
  private final List<LanguageRun> without;

  ChoiceMonitor(List<LanguageRun> without) {
    this.without = without;
  }

  @Override
  public void accept(int codePoint) {
    without.forEach(run -> run.accept(codePoint));
  }

  @Override
  public Value atEnd() {
    long chosen = without.stream().filter(run -> !run.outlook().accepts()).count();
    return chosen == 1 ? Value.T : Value.F;
  }

  @Override
  public PrefixValue value() {
    long chosen = chosenForGood();
    long open = without.stream().filter(run -> !run.outlook().isFinal()).count();
    if (chosen > 1 || chosen + open == 0) {
      return PrefixValue.VIOLATED_FOR_GOOD;
    }
    return chosen == 1 && open == 0 ? PrefixValue.SATISFIED_FOR_GOOD : PrefixValue.soFar(atEnd());
  }

  private long chosenForGood() {
    return without.stream().filter(run -> run.outlook() == Outlook.NEVER).count();
  }

  @Override
  public Continuation next() {
    PrefixValue value = value();
    if (value.isFinal() || chosenForGood() == 0) {
      return Continuation.of(value);
    }
    // One is chosen; whatever would choose another is out.
    CodePointSet allowed = CodePointSet.ALL;
    for (LanguageRun run : without) {
      if (run.outlook() != Outlook.NEVER) {
        allowed = allowed.intersection(run.live());
      }
    }
    return new Continuation(allowed, "", atEnd() == Value.T);
  }

  @Override
  public Monitor copy() {
    return new ChoiceMonitor(without.stream().map(LanguageRun::copy).toList());
  }
}
