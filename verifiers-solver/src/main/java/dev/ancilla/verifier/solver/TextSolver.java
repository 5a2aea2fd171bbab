package dev.ancilla.verifier.solver;

import dev.ancilla.spec.Conflict.Kind;
import dev.ancilla.spec.Match;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Reference;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a text can satisfy requirements: writes one and checks it, or proves that there
 * is none, or says that it does not know. Thread-safe.
 *
 * <p>Both sides are limited by steps, not by a clock, so that the same spec gets the same answer
 * everywhere.
 */
final class TextSolver {
  /** Combinations of cases that are looked at in one proof. */
  private static final int MAX_STEPS = 400;

  /** Texts that are written for each. */
  private static final int MAX_TEXTS = 30;

  /** Combinations of cases that a text is written for. */
  private static final int MAX_WRITTEN = 4;

  private final Prover prover;
  private final Shapes shapes;

  TextSolver(Shapes shapes) {
    this.shapes = shapes;
    this.prover = new Prover(shapes);
  }

  /**
   * @param start the conversation that the text answers
   */
  Answer solve(List<Requirement> requirements, Candidate start) {
    Search search = new Search(requirements, start);
    search.run(MAX_WRITTEN);
    if (search.open.isEmpty() && !search.exhausted) {
      return new Answer.Refuted(search.clash());
    }
    for (List<Demand> demands : search.open) {
      Optional<String> found =
          new Draft(demands, shapes)
              .texts()
              .limit(MAX_TEXTS)
              .filter(text -> accepted(requirements, start.withText(text)))
              .findFirst();
      if (found.isPresent()) {
        return new Answer.Satisfied(found.get());
      }
    }
    return new Answer.Undecided(
        search.open.isEmpty()
            ? "there are too many ways to combine what may hold"
            : "no text was found that satisfies them, and no proof that there is none");
  }

  /** A proof that no text satisfies all, if one is found. */
  Optional<Clash> refute(List<Requirement> requirements, Candidate start) {
    Search search = new Search(requirements, start);
    search.run(1);
    return search.open.isEmpty() && !search.exhausted
        ? Optional.of(search.clash())
        : Optional.empty();
  }

  private static boolean accepted(List<Requirement> requirements, Candidate candidate) {
    return !candidate.text().isBlank()
        && requirements.stream().allMatch(requirement -> requirement.acceptedBy(candidate));
  }

  /** Depth first through the cases; what is refuted is not gone into. */
  private final class Search {
    private final List<Requirement> requirements;
    private final List<List<List<Demand>>> choices = new ArrayList<>();
    private final List<Demand> certain = new ArrayList<>();
    private final Candidate start;
    private final List<List<Demand>> open = new ArrayList<>();
    private final List<Clash> clashes = new ArrayList<>();
    private int steps;
    private boolean exhausted;

    Search(List<Requirement> requirements, Candidate start) {
      this.requirements = requirements;
      this.start = start;
      for (Requirement requirement : requirements) {
        if (requirement.cases().size() == 1) {
          certain.addAll(requirement.cases().getFirst());
        } else {
          choices.add(requirement.cases());
        }
      }
      choices.sort(Comparator.comparingInt(List::size));
    }

    void run(int most) {
      descend(0, List.copyOf(new LinkedHashSet<>(certain)), most);
    }

    Clash clash() {
      Clash first =
          clashes.isEmpty() ? new Clash(Kind.TERMS, "nothing is left") : clashes.getFirst();
      boolean options =
          clashes.size() > 1
              && requirements.stream()
                  .anyMatch(
                      each ->
                          each.cases().size() > 1
                              && each.cases().stream()
                                  .allMatch(
                                      way ->
                                          way.stream()
                                              .anyMatch(
                                                  demand ->
                                                      demand.must() instanceof Obligation.Equals)));
      return clashes.size() < 2
          ? first
          : new Clash(
              options ? Kind.OPTIONS : first.kind(),
              "none of %d ways is left; the first: %s".formatted(clashes.size(), first.why()));
    }

    // As deep as there are clauses with a choice.
    private void descend(int depth, List<Demand> demands, int most) {
      if (open.size() >= most || exhausted) {
        return;
      }
      if (++steps > MAX_STEPS) {
        exhausted = true;
        return;
      }
      Optional<Clash> clash = prover.refute(demands).or(() -> byTrial(demands));
      if (clash.isPresent()) {
        clashes.add(clash.get());
      } else if (depth == choices.size()) {
        open.add(demands);
      } else {
        for (List<Demand> way : choices.get(depth)) {
          Set<Demand> more = new LinkedHashSet<>(demands);
          more.addAll(way);
          descend(depth + 1, List.copyOf(more), most);
        }
      }
    }

    /** Where the whole text is given, the verifiers decide. */
    private Optional<Clash> byTrial(List<Demand> demands) {
      for (Demand demand : demands) {
        Optional<Clash> spelling = misspelt(demand, demands);
        if (spelling.isPresent()) {
          return spelling;
        }
        Optional<String> whole = wholeText(demand);
        if (whole.isPresent()) {
          for (String text : writtenAs(whole.get(), demand)) {
            if (accepted(requirements, start.withText(text)) || undecided(start.withText(text))) {
              return Optional.empty();
            }
          }
          Kind kind = demand.must() instanceof Obligation.Copy ? Kind.COPY : Kind.OPTIONS;
          return Optional.of(
              new Clash(
                  kind, "%s breaks what else is demanded".formatted(Wording.quote(whole.get()))));
        }
      }
      return Optional.empty();
    }

    /** A word that is spelled wrong stays so, whatever is around it. */
    private Optional<Clash> misspelt(Demand spelling, List<Demand> demands) {
      if (!(spelling.must() instanceof Obligation.Spelling) || !spelling.place().isWhole()) {
        return Optional.empty();
      }
      for (Requirement requirement : requirements) {
        boolean only =
            requirement.cases().size() == 1
                && requirement.cases().getFirst().equals(List.of(spelling));
        if (!only) {
          continue;
        }
        for (Demand demand : demands) {
          for (String word : Pieces.of(List.of(demand)).wholeWords().keySet()) {
            if (requirement.check().apply(start.withText(word)) == Value.F) {
              return Optional.of(
                  new Clash(Kind.TERMS, "%s, but %s".formatted(demand.words(), spelling.words())));
            }
          }
        }
      }
      return Optional.empty();
    }

    private boolean undecided(Candidate candidate) {
      return requirements.stream()
          .map(requirement -> requirement.check().apply(candidate))
          .anyMatch(value -> value == Value.U);
    }
  }

  private static Optional<String> wholeText(Demand demand) {
    if (!demand.holds() || !demand.place().equals(Place.ANSWER)) {
      return Optional.empty();
    }
    if (demand.must() instanceof Obligation.Equals equals
        && equals.options().size() == 1
        && equals.options().getFirst().match() != Match.PATTERN) {
      return Optional.of(equals.options().getFirst().text());
    }
    return demand.must() instanceof Obligation.Copy copy
            && copy.placement() == Obligation.Copy.Placement.WHOLE
            && copy.text() instanceof Reference.Words words
        ? Optional.of(words.text())
        : Optional.empty();
  }

  private static Set<String> writtenAs(String text, Demand demand) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(text);
    boolean anyCase =
        demand.must() instanceof Obligation.Equals equals
            && !equals.options().getFirst().caseSensitive();
    if (anyCase) {
      forms.add(text.toLowerCase(Locale.ROOT));
      forms.add(text.toUpperCase(Locale.ROOT));
      forms.add(Casing.capitalised(text.toLowerCase(Locale.ROOT)));
      forms.add(Casing.title(text.toLowerCase(Locale.ROOT)));
    }
    if (demand.must() instanceof Obligation.Copy) {
      forms.add(text.strip().replaceAll("\\s+", " "));
      forms.add(text.strip().replaceAll("\\s+", "\n"));
    }
    return forms;
  }
}
