package dev.ancilla.verifier.reference;

import dev.ancilla.spec.Obligation;
import dev.ancilla.text.Region;
import dev.ancilla.text.Segmenter;
import dev.ancilla.text.Unit;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The longest run of words shared with a text. Distance: the words that it is too long or too
 * short. The region is the longest run where it is too long. Linear in both texts.
 */
final class OverlapVerifier implements Verifier {
  private final TextSource source;
  private final Obligation.Overlap overlap;
  private final Optional<SuffixAutomaton> known;

  OverlapVerifier(TextSource source, Obligation.Overlap overlap) {
    this.source = source;
    this.overlap = overlap;
    this.known = source.known().map(OverlapVerifier::runs);
  }

  private static SuffixAutomaton runs(List<String> texts) {
    return new SuffixAutomaton(texts.stream().map(OverlapVerifier::words).toList());
  }

  private static List<String> words(String text) {
    return Wording.stretches(text, Segmenter.plain().units(text, Unit.WORD)).stream()
        .map(OverlapVerifier::folded)
        .toList();
  }

  /** A word without case and without the signs inside it. */
  static String folded(String word) {
    StringBuilder letters = new StringBuilder();
    word.toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(point -> !isSign(point))
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static boolean isSign(int point) {
    return "'’-\u2010\u2011.,:".indexOf(point) >= 0;
  }

  private Optional<SuffixAutomaton> runs(Candidate candidate) {
    if (known.isPresent()) {
      return known;
    }
    List<String> texts = source.texts(candidate);
    return texts.isEmpty() ? Optional.empty() : Optional.of(runs(texts));
  }

  @Override
  public Finding examine(Candidate candidate) {
    return runs(candidate)
        .map(runs -> measure(runs, candidate.text()))
        .orElseGet(() -> Finding.undecided(source.missing()));
  }

  private Finding measure(SuffixAutomaton runs, String text) {
    List<Region> regions = Segmenter.plain().units(text, Unit.WORD);
    List<String> words = new ArrayList<>(Wording.stretches(text, regions));
    words.replaceAll(OverlapVerifier::folded);
    SuffixAutomaton.Place place = SuffixAutomaton.Place.START;
    int longest = 0;
    int last = 0;
    for (int i = 0; i < words.size(); i++) {
      place = runs.after(place, words.get(i));
      if (place.length() > longest) {
        longest = place.length();
        last = i;
      }
    }
    String fact = "the longest run of shared words has %d".formatted(longest);
    if (longest >= overlap.min() && longest <= overlap.max()) {
      return Finding.satisfied(fact, longest);
    }
    if (longest < overlap.min()) {
      return new Finding(
          Value.F,
          List.of(),
          OptionalDouble.of(longest),
          overlap.min() - longest,
          fact,
          "Quote at least %d words in a row.".formatted(overlap.min()));
    }
    Region run = new Region(regions.get(last - longest + 1).start(), regions.get(last).end());
    return new Finding(
        Value.F,
        List.of(run),
        OptionalDouble.of(longest),
        longest - overlap.max(),
        fact + ": " + Wording.quote(run.of(text)),
        "Say it in your own words: %s; at most %d words in a row may be taken over."
            .formatted(Wording.quote(run.of(text)), overlap.max()));
  }

  @Override
  public Monitor monitor(Candidate start) {
    return runs(start)
        .<Monitor>map(runs -> new OverlapMonitor(runs, overlap))
        .orElseGet(() -> Verifier.super.monitor(start));
  }
}
