package dev.ancilla.verifier.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A stand-in for a judge, for tests and dry runs: it understands nothing. Immutable, thread-safe.
 *
 * <p>It says yes where every stretch that the question puts in quotation marks occurs in the text,
 * case aside, and no where one is missing: {@code Does it mention "price"?}. A question without
 * such a stretch is undecided. Its answers tell whether clauses are wired together as meant, not
 * whether a text is right.
 */
public final class DryRunJudge implements Judge {
  @Override
  public String id() {
    return "dry-run";
  }

  @Override
  public Opinion opinion(String question, Subject subject) {
    List<String> quoted = quoted(question);
    if (quoted.isEmpty()) {
      return new Opinion.Undecided(
          "the dry-run judge only looks for what a question puts in quotation marks");
    }
    String text = subject.text().toLowerCase(Locale.ROOT);
    return Opinion.Answered.plainly(
        quoted.stream().allMatch(stretch -> text.contains(stretch.toLowerCase(Locale.ROOT))));
  }

  private static List<String> quoted(String question) {
    List<String> quoted = new ArrayList<>();
    int open = question.indexOf('"');
    while (open >= 0) {
      int close = question.indexOf('"', open + 1);
      if (close < 0) {
        break;
      }
      if (close > open + 1) {
        quoted.add(question.substring(open + 1, close));
      }
      open = question.indexOf('"', close + 1);
    }
    return quoted;
  }
}
