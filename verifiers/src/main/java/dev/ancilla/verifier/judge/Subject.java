package dev.ancilla.verifier.judge;

import dev.ancilla.verify.Candidate;
import java.util.Optional;

/**
 * What a judge looks at.
 *
 * @param text that the question is about
 * @param userMessage what the text answers; empty where nothing is known, or the text is it
 */
public record Subject(String text, Optional<String> userMessage) {
  /** A text by itself. */
  public Subject(String text) {
    this(text, Optional.empty());
  }

  static Subject of(Candidate candidate) {
    // A condition on the input shows the user's message in place of the answer.
    return new Subject(
        candidate.text(),
        candidate.userMessage().filter(message -> !message.equals(candidate.text())));
  }
}
