package dev.ancilla.cli;

import dev.ancilla.formats.row.CheckQuestion;
import dev.ancilla.formats.row.CheckVerdict;
import dev.ancilla.formats.row.PromptRow.Turn;
import dev.ancilla.formats.spec.SpecReader;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Spec;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.Trace;
import dev.ancilla.verifier.StandardVerifiers;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Measurement;
import dev.ancilla.verify.Syndrome;
import dev.ancilla.verify.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A spec ready to be held against answers. Immutable. */
record SpecCheck(List<Clause> clauses, Measurement measurement) {

  /**
   * Reads and compiles a spec.
   *
   * @param standing with the clauses that hold for every assistant
   */
  static SpecCheck of(Path file, boolean standing) {
    Spec read = SpecReader.read(file);
    Spec spec = standing ? Correction.withStandingClauses(read) : read;
    return new SpecCheck(spec.clauses(), Measurement.compile(spec, StandardVerifiers.create()));
  }

  Syndrome syndrome(CheckQuestion question) {
    List<Event> events = new ArrayList<>();
    for (Turn turn : question.messages()) {
      switch (turn.role()) {
        case "user" -> events.add(new Event.UserSaid(turn.content()));
        case "assistant" -> events.add(new Event.AssistantSaid(turn.content()));
        default -> {} // the system prompt is the spec's; results of tools need calls to belong to
      }
    }
    events.add(new Event.AssistantSaid(question.response()));
    return measurement.syndrome(
        new Candidate(question.response(), Trace.of(events), new JsonObject(Map.of())));
  }

  static CheckVerdict row(CheckQuestion question, Syndrome syndrome) {
    return new CheckVerdict(
        question.key(),
        syndrome.verdicts().stream().map(verdict -> clause(question.response(), verdict)).toList(),
        syndrome.deliverable());
  }

  private static CheckVerdict.Clause clause(String text, Verdict verdict) {
    Clause clause = verdict.clause();
    Finding finding = verdict.finding();
    return new CheckVerdict.Clause(
        clause.id(),
        clause.alias(),
        clause.isHard(),
        finding.value(),
        finding.fact(),
        finding.regions().stream()
            .map(region -> new CheckVerdict.Span(region.start(), region.end(), region.of(text)))
            .toList(),
        finding.measured(),
        finding.distance(),
        finding.advice());
  }
}
