package dev.ancilla.spec;

/** Which part of what the model produced a clause looks at. */
public record Scope(Channel channel, Selector selector) {
  /** The whole answer. */
  public static final Scope ANSWER = new Scope(Channel.Answer.ANSWER, Selector.Whole.WHOLE);

  public static Scope of(Selector selector) {
    return new Scope(Channel.Answer.ANSWER, selector);
  }
}
