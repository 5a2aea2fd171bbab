package dev.ancilla.verifier.reference;

import dev.ancilla.spec.Obligation.Copy.Placement;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.JoinedMonitor;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A text repeated word for word, white space counted as one space and left aside at both ends.
 *
 * <p>Distance: the code points of the text that are missing after the part that is right, at least
 * 1. The region is what stands in their place.
 */
final class CopyVerifier implements Verifier {
  private static final int LONGEST_QUOTE = 60;

  private final TextSource source;
  private final Placement placement;

  CopyVerifier(TextSource source, Placement placement) {
    this.source = source;
    this.placement = placement;
  }

  /** The texts that can be copied: those with something visible. */
  private static List<int[]> models(List<String> texts) {
    return texts.stream().map(Spacing::collapsed).filter(model -> model.length > 0).toList();
  }

  @Override
  public Finding examine(Candidate candidate) {
    List<String> texts = source.texts(candidate);
    if (texts.isEmpty()) {
      return Finding.undecided(source.missing());
    }
    List<int[]> models = models(texts);
    if (models.isEmpty()) {
      return Finding.notApplicable("the text to copy is blank");
    }
    return models.stream()
        .map(model -> against(model, candidate.text()))
        .min(Comparator.comparingDouble(Finding::distance))
        .orElseThrow();
  }

  private Finding against(int[] model, String text) {
    int[] answer = Spacing.collapsed(text);
    int same = Arrays.mismatch(model, answer);
    boolean holds =
        switch (placement) {
          case WHOLE -> same < 0;
          case START -> same < 0 || same == model.length;
          case INSIDE -> indexOf(model, answer) >= 0;
        };
    if (holds) {
      return Finding.satisfied("repeats " + quote(model, 0));
    }
    return switch (placement) {
      case WHOLE, START -> differs(model, text, same);
      case INSIDE ->
          new Finding(
              Value.F,
              List.of(),
              OptionalDouble.empty(),
              model.length,
              "%s does not occur".formatted(quote(model, 0)),
              "Repeat word for word: %s.".formatted(quote(model, 0)));
    };
  }

  /** Where the copy goes wrong: at this place of the model and of the answer without its spaces. */
  private Finding differs(int[] model, String text, int same) {
    Region region = rest(text, same, model.length - same);
    String found = region.of(text);
    boolean tooLong = same >= model.length;
    String fact;
    String advice;
    if (tooLong) {
      fact = "behind the copy stands %s".formatted(quote(found.codePoints().toArray(), 0));
      advice = "Write nothing after the text to repeat.";
    } else if (found.isEmpty()) {
      fact = "the copy lacks %s".formatted(quote(model, same));
      advice = "Repeat the text to its end: %s.".formatted(quote(model, same));
    } else {
      fact =
          "the copy goes wrong at character %d: %s instead of %s"
              .formatted(
                  region.start() + 1, quote(found.codePoints().toArray(), 0), quote(model, same));
      advice =
          "%s by repeating word for word: %s."
              .formatted(placement == Placement.START ? "Start" : "Answer", quote(model, 0));
    }
    return new Finding(
        Value.F,
        region.length() == 0 ? List.of() : List.of(region),
        OptionalDouble.empty(),
        Math.max(1, model.length - same),
        fact,
        advice);
  }

  /**
   * What stands in a text behind this many code points, runs of white space counted as one and not
   * at all at the ends.
   *
   * @param length wanted; all of the rest where it is 0 or less
   */
  private static Region rest(String text, int from, int length) {
    int[] points = text.codePoints().toArray();
    int end = points.length;
    while (end > 0 && Spacing.isBlank(points[end - 1])) {
      end--;
    }
    int at = 0;
    while (at < end && Spacing.isBlank(points[at])) {
      at++;
    }
    for (int counted = 0; counted < from && at < end; counted++) {
      boolean blank = Spacing.isBlank(points[at++]);
      while (blank && at < end && Spacing.isBlank(points[at])) {
        at++;
      }
    }
    return new Region(at, length <= 0 ? end : Math.min(end, at + length));
  }

  private static int indexOf(int[] part, int[] whole) {
    return CopyMonitor.Search.indexOf(part, whole);
  }

  private static String quote(int[] points, int from) {
    int end = Math.min(points.length, from + LONGEST_QUOTE);
    String quoted = new String(points, from, end - from);
    return "\"%s%s\"".formatted(quoted, end < points.length ? "…" : "");
  }

  @Override
  public Monitor monitor(Candidate start) {
    List<int[]> models = models(source.texts(start));
    if (models.isEmpty()) {
      return Verifier.super.monitor(start);
    }
    List<Monitor> copies =
        models.stream()
            .<Monitor>map(
                model ->
                    placement == Placement.INSIDE
                        ? new CopyMonitor.Search(model)
                        : new CopyMonitor(model, placement == Placement.WHOLE))
            .toList();
    return copies.size() == 1 ? copies.getFirst() : JoinedMonitor.anyOf(copies);
  }
}
