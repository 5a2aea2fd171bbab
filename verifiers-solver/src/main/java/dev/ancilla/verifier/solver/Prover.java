package dev.ancilla.verifier.solver;

import dev.ancilla.automaton.Dfa;
import dev.ancilla.spec.Channel;
import dev.ancilla.spec.Conflict.Kind;
import dev.ancilla.spec.Match;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.Measure;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Selector;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proves that demands cannot all hold: by counts ({@link Sizes}) and by regular languages ({@link
 * Shapes}). Finding no proof means nothing. Thread-safe.
 */
final class Prover {
  private final Shapes shapes;

  Prover(Shapes shapes) {
    this.shapes = shapes;
  }

  /** A proof that no text satisfies all of these, if one is found. */
  Optional<Clash> refute(List<Demand> demands) {
    Optional<Clash> contradiction = contradiction(demands);
    if (contradiction.isPresent()) {
      return contradiction;
    }
    Sizes sizes = Sizes.of(demands, Map.of());
    if (sizes.clash().isPresent()) {
      return sizes.clash();
    }
    List<Demand> numbered = numbered(demands, sizes);
    if (!numbered.equals(demands)) {
      return refute(numbered);
    }
    Map<Place, String> impossible = new HashMap<>();
    Optional<Clash> byShape = byShape(demands, impossible).or(() -> byWord(demands, sizes));
    if (byShape.isPresent() || impossible.isEmpty()) {
      return byShape;
    }
    return Sizes.of(demands, impossible).clash().map(found -> kindOf(found, demands));
  }

  /** Where it is known how many there are, the last one has a number. */
  private static List<Demand> numbered(List<Demand> demands, Sizes sizes) {
    List<Demand> numbered = new ArrayList<>();
    for (Demand demand : demands) {
      Place place = demand.place();
      if (!place.isWhole() && place.last().number() < 0) {
        Sizes.Range count = sizes.range(place.parent(), place.last().unit());
        long number = count.low() + 1 + place.last().number();
        if (count.low() == count.high() && number > 0 && number < Integer.MAX_VALUE) {
          place = place.parent().within(place.last().unit(), (int) number);
        }
      }
      numbered.add(new Demand(place, demand.must(), demand.holds()));
    }
    return List.copyOf(new LinkedHashSet<>(numbered));
  }

  /** What every word must be, against the words that must be there. */
  private Optional<Clash> byWord(List<Demand> demands, Sizes sizes) {
    for (Demand demand : demands) {
      Place place = demand.place();
      boolean eachWord =
          !place.isWhole() && place.last().isEach() && place.last().unit() == Unit.WORD;
      if (!eachWord) {
        continue;
      }
      for (Demand other : demands) {
        if (!other.place().equals(place.parent())) {
          continue;
        }
        for (String word : Pieces.of(List.of(other)).wholeWords().keySet()) {
          if (!mayBe(word, demand, sizes)) {
            return Optional.of(clash(List.of(demand, other)));
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean mayBe(String word, Demand demand, Sizes sizes) {
    if (demand.must() instanceof Measure) {
      long length = word.codePointCount(0, word.length());
      Sizes.Range range = sizes.range(demand.place(), Unit.CHAR);
      return length >= range.low() && length <= range.high();
    }
    return shapes
        .of(demand)
        .map(
            shape ->
                List.of(word, word.toUpperCase(Locale.ROOT), Casing.capitalised(word)).stream()
                    .anyMatch(shape::matches))
        .orElse(true);
  }

  private static Clash kindOf(Clash found, List<Demand> demands) {
    return new Clash(kind(demands), found.why());
  }

  private static Optional<Clash> contradiction(List<Demand> demands) {
    for (int i = 0; i < demands.size(); i++) {
      for (int j = 0; j < i; j++) {
        Demand first = demands.get(j);
        Demand second = demands.get(i);
        if (demands.get(i).contradicts(demands.get(j))) {
          return Optional.of(
              new Clash(
                  Kind.TERMS,
                  "the same is demanded and forbidden: " + Wording.of(demands.get(i).must())));
        }
        Optional<Clash> opposed =
            languages(demands.get(j), demands.get(i)).or(() -> cases(first, second, demands));
        if (opposed.isPresent()) {
          return opposed;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Letters without case are both; but nobody who asks for capitals and for small letters means
   * that, unless the language has none.
   */
  private static Optional<Clash> cases(Demand first, Demand second, List<Demand> demands) {
    boolean apart =
        first.holds()
            && second.holds()
            && first.must() instanceof Obligation.LetterCase here
            && second.must() instanceof Obligation.LetterCase there
            && here.letters() != there.letters()
            && (here.letters() == Obligation.LetterCase.Letters.LOWER
                || there.letters() == Obligation.LetterCase.Letters.LOWER)
            && first.place().equals(second.place())
            && first.place().isWhole()
            && demands.stream().noneMatch(Prover::mayLackCase);
    return apart
        ? Optional.of(new Clash(Kind.TERMS, "%s, but %s".formatted(first.words(), second.words())))
        : Optional.empty();
  }

  private static boolean mayLackCase(Demand demand) {
    return demand.must() instanceof Obligation.Language
        || demand.must() instanceof Obligation.Characters
        || demand.must() instanceof Obligation.Equals
        || demand.must() instanceof Obligation.Matches;
  }

  private static Optional<Clash> languages(Demand first, Demand second) {
    boolean apart =
        first.holds()
            && second.holds()
            && first.must() instanceof Obligation.Language here
            && second.must() instanceof Obligation.Language there
            && Collections.disjoint(here.codes(), there.codes())
            && (first.place().equals(second.place())
                || first.place().equals(Place.ANSWER) && mustExist(second.place())
                || second.place().equals(Place.ANSWER) && mustExist(first.place()));
    return apart
        ? Optional.of(
            new Clash(
                Kind.LANGUAGE,
                "%s and %s exclude each other".formatted(first.words(), second.words())))
        : Optional.empty();
  }

  private static boolean mustExist(Place place) {
    return place.part().isEmpty();
  }

  // ---- languages

  private Optional<Clash> byShape(List<Demand> demands, Map<Place, String> impossible) {
    Set<Place> places = new LinkedHashSet<>();
    places.add(Place.ANSWER);
    demands.forEach(demand -> places.add(demand.place()));
    for (Place place : places) {
      Optional<Clash> found = shapesOf(place, at(place, demands));
      if (found.isEmpty()) {
        continue;
      }
      if (mustBeThere(place)) {
        return found;
      }
      impossible.put(place, found.get().why());
    }
    return Optional.empty();
  }

  /** Every step is a numbered unit, whose absence is a violation. */
  private static boolean mustBeThere(Place place) {
    boolean whole =
        place.part().isEmpty()
            || place.part().get().selector() == Selector.Whole.WHOLE
                && place.part().get().channel() == Channel.Answer.ANSWER;
    return whole && place.steps().stream().noneMatch(Place.Step::isEach);
  }

  /** What is demanded of this place, itself or because it is a part or the whole of another. */
  private static List<Demand> at(Place place, List<Demand> demands) {
    List<Demand> here = new ArrayList<>();
    for (Demand demand : demands) {
      if (demand.place().equals(place) || Sizes.generalises(demand.place(), place)) {
        here.add(demand);
      } else if (contains(demand.place(), place)
          && isUniversal(demand)
          && !isSplit(demand, place)) {
        here.add(new Demand(place, demand.must(), demand.holds()));
      } else {
        lifted(place, demand).ifPresent(here::add);
      }
    }
    return here;
  }

  private static boolean contains(Place outer, Place inner) {
    if (outer.equals(Place.ANSWER)) {
      return !inner.equals(Place.ANSWER);
    }
    return outer.part().equals(inner.part())
        && outer.steps().size() < inner.steps().size()
        && inner.steps().subList(0, outer.steps().size()).equals(outer.steps());
  }

  /** What holds of a text holds of each of its parts. */
  private static boolean isUniversal(Demand demand) {
    if (!demand.holds()) {
      return false;
    }
    return demand.must() instanceof Obligation.Forbids forbids && isOneSubstring(forbids.terms())
        || demand.must() instanceof Obligation.Forbids whole
            && whole.terms().getFirst().match() == Match.WORD
        || demand.must() instanceof Obligation.Characters
        || demand.must() instanceof Obligation.LetterCase
        || demand.must() instanceof Measure measure
            && measure.max() == 0
            && measure.quantity() instanceof Quantity.Occurrences;
  }

  /** A word that is no word in the text may be one in a piece of it that cuts words. */
  private static boolean isSplit(Demand demand, Place place) {
    boolean small =
        !place.isWhole() && (place.last().unit() == Unit.CHAR || place.last().unit() == Unit.HANZI);
    return small
        && !(demand.must() instanceof Obligation.Characters)
        && !(demand.must() instanceof Obligation.LetterCase);
  }

  private static boolean isOneSubstring(List<Term> terms) {
    return terms.size() == 1 && terms.getFirst().match() == Match.SUBSTRING;
  }

  /** The first paragraph begins as the text does, and the last one ends as it does. */
  private static Optional<Demand> lifted(Place place, Demand demand) {
    Place inner = demand.place();
    if (inner.isWhole() || !inner.parent().equals(place) || !demand.holds()) {
      return Optional.empty();
    }
    Place.Step step = inner.last();
    Optional<Demand> word = margin(place, step, demand.must());
    if (word.isPresent()) {
      return word;
    }
    boolean block = step.unit() == Unit.PARAGRAPH || step.unit() == Unit.LINE;
    boolean first = step.number() == 1 || step.isEach();
    boolean last = step.number() == -1 || step.isEach();
    if (first && demand.must() instanceof Obligation.StartsWith starts) {
      return block
          ? Optional.of(new Demand(place, demand.must(), true))
          : step.unit() == Unit.SENTENCE ? atMargin(place, starts.term(), true) : Optional.empty();
    }
    if (last && demand.must() instanceof Obligation.EndsWith ends) {
      return block
          ? Optional.of(new Demand(place, demand.must(), true))
          : step.unit() == Unit.SENTENCE ? atMargin(place, ends.term(), false) : Optional.empty();
    }
    return Optional.empty();
  }

  /** The first word stands where the text begins, marks aside, and the last where it ends. */
  private static Optional<Demand> margin(Place place, Place.Step step, Obligation must) {
    if (step.unit() != Unit.WORD || Math.abs(step.number()) != 1) {
      return Optional.empty();
    }
    boolean first = step.number() == 1;
    Optional<Term> term =
        must instanceof Obligation.Equals equals && equals.options().size() == 1
            ? Optional.of(equals.options().getFirst())
            : first && must instanceof Obligation.StartsWith starts
                ? Optional.of(starts.term())
                : !first && must instanceof Obligation.EndsWith ends
                    ? Optional.of(ends.term())
                    : Optional.empty();
    return term.flatMap(each -> atMargin(place, each, first));
  }

  /** Before the first sentence and after the last there may be a rule, or a mark. */
  private static Optional<Demand> atMargin(Place place, Term term, boolean first) {
    int edge =
        first ? term.text().codePointAt(0) : term.text().codePointBefore(term.text().length());
    return term.match() != Match.PATTERN && Character.isLetterOrDigit(edge)
        ? Optional.of(Demand.of(place, Shapes.atMargin(term, first)))
        : Optional.empty();
  }

  private Optional<Clash> shapesOf(Place place, List<Demand> demands) {
    List<Demand> tight = new ArrayList<>();
    List<Demand> loose = new ArrayList<>();
    for (Demand demand : demands) {
      if (shapes.of(demand).isPresent()) {
        (isLoose(demand) ? loose : tight).add(demand);
      }
    }
    if (tight.isEmpty() || tight.size() + loose.size() < 2 && place.isWhole()) {
      return Optional.empty();
    }
    Optional<Dfa> common = place.isWhole() ? Optional.empty() : shapes.of(place.last().unit());
    for (Demand demand : tight) {
      Optional<Dfa> narrower = narrowed(common, demand);
      if (narrower.isEmpty()) {
        continue; // too large; what is known so far is still true
      }
      common = narrower;
      if (common.get().isEmpty()) {
        return Optional.of(clash(tight));
      }
    }
    boolean closed = tight.stream().anyMatch(Prover::isClosed);
    for (Demand demand : loose) {
      Optional<Dfa> narrower = narrowed(common, demand);
      if (narrower.isPresent() && narrower.get().isEmpty()) {
        List<Demand> involved = new ArrayList<>(closed ? demands : tight);
        if (!closed) {
          involved.add(demand);
        }
        return Optional.of(clash(involved));
      }
      if (closed && narrower.isPresent()) {
        common = narrower;
      }
    }
    return Optional.empty();
  }

  private Optional<Dfa> narrowed(Optional<Dfa> common, Demand demand) {
    Optional<Dfa> shape = shapes.of(demand);
    if (common.isEmpty()) {
      return shape;
    }
    return shape.flatMap(each -> Shapes.intersection(common.get(), each).map(Dfa::minimise));
  }

  /** It can be satisfied anywhere in a longer text. */
  private static boolean isLoose(Demand demand) {
    Obligation must = demand.must();
    return must instanceof Obligation.Contains
        || must instanceof Obligation.Sequence
        || must instanceof Obligation.Table
        || must instanceof Obligation.Language
        || must instanceof Obligation.Copy copy
            && copy.placement() == Obligation.Copy.Placement.INSIDE
        || must instanceof Measure measure
            && measure.min() > 0
            && !(measure.quantity() instanceof Quantity.Units units && units.unit() == Unit.CHAR)
            && !(measure.quantity() instanceof Quantity.Units lines && lines.unit() == Unit.LINE);
  }

  /** It leaves no room where anything could be put. */
  private static boolean isClosed(Demand demand) {
    Obligation must = demand.must();
    return must instanceof Obligation.Matches
        || must instanceof Obligation.Equals
        || must instanceof Obligation.Template
        || must instanceof Obligation.Copy
        || must instanceof Measure
        || !demand.place().isWhole();
  }

  private static Clash clash(List<Demand> demands) {
    List<String> words = demands.stream().map(Demand::words).distinct().toList();
    String why =
        words.size() == 2
            ? "%s, but %s".formatted(words.get(0), words.get(1))
            : "these exclude each other: " + String.join("; ", words);
    return new Clash(kind(demands), why);
  }

  /** By the demand that is hardest to give up. */
  static Kind kind(List<Demand> demands) {
    Set<Kind> kinds = demands.stream().map(Prover::kind).collect(Collectors.toSet());
    for (Kind kind :
        List.of(Kind.FORMAT, Kind.COPY, Kind.LANGUAGE, Kind.OPTIONS, Kind.TERMS, Kind.MARGINS)) {
      if (kinds.contains(kind)) {
        return kind;
      }
    }
    return Kind.ARITHMETIC;
  }

  private static Kind kind(Demand demand) {
    Obligation must = demand.must();
    if (must instanceof Obligation.WellFormed
        || must instanceof Obligation.Schema
        || must instanceof Obligation.Csv
        || must instanceof Obligation.Table) {
      return Kind.FORMAT;
    }
    if (must instanceof Obligation.Copy) {
      return Kind.COPY;
    }
    if (must instanceof Obligation.Language) {
      return Kind.LANGUAGE;
    }
    if (must instanceof Obligation.Equals || must instanceof Obligation.ExactlyOne) {
      return Kind.OPTIONS;
    }
    if (must instanceof Obligation.StartsWith
        || must instanceof Obligation.EndsWith
        || must instanceof Obligation.Wrapped
        || must instanceof Obligation.Template
        || must instanceof Obligation.Matches) {
      return Kind.MARGINS;
    }
    return must instanceof Obligation.Measure measure
            && measure.quantity() instanceof Quantity.Units
        ? Kind.ARITHMETIC
        : Kind.TERMS;
  }
}
