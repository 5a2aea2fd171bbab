package dev.ancilla.verifier;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Scope;
import dev.ancilla.spec.Spec;
import dev.ancilla.trace.ResultPlaces;
import dev.ancilla.verifier.external.ExternalVerifiers;
import dev.ancilla.verifier.judge.JudgeVerifiers;
import dev.ancilla.verifier.language.LanguageVerifiers;
import dev.ancilla.verifier.pattern.PatternVerifiers;
import dev.ancilla.verifier.reference.ReferenceVerifiers;
import dev.ancilla.verifier.schema.SchemaVerifiers;
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
  private final JudgeVerifiers judges;
  private final ExternalVerifiers external;
  private final ReferenceVerifiers references;

  private StandardVerifiers(
      ToolVerifiers tools,
      JudgeVerifiers judges,
      ExternalVerifiers external,
      ReferenceVerifiers references) {
    this.tools = tools;
    this.judges = judges;
    this.external = external;
    this.references = references;
  }

  /**
   * Without a judge, without checks of others, without other texts, and with tool results that
   * change no state. Questions to a judge and checks of others are then undecided.
   */
  public static StandardVerifiers create() {
    return new StandardVerifiers(
        new ToolVerifiers(ResultPlaces.NONE),
        JudgeVerifiers.none(),
        ExternalVerifiers.none(),
        new ReferenceVerifiers(List.of(), ResultPlaces.NONE));
  }

  /** The same with the sources of a spec to compare answers with. */
  public static StandardVerifiers of(Spec spec) {
    StandardVerifiers plain = create();
    return new StandardVerifiers(
        plain.tools,
        plain.judges,
        plain.external,
        new ReferenceVerifiers(spec.sources(), ResultPlaces.NONE));
  }

  /** The same with a judge. */
  public StandardVerifiers withJudge(JudgeVerifiers judge) {
    return new StandardVerifiers(tools, judge, external, references);
  }

  /** The same with checks of others. */
  public StandardVerifiers withExternal(ExternalVerifiers checks) {
    return new StandardVerifiers(tools, judges, checks, references);
  }

  /** The same with places in the state of the world where the results of tools go. */
  public StandardVerifiers withResultPlaces(ResultPlaces places) {
    return new StandardVerifiers(new ToolVerifiers(places), judges, external, references);
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
      case Obligation.Language language -> LanguageVerifiers.verifierOf(language);
      case Obligation.Spelling spelling -> LanguageVerifiers.verifierOf(spelling);
      case Obligation.Neighbours neighbours -> LanguageVerifiers.verifierOf(neighbours);
      case Obligation.OnText onText -> pattern.verifierOf(onText, profile);
      case Obligation.Tools rule -> tools.verifierOf(rule);
      case Obligation.State state -> tools.verifierOf(state);
      case Obligation.Copy copy -> references.verifierOf(copy);
      case Obligation.Overlap overlap -> references.verifierOf(overlap);
      case Obligation.Cite cite -> references.verifierOf(cite);
      case Obligation.Conceals conceals -> references.verifierOf(conceals);
      case Obligation.Judge judge -> judges.verifierOf(judge);
      case Obligation.External check -> external.verifierOf(check);
    };
  }

  @Override
  public Verifier within(Scope scope, Verifier verifier) {
    return Scopes.within(scope, verifier);
  }
}
