package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import java.util.List;
import java.util.function.Function;

/** The rule that Markdown draws between paragraphs; with or without spaces it is the same rule. */
final class MarkdownRule {
  private MarkdownRule() {}

  /** What is said of the text with one way of writing the rule, or with the other. */
  static Obligation either(Function<String, Obligation> with) {
    return new Obligation.AnyOf(List.of(with.apply("***"), with.apply("* * *")));
  }
}
