package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Obligation.LetterCase.Letters;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Letters of one case. Distance: letters of the other; neighbours among them share a region. */
final class LetterCaseVerifier implements Verifier {
  private final Letters letters;

  LetterCaseVerifier(Letters letters) {
    this.letters = letters;
  }

  @Override
  public Finding examine(Candidate candidate) {
    int[] points = candidate.text().codePoints().toArray();
    List<Region> places = new ArrayList<>();
    int wrong = 0;
    int start = 0;
    for (int i = 0; i <= points.length; i++) {
      if (i < points.length && isWrong(points[i])) {
        wrong++;
      } else {
        if (start < i) {
          places.add(new Region(start, i));
        }
        start = i + 1;
      }
    }
    String demanded =
        switch (letters) {
          case UPPER -> "capital";
          case LOWER -> "lower-case";
          case TITLE -> "title-case";
        };
    if (wrong == 0) {
      return Finding.satisfied("every letter is a %s one".formatted(demanded), 0);
    }
    return new Finding(
        Value.F,
        places,
        OptionalDouble.of(wrong),
        wrong,
        "letters that are not %s: %d, first in %s"
            .formatted(demanded, wrong, Wording.quote(places.getFirst().of(candidate.text()))),
        "Write in %s letters only.".formatted(demanded));
  }

  private boolean isWrong(int point) {
    int type = Character.getType(point);
    return switch (letters) {
      case UPPER -> type == Character.LOWERCASE_LETTER;
      case LOWER -> type == Character.UPPERCASE_LETTER || type == Character.TITLECASE_LETTER;
      case TITLE -> throw new UnsupportedOperationException("title case");
    };
  }
}
