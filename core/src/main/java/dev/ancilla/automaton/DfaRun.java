package dev.ancilla.automaton;

import java.util.Optional;

/** Follows a text through a {@link Dfa}: one table look-up a code point. One thread at a time. */
final class DfaRun implements LanguageRun {
  private final Dfa dfa;
  private int state;

  DfaRun(Dfa dfa) {
    this.dfa = dfa;
    this.state = dfa.start();
  }

  @Override
  public void accept(int codePoint) {
    state = dfa.next(state, codePoint);
  }

  @Override
  public Outlook outlook() {
    return dfa.outlook(state);
  }

  @Override
  public CodePointSet live() {
    return dfa.live(state);
  }

  @Override
  public Optional<String> forced() {
    return dfa.forced(state);
  }

  @Override
  public boolean isExact() {
    return true;
  }

  @Override
  public LanguageRun copy() {
    DfaRun copy = new DfaRun(dfa);
    copy.state = state;
    return copy;
  }
}
