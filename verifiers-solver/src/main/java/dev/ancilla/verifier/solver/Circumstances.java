package dev.ancilla.verifier.solver;

import dev.ancilla.error.AncillaException;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Phase;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Source;
import dev.ancilla.spec.SourceRole;
import dev.ancilla.spec.Spec;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import dev.ancilla.verify.VerifierFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which clauses can apply together, and when: by conditions on the user's message, on the state of
 * the world and by what a judge says about the message; by "else", choices and "beats".
 *
 * <p>A condition on the answer is no circumstance: the answer may be written so that it does not
 * hold. What a judge says is free, but the same question gets the same answer.
 */
final class Circumstances {
  /** More conditions than this are not combined in every way. */
  static final int MAX_CONDITIONS = 9;

  /** Sets of clauses that are looked at. */
  private static final int MAX_SETS = 24;

  /**
   * Clauses that apply together.
   *
   * @param message that makes them apply
   * @param state that makes them apply
   * @param words when that is, for people; empty for always
   */
  record Circumstance(
      List<Clause> clauses, Optional<String> message, JsonObject state, String words) {
    Candidate start() {
      Candidate candidate =
          message.map(text -> Candidate.answering(text, "")).orElseGet(() -> new Candidate(""));
      return new Candidate("", candidate.trace(), state);
    }
  }

  private final Spec spec;
  private final Set<String> circular;
  private final TextSolver texts;
  private final Cases cases;
  private final VerifierFactory verifiers;
  private final List<Condition> atoms;
  private final List<Circumstance> found = new ArrayList<>();
  private final List<Set<Clause>> undecided = new ArrayList<>();
  private final Map<Map<Condition, Boolean>, Optional<Message>> messages = new HashMap<>();
  private final boolean complete;

  private record Message(Optional<String> text, boolean impossible) {}

  /**
   * @param circular ids of clauses that beat each other in a circle, whose "beats" mean nothing
   */
  Circumstances(
      Spec spec, Set<String> circular, TextSolver texts, Cases cases, VerifierFactory verifiers) {
    this.spec = spec;
    this.circular = circular;
    this.texts = texts;
    this.cases = cases;
    this.verifiers = verifiers;
    Set<Condition> leaves = new LinkedHashSet<>();
    for (Clause clause : spec.clauses()) {
      collect(clause.when(), leaves);
    }
    this.atoms = List.copyOf(leaves);
    this.complete = atoms.size() <= MAX_CONDITIONS;
    search();
  }

  /** Largest sets first; none is part of another. */
  List<Circumstance> all() {
    return found;
  }

  /** Sets of which it is not known whether they can apply together. */
  List<Set<Clause>> undecided() {
    return undecided;
  }

  /** Every combination of conditions was looked at. */
  boolean isComplete() {
    return complete && found.size() < MAX_SETS;
  }

  private void search() {
    Map<Set<Clause>, List<Map<Condition, Boolean>>> sets = new LinkedHashMap<>();
    for (Map<Condition, Boolean> truth : assignments()) {
      sets.computeIfAbsent(applying(truth), any -> new ArrayList<>()).add(truth);
    }
    List<Set<Clause>> ordered = new ArrayList<>(sets.keySet());
    ordered.sort((a, b) -> Integer.compare(b.size(), a.size()));
    for (Set<Clause> clauses : ordered) {
      boolean covered = found.stream().anyMatch(larger -> larger.clauses().containsAll(clauses));
      if (covered || found.size() >= MAX_SETS) {
        continue;
      }
      boolean unknown = false;
      boolean possible = false;
      for (Map<Condition, Boolean> truth : sets.getOrDefault(clauses, List.of())) {
        Optional<Circumstance> circumstance = realise(clauses, relevant(truth));
        if (circumstance.isPresent()) {
          found.add(circumstance.get());
          possible = true;
          break;
        }
        unknown |= isUnknown(relevant(truth));
      }
      if (!possible && unknown) {
        undecided.add(clauses);
      }
    }
    if (found.isEmpty() && undecided.isEmpty()) {
      found.add(new Circumstance(List.of(), Optional.empty(), new JsonObject(Map.of()), ""));
    }
  }

  private List<Map<Condition, Boolean>> assignments() {
    List<Map<Condition, Boolean>> all = new ArrayList<>();
    if (complete) {
      for (int bits = (1 << atoms.size()) - 1; bits >= 0; bits--) {
        Map<Condition, Boolean> truth = new LinkedHashMap<>();
        for (int i = 0; i < atoms.size(); i++) {
          truth.put(atoms.get(i), (bits >> i & 1) == 1);
        }
        all.add(truth);
      }
      return all;
    }
    all.add(with(Set.of(), true));
    all.add(with(Set.of(), false));
    for (int i = 0; i < atoms.size(); i++) {
      all.add(with(Set.of(atoms.get(i)), true));
      all.add(with(Set.of(atoms.get(i)), false));
      for (int j = 0; j < i; j++) {
        all.add(with(Set.of(atoms.get(i), atoms.get(j)), false));
      }
    }
    return all;
  }

  private Map<Condition, Boolean> with(Set<Condition> different, boolean usual) {
    Map<Condition, Boolean> truth = new LinkedHashMap<>();
    atoms.forEach(atom -> truth.put(atom, different.contains(atom) != usual));
    return truth;
  }

  private static void collect(Condition condition, Set<Condition> leaves) {
    switch (condition) {
      case Condition.Always always -> {}
      case Condition.Text text -> {
        if (text.phase() == Phase.INPUT) {
          leaves.add(text);
        }
      }
      case Condition.State state -> leaves.add(state);
      case Condition.Judge judge -> {
        if (judge.phase() == Phase.INPUT) {
          leaves.add(normal(judge));
        }
      }
      case Condition.Not not -> collect(not.condition(), leaves);
      case Condition.AllOf all -> all.conditions().forEach(each -> collect(each, leaves));
      case Condition.AnyOf any -> any.conditions().forEach(each -> collect(each, leaves));
    }
  }

  /** One question, however it is spaced and cased. */
  private static Condition normal(Condition.Judge judge) {
    return new Condition.Judge(
        judge.question().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT), judge.phase());
  }

  /** What waits for the answer is taken to hold: whether it does is the answer's choice. */
  private static boolean holds(Condition condition, Map<Condition, Boolean> truth) {
    return switch (condition) {
      case Condition.Always always -> true;
      case Condition.Text text -> text.phase() != Phase.INPUT || truth.getOrDefault(text, false);
      case Condition.State state -> truth.getOrDefault(state, false);
      case Condition.Judge judge ->
          judge.phase() != Phase.INPUT || truth.getOrDefault(normal(judge), false);
      case Condition.Not not ->
          not.condition().phase() == Phase.OUTPUT || !holds(not.condition(), truth);
      case Condition.AllOf all -> all.conditions().stream().allMatch(each -> holds(each, truth));
      case Condition.AnyOf any -> any.conditions().stream().anyMatch(each -> holds(each, truth));
    };
  }

  private Set<Clause> applying(Map<Condition, Boolean> truth) {
    Set<Clause> applying = new LinkedHashSet<>();
    for (Clause clause : spec.clauses()) {
      if (applies(clause, truth, new HashSet<>())) {
        applying.add(clause);
      }
    }
    Map<String, Long> branches =
        applying.stream()
            .flatMap(clause -> clause.relations().group().stream())
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    // Two branches of a choice that both apply: then none is known to be meant.
    applying.removeIf(
        clause ->
            clause
                .relations()
                .group()
                .map(name -> branches.getOrDefault(name, 0L) > 1)
                .orElse(false));
    applying.removeIf(clause -> !clause.isHard());
    return applying;
  }

  // As deep as a chain of "beats", which has no circle.
  private boolean applies(Clause clause, Map<Condition, Boolean> truth, Set<Clause> asked) {
    if (!holds(clause.when(), truth) || !asked.add(clause)) {
      return false;
    }
    for (Clause other : spec.clauses()) {
      boolean elseOf = isElseOf(clause, other) && other.when().phase() != Phase.OUTPUT;
      if (elseOf && holds(other.when(), truth)) {
        return false;
      }
      boolean beaten =
          other.relations().beats().contains(clause.id())
              && !(circular.contains(other.id()) && circular.contains(clause.id()))
              && other.when().phase() != Phase.OUTPUT;
      if (beaten && applies(other, truth, new HashSet<>(asked))) {
        return false;
      }
    }
    return true;
  }

  /** The clause stands somewhere behind the other in a chain of "else". */
  private boolean isElseOf(Clause clause, Clause head) {
    Optional<String> next = head.relations().otherwise();
    while (next.isPresent()) {
      if (next.get().equals(clause.id())) {
        return true;
      }
      next = spec.clause(next.get()).flatMap(each -> each.relations().otherwise());
    }
    return false;
  }

  private static Map<Condition, Boolean> relevant(Map<Condition, Boolean> truth) {
    Map<Condition, Boolean> texts = new LinkedHashMap<>();
    truth.forEach((atom, value) -> texts.put(atom, value));
    return texts;
  }

  // ---- whether a circumstance can come about

  private Optional<Circumstance> realise(Set<Clause> clauses, Map<Condition, Boolean> truth) {
    Message message = message(truth);
    if (message.impossible() || message.text().isEmpty() && asksForText(truth)) {
      return Optional.empty();
    }
    StateSolver.Found state = state(truth);
    return state instanceof StateSolver.Found.Possible possible
        ? Optional.of(
            new Circumstance(
                List.copyOf(clauses),
                message.text().or(() -> truth.isEmpty() ? Optional.empty() : Optional.of("Hello.")),
                possible.state(),
                words(clauses)))
        : Optional.empty();
  }

  private boolean isUnknown(Map<Condition, Boolean> truth) {
    Message message = message(truth);
    return !message.impossible() && state(truth) != StateSolver.Found.Impossible.IMPOSSIBLE;
  }

  private static boolean asksForText(Map<Condition, Boolean> truth) {
    return truth.keySet().stream().anyMatch(Condition.Text.class::isInstance);
  }

  private Message message(Map<Condition, Boolean> truth) {
    Map<Condition, Boolean> asked = new LinkedHashMap<>();
    truth.forEach(
        (atom, value) -> {
          if (atom instanceof Condition.Text) {
            asked.put(atom, value);
          }
        });
    Optional<String> given =
        spec.sources().stream()
            .filter(source -> source.role() == SourceRole.USER)
            .map(Source::text)
            .reduce((first, last) -> last);
    if (given.isPresent()) {
      return new Message(
          given, !asked.entrySet().stream().allMatch(each -> isSo(each, given.get())));
    }
    if (asked.isEmpty()) {
      return new Message(Optional.empty(), false);
    }
    return messages
        .computeIfAbsent(asked, any -> Optional.of(writtenMessage(asked)))
        .orElse(new Message(Optional.empty(), false));
  }

  /** Where the spec brings the user's message along, it decides. */
  private boolean isSo(Map.Entry<Condition, Boolean> asked, String message) {
    Condition.Text text = (Condition.Text) asked.getKey();
    return verifier(text)
        .map(each -> (each.examine(new Candidate(message)).value() == Value.T) == asked.getValue())
        .orElse(false);
  }

  private Message writtenMessage(Map<Condition, Boolean> asked) {
    List<Requirement> requirements = new ArrayList<>();
    for (Map.Entry<Condition, Boolean> entry : asked.entrySet()) {
      Condition.Text text = (Condition.Text) entry.getKey();
      Optional<List<List<Demand>>> ways = cases.of(text.obligation(), entry.getValue());
      Optional<Verifier> verifier = verifier(text);
      if (ways.isEmpty() || verifier.isEmpty()) {
        return new Message(Optional.empty(), false);
      }
      Value wanted = entry.getValue() ? Value.T : Value.F;
      requirements.add(
          new Requirement(
              ways.get(),
              candidate ->
                  verifier.get().examine(candidate).value() == wanted ? Value.T : Value.F));
    }
    return switch (texts.solve(requirements, new Candidate(""))) {
      case Answer.Satisfied satisfied -> new Message(Optional.of(satisfied.text()), false);
      case Answer.Refuted refuted -> new Message(Optional.empty(), true);
      case Answer.Undecided unknown -> new Message(Optional.empty(), false);
    };
  }

  private Optional<Verifier> verifier(Condition.Text text) {
    try {
      return Optional.of(verifiers.verifierOf(text.obligation(), Profile.PLAIN));
    } catch (AncillaException missing) {
      return Optional.empty();
    }
  }

  private static StateSolver.Found state(Map<Condition, Boolean> truth) {
    List<Condition> tests = new ArrayList<>();
    truth.forEach(
        (atom, value) -> {
          if (atom instanceof Condition.State) {
            tests.add(value ? atom : new Condition.Not(atom));
          }
        });
    return switch (tests.size()) {
      case 0 -> new StateSolver.Found.Possible(new JsonObject(Map.of()));
      case 1 -> StateSolver.solve(tests.getFirst());
      default -> StateSolver.solve(new Condition.AllOf(tests));
    };
  }

  private static String words(Set<Clause> clauses) {
    return clauses.stream().anyMatch(clause -> clause.when() != Condition.Always.ALWAYS)
        ? "where their conditions hold together"
        : "";
  }
}
