package dev.ancilla.verifier.solver;

import dev.ancilla.spec.Channel;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.Measure;
import dev.ancilla.spec.Phase;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Reference;
import dev.ancilla.spec.Scope;
import dev.ancilla.spec.Selector;
import dev.ancilla.spec.Source;
import dev.ancilla.spec.SourceRole;
import dev.ancilla.spec.Spec;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes clauses apart into the ways in which each can be satisfied: a list of cases, each a list of
 * demands that hold together (disjunctive normal form).
 *
 * <p>What no text decides (judges, external checks, tools, the state of the world) demands nothing
 * here. Immutable, thread-safe.
 */
final class Cases {
  /** More ways than this to satisfy one clause are not written out. */
  static final int MAX_CASES = 64;

  /** One way that demands nothing. */
  private static final List<List<Demand>> FREE = List.of(List.of());

  private final Spec spec;

  Cases(Spec spec) {
    this.spec = spec;
  }

  /**
   * The ways to satisfy a clause where it applies. A condition on the answer itself is a choice:
   * the answer may also be such that it does not hold.
   *
   * @return empty when there are too many ways
   */
  Optional<List<List<Demand>>> of(Clause clause) {
    List<List<Demand>> cases = inScope(clause.scope(), clause.must());
    for (Condition condition : outputParts(clause.when())) {
      cases = either(of(condition, false), cases);
    }
    return cases.size() > MAX_CASES ? Optional.empty() : Optional.of(cases);
  }

  /** The ways in which a text satisfies an obligation, or fails to. */
  Optional<List<List<Demand>>> of(Obligation obligation, boolean holds) {
    List<List<Demand>> cases = of(Place.ANSWER, obligation, holds);
    return cases.size() > MAX_CASES ? Optional.empty() : Optional.of(cases);
  }

  /** The parts of a conjunction that wait for the answer. */
  private static List<Condition> outputParts(Condition when) {
    if (when instanceof Condition.AllOf all
        && all.conditions().stream().anyMatch(part -> part.phase() == Phase.OUTPUT)) {
      return all.conditions().stream().filter(part -> part.phase() == Phase.OUTPUT).toList();
    }
    return when.phase() == Phase.OUTPUT ? List.of(when) : List.of();
  }

  private List<List<Demand>> of(Condition condition, boolean holds) {
    return switch (condition) {
      case Condition.Always always -> holds ? FREE : List.of();
      case Condition.Text text -> of(Place.ANSWER, text.obligation(), holds);
      // The answer may be such that a judge says either.
      case Condition.Judge judge -> FREE;
      case Condition.State state -> FREE;
      case Condition.Not not -> of(not.condition(), !holds);
      case Condition.AllOf all -> joined(all.conditions(), part -> of(part, holds), holds);
      case Condition.AnyOf any -> joined(any.conditions(), part -> of(part, holds), !holds);
    };
  }

  private List<List<Demand>> inScope(Scope scope, Obligation must) {
    boolean plain = scope.channel() == Channel.Answer.ANSWER && scope.except().isEmpty();
    if (!plain) {
      return of(Place.of(scope), must, true);
    }
    return switch (scope.selector()) {
      case Selector.Whole whole -> of(Place.ANSWER, must, true);
      case Selector.Nth nth -> {
        Place unit = Place.ANSWER.within(nth.unit(), nth.position());
        yield both(exist(nth.unit(), Math.abs(nth.position())), of(unit, must, true));
      }
      case Selector.Each each -> {
        List<List<Demand>> all = of(Place.ANSWER.within(each.unit(), Place.Step.EACH), must, true);
        yield each.nonEmpty() ? both(exist(each.unit(), 1), all) : all;
      }
      case Selector.AlternateLines lines -> of(Place.of(scope), must, true);
      case Selector.Part part -> of(Place.of(scope), must, true);
      case Selector.Piece piece -> of(Place.of(scope), must, true);
    };
  }

  /** Inside of an obligation as the scope of a clause; only what is simple is taken apart. */
  private List<List<Demand>> within(Place place, Obligation.Within within, boolean holds) {
    return holds && place.equals(Place.ANSWER)
        ? inScope(Scope.of(within.selector()), within.must())
        : one(new Demand(place, within, holds));
  }

  private static List<List<Demand>> exist(Unit unit, int count) {
    return one(Demand.of(Place.ANSWER, new Measure(new Quantity.Units(unit), count, Measure.OPEN)));
  }

  private List<List<Demand>> of(Place place, Obligation obligation, boolean holds) {
    return switch (obligation) {
      case Obligation.AllOf all -> joined(all.parts(), part -> of(place, part, holds), holds);
      case Obligation.AnyOf any -> joined(any.parts(), part -> of(place, part, holds), !holds);
      case Obligation.Not not -> of(place, not.part(), !holds);
      case Measure measure -> measure(place, measure, holds);
      case Obligation.Contains contains ->
          joined(
              contains.terms(),
              term -> one(holds ? contains(place, term) : forbids(place, term)),
              contains.all() == holds);
      case Obligation.Forbids forbids ->
          joined(
              forbids.terms(),
              term -> one(holds ? forbids(place, term) : contains(place, term)),
              holds);
      case Obligation.ExactlyOne choice -> choice(place, choice.terms(), holds);
      case Obligation.Equals equals ->
          joined(
              equals.options(),
              option -> one(new Demand(place, new Obligation.Equals(List.of(option)), holds)),
              !holds);
      case Obligation.InUnit inUnit -> inUnit(place, inUnit, holds);
      case Obligation.Copy copy ->
          words(copy.text())
              .map(
                  text ->
                      one(
                          new Demand(
                              place,
                              new Obligation.Copy(new Reference.Words(text), copy.placement()),
                              holds)))
              .orElse(FREE);
      case Obligation.Ratio ratio -> one(new Demand(place, ratio, holds));
      case Obligation.StartsWith starts -> one(new Demand(place, starts, holds));
      case Obligation.EndsWith ends -> one(new Demand(place, ends, holds));
      case Obligation.Wrapped wrapped -> one(new Demand(place, wrapped, holds));
      case Obligation.Matches matches -> one(new Demand(place, matches, holds));
      case Obligation.Sequence sequence -> one(new Demand(place, sequence, holds));
      case Obligation.Template template -> one(new Demand(place, template, holds));
      case Obligation.LetterCase letters -> one(new Demand(place, letters, holds));
      case Obligation.Characters characters -> one(new Demand(place, characters, holds));
      case Obligation.Language language -> one(new Demand(place, language, holds));
      case Obligation.Spelling spelling -> one(new Demand(place, spelling, holds));
      case Obligation.WellFormed wellFormed -> one(new Demand(place, wellFormed, holds));
      case Obligation.Schema schema -> one(new Demand(place, schema, holds));
      case Obligation.Csv csv -> one(new Demand(place, csv, holds));
      case Obligation.Table table -> one(new Demand(place, table, holds));
      case Obligation.Neighbours neighbours -> one(new Demand(place, neighbours, holds));
      case Obligation.Alike alike -> one(new Demand(place, alike, holds));
      case Obligation.Within within -> within(place, within, holds);
      case Obligation.Overlap overlap -> one(new Demand(place, overlap, holds));
      case Obligation.Cite cite -> one(new Demand(place, cite, holds));
      case Obligation.Conceals conceals -> one(new Demand(place, conceals, holds));
      case Obligation.Tools tools -> FREE;
      case Obligation.State state -> FREE;
      case Obligation.Judge judge -> FREE;
      case Obligation.External external -> FREE;
    };
  }

  private static List<List<Demand>> measure(Place place, Measure measure, boolean holds) {
    if (holds) {
      return one(Demand.of(place, measure));
    }
    List<List<Demand>> cases = new ArrayList<>();
    if (measure.min() > 0) {
      cases.add(List.of(Demand.of(place, new Measure(measure.quantity(), 0, measure.min() - 1))));
    }
    if (measure.max() < Measure.OPEN) {
      cases.add(
          List.of(
              Demand.of(place, new Measure(measure.quantity(), measure.max() + 1, Measure.OPEN))));
    }
    return cases;
  }

  private static List<List<Demand>> choice(Place place, List<Term> terms, boolean holds) {
    List<Term> options = terms.stream().distinct().toList();
    List<List<Demand>> cases = new ArrayList<>();
    if (holds) {
      for (Term chosen : options) {
        List<Demand> demands = new ArrayList<>();
        for (Term option : options) {
          demands.add(option.equals(chosen) ? contains(place, option) : forbids(place, option));
        }
        cases.add(demands);
      }
      return cases;
    }
    cases.add(options.stream().map(option -> forbids(place, option)).toList());
    for (int i = 1; i < options.size(); i++) {
      for (int j = 0; j < i; j++) {
        cases.add(List.of(contains(place, options.get(j)), contains(place, options.get(i))));
      }
    }
    return cases;
  }

  private List<List<Demand>> inUnit(Place place, Obligation.InUnit inUnit, boolean holds) {
    Quantity units = new Quantity.Units(inUnit.unit());
    int needed = Math.abs(inUnit.number());
    List<List<Demand>> there = one(Demand.of(place, new Measure(units, needed, Measure.OPEN)));
    List<List<Demand>> part =
        of(place.within(inUnit.unit(), inUnit.number()), inUnit.must(), holds);
    if (holds) {
      return both(there, part);
    }
    return either(one(Demand.of(place, new Measure(units, 0, needed - 1))), both(there, part));
  }

  private Optional<String> words(Reference reference) {
    return switch (reference) {
      case Reference.Words words -> Optional.of(words.text());
      case Reference.SourceText source ->
          spec.sources().stream()
              .filter(each -> each.id().equals(source.source()))
              .map(Source::text)
              .findFirst();
      case Reference.UserMessage user ->
          spec.sources().stream()
              .filter(each -> each.role() == SourceRole.USER)
              .map(Source::text)
              .reduce((first, last) -> last);
      case Reference.Results results -> Optional.empty();
    };
  }

  private static Demand contains(Place place, Term term) {
    return Demand.of(place, new Obligation.Contains(List.of(term), true));
  }

  private static Demand forbids(Place place, Term term) {
    return Demand.of(place, new Obligation.Forbids(List.of(term)));
  }

  private static List<List<Demand>> one(Demand demand) {
    return List.of(List.of(demand));
  }

  private static <P> List<List<Demand>> joined(
      List<P> parts, Function<P, List<List<Demand>>> each, boolean all) {
    List<List<Demand>> cases = all ? FREE : List.of();
    for (P part : parts) {
      cases = all ? both(cases, each.apply(part)) : either(cases, each.apply(part));
      if (cases.size() > 4 * MAX_CASES) {
        return cases; // more than anybody will ask for
      }
    }
    return cases;
  }

  private static List<List<Demand>> both(List<List<Demand>> first, List<List<Demand>> second) {
    List<List<Demand>> cases = new ArrayList<>();
    for (List<Demand> here : first) {
      for (List<Demand> there : second) {
        Set<Demand> demands = new LinkedHashSet<>(here);
        demands.addAll(there);
        cases.add(List.copyOf(demands));
      }
    }
    return cases;
  }

  private static List<List<Demand>> either(List<List<Demand>> first, List<List<Demand>> second) {
    List<List<Demand>> cases = new ArrayList<>(first);
    cases.addAll(second);
    return cases;
  }
}
