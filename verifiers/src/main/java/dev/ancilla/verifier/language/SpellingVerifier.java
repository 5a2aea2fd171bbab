package dev.ancilla.verifier.language;

import dev.ancilla.spec.Obligation.Spelling.Variant;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Words in the other spelling. Distance: how many. Linear in the text. */
final class SpellingVerifier implements Verifier {
  private static final int MOST_TOLD = 5;

  private final Variant variant;

  SpellingVerifier(Variant variant) {
    this.variant = variant;
  }

  @Override
  public Finding examine(Candidate candidate) {
    SpellingReader reader = new SpellingReader(variant);
    candidate.text().codePoints().forEach(reader::accept);
    reader.endToken();
    List<SpellingReader.Slip> slips = reader.slips();
    if (slips.isEmpty()) {
      return Finding.satisfied("no word in %s spelling".formatted(other()), 0);
    }
    return new Finding(
        Value.F,
        slips.stream().map(SpellingReader.Slip::region).toList(),
        OptionalDouble.of(slips.size()),
        slips.size(),
        "%d %s in %s spelling: %s"
            .formatted(
                slips.size(),
                slips.size() == 1 ? "word" : "words",
                other(),
                slips.stream()
                    .map(SpellingReader.Slip::word)
                    .distinct()
                    .limit(MOST_TOLD)
                    .collect(Collectors.joining(", "))),
        slips.stream()
                .map(slip -> "\"%s\" instead of \"%s\"".formatted(slip.right(), slip.word()))
                .distinct()
                .limit(MOST_TOLD)
                .collect(Collectors.joining(", ", "Write ", ""))
            + ".");
  }

  private String other() {
    return switch (variant) {
      case BRITISH -> "American";
      case AMERICAN -> "British";
    };
  }

  @Override
  public Monitor monitor(Candidate start) {
    return new Watch(new SpellingReader(variant));
  }

  private record Watch(SpellingReader reader) implements Monitor {
    @Override
    public void accept(int codePoint) {
      reader.accept(codePoint);
    }

    @Override
    public Value atEnd() {
      SpellingReader whole = reader.copy();
      whole.endToken();
      return whole.slips().isEmpty() ? Value.T : Value.F;
    }

    @Override
    public PrefixValue value() {
      return reader.slips().isEmpty() ? PrefixValue.soFar(atEnd()) : PrefixValue.VIOLATED_FOR_GOOD;
    }

    @Override
    public Monitor copy() {
      return new Watch(reader.copy());
    }
  }
}
