package dev.ancilla.verifier.pattern;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Profile;
import dev.ancilla.verify.Verifier;
import dev.ancilla.verify.VerifierFactory;

/** Makes the plain verifier of every obligation. Stateless, thread-safe. */
public final class PatternVerifiers implements VerifierFactory {

  /**
   * Compiles a verifier; cheap next to one generated token, but worth doing once.
   *
   * @throws AncillaException with {@link ErrorCode#UNSUPPORTED} for the official profile, whose
   *     checks go by a benchmark's alias and not by obligation
   */
  @Override
  public Verifier verifierOf(Obligation obligation, Profile profile) {
    return switch (profile) {
      case PLAIN -> plain(obligation);
      case OFFICIAL ->
          throw new AncillaException(
              ErrorCode.UNSUPPORTED,
              "the official profile has no verifier for an obligation as such; measure in the"
                  + " plain profile, and score with the benchmark's own checks.");
    };
  }

  private static Verifier plain(Obligation obligation) {
    return switch (obligation) {
      case Obligation.Measure measure -> new MeasureVerifier(measure);
      case Obligation.Contains contains -> new ContainsVerifier(contains);
      case Obligation.Forbids forbids -> new ForbidsVerifier(forbids);
      case Obligation.StartsWith starts -> new StartVerifier(starts.term());
      case Obligation.EndsWith ends -> new EndVerifier(ends.term());
      case Obligation.Wrapped wrapped -> new WrappedVerifier(wrapped);
      case Obligation.ExactlyOne choice -> new ChoiceVerifier(choice);
      case Obligation.LetterCase letterCase -> new LetterCaseVerifier(letterCase.letters());
      case Obligation.WellFormed wellFormed ->
          switch (wellFormed.format()) {
            case JSON -> new JsonVerifier();
          };
      case Obligation.InUnit inUnit -> new UnitVerifier(inUnit, plain(inUnit.must()));
      case Obligation.AllOf all ->
          new AllOfVerifier(all.parts().stream().map(PatternVerifiers::plain).toList());
    };
  }
}
