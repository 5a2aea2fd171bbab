package dev.ancilla.verifier.schema;

import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PrimitiveIterator;

/**
 * One JSON object or array, alone or in a code fence. The region is the first character after which
 * nothing can make it one.
 */
final class JsonVerifier implements Verifier {
  private static final String ADVICE =
      "Answer with one valid JSON object or array and no text around it.";

  @Override
  public Finding examine(Candidate candidate) {
    return examine(candidate.text(), read(candidate.text()));
  }

  /** Reads a text up to where it is no JSON any more. */
  static Reading read(String text) {
    FencedJson json = new FencedJson();
    int at = 0;
    PrimitiveIterator.OfInt codePoints = text.codePoints().iterator();
    while (codePoints.hasNext()) {
      json.accept(codePoints.nextInt());
      if (json.isDead()) {
        break;
      }
      at++;
    }
    return new Reading(json, at);
  }

  /**
   * A text that was read.
   *
   * @param at the code point at fault, or how many there are
   */
  record Reading(FencedJson json, int at) {}

  static Finding examine(String text, Reading reading) {
    if (reading.json().isAccepted()) {
      return Finding.satisfied("valid JSON");
    }
    if (!reading.json().isDead()) {
      return broken(List.of(), "the JSON is not complete");
    }
    Region region = new Region(reading.at(), reading.at() + 1);
    return broken(
        List.of(region),
        "no JSON at character %d: %s"
            .formatted(region.start() + 1, Wording.quote(region.of(text))));
  }

  private static Finding broken(List<Region> regions, String fact) {
    return new Finding(Value.F, regions, OptionalDouble.empty(), 1, fact, ADVICE);
  }

  @Override
  public Monitor monitor(Candidate start) {
    return new JsonMonitor();
  }
}
