package dev.ancilla.verifier.judge;

import java.util.List;

/** Answers questions about a text with yes or no. Thread-safe; equal questions, equal answers. */
public interface Judge {
  /** What answers, for evidence. */
  String id();

  /** Asks one question. Does not throw for what goes wrong on the way; that is undecided. */
  Opinion opinion(String question, Subject subject);

  /**
   * Asks several questions about one subject, together where the judge can do so more cheaply.
   *
   * @return one opinion a question, in order
   */
  default List<Opinion> opinions(List<String> questions, Subject subject) {
    return questions.stream().map(question -> opinion(question, subject)).toList();
  }
}
