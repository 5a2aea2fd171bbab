package dev.ancilla.verifier.pattern;

import dev.ancilla.text.CodePoints;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One JSON object or array, alone or in a code fence. The region is the first character at fault.
 */
final class JsonVerifier implements Verifier {
  private static final Pattern FENCE =
      Pattern.compile("\\A\\s*```[A-Za-z]*[ \\t]*\\R(.*?)\\R?[ \\t]*```\\s*\\z", Pattern.DOTALL);
  private static final String ADVICE =
      "Answer with one valid JSON object or array and no text around it.";

  @Override
  public Finding examine(Candidate candidate) {
    String text = candidate.text();
    Matcher fence = FENCE.matcher(text);
    boolean fenced = fence.matches();
    String document = fenced ? fence.group(1) : text;
    int offset = fenced ? fence.start(1) : 0;
    OptionalInt fault = new JsonScanner(document).firstFault();
    if (fault.isEmpty()) {
      return Finding.satisfied("valid JSON");
    }
    int at = offset + fault.getAsInt();
    if (fault.getAsInt() == document.length()) {
      return broken(List.of(), "the JSON is not complete");
    }
    int end = at + Character.charCount(text.codePointAt(at));
    Region region = CodePoints.of(text).region(at, end);
    return broken(
        List.of(region),
        "no JSON at character %d: %s"
            .formatted(region.start() + 1, Wording.quote(region.of(text))));
  }

  private static Finding broken(List<Region> regions, String fact) {
    return new Finding(Value.F, regions, OptionalDouble.empty(), 1, fact, ADVICE);
  }
}
