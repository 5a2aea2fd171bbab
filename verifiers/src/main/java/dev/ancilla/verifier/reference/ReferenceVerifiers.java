package dev.ancilla.verifier.reference;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Source;
import dev.ancilla.trace.ResultPlaces;
import dev.ancilla.verify.Verifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the verifiers of obligations that compare with other texts. Immutable, thread-safe. */
public final class ReferenceVerifiers {
  private final Map<String, String> sources;
  private final ResultPlaces places;

  /**
   * With these texts to compare with.
   *
   * @param sources of the spec
   * @param places where tool results go in the state of the world, for lists of what may be cited
   */
  public ReferenceVerifiers(List<Source> sources, ResultPlaces places) {
    this.sources = new LinkedHashMap<>();
    sources.forEach(source -> this.sources.put(source.id(), source.text()));
    this.places = places;
  }

  /**
   * A text repeated. Where several texts are meant, as with tool results, one of them is enough.
   *
   * @throws AncillaException with {@link ErrorCode#BAD_SPEC} when it names a source that is not
   *     there
   */
  public Verifier verifierOf(Obligation.Copy copy) {
    return new CopyVerifier(TextSource.of(copy.text(), sources), copy.placement());
  }

  /**
   * The longest run of shared words; of several texts, that of the one with the longest.
   *
   * @throws AncillaException with {@link ErrorCode#BAD_SPEC} when it names a source that is not
   *     there
   */
  public Verifier verifierOf(Obligation.Overlap overlap) {
    return new OverlapVerifier(TextSource.of(overlap.text(), sources), overlap);
  }

  /** Citations of what exists. */
  public Verifier verifierOf(Obligation.Cite cite) {
    return new CiteVerifier(cite, places);
  }

  /**
   * Secrets kept. See {@link SecretIndex} for what is seen through; paraphrases, translations,
   * other ciphers, and letters that only look alike are not.
   *
   * @throws AncillaException with {@link ErrorCode#BAD_SPEC} when it names a source that is not
   *     there
   */
  public Verifier verifierOf(Obligation.Conceals conceals) {
    return new ConcealsVerifier(
        conceals.secrets().stream().map(secret -> TextSource.of(secret, sources)).toList(),
        conceals.minWords());
  }
}
