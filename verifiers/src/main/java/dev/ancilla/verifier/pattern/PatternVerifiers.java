package dev.ancilla.verifier.pattern;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Profile;
import dev.ancilla.verify.Verifier;
import dev.ancilla.verify.VerifierFactory;
import java.util.List;

/**
 * Makes the plain verifier of every obligation that the text alone decides, and of what is composed
 * of others. Immutable, thread-safe.
 */
public final class PatternVerifiers implements VerifierFactory {
  private final VerifierFactory parts;

  /** For texts alone. */
  public PatternVerifiers() {
    this.parts = this;
  }

  /**
   * Composed obligations ask for their parts elsewhere.
   *
   * @param parts knows every obligation
   */
  public PatternVerifiers(VerifierFactory parts) {
    this.parts = parts;
  }

  /**
   * Compiles a verifier; cheap next to one generated token, but worth doing once.
   *
   * @throws AncillaException with {@link ErrorCode#UNSUPPORTED} for the official profile, whose
   *     checks go by a benchmark's alias and not by obligation, and for what needs more than a text
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

  private Verifier plain(Obligation obligation) {
    return switch (obligation) {
      case Obligation.OnText onText -> plain(onText);
      case Obligation.OnContext onContext -> throw elsewhere(onContext);
    };
  }

  private Verifier plain(Obligation.OnText obligation) {
    return switch (obligation) {
      case Obligation.Measure measure -> new MeasureVerifier(measure);
      case Obligation.Contains contains -> new ContainsVerifier(contains);
      case Obligation.Forbids forbids -> new ForbidsVerifier(forbids);
      case Obligation.StartsWith starts -> new StartVerifier(starts.term());
      case Obligation.EndsWith ends -> new EndVerifier(ends.term());
      case Obligation.Wrapped wrapped -> new WrappedVerifier(wrapped);
      case Obligation.ExactlyOne choice -> new ChoiceVerifier(choice);
      case Obligation.LetterCase letterCase ->
          switch (letterCase.letters()) {
            case UPPER -> CharactersVerifier.inCapitals(true);
            case LOWER -> CharactersVerifier.inCapitals(false);
            case TITLE -> new TitleVerifier();
          };
      case Obligation.WellFormed wellFormed -> throw elsewhere(wellFormed);
      case Obligation.InUnit inUnit -> new UnitVerifier(inUnit, part(inUnit.must()));
      case Obligation.Alike alike -> new AlikeVerifier(alike);
      case Obligation.Within within -> throw elsewhere(within);
      case Obligation.AllOf all -> new AllOfVerifier(parts(all.parts()));
      case Obligation.AnyOf any -> new AnyOfVerifier(parts(any.parts()));
      case Obligation.Not not -> new NotVerifier(part(not.part()));
      case Obligation.Ratio ratio -> new RatioVerifier(ratio);
      case Obligation.Equals equals -> FormVerifier.of(equals);
      case Obligation.Matches matches -> FormVerifier.of(matches);
      case Obligation.Template template -> FormVerifier.of(template);
      case Obligation.Sequence sequence -> new SequenceVerifier(sequence);
      case Obligation.Characters characters -> CharactersVerifier.of(characters.alphabet());
      case Obligation.Neighbours neighbours -> throw elsewhere(neighbours);
      case Obligation.Language language -> throw elsewhere(language);
      case Obligation.Spelling spelling -> throw elsewhere(spelling);
      case Obligation.Schema schema -> throw elsewhere(schema);
      case Obligation.Csv csv -> throw elsewhere(csv);
      case Obligation.Table table -> throw elsewhere(table);
    };
  }

  private Verifier part(Obligation obligation) {
    return parts.verifierOf(obligation, Profile.PLAIN);
  }

  private List<Verifier> parts(List<Obligation> obligations) {
    return obligations.stream().map(this::part).toList();
  }

  private static AncillaException elsewhere(Obligation obligation) {
    return new AncillaException(
        ErrorCode.UNSUPPORTED,
        "%s needs more than the text and is not decided here; use StandardVerifiers."
            .formatted(obligation));
  }
}
