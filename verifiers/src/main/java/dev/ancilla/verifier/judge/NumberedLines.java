package dev.ancilla.verifier.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads replies such as {@code 1: yes}, one line a question. */
final class NumberedLines {
  private static final Pattern LINE = Pattern.compile("([0-9]{1,4})\\s?[:.)](.*)");

  private NumberedLines() {}

  /** What stands behind each number; empty unless the lines are numbered 1 to count, in order. */
  static Optional<List<String>> read(String reply, int count) {
    List<String> answers = new ArrayList<>();
    for (String line : reply.lines().filter(each -> !each.isBlank()).toList()) {
      Matcher numbered = LINE.matcher(line.strip());
      if (!numbered.matches() || Integer.parseInt(numbered.group(1)) != answers.size() + 1) {
        return Optional.empty();
      }
      answers.add(numbered.group(2));
    }
    return answers.size() == count ? Optional.of(List.copyOf(answers)) : Optional.empty();
  }
}
