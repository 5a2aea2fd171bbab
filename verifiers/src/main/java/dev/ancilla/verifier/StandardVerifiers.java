package dev.ancilla.verifier;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Scope;
import dev.ancilla.trace.ResultPlaces;
import dev.ancilla.verifier.external.ExternalVerifiers;
import dev.ancilla.verifier.judge.JudgeVerifiers;
import dev.ancilla.verifier.pattern.PatternVerifiers;
import dev.ancilla.verifier.schema.SchemaVerifiers;
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
  private final JudgeVerifiers judges;
  private final ExternalVerifiers external;

  private StandardVerifiers(
      ToolVerifiers tools, JudgeVerifiers judges, ExternalVerifiers external) {
    this.tools = tools;
    this.judges = judges;
    this.external = external;
  }

  /**
   * Without a judge, without checks of others, without other texts, and with tool results that
   * change no state. Questions to a judge and checks of others are then undecided.
   */
  public static StandardVerifiers create() {
    return new StandardVerifiers(
        new ToolVerifiers(ResultPlaces.NONE), JudgeVerifiers.none(), ExternalVerifiers.none());
  }

  /** The same with a judge. */
  public StandardVerifiers withJudge(JudgeVerifiers judge) {
    return new StandardVerifiers(tools, judge, external);
  }

  /** The same with checks of others. */
  public StandardVerifiers withExternal(ExternalVerifiers checks) {
    return new StandardVerifiers(tools, judges, checks);
  }

  @Override
  public Verifier verifierOf(Obligation obligation, Profile profile) {
    return switch (obligation) {
      case Obligation.Within within ->
          within(Scope.of(within.selector()), verifierOf(within.must(), profile));
      case Obligation.WellFormed wellFormed -> SchemaVerifiers.verifierOf(wellFormed);
      case Obligation.Schema schema -> SchemaVerifiers.verifierOf(schema);
      case Obligation.Csv csv -> SchemaVerifiers.verifierOf(csv);
      case Obligation.Table table -> SchemaVerifiers.verifierOf(table);
      case Obligation.OnText onText -> pattern.verifierOf(onText, profile);
      case Obligation.Tools rule -> tools.verifierOf(rule);
      case Obligation.State state -> throw missing(state);
      case Obligation.Copy copy -> throw missing(copy);
      case Obligation.Overlap overlap -> throw missing(overlap);
      case Obligation.Cite cite -> throw missing(cite);
      case Obligation.Conceals conceals -> throw missing(conceals);
      case Obligation.Judge judge -> judges.verifierOf(judge);
      case Obligation.External check -> external.verifierOf(check);
    };
  }

  private static AncillaException missing(Obligation obligation) {
    return new AncillaException(
        ErrorCode.UNSUPPORTED, "there is no verifier for %s here.".formatted(obligation));
  }
}
