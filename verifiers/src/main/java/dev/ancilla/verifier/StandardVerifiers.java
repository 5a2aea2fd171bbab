package dev.ancilla.verifier;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Scope;
import dev.ancilla.spec.Spec;
import dev.ancilla.trace.ResultPlaces;
import dev.ancilla.verifier.language.LanguageVerifiers;
import dev.ancilla.verifier.pattern.PatternVerifiers;
import dev.ancilla.verifier.reference.ReferenceVerifiers;
import dev.ancilla.verifier.scope.Scopes;
import dev.ancilla.verifier.tool.ToolVerifiers;
import dev.ancilla.verify.Verifier;
import dev.ancilla.verify.VerifierFactory;
import java.util.List;

/**
 * Makes the plain verifier of every obligation, each by the package that knows it. Immutable,
 * thread-safe.
 */
public final class StandardVerifiers implements VerifierFactory {
  private final PatternVerifiers pattern = new PatternVerifiers(this);
  private final ToolVerifiers tools;
  private final ReferenceVerifiers references;

  private StandardVerifiers(ToolVerifiers tools, ReferenceVerifiers references) {
    this.tools = tools;
    this.references = references;
  }

  /** Without a judge, without other texts, and with tool results that change no state. */
  public static StandardVerifiers create() {
    return new StandardVerifiers(
        new ToolVerifiers(ResultPlaces.NONE), new ReferenceVerifiers(List.of(), ResultPlaces.NONE));
  }

  /** The same with the sources of a spec to compare answers with. */
  public static StandardVerifiers of(Spec spec) {
    return new StandardVerifiers(
        new ToolVerifiers(ResultPlaces.NONE),
        new ReferenceVerifiers(spec.sources(), ResultPlaces.NONE));
  }

  @Override
  public Verifier verifierOf(Obligation obligation, Profile profile) {
    return switch (obligation) {
      case Obligation.Language language -> LanguageVerifiers.verifierOf(language);
      case Obligation.Spelling spelling -> LanguageVerifiers.verifierOf(spelling);
      case Obligation.Neighbours neighbours -> LanguageVerifiers.verifierOf(neighbours);
      case Obligation.OnText onText -> pattern.verifierOf(onText, profile);
      case Obligation.Tools rule -> tools.verifierOf(rule);
      case Obligation.State state -> throw missing(state);
      case Obligation.Copy copy -> references.verifierOf(copy);
      case Obligation.Overlap overlap -> references.verifierOf(overlap);
      case Obligation.Cite cite -> references.verifierOf(cite);
      case Obligation.Conceals conceals -> references.verifierOf(conceals);
      case Obligation.Judge judge -> throw missing(judge);
      case Obligation.External external -> throw missing(external);
    };
  }

  @Override
  public Verifier within(Scope scope, Verifier verifier) {
    return Scopes.within(scope, verifier);
  }

  private static AncillaException missing(Obligation obligation) {
    return new AncillaException(
        ErrorCode.UNSUPPORTED, "there is no verifier for %s here.".formatted(obligation));
  }
}
