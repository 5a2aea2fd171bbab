package dev.ancilla.verifier.official;

import dev.ancilla.verifier.official.OfficialCheck.Rule;
import dev.ancilla.verifier.official.python.PythonPattern;
import dev.ancilla.verifier.official.python.PythonPattern.Flag;
import dev.ancilla.verifier.official.python.PythonText;

/** Placeholders, postscripts, commas. */
final class Content {
  // Sets of two, for ignoring case would take the long s too.
  private static final PythonPattern PS = PythonPattern.compile("[pP]\\.\\s?[sS]\\.");
  private static final PythonPattern PPS = PythonPattern.compile("[pP]\\.\\s?[pP]\\.\\s?[sS]");

  private Content() {}

  /** Counts {@code \[.*?\]}, on one line. */
  static Rule placeholders(Parameters parameters) {
    double wanted = parameters.count("num_placeholders");
    return response -> countPlaceholders(response) >= wanted;
  }

  private static int countPlaceholders(String text) {
    int found = 0;
    int start = text.indexOf('[');
    while (start >= 0) {
      int end = start + 1;
      while (end < text.length() && text.charAt(end) != ']' && text.charAt(end) != '\n') {
        end++;
      }
      if (end < text.length() && text.charAt(end) == ']') {
        found++;
      }
      start = text.indexOf('[', end);
    }
    return found;
  }

  /** Anywhere, in any case; a marker of one's own is a pattern. */
  static Rule postscript(Parameters parameters) {
    String marker = PythonText.strip(parameters.text("postscript_marker"));
    return switch (marker) {
      case "P.P.S" -> PPS::find;
      case "P.S." -> PS::find;
      default -> {
        PythonPattern pattern =
            PythonPattern.compile("\\s*" + PythonText.lower(marker) + ".*$", Flag.MULTILINE);
        yield response -> pattern.find(PythonText.lower(response));
      }
    };
  }

  static Rule noComma(Parameters parameters) {
    return response -> response.indexOf(',') < 0;
  }
}
