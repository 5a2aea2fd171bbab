package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.CodePointSet;
import dev.ancilla.automaton.Language;
import dev.ancilla.automaton.RegularExpression;
import dev.ancilla.spec.Alphabet;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * No character but those of a set: an alphabet, or letters of one case. Distance: how many others
 * there are; neighbours among them share a region.
 */
final class CharactersVerifier implements Verifier {
  private final CodePointSet allowed;
  private final Language language;
  private final String kind;
  private final String advice;

  private CharactersVerifier(CodePointSet allowed, String kind, String advice) {
    this.allowed = allowed;
    this.language = Language.of(RegularExpression.onlyFrom(allowed));
    this.kind = kind;
    this.advice = advice;
  }

  static CharactersVerifier of(Alphabet alphabet) {
    String named =
        switch (alphabet) {
          case Alphabet.Ascii ascii -> "plain ASCII";
          case Alphabet.Scripts scripts ->
              "the script " + String.join(" or ", new TreeSet<>(scripts.names()));
          case Alphabet.Listed listed -> "the list " + Wording.quote(listed.characters());
        };
    return new CharactersVerifier(
        Alphabets.of(alphabet),
        "characters that are not from " + named,
        "Use only characters from %s.".formatted(named));
  }

  /** For capitals or lower case; title case is a matter of words. */
  static CharactersVerifier inCapitals(boolean capitals) {
    String demanded = capitals ? "capital" : "lower-case";
    return new CharactersVerifier(
        (capitals ? Alphabets.LOWER_CASE : Alphabets.CAPITALS).complement(),
        "letters that are not " + demanded,
        "Write in %s letters only.".formatted(demanded));
  }

  @Override
  public Finding examine(Candidate candidate) {
    if (language.matches(candidate.text())) {
      return Finding.satisfied("%s: 0".formatted(kind), 0);
    }
    int[] points = candidate.text().codePoints().toArray();
    List<Region> places = new ArrayList<>();
    int wrong = 0;
    int start = 0;
    for (int i = 0; i <= points.length; i++) {
      if (i < points.length && !allowed.contains(points[i])) {
        wrong++;
      } else {
        if (start < i) {
          places.add(new Region(start, i));
        }
        start = i + 1;
      }
    }
    return new Finding(
        Value.F,
        places,
        OptionalDouble.of(wrong),
        wrong,
        "%s: %d, first in %s"
            .formatted(kind, wrong, Wording.quote(places.getFirst().of(candidate.text()))),
        advice);
  }

  @Override
  public Monitor monitor(Candidate start) {
    return new LanguageMonitor(language);
  }
}
