package dev.ancilla.verifier.tool;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text of the assistant, read as a question for consent. */
record Question(String text) {
  private static final Pattern ASKS =
      Pattern.compile("[?？]|\\b(?:yes|confirm)\\b|是否|吗|嗎|请.{0,4}确认|請.{0,4}確認", Pattern.DOTALL);
  private static final Pattern WORD_ENDS =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  Question {
    text = text.toLowerCase(Locale.ROOT);
  }

  /** True when it asks at all: by a question mark, or for a yes or a confirmation. */
  boolean asks() {
    return ASKS.matcher(text).find();
  }

  /** True when one of the names occurs, at the start of a word: "cancel" is in "cancellation". */
  boolean names(List<String> names) {
    return names.stream().anyMatch(this::has);
  }

  /** True when all words of a tool's name occur, each at the start of a word. */
  boolean namesTool(String tool) {
    List<String> words =
        Arrays.stream(WORD_ENDS.split(tool)).filter(word -> !word.isEmpty()).toList();
    return !words.isEmpty() && words.stream().allMatch(this::has);
  }

  private boolean has(String name) {
    String sought = name.strip().toLowerCase(Locale.ROOT);
    for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      if (at == 0 || !insideWord(text.codePointBefore(at), sought.codePointAt(0))) {
        return true;
      }
    }
    return false;
  }

  // Chinese is written without gaps, so its characters never join.
  private static boolean insideWord(int before, int first) {
    return Character.isLetterOrDigit(before)
        && !Character.isIdeographic(before)
        && !Character.isIdeographic(first);
  }
}
