package dev.ancilla.junit;

/** Where assertions on answers begin. Stateless. */
public final class AncillaAssertions {
  private AncillaAssertions() {}

  /** Assertions on an answer as the user would read it. */
  public static AnswerAssert assertThat(String answer) {
    return new AnswerAssert(answer);
  }

  /** The same under a name that stands beside AssertJ's own {@code assertThat}. */
  public static AnswerAssert assertThatAnswer(String answer) {
    return new AnswerAssert(answer);
  }
}
