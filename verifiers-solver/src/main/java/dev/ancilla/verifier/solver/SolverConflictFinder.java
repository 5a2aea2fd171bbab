package dev.ancilla.verifier.solver;

import dev.ancilla.error.AncillaException;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Conflict;
import dev.ancilla.spec.Conflict.Kind;
import dev.ancilla.spec.ConflictFinder;
import dev.ancilla.spec.ConflictReport;
import dev.ancilla.spec.ConflictReport.Undecided;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Phase;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Spec;
import dev.ancilla.spec.Witness;
import dev.ancilla.verifier.solver.Circumstances.Circumstance;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import dev.ancilla.verify.VerifierFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds conflicts before a token is spent, and proves that there are none by writing an answer that
 * passes the plain verifiers. Immutable, thread-safe.
 *
 * <pre>
 *   Spec ─► Circumstances: which clauses apply together, with a message and a state for it
 *              └─► each set: TextSolver ─ Draft writes a text, the verifiers accept it ─► witness
 *                                       └ Prover refutes: counts (Sizes), languages (Shapes) ─► Cores
 *                            ToolSolver, StateSolver: rules about tools, the state of the world
 * </pre>
 *
 * <p>Limited by steps and not by a clock: the same spec gets the same report. Cost: milliseconds a
 * spec of a dozen clauses, see docs/results/conflicts.md.
 */
public final class SolverConflictFinder implements ConflictFinder {
  private final Function<Spec, VerifierFactory> factories;
  private final TextSolver texts = new TextSolver(new Shapes());

  /**
   * @param factories makes the verifiers that decide whether a text which was written satisfies a
   *     clause; of a spec, whose sources answers may be compared with
   */
  public SolverConflictFinder(Function<Spec, VerifierFactory> factories) {
    this.factories = factories;
  }

  @Override
  public ConflictReport find(Spec spec) {
    return new Finding(spec).report();
  }

  /** The work on one spec. */
  private final class Finding {
    private final Spec spec;
    private final VerifierFactory verifiers;
    private final Cases cases;
    private final Map<String, Requirement> requirements = new LinkedHashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Undecided> unknown = new ArrayList<>();
    private final Set<String> assumed = new LinkedHashSet<>();
    private final List<Witness> witnesses = new ArrayList<>();

    Finding(Spec spec) {
      this.spec = spec;
      this.verifiers = factories.apply(spec);
      this.cases = new Cases(spec);
    }

    ConflictReport report() {
      List<List<String>> circles = Beats.circles(spec);
      for (List<String> circle : circles) {
        conflicts.add(
            new Conflict(
                circle,
                Kind.PRECEDENCE,
                "each of these beats the next, and the last one the first: "
                    + String.join(", ", circle),
                "Remove one of these \"beats\".",
                "",
                Optional.empty()));
      }
      for (Clause clause : spec.clauses()) {
        if (clause.isHard()) {
          require(clause);
        }
      }
      Circumstances circumstances =
          new Circumstances(
              spec,
              circles.stream().flatMap(List::stream).collect(Collectors.toSet()),
              texts,
              cases,
              verifiers);
      circumstances.all().forEach(this::examine);
      for (Set<Clause> clauses : circumstances.undecided()) {
        unknown.add(
            new Undecided(
                clauses.stream()
                    .filter(clause -> clause.when() != Condition.Always.ALWAYS)
                    .map(Clause::id)
                    .toList(),
                "it is not known whether their conditions can hold together"));
      }
      if (!circumstances.isComplete()) {
        unknown.add(
            new Undecided(
                spec.clauses().stream()
                    .filter(clause -> clause.when() != Condition.Always.ALWAYS)
                    .map(Clause::id)
                    .toList(),
                "there are too many conditions to look at every combination"));
      }
      List<Conflict> minimal = minimal();
      return new ConflictReport(
          minimal,
          unknown.stream().distinct().toList(),
          List.copyOf(assumed),
          minimal.isEmpty() ? witnesses : List.of());
    }

    /** A conflict of one circumstance may be part of one of another. */
    private List<Conflict> minimal() {
      List<Conflict> kept = new ArrayList<>();
      for (Conflict conflict : conflicts) {
        boolean larger =
            conflicts.stream()
                .anyMatch(
                    other ->
                        !other.core().equals(conflict.core())
                            && conflict.core().containsAll(other.core()));
        boolean known = kept.stream().anyMatch(other -> other.core().equals(conflict.core()));
        if (!larger && !known) {
          kept.add(conflict);
        }
      }
      return kept;
    }

    // ---- what clauses require of a text

    private void require(Clause clause) {
      if (!Texts.dependsOnText(clause.must())) {
        if (Texts.isOpinion(clause.must())) {
          assumed.add(clause.id());
        }
        return;
      }
      Optional<List<List<Demand>>> ways = cases.of(clause);
      Optional<Verifier> verifier = verifier(clause);
      if (ways.isEmpty()) {
        unknown.add(new Undecided(List.of(clause.id()), "there are too many ways to satisfy it"));
      } else if (verifier.isEmpty()) {
        unknown.add(new Undecided(List.of(clause.id()), "there is no verifier for it here"));
        requirements.put(clause.id(), new Requirement(ways.get(), candidate -> Value.U));
      } else {
        requirements.put(
            clause.id(),
            new Requirement(ways.get(), candidate -> value(clause, verifier.get(), candidate)));
      }
      if (Texts.mixesOpinion(clause.must())) {
        assumed.add(clause.id());
      }
    }

    private Value value(Clause clause, Verifier verifier, Candidate candidate) {
      Value own = verifier.examine(candidate).value();
      if (own == Value.T || own == Value.N || clause.when().phase() != Phase.OUTPUT) {
        return own;
      }
      return outputCondition(clause.when(), candidate) == Value.T ? own : Value.N;
    }

    private Value outputCondition(Condition condition, Candidate candidate) {
      return switch (condition) {
        case Condition.Always always -> Value.T;
        case Condition.Text text ->
            text.phase() == Phase.OUTPUT
                ? verifier(text.obligation())
                    .map(each -> each.examine(candidate).value())
                    .orElse(Value.U)
                : Value.T;
        case Condition.State state -> Value.T;
        // What a judge would say is not known; the answer may be taken to avoid it.
        case Condition.Judge judge -> judge.phase() == Phase.OUTPUT ? Value.F : Value.T;
        case Condition.Not not ->
            not.condition().phase() == Phase.OUTPUT
                ? outputCondition(not.condition(), candidate).negated()
                : Value.T;
        case Condition.AllOf all ->
            Value.allOf(
                all.conditions().stream().map(each -> outputCondition(each, candidate)).toList());
        case Condition.AnyOf any ->
            Value.anyOf(
                any.conditions().stream().map(each -> outputCondition(each, candidate)).toList());
      };
    }

    private Optional<Verifier> verifier(Clause clause) {
      return Texts.ofText(clause.must())
          .flatMap(this::verifier)
          .flatMap(
              verifier -> {
                try {
                  return Optional.of(verifiers.within(clause.scope(), verifier));
                } catch (AncillaException missing) {
                  return Optional.empty();
                }
              });
    }

    private Optional<Verifier> verifier(Obligation obligation) {
      try {
        return Optional.of(verifiers.verifierOf(obligation, Profile.PLAIN));
      } catch (AncillaException missing) {
        return Optional.empty();
      }
    }

    // ---- one circumstance

    private void examine(Circumstance circumstance) {
      List<Clause> clauses = circumstance.clauses();
      Candidate start = circumstance.start();
      byText(circumstance, start);
      for (List<Clause> core :
          Cores.of(
              clauses.stream().filter(each -> each.must() instanceof Obligation.Tools).toList(),
              part -> ToolSolver.refute(tools(part)).isPresent())) {
        ToolSolver.refute(tools(core))
            .ifPresent(clash -> conflict(core, clash, circumstance, Optional.empty()));
      }
      for (List<Clause> core :
          Cores.of(
              clauses.stream().filter(each -> each.must() instanceof Obligation.State).toList(),
              part -> StateRules.refute(part).isPresent())) {
        StateRules.refute(core)
            .ifPresent(clash -> conflict(core, clash, circumstance, Optional.empty()));
      }
      for (List<Clause> core : Questions.opposed(clauses)) {
        conflict(
            core,
            new Clash(Kind.JUDGE, "the same question must be answered by yes and by no"),
            circumstance,
            Optional.empty());
      }
    }

    private static List<Obligation.Tools> tools(List<Clause> clauses) {
      return clauses.stream().map(each -> (Obligation.Tools) each.must()).toList();
    }

    private void byText(Circumstance circumstance, Candidate start) {
      List<Clause> clauses =
          circumstance.clauses().stream()
              .filter(clause -> requirements.containsKey(clause.id()))
              .toList();
      Answer answer = texts.solve(binding(clauses), start);
      switch (answer) {
        case Answer.Satisfied satisfied ->
            witnesses.add(
                new Witness(satisfied.text(), circumstance.message(), circumstance.state()));
        case Answer.Undecided undecided -> undecided(clauses, start, undecided.why());
        case Answer.Refuted refuted -> {
          List<List<Clause>> cores =
              Cores.of(clauses, part -> texts.refute(binding(part), start).isPresent());
          Set<Clause> without = new HashSet<>();
          for (List<Clause> core : cores) {
            Clash clash = texts.refute(binding(core), start).orElse(refuted.clash());
            List<Clause> rest = core.subList(0, core.size() - 1);
            Optional<Witness> witness =
                texts.solve(binding(rest), start) instanceof Answer.Satisfied found
                    ? Optional.of(
                        new Witness(found.text(), circumstance.message(), circumstance.state()))
                    : Optional.empty();
            conflict(core, clash, circumstance, witness);
            without.add(core.getLast());
          }
          List<Clause> left = clauses.stream().filter(each -> !without.contains(each)).toList();
          if (texts.solve(binding(left), start) instanceof Answer.Undecided undecided) {
            undecided(left, start, undecided.why());
          }
        }
      }
    }

    /**
     * Finds the clause with which it becomes undecided, by halving: a dozen clauses cost four more
     * tries, not twelve.
     */
    private void undecided(List<Clause> clauses, Candidate start, String why) {
      int decided = 0;
      int open = clauses.size();
      while (open - decided > 1) {
        int middle = (decided + open) / 2;
        if (texts.solve(binding(clauses.subList(0, middle)), start) instanceof Answer.Undecided) {
          open = middle;
        } else {
          decided = middle;
        }
      }
      String id = clauses.get(open - 1).id();
      if (unknown.stream().noneMatch(each -> each.clauses().equals(List.of(id)))) {
        unknown.add(new Undecided(List.of(id), "together with the others: " + why));
      }
    }

    /** A step binds only where the step before it is among those that must hold. */
    private List<Requirement> binding(List<Clause> clauses) {
      Set<String> ids = clauses.stream().map(Clause::id).collect(Collectors.toSet());
      List<Requirement> binding = new ArrayList<>();
      for (Clause clause : clauses) {
        boolean steps = true;
        Optional<String> before = clause.relations().after();
        while (before.isPresent()) {
          steps &= ids.contains(before.get());
          before = spec.clause(before.get()).flatMap(each -> each.relations().after());
        }
        Requirement requirement = requirements.get(clause.id());
        if (steps && requirement != null) {
          binding.add(requirement);
        }
      }
      return binding;
    }

    private void conflict(
        List<Clause> core, Clash clash, Circumstance circumstance, Optional<Witness> witness) {
      Kind kind = Kinds.of(clash.kind(), core);
      boolean conditional =
          core.stream().anyMatch(clause -> clause.when() != Condition.Always.ALWAYS);
      conflicts.add(
          new Conflict(
              core.stream().map(Clause::id).toList(),
              kind,
              clash.why(),
              advice(core, kind),
              conditional ? circumstance.words() : "",
              witness));
    }

    private String advice(List<Clause> core, Kind kind) {
      if (core.size() == 1) {
        return "Change %s: nothing satisfies it.".formatted(core.getFirst().id());
      }
      String names = core.stream().map(Clause::id).collect(Collectors.joining(", "));
      String change =
          switch (kind) {
            case BOUNDS, ARITHMETIC -> "Widen a bound of one of these";
            case TERMS -> "Change one of these, or allow the exception";
            case MARGINS -> "Keep one of these";
            case FORMAT -> "Choose the format or the rest";
            case OPTIONS -> "Add an option that the others allow, or drop one of these";
            case LANGUAGE -> "Choose one language";
            case COPY -> "Shorten what is copied, or exempt it";
            case TOOLS -> "Drop one of these rules, or give it a condition";
            case STATE -> "Demand one state";
            case JUDGE -> "Ask for one answer";
            case PRECEDENCE -> "Remove one \"beats\"";
          };
      return "%s (%s), or say which one gives way with \"beats\".".formatted(change, names);
    }
  }
}
