package dev.ancilla.verifier.official;

import dev.ancilla.verifier.official.OfficialCheck.Rule;
import dev.ancilla.verifier.official.python.PythonText;
import java.util.ArrayList;
import java.util.List;

/** Demands on the shape of the whole: the prompt repeated, two answers in one. */
final class Combination {
  private Combination() {}

  static Rule repeatPrompt(Parameters parameters) {
    String prompt = parameters.text("prompt_to_repeat");
    if (prompt.isEmpty()) {
      throw parameters.wrong("prompt_to_repeat", "a text that is not empty");
    }
    String start = PythonText.lower(PythonText.strip(prompt));
    return response -> PythonText.lower(PythonText.strip(response)).startsWith(start);
  }

  /** Two different pieces between {@code ******}; an empty one fails inside, not at the ends. */
  static Rule twoResponses(Parameters parameters) {
    return response -> {
      List<String> pieces = Pieces.of(response, "******");
      List<String> answers = new ArrayList<>();
      for (int i = 0; i < pieces.size(); i++) {
        String piece = PythonText.strip(pieces.get(i));
        if (!piece.isEmpty()) {
          answers.add(piece);
        } else if (i > 0 && i < pieces.size() - 1) {
          return false;
        }
      }
      return answers.size() == 2 && !answers.getFirst().equals(answers.getLast());
    };
  }
}
