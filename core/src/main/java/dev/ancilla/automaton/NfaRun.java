package dev.ancilla.automaton;

import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows a text through an {@link Nfa}, for languages whose {@link Dfa} would be too large. A code
 * point costs at most the size of the automaton. One thread at a time.
 */
final class NfaRun implements LanguageRun {
  private final Nfa nfa;
  private final BitSet universal;
  private final boolean complemented;
  private Configuration here;
  private Configuration.@Nullable Walk walk;

  NfaRun(Nfa nfa, BitSet universal, boolean complemented) {
    this.nfa = nfa;
    this.universal = universal;
    this.complemented = complemented;
    this.walk = new Configuration.Walk(nfa);
    this.here = Configuration.start(nfa, walk);
  }

  private NfaRun(NfaRun other) {
    this.nfa = other.nfa;
    this.universal = other.universal;
    this.complemented = other.complemented;
    this.here = other.here;
  }

  /** Room of its own, made when first needed, so that copying costs nothing. */
  private Configuration.Walk walk() {
    Configuration.Walk room = walk;
    if (room == null) {
      room = new Configuration.Walk(nfa);
      walk = room;
    }
    return room;
  }

  @Override
  public void accept(int codePoint) {
    here = here.after(nfa.alphabet().classOf(codePoint), nfa, walk());
  }

  @Override
  public Outlook outlook() {
    Outlook outlook = plain();
    return complemented ? outlook.complement() : outlook;
  }

  private Outlook plain() {
    if (here.isDead()) {
      return Outlook.NEVER;
    }
    if (here.isUniversal(nfa, universal)) {
      return Outlook.ALWAYS;
    }
    return here.accepts(nfa, walk()) ? Outlook.YES : Outlook.NO;
  }

  @Override
  public CodePointSet live() {
    if (complemented) {
      return outlook() == Outlook.NEVER ? CodePointSet.NONE : CodePointSet.ALL;
    }
    BitSet classes = here.readable(nfa, walk());
    return nfa.alphabet().union(classes::get);
  }

  @Override
  public Optional<String> forced() {
    if (complemented) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    Configuration ahead = here;
    while (!ahead.accepts(nfa, walk())) {
      CodePointSet readable = nfa.alphabet().union(ahead.readable(nfa, walk())::get);
      if (readable.single().isEmpty() || text.length() > nfa.size()) {
        break;
      }
      int codePoint = readable.single().getAsInt();
      text.appendCodePoint(codePoint);
      ahead = ahead.after(nfa.alphabet().classOf(codePoint), nfa, walk());
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
  }

  @Override
  public boolean isExact() {
    return false;
  }

  @Override
  public LanguageRun copy() {
    return new NfaRun(this);
  }
}
