package dev.ancilla.verifier;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Scope;
import dev.ancilla.trace.ResultPlaces;
import dev.ancilla.verifier.pattern.PatternVerifiers;
import dev.ancilla.verifier.tool.ToolVerifiers;
import dev.ancilla.verify.Verifier;
import dev.ancilla.verify.VerifierFactory;

/**
 * Makes the plain verifier of every obligation, each by the package that knows it. Immutable,
 * thread-safe.
 */
public final class StandardVerifiers implements VerifierFactory {
  private final PatternVerifiers pattern = new PatternVerifiers(this);
  private final ToolVerifiers tools;

  private StandardVerifiers(ToolVerifiers tools) {
    this.tools = tools;
  }

  /** Without a judge, without other texts, and with tool results that change no state. */
  public static StandardVerifiers create() {
    return new StandardVerifiers(new ToolVerifiers(ResultPlaces.NONE));
  }

  @Override
  public Verifier verifierOf(Obligation obligation, Profile profile) {
    return switch (obligation) {
      case Obligation.Within within ->
          within(Scope.of(within.selector()), verifierOf(within.must(), profile));
      case Obligation.OnText onText -> pattern.verifierOf(onText, profile);
      case Obligation.Tools rule -> tools.verifierOf(rule);
      case Obligation.State state -> throw missing(state);
      case Obligation.Copy copy -> throw missing(copy);
      case Obligation.Overlap overlap -> throw missing(overlap);
      case Obligation.Cite cite -> throw missing(cite);
      case Obligation.Conceals conceals -> throw missing(conceals);
      case Obligation.Judge judge -> throw missing(judge);
      case Obligation.External external -> throw missing(external);
    };
  }

  private static AncillaException missing(Obligation obligation) {
    return new AncillaException(
        ErrorCode.UNSUPPORTED, "there is no verifier for %s here.".formatted(obligation));
  }
}
