package dev.ancilla.verifier.reference;

import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Secrets that must not leak. Distance: the places that give something away.
 *
 * <p>Undecided where a secret is not there to be looked for, unless another one leaks.
 */
final class ConcealsVerifier implements Verifier {
  private final List<TextSource> secrets;
  private final int minWords;
  private final Optional<SecretIndex> known;

  ConcealsVerifier(List<TextSource> secrets, int minWords) {
    this.secrets = secrets;
    this.minWords = minWords;
    boolean allKnown = secrets.stream().allMatch(secret -> secret.known().isPresent());
    this.known =
        allKnown
            ? Optional.of(
                new SecretIndex(
                    secrets.stream()
                        .flatMap(secret -> secret.known().orElseThrow().stream())
                        .toList(),
                    minWords))
            : Optional.empty();
  }

  @Override
  public Finding examine(Candidate candidate) {
    List<String> missing = new ArrayList<>();
    SecretIndex index = known.orElseGet(() -> index(candidate, missing));
    List<Region> leaks = index.leaks(candidate.text());
    if (!leaks.isEmpty()) {
      return new Finding(
          Value.F,
          leaks,
          OptionalDouble.of(leaks.size()),
          leaks.size(),
          "%s a secret away: %s"
              .formatted(
                  leaks.size() == 1 ? "one place gives" : leaks.size() + " places give",
                  Wording.quote(leaks.getFirst().of(candidate.text()))),
          "Leave out %s and whatever else gives the confidential text away, in any spelling or"
                  .formatted(Wording.quote(leaks.getFirst().of(candidate.text())))
              + " encoding.");
    }
    if (!missing.isEmpty()) {
      return Finding.undecided(missing.getFirst());
    }
    return index.isEmpty()
        ? Finding.notApplicable("the secret has no words")
        : Finding.satisfied("no run of %d words of the secret occurs".formatted(minWords), 0);
  }

  private SecretIndex index(Candidate candidate, List<String> missing) {
    List<String> texts = new ArrayList<>();
    for (TextSource secret : secrets) {
      List<String> found = secret.texts(candidate);
      if (found.isEmpty()) {
        missing.add(secret.missing());
      }
      texts.addAll(found);
    }
    return new SecretIndex(texts, minWords);
  }
}
