package dev.ancilla.verifier.solver;

import dev.ancilla.spec.Conflict.Kind;
import dev.ancilla.spec.Match;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.Measure;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Quantity.Units;
import dev.ancilla.spec.Relation;
import dev.ancilla.spec.Selector;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Segmenter;
import dev.ancilla.text.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be said about counts: an interval for every quantity of every place, narrowed by what
 * follows from the others until nothing changes.
 *
 * <p>Sound and not complete: an empty interval proves a clash, and each bound comes with its
 * reason. Answers are taken to say something: a paragraph or a list item has at least one word, so
 * that words ≥ sentences ≥ paragraphs ≥ 1.
 *
 * <p>Cost: quantities times relations a round, a handful of rounds; 20 to 100 µs for a usual spec.
 */
final class Sizes {
  static final long OPEN = Long.MAX_VALUE / 4;

  private static final int MAX_ROUNDS = 40;

  private static final Units CHARS = new Units(Unit.CHAR);
  private static final Units WORDS = new Units(Unit.WORD);
  private static final Units SENTENCES = new Units(Unit.SENTENCE);
  private static final Units LINES = new Units(Unit.LINE);
  private static final Units PARAGRAPHS = new Units(Unit.PARAGRAPH);
  private static final Units HANZI = new Units(Unit.HANZI);
  private static final Units BULLETS = new Units(Unit.BULLET);

  /** A quantity of a place. */
  record Size(Place place, Quantity quantity) {}

  /** From low to high, with the reasons; a reason is empty where a clause says so itself. */
  static final class Range {
    private long low;
    private long high = OPEN;
    private String lowWhy = "";
    private String highWhy = "";

    long low() {
      return low;
    }

    long high() {
      return high;
    }
  }

  /** {@code greater >= factor * smaller}. */
  private record AtLeast(Size greater, long factor, Size smaller) {}

  private final List<Demand> demands;
  private final List<Place> places;
  private final Map<Size, Range> ranges = new LinkedHashMap<>();
  private final List<AtLeast> relations = new ArrayList<>();
  private Optional<Clash> clash = Optional.empty();
  private boolean changed;

  private Sizes(List<Demand> demands) {
    this.demands = demands;
    Set<Place> found = new LinkedHashSet<>();
    found.add(Place.ANSWER);
    for (Demand demand : demands) {
      for (Place place = demand.place(); ; place = place.parent()) {
        found.add(place);
        if (place.isWhole()) {
          break;
        }
      }
    }
    this.places =
        found.stream()
            .sorted(Comparator.comparingInt((Place place) -> place.steps().size()).reversed())
            .toList();
  }

  /**
   * Narrows as far as it goes.
   *
   * @param impossible units of which none can exist, with the reason
   */
  static Sizes of(List<Demand> demands, Map<Place, String> impossible) {
    Sizes sizes = new Sizes(demands);
    for (Place place : sizes.places) {
      sizes.relate(place);
      sizes.state(place);
    }
    impossible.forEach(sizes::rule);
    sizes.narrow();
    return sizes;
  }

  Optional<Clash> clash() {
    return clash;
  }

  Range range(Place place, Quantity quantity) {
    return ranges.computeIfAbsent(new Size(place, quantity), any -> new Range());
  }

  Range range(Place place, Unit unit) {
    return range(place, new Units(unit));
  }

  // ---- what clauses say

  private boolean isProse() {
    return demands.stream()
        .map(Demand::must)
        .noneMatch(
            must ->
                must instanceof Obligation.Table
                    || must instanceof Obligation.Csv
                    || must instanceof Obligation.WellFormed
                    || must instanceof Obligation.Schema
                    || must instanceof Obligation.Copy
                    || must instanceof Measure measure
                        && measure.quantity() instanceof Quantity.Parts);
  }

  /** Of a character nothing is said; a dash is one, and no word. */
  private static boolean isSmall(Place place) {
    return !place.isWhole() && place.last().unit() == Unit.CHAR;
  }

  private void relate(Place place) {
    atLeast(place, CHARS, 1, WORDS);
    atLeast(place, WORDS, 1, SENTENCES);
    atLeast(place, WORDS, 1, HANZI);
    atLeast(place, SENTENCES, 1, BULLETS);
    atLeast(place, LINES, 1, PARAGRAPHS);
    atLeast(place, LINES, 1, BULLETS);
    if (isProse() && !isSmall(place)) {
      atLeast(place, SENTENCES, 1, PARAGRAPHS);
      atLeast(place, WORDS, 1, LINES);
    }
    for (Quantity quantity : quantities(place)) {
      switch (quantity) {
        case Quantity.Units units -> {}
        case Quantity.Occurrences occurrences -> occurrences(place, occurrences);
        case Quantity.MostRepeatedRun run -> {}
        case Quantity.Enclosed enclosed ->
            atLeast(
                place, CHARS, 1L + length(enclosed.open()) + length(enclosed.close()), enclosed);
        case Quantity.Highlights highlights -> {
          atLeast(place, CHARS, 3, highlights);
          atLeast(place, WORDS, 1, highlights);
        }
        case Quantity.Parts parts -> {
          atLeast(place, WORDS, 1, parts);
          if (!parts.distinct()) {
            atLeast(place, parts, 1, new Quantity.Parts(parts.separator(), true));
          }
        }
        case Quantity.Sections sections -> {
          atLeast(place, LINES, 1, sections);
          atLeast(place, WORDS, 1L + words(sections.label()), sections);
        }
        case Quantity.LinesStarting lines -> {
          atLeast(place, LINES, 1, lines);
          if (lines.term().match() != Match.PATTERN) {
            atLeast(place, WORDS, words(lines.term().text()), lines);
          }
        }
        case Quantity.CapitalWords capitals -> {
          atLeast(place, WORDS, 1, capitals);
          atLeast(place, CHARS, capitals.minLetters(), capitals);
        }
        case Quantity.Distinct distinct -> atLeast(place, new Units(distinct.unit()), 1, distinct);
        case Quantity.Palindromes palindromes -> {
          atLeast(place, WORDS, 1, palindromes);
          atLeast(place, CHARS, palindromes.minLetters(), palindromes);
        }
        case Quantity.LowerCaseWords small -> atLeast(place, WORDS, 1, small);
        // Chinese and Latin letters are characters each; the letters of some scripts join.
        case Quantity.Letters letters -> {
          if (demands.stream().noneMatch(demand -> demand.must() instanceof Obligation.Language)) {
            atLeast(place, CHARS, 1, letters);
          }
        }
      }
    }
  }

  private void occurrences(Place place, Quantity.Occurrences occurrences) {
    Term term = occurrences.term();
    if (term.match() == Match.PATTERN) {
      return;
    }
    atLeast(place, CHARS, length(term.text()), occurrences);
    long words = words(term.text());
    boolean apart = term.match() == Match.WORD;
    // "th" is twice in one word; of "thank you" each takes the end of one word and another.
    long needed = apart ? words : words - 1;
    if (needed > 0) {
      atLeast(place, WORDS, needed, occurrences);
    }
  }

  private Set<Quantity> quantities(Place place) {
    Set<Quantity> found = new LinkedHashSet<>();
    for (Demand demand : demands) {
      if (demand.place().equals(place)) {
        switch (demand.must()) {
          case Measure measure -> found.add(measure.quantity());
          case Obligation.Ratio ratio -> {
            found.add(ratio.part());
            found.add(ratio.whole());
          }
          case Obligation other -> term(other).map(Quantity.Occurrences::new).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Optional<Term> term(Obligation must) {
    return switch (must) {
      case Obligation.Contains contains when contains.terms().size() == 1 ->
          Optional.of(contains.terms().getFirst());
      case Obligation.Forbids forbids when forbids.terms().size() == 1 ->
          Optional.of(forbids.terms().getFirst());
      case Obligation other -> Optional.empty();
    };
  }

  private void atLeast(Place place, Quantity greater, long factor, Quantity smaller) {
    if (!greater.equals(smaller)) {
      relations.add(new AtLeast(new Size(place, greater), factor, new Size(place, smaller)));
    }
  }

  private static long length(String text) {
    return Segmenter.plain().units(text, Unit.CHAR).size();
  }

  private static long words(String text) {
    return Segmenter.plain().units(text, Unit.WORD).size();
  }

  private void state(Place place) {
    List<Demand> here =
        demands.stream()
            .filter(demand -> demand.place().equals(place) || generalises(demand.place(), place))
            .toList();
    for (Demand demand : here) {
      state(place, demand);
    }
    standing(place, here);
    Pieces pieces = Pieces.of(here);
    if (pieces.isEmpty()) {
      return;
    }
    raise(place, WORDS, pieces.words(), "the words that must be there");
    raise(place, CHARS, pieces.chars(), "the texts that must be there");
    raise(place, SENTENCES, pieces.inOnePiece(Unit.SENTENCE), "a text that must be there");
    raise(
        place,
        new Quantity.Distinct(Unit.WORD),
        pieces.wholeWords().size(),
        "the words that must be there");
    for (Quantity quantity : List.copyOf(quantitiesAbove(place))) {
      if (quantity instanceof Quantity.Occurrences occurrences) {
        raise(
            place,
            quantity,
            pieces.occurrences(occurrences.term()),
            "in the texts that must be there");
      }
    }
  }

  /** What is asked of each unit is asked of the third, too. */
  static boolean generalises(Place each, Place one) {
    return !one.isWhole() && !one.last().isEach() && each.equals(one.everyone());
  }

  private Set<Quantity> quantitiesAbove(Place place) {
    Set<Quantity> found = new HashSet<>();
    for (Place at = place; ; at = at.parent()) {
      found.addAll(quantities(at));
      if (at.isWhole()) {
        return found;
      }
      if (!at.last().isEach()) {
        found.addAll(quantities(at.everyone()));
      }
    }
  }

  private void state(Place place, Demand demand) {
    if (!demand.holds()) {
      return;
    }
    switch (demand.must()) {
      case Measure measure -> {
        raise(place, measure.quantity(), measure.min(), "");
        if (measure.max() < Measure.OPEN) {
          lower(place, measure.quantity(), measure.max(), "");
        }
      }
      case Obligation.Contains contains when contains.terms().size() == 1 ->
          raise(place, new Quantity.Occurrences(contains.terms().getFirst()), 1, "");
      case Obligation.Forbids forbids when forbids.terms().size() == 1 ->
          lower(place, new Quantity.Occurrences(forbids.terms().getFirst()), 0, "");
      case Obligation.Table table ->
          raise(place, LINES, 2L + table.minRows(), "the rows of a table");
      case Obligation.Csv csv -> raise(place, LINES, 1L + csv.minRows(), "the rows of the CSV");
      case Obligation.LetterCase letters -> {
        if (letters.letters() == Obligation.LetterCase.Letters.LOWER) {
          for (Quantity quantity : quantitiesAbove(place)) {
            if (quantity instanceof Quantity.CapitalWords) {
              lower(place, quantity, 0, "lower-case letters only");
            }
          }
        }
      }
      case Obligation other -> {}
    }
  }

  /** What holds of every answer that says something, and of every unit. */
  private void standing(Place place, List<Demand> here) {
    String none = "an answer that says something";
    if (place.isWhole()) {
      raise(place, CHARS, 1, none);
      raise(place, LINES, 1, none);
      raise(place, PARAGRAPHS, 1, none);
    } else {
      Unit unit = place.last().unit();
      String one = "one " + unit.singular() + " is one";
      raise(place, new Units(unit), 1, one);
      lower(place, new Units(unit), 1, one);
      if (unit != Unit.PARAGRAPH && unit != Unit.SENTENCE) {
        raise(place, LINES, 1, one);
        lower(place, LINES, 1, one);
        raise(place, PARAGRAPHS, 1, one);
        lower(place, PARAGRAPHS, 1, one);
      }
    }
    boolean wordless =
        here.stream()
            .anyMatch(
                demand ->
                    demand.must() instanceof Measure measure
                            && measure.max() == 0
                            && (measure.quantity().equals(WORDS)
                                || measure.quantity().equals(SENTENCES))
                        || demand.must() instanceof Obligation.Equals
                        || demand.must() instanceof Obligation.Matches
                        || demand.must() instanceof Obligation.Characters);
    if (!wordless && !isSmall(place)) {
      raise(place, WORDS, 1, none);
      raise(place, SENTENCES, 1, none);
    }
  }

  // ---- what follows

  private void narrow() {
    changed = true;
    for (int round = 0; changed && clash.isEmpty() && round < MAX_ROUNDS; round++) {
      changed = false;
      for (AtLeast relation : relations) {
        follow(relation);
      }
      for (Place place : places) {
        if (!place.isWhole()) {
          upwards(place);
        } else {
          pieces(place);
        }
      }
      for (Demand demand : demands) {
        if (demand.must() instanceof Obligation.Ratio ratio && demand.holds()) {
          share(demand.place(), ratio);
        } else if (demand.must() instanceof Obligation.Neighbours neighbours && demand.holds()) {
          grow(demand.place(), neighbours);
        }
      }
      letters();
    }
  }

  private void follow(AtLeast relation) {
    Range greater = range(relation.greater().place(), relation.greater().quantity());
    Range smaller = range(relation.smaller().place(), relation.smaller().quantity());
    if (smaller.low > 0) {
      raise(
          relation.greater().place(),
          relation.greater().quantity(),
          relation.factor() * smaller.low,
          lowOf(relation.smaller()));
    }
    if (greater.high < OPEN) {
      lower(
          relation.smaller().place(),
          relation.smaller().quantity(),
          greater.high / relation.factor(),
          highOf(relation.greater()));
    }
  }

  /** From the units of a text to the text. */
  private void upwards(Place place) {
    Place parent = place.parent();
    Unit unit = place.last().unit();
    Units count = new Units(unit);
    Range units = range(parent, count);
    if (!place.last().isEach()) {
      raise(parent, count, Math.abs(place.last().number()), place.words());
      for (Quantity quantity : counted(place)) {
        Range here = range(place, quantity);
        if (addsUp(quantity, unit)) {
          raise(parent, quantity, here.low, lowOf(new Size(place, quantity)));
          Range above = range(parent, quantity);
          if (above.high < OPEN) {
            lower(place, quantity, above.high, highOf(new Size(parent, quantity)));
          }
        }
      }
      sumOfNumbered(parent, unit);
      return;
    }
    for (Quantity quantity : counted(place)) {
      Range each = range(place, quantity);
      Range above = range(parent, quantity);
      if (!addsUp(quantity, unit)) {
        continue;
      }
      if (units.low > 0 && each.low > 0) {
        raise(
            parent,
            quantity,
            units.low * each.low,
            "%s with %s"
                .formatted(lowOf(new Size(parent, count)), lowOf(new Size(place, quantity))));
      }
      if (each.low > 0 && above.high < OPEN) {
        lower(
            parent,
            count,
            above.high / each.low,
            "%s with %s"
                .formatted(highOf(new Size(parent, quantity)), lowOf(new Size(place, quantity))));
      }
      if (units.low > 0 && above.high < OPEN) {
        lower(
            place,
            quantity,
            above.high - (units.low - 1) * Math.max(0, each.low),
            "%s with %s"
                .formatted(highOf(new Size(parent, quantity)), lowOf(new Size(parent, count))));
      }
      if (covers(quantity, unit) && each.high < OPEN) {
        if (units.high < OPEN) {
          lower(
              parent,
              quantity,
              units.high * each.high,
              "%s with %s"
                  .formatted(highOf(new Size(parent, count)), highOf(new Size(place, quantity))));
        }
        if (each.high > 0 && above.low > 0) {
          raise(
              parent,
              count,
              (above.low + each.high - 1) / each.high,
              "%s with %s"
                  .formatted(lowOf(new Size(parent, quantity)), highOf(new Size(place, quantity))));
        }
      }
    }
  }

  /** The pieces between separators hold all words of the answer. */
  private void pieces(Place place) {
    if (place.part().isEmpty()
        || !(place.part().get().selector() instanceof Selector.Piece piece)
        || piece.position() != 0
        || !place.part().get().except().isEmpty()
        || piece.separator().codePoints().anyMatch(Character::isLetterOrDigit)) {
      return;
    }
    Quantity count = new Quantity.Parts(piece.separator(), false);
    Range units = range(Place.ANSWER, count);
    Range each = range(place, WORDS);
    Size parts = new Size(Place.ANSWER, count);
    Size words = new Size(place, WORDS);
    if (each.high < OPEN && units.high < OPEN) {
      lower(
          Place.ANSWER,
          WORDS,
          units.high * each.high,
          "%s with %s".formatted(highOf(parts), highOf(words)));
    }
    if (each.low > 0 && units.low > 0) {
      raise(
          Place.ANSWER,
          WORDS,
          units.low * each.low,
          "%s with %s".formatted(lowOf(parts), lowOf(words)));
    }
  }

  /** Units named by their numbers, and the rest at what each has at least. */
  private void sumOfNumbered(Place parent, Unit unit) {
    List<Place> numbered =
        places.stream()
            .filter(
                each ->
                    !each.isWhole()
                        && each.parent().equals(parent)
                        && each.last().unit() == unit
                        && each.last().number() > 0)
            .toList();
    if (numbered.size() < 2) {
      return;
    }
    Set<Quantity> quantities = new LinkedHashSet<>();
    numbered.forEach(each -> quantities.addAll(counted(each)));
    for (Quantity quantity : quantities) {
      if (addsUp(quantity, unit)) {
        long sum = numbered.stream().mapToLong(each -> range(each, quantity).low).sum();
        List<String> parts =
            numbered.stream()
                .filter(each -> range(each, quantity).low > 0)
                .map(each -> lowOf(new Size(each, quantity)))
                .toList();
        raise(parent, quantity, sum, String.join(" and ", parts));
      }
    }
  }

  private List<Quantity> counted(Place place) {
    Set<Quantity> found = new LinkedHashSet<>();
    for (Size size : List.copyOf(ranges.keySet())) {
      if (size.place().equals(place) || size.place().equals(place.parent())) {
        found.add(size.quantity());
      }
    }
    return List.copyOf(found);
  }

  /** The units of a text have no more of it together than the text. */
  private static boolean addsUp(Quantity quantity, Unit unit) {
    if (unit == Unit.CHAR || unit == Unit.HANZI) {
      return false; // the letters of a word are words by themselves
    }
    return switch (quantity) {
      case Quantity.Units units ->
          switch (units.unit()) {
            case CHAR, WORD, HANZI -> unit != units.unit();
            // A sentence may run over several lines, and counts in each.
            case SENTENCE -> unit == Unit.PARAGRAPH || unit == Unit.BULLET;
            case LINE -> unit == Unit.PARAGRAPH;
            case BULLET -> unit == Unit.PARAGRAPH;
            case PARAGRAPH, ITEM, SECTION, ROW, CELL -> false;
          };
      case Quantity.Occurrences occurrences -> true;
      case Quantity.Enclosed enclosed -> unit != Unit.CHAR && unit != Unit.WORD;
      case Quantity.Highlights highlights -> unit == Unit.PARAGRAPH || unit == Unit.LINE;
      case Quantity.CapitalWords capitals -> true;
      case Quantity.Palindromes palindromes -> true;
      case Quantity.LowerCaseWords small -> true;
      case Quantity.Letters letters -> true;
      case Quantity.LinesStarting lines -> unit == Unit.PARAGRAPH;
      case Quantity.MostRepeatedRun run -> false;
      case Quantity.Parts parts -> false;
      case Quantity.Sections sections -> false;
      case Quantity.Distinct distinct -> false;
    };
  }

  /** Whatever a text has of it stands in one of its units. */
  private static boolean covers(Quantity quantity, Unit unit) {
    return switch (quantity) {
      case Quantity.Units units ->
          switch (units.unit()) {
            case CHAR -> unit == Unit.LINE || unit == Unit.PARAGRAPH;
            case WORD, HANZI ->
                unit == Unit.SENTENCE || unit == Unit.LINE || unit == Unit.PARAGRAPH;
            case SENTENCE, LINE, BULLET -> unit == Unit.PARAGRAPH;
            case PARAGRAPH, ITEM, SECTION, ROW, CELL -> false;
          };
      case Quantity.Occurrences occurrences ->
          (unit == Unit.LINE || unit == Unit.PARAGRAPH)
              && occurrences.term().match() != Match.PATTERN
              && occurrences.term().text().codePoints().noneMatch(Character::isWhitespace);
      case Quantity.CapitalWords capitals -> unit == Unit.LINE || unit == Unit.PARAGRAPH;
      case Quantity.Palindromes palindromes -> unit == Unit.LINE || unit == Unit.PARAGRAPH;
      case Quantity.LowerCaseWords small -> unit == Unit.LINE || unit == Unit.PARAGRAPH;
      case Quantity.Letters letters -> unit == Unit.LINE || unit == Unit.PARAGRAPH;
      case Quantity.Enclosed enclosed -> unit == Unit.LINE || unit == Unit.PARAGRAPH;
      case Quantity.Highlights highlights -> false;
      case Quantity.LinesStarting lines -> false;
      case Quantity.MostRepeatedRun run -> false;
      case Quantity.Parts parts -> false;
      case Quantity.Sections sections -> false;
      case Quantity.Distinct distinct -> false;
    };
  }

  private void share(Place place, Obligation.Ratio ratio) {
    Range part = range(place, ratio.part());
    Range whole = range(place, ratio.whole());
    Size partSize = new Size(place, ratio.part());
    Size wholeSize = new Size(place, ratio.whole());
    if (whole.low > 0) {
      raise(
          place, ratio.part(), (long) Math.ceil(ratio.min() * whole.low - 1e-9), lowOf(wholeSize));
    }
    if (whole.high < OPEN && ratio.max() < 1e6) {
      lower(
          place,
          ratio.part(),
          (long) Math.floor(ratio.max() * whole.high + 1e-9),
          highOf(wholeSize));
    }
    if (part.high < OPEN && ratio.min() > 0) {
      lower(
          place,
          ratio.whole(),
          (long) Math.floor(part.high / ratio.min() + 1e-9),
          highOf(partSize));
    }
    if (part.low > 0 && ratio.max() > 0 && ratio.max() < 1e6) {
      raise(place, ratio.whole(), (long) Math.ceil(part.low / ratio.max() - 1e-9), lowOf(partSize));
    }
  }

  /** n units that get longer each time have 1 + 2 + ... + n at least. */
  private void grow(Place place, Obligation.Neighbours neighbours) {
    if (!(neighbours.relation() instanceof Relation.Lengths lengths)) {
      return;
    }
    Units inside = new Units(lengths.in());
    Units units = new Units(neighbours.unit());
    if (!addsUp(inside, neighbours.unit())) {
      return;
    }
    long n = range(place, units).low;
    if (n > 1 && n < 10_000) {
      raise(
          place,
          inside,
          n * (n + 1) / 2,
          "%s, each longer than another".formatted(lowOf(new Size(place, units))));
    }
    long most = range(place, inside).high;
    if (most < 1_000_000) {
      long count = (long) ((Math.sqrt(8.0 * most + 1) - 1) / 2);
      lower(place, units, count, highOf(new Size(place, inside)));
    }
  }

  /** Different letters are different characters. */
  private void letters() {
    for (Place place : places) {
      long sum = 0;
      List<String> parts = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (Map.Entry<Size, Range> entry : ranges.entrySet()) {
        if (entry.getKey().place().equals(place)
            && entry.getKey().quantity() instanceof Quantity.Occurrences occurrences
            && occurrences.term().match() == Match.SUBSTRING
            && length(occurrences.term().text()) == 1
            && entry.getValue().low > 0
            && seen.add(occurrences.term().text().toLowerCase(Locale.ROOT))) {
          sum += entry.getValue().low;
          parts.add(lowOf(entry.getKey()));
        }
      }
      if (parts.size() > 1) {
        raise(place, CHARS, sum, String.join(" and ", parts));
      }
    }
  }

  // ---- bounds

  private void raise(Place place, Quantity quantity, long low, String why) {
    Range range = range(place, quantity);
    if (low > range.low) {
      range.low = Math.min(low, OPEN);
      range.lowWhy = why;
      changed = true;
      check(new Size(place, quantity), range);
    }
  }

  private void lower(Place place, Quantity quantity, long high, String why) {
    Range range = range(place, quantity);
    if (high < range.high) {
      range.high = high;
      range.highWhy = why;
      changed = true;
      check(new Size(place, quantity), range);
    }
  }

  private void check(Size size, Range range) {
    if (range.low <= range.high || clash.isPresent()) {
      return;
    }
    boolean stated = range.lowWhy.isEmpty() && range.highWhy.isEmpty();
    boolean phrase = size.quantity() instanceof Quantity.Occurrences && !stated;
    Clash found =
        new Clash(
            stated ? Kind.BOUNDS : phrase ? Kind.TERMS : Kind.ARITHMETIC,
            "%s, but %s".formatted(lowOf(size), highOf(size)));
    fail(size.place(), found);
  }

  /** What cannot be: an empty range of the whole answer, or of a unit that must exist. */
  private void fail(Place place, Clash found) {
    if (place.isWhole()) {
      clash = Optional.of(found);
    } else if (place.last().isEach()) {
      rule(place, found.why());
    } else {
      fail(place.parent(), found);
    }
  }

  /** None of these units can exist. */
  private void rule(Place place, String why) {
    if (place.isWhole()) {
      return;
    }
    Place parent = place.parent();
    Units count = new Units(place.last().unit());
    Range units = range(parent, count);
    if (units.high > 0) {
      units.high = 0;
      units.highWhy = why;
      changed = true;
      if (units.low > 0) {
        fail(parent, new Clash(Kind.BOUNDS, why));
      }
    }
  }

  private String lowOf(Size size) {
    Range range = range(size.place(), size.quantity());
    return said("at least", range.low, size, range.lowWhy);
  }

  private String highOf(Size size) {
    Range range = range(size.place(), size.quantity());
    return said("at most", range.high, size, range.highWhy);
  }

  private static String said(String bound, long count, Size size, String why) {
    String where = size.place().words();
    String text =
        bound
            + " "
            + Wording.counted(count, size.quantity())
            + (where.isEmpty() ? "" : " " + where);
    // Reasons of reasons would hide the point.
    return why.isEmpty() || why.length() > 160 ? text : text + " (" + why + ")";
  }
}
