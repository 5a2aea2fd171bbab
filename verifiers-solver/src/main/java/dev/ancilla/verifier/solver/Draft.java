package dev.ancilla.verifier.solver;

import dev.ancilla.automaton.Dfa;
import dev.ancilla.spec.Alphabet;
import dev.ancilla.spec.Match;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.LetterCase.Letters;
import dev.ancilla.spec.Obligation.Measure;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Reference;
import dev.ancilla.spec.Relation;
import dev.ancilla.spec.Selector;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Region;
import dev.ancilla.text.Segmenter;
import dev.ancilla.text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Writes texts that ought to satisfy demands. Nothing here is proven: whoever uses a text checks it
 * with the verifiers. One thread at a time.
 *
 * <p>A text is planned from the outside in: how many paragraphs, which sentences and list items
 * they hold, how many words each has; then the texts that must be there are put in place and the
 * rest is filled with neutral words. What comes out is measured, and the plan corrected by the
 * difference. Several styles are tried (what ends a sentence, where lines break, how near to the
 * least).
 */
final class Draft {
  private static final long MANY = 20_000;
  private static final int CORRECTIONS = 4;

  /**
   * How a text is written where the demands leave it open.
   *
   * @param roomier how many words more than the least, as a share
   * @param stop what ends a sentence
   * @param lines every sentence begins a line
   * @param titled every word that fills begins with a capital
   */
  private record Style(double roomier, String stop, boolean lines, boolean titled) {}

  /** A sentence, a list item or a line: what must be in it, and how many words it has. */
  private static final class Slot {
    final boolean bullet;
    String lead = "";
    String start = "";
    String end = "";
    final List<String> terms = new ArrayList<>();
    Optional<Letters> letters = Optional.empty();
    long least;
    long most;
    long words;
    boolean stops = true;
    boolean ownLine;

    Slot(boolean bullet) {
      this.bullet = bullet;
    }
  }

  private final List<Demand> demands;
  private final Shapes shapes;
  private final Sizes sizes;

  Draft(List<Demand> demands, Shapes shapes) {
    this.demands = demands;
    this.shapes = shapes;
    this.sizes = Sizes.of(demands, Map.of());
  }

  /** Texts to try, the likeliest first; each is written when it is asked for. */
  Stream<String> texts() {
    List<Supplier<List<String>>> ways = new ArrayList<>();
    boolean closed =
        demanded(Obligation.Matches.class).isPresent()
            || demanded(Obligation.Equals.class).isPresent()
            || demanded(Obligation.Characters.class)
                .filter(each -> each.alphabet() instanceof Alphabet.Listed)
                .isPresent();
    if (closed) {
      ways.add(() -> examples(8));
    }
    demanded(Obligation.Copy.class).ifPresent(copy -> ways.add(() -> List.of(words(copy))));
    demanded(Obligation.Schema.class)
        .ifPresent(
            schema ->
                ways.add(() -> SchemaExample.of(schema.schema(), running()).stream().toList()));
    demanded(Obligation.Csv.class).ifPresent(csv -> ways.add(() -> List.of(csv(csv))));
    for (Style style : styles()) {
      ways.add(() -> written(style));
    }
    if (!closed) {
      ways.add(() -> examples(4));
    }
    return ways.stream().flatMap(way -> way.get().stream()).distinct();
  }

  /** Words in a row, as many as are wanted and the texts that must be there among them. */
  private String running() {
    List<String> words = new ArrayList<>();
    for (Demand demand : whole()) {
      Plan.addTerms(words, demand.must());
    }
    long wanted = Math.min(MANY, sizes.range(Place.ANSWER, Unit.WORD).low());
    Filler filler = new Filler(vocabulary(), this::mayStand, Integer.MAX_VALUE);
    while (units(String.join(" ", words), Unit.WORD) < Math.max(1, wanted) && !filler.isEmpty()) {
      words.add(filler.next());
    }
    return String.join(" ", words);
  }

  private String csv(Obligation.Csv csv) {
    List<String> columns = csv.columns().isEmpty() ? List.of("item", "note") : csv.columns();
    String separator = Character.toString(csv.delimiter());
    StringBuilder text = new StringBuilder(String.join(separator, columns));
    int rows = Math.max(csv.minRows(), Math.min(1, csv.maxRows()));
    List<String> words = new ArrayList<>(List.of(running().split(" ")));
    for (int i = 0; i < rows; i++) {
      List<String> cells = new ArrayList<>();
      for (int j = 0; j < columns.size(); j++) {
        boolean last = i == rows - 1 && j == columns.size() - 1;
        cells.add(
            words.isEmpty()
                ? Integer.toString(i + 1)
                : last ? String.join(" ", words) : words.removeFirst());
      }
      text.append('\n').append(String.join(separator, cells));
    }
    return cased(text.toString());
  }

  private static String words(Obligation.Copy copy) {
    return copy.text() instanceof Reference.Words words ? words.text() : "";
  }

  private List<Style> styles() {
    List<Style> styles = new ArrayList<>();
    boolean chinese =
        vocabulary().equals(Vocabulary.of("zh")) || vocabulary().equals(Vocabulary.of("ja"));
    List<String> stops =
        (chinese ? List.of("。", "！", ".", "!") : List.of(".", "!", "?", "。"))
            .stream().filter(this::mayStand).toList();
    for (double roomier : new double[] {0, 0.3, 1}) {
      for (String stop :
          stops.isEmpty() ? List.of("") : stops.subList(0, Math.min(2, stops.size()))) {
        styles.add(new Style(roomier, stop, false, false));
        styles.add(new Style(roomier, stop, true, false));
      }
    }
    styles.add(new Style(0, stops.isEmpty() ? "" : stops.getFirst(), false, true));
    return styles;
  }

  // ---- what is demanded

  private <T extends Obligation> Optional<T> demanded(Class<T> kind) {
    return whole().stream().map(Demand::must).filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** On the whole answer, or on all of it but quotations or code, of which there will be none. */
  private List<Demand> whole() {
    return demands.stream()
        .filter(demand -> demand.holds() && isEverything(demand.place()))
        .toList();
  }

  private static boolean isEverything(Place place) {
    return place.isWhole()
        && (place.part().isEmpty() || place.part().get().selector() == Selector.Whole.WHOLE);
  }

  private Vocabulary vocabulary() {
    Optional<Obligation.Language> language = demanded(Obligation.Language.class);
    if (language.isPresent()) {
      return Vocabulary.of(language.get().codes().stream().sorted().findFirst().orElse("en"));
    }
    if (sizes.range(Place.ANSWER, Unit.HANZI).low() > 0) {
      return Vocabulary.of("zh");
    }
    if (Vocabulary.ENGLISH.words().stream().anyMatch(this::mayStand)) {
      return Vocabulary.ENGLISH;
    }
    for (String code : Vocabulary.languages()) {
      if (Vocabulary.of(code).words().stream().anyMatch(this::mayStand)) {
        return Vocabulary.of(code);
      }
    }
    return Vocabulary.ENGLISH;
  }

  /** Nothing that holds of every part of the text forbids it. */
  private boolean mayStand(String text) {
    String cased = cased(text);
    for (Demand demand : demands) {
      if (!demand.holds()) {
        continue;
      }
      boolean universal =
          demand.must() instanceof Obligation.Forbids
              || demand.must() instanceof Obligation.Characters
              || demand.must() instanceof Measure measure
                  && measure.quantity() instanceof Quantity.Occurrences
                  && measure.max() == 0;
      if (universal) {
        Optional<Dfa> shape = shapes.of(demand);
        if (shape.isPresent() && !shape.get().matches(cased)) {
          return false;
        }
      }
      if (demand.must() instanceof Measure measure
          && measure.max() < Measure.OPEN
          && measure.quantity() instanceof Quantity.Occurrences occurrences
          && occurrences.term().match() != Match.PATTERN
          && cased
              .toLowerCase(Locale.ROOT)
              .contains(occurrences.term().text().toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  private String cased(String text) {
    return letters(demands.stream().filter(demand -> isEverything(demand.place())).toList())
        .map(letters -> cased(text, letters))
        .orElse(text);
  }

  private static Optional<Letters> letters(List<Demand> here) {
    return here.stream()
        .filter(Demand::holds)
        .map(Demand::must)
        .filter(Obligation.LetterCase.class::isInstance)
        .map(must -> ((Obligation.LetterCase) must).letters())
        .findFirst();
  }

  private static String cased(String text, Letters letters) {
    return switch (letters) {
      case UPPER -> text.toUpperCase(Locale.ROOT);
      case LOWER -> text.toLowerCase(Locale.ROOT);
      case TITLE -> Casing.title(text);
    };
  }

  // ---- examples of the languages

  private List<String> examples(int most) {
    Optional<Dfa> common = Optional.empty();
    for (Demand demand : whole()) {
      Optional<Dfa> shape = shapes.of(demand);
      if (shape.isPresent()) {
        common =
            common.isEmpty()
                ? shape
                : Shapes.intersection(common.get(), shape.get()).map(Dfa::minimise).or(() -> shape);
      }
    }
    return common.map(dfa -> dfa.shortest(most)).orElse(List.of());
  }

  // ---- planning

  private List<String> written(Style style) {
    List<String> texts = new ArrayList<>();
    Plan plan = new Plan(style);
    for (int i = 0; i < CORRECTIONS; i++) {
      Optional<String> text = plan.write();
      if (text.isEmpty()) {
        return texts;
      }
      texts.add(text.get());
      if (!plan.correct(text.get())) {
        return texts;
      }
    }
    return texts;
  }

  private final class Plan {
    private final Style style;
    private final String start;
    private final String end;
    private final List<String> appendix;
    private final String bulletMark;
    private String lastRendered = "";
    private final Optional<Obligation.WellFormed> json;
    private final boolean byLine;
    private long paragraphs;
    private long sentences;
    private long bullets;
    private long lines;
    private long words;

    /** Letters of all filling words together; 0 for as they come. */
    private long chars;

    private long given;

    Plan(Style style) {
      this.style = style;
      String first = margin(true);
      boolean listed =
          first.strip().length() == 1
              && "-*•+".contains(first.strip())
              && sizes.range(Place.ANSWER, Unit.BULLET).low() > 0;
      this.bulletMark = listed ? first.strip() : "";
      this.start = listed ? "" : first;
      this.end = margin(false);
      this.json = demanded(Obligation.WellFormed.class);
      this.appendix = appendix();
      this.byLine =
          demands.stream()
              .anyMatch(
                  demand ->
                      !demand.place().isWhole()
                              && demand.place().steps().getFirst().unit() == Unit.LINE
                          || demand
                              .place()
                              .part()
                              .filter(part -> part.selector() instanceof Selector.AlternateLines)
                              .isPresent());
      this.paragraphs = pick(Unit.PARAGRAPH);
      this.bullets = pick(Unit.BULLET);
      long margins = bullets == 0 ? 0 : (start.isEmpty() ? 0 : 1) + (end.isEmpty() ? 0 : 1);
      this.sentences =
          Math.max(
              pick(Unit.SENTENCE),
              Math.max(
                  paragraphs,
                  Math.min(sizes.range(Place.ANSWER, Unit.SENTENCE).high(), bullets + margins)));
      this.lines = sizes.range(Place.ANSWER, Unit.LINE).low();
      Sizes.Range range = sizes.range(Place.ANSWER, Unit.WORD);
      this.words =
          Math.min(range.high(), range.low() + Math.round(style.roomier() * (range.low() + 10)));
      if (range.high() == Sizes.OPEN) {
        this.words += 4;
      }
    }

    private long pick(Unit unit) {
      Sizes.Range range = sizes.range(Place.ANSWER, unit);
      long least = range.low();
      if (style.roomier() >= 1 && range.high() - least < 1_000) {
        return (least + range.high()) / 2;
      }
      if (style.roomier() >= 1 && unit == Unit.PARAGRAPH) {
        return Math.min(least + 1, range.high());
      }
      return Math.min(least, MANY);
    }

    /** Repairs the plan by what came out; false when there is nothing to correct. */
    boolean correct(String text) {
      long before = words + chars + sentences + lines + paragraphs;
      words += missing(text, Unit.WORD);
      sentences = Math.max(1, sentences + missing(text, Unit.SENTENCE));
      paragraphs = Math.max(1, paragraphs + missing(text, Unit.PARAGRAPH));
      lines += missing(text, Unit.LINE);
      words += missing(text, Unit.HANZI);
      Sizes.Range letters = sizes.range(Place.ANSWER, Quantity.Letters.LETTERS);
      long lettersThere = text.codePoints().filter(Character::isLetter).count();
      if (lettersThere < letters.low()) {
        Sizes.Range most = sizes.range(Place.ANSWER, Unit.WORD);
        long lacking = letters.low() - lettersThere;
        if (most.high() > words + lacking / 4) {
          words += lacking / 5 + 1;
        } else {
          chars = given + lacking;
        }
      } else if (lettersThere > letters.high()) {
        chars = Math.max(1, given - (lettersThere - letters.high()));
      }
      Sizes.Range range = sizes.range(Place.ANSWER, Unit.CHAR);
      long count = units(text, Unit.CHAR);
      Sizes.Range room = sizes.range(Place.ANSWER, Unit.WORD);
      if (lettersThere < letters.low()) {
        return true;
      }
      if (count < range.low()) {
        long lacking = range.low() - count;
        boolean loose = range.high() - range.low() > 12;
        if (room.high() > words + lacking / 4 && (lacking > 12 || loose)) {
          words += lacking / 5 + 1;
          chars = 0;
        } else {
          chars = given + lacking;
        }
      } else if (count > range.high()) {
        chars = Math.max(1, given - (count - range.high()));
      }
      return before != words + chars + sentences + lines + paragraphs;
    }

    private long missing(String text, Unit unit) {
      Sizes.Range range = sizes.range(Place.ANSWER, unit);
      long count = units(text, unit);
      return count < range.low()
          ? range.low() - count
          : count > range.high() ? range.high() - count : 0;
    }

    Optional<String> write() {
      if (words > MANY || sentences > MANY || paragraphs > MANY) {
        return Optional.empty();
      }
      Optional<Obligation.Template> template = demanded(Obligation.Template.class);
      if (template.isPresent()) {
        return Optional.of(filled(template.get().form()));
      }
      List<List<Slot>> plan = slots();
      List<Slot> all = plan.stream().flatMap(List::stream).toList();
      if (all.isEmpty()) {
        return Optional.empty();
      }
      place(all);
      spread(plan);
      grade(all);
      Filler filler = filler();
      if (filler.isEmpty()) {
        return Optional.empty();
      }
      long fill = 0;
      for (Slot slot : all) {
        fill += Math.max(0, slot.words - fixed(slot));
      }
      filler.expect((int) fill);
      needLetters(filler, all);
      if (chars != 0 && fill > 0) {
        filler.shape(lengths((int) fill));
      }
      String text = rendered(plan, new Marks(), filler);
      given = filler.letters();
      return Optional.of(text);
    }

    private List<Integer> lengths(int fill) {
      long total = Math.max(fill, chars);
      List<Integer> lengths = new ArrayList<>();
      for (int i = 0; i < fill; i++) {
        lengths.add((int) Math.min(40, total / fill + (i < total % fill ? 1 : 0)));
      }
      return lengths;
    }

    private Filler filler() {
      long distinct = sizes.range(Place.ANSWER, new Quantity.Distinct(Unit.WORD)).high();
      int most = (int) Math.min(10_000, Math.max(1, distinct));
      return new Filler(
          vocabulary(), word -> Draft.this.mayStand(word) && fitsEachWord(word), most);
    }

    private boolean fitsEachWord(String word) {
      for (Demand demand : demands) {
        Place place = demand.place();
        boolean each =
            !place.isWhole() && place.last().unit() == Unit.WORD && place.last().isEach();
        if (!each) {
          continue;
        }
        Optional<Dfa> shape = shapes.of(demand);
        if (shape.isPresent() && !shape.get().matches(cased(word))) {
          return false;
        }
        if (demand.must() instanceof Measure measure
            && measure.quantity().equals(new Quantity.Units(Unit.CHAR))) {
          long length = word.codePointCount(0, word.length());
          if (length < measure.min() || length > measure.max()) {
            return false;
          }
        }
      }
      return true;
    }

    private void needLetters(Filler filler, List<Slot> all) {
      StringBuilder fixed = new StringBuilder();
      for (Slot slot : all) {
        fixed.append(slot.lead).append(slot.start).append(slot.end);
        slot.terms.forEach(fixed::append);
      }
      String there = fixed.toString().toLowerCase(Locale.ROOT);
      for (Demand demand : whole()) {
        if (demand.must() instanceof Measure measure
            && measure.quantity() instanceof Quantity.Occurrences occurrences
            && isLetter(occurrences.term())
            && measure.min() > 0) {
          String letter = occurrences.term().text().toLowerCase(Locale.ROOT);
          int known = (there.length() - there.replace(letter, "").length()) / letter.length();
          filler.need(occurrences.term(), measure.min() - known);
        }
      }
    }

    // ---- slots

    private List<List<Slot>> slots() {
      long extra = 0;
      for (String part : List.of(start, end)) {
        extra += Math.max(0, units(part, Unit.SENTENCE) - 1);
      }
      for (String part : appendix) {
        extra += units(part, Unit.SENTENCE);
      }
      long blocks = Math.max(1, paragraphs - appendix.size());
      long count = Math.max(Math.max(1, sentences - extra), Math.max(blocks, bullets));
      if (byLine) {
        count = Math.max(count, lines);
      }
      List<List<Slot>> plan = new ArrayList<>();
      List<Long> sizesOf = new ArrayList<>();
      long assigned = 0;
      for (int i = 0; i < blocks; i++) {
        Place place = Place.ANSWER.within(Unit.PARAGRAPH, i + 1);
        long least = Math.max(1, eachLow(place, Unit.SENTENCE));
        sizesOf.add(least);
        assigned += least;
      }
      for (int i = 0; assigned < count; i = (i + 1) % sizesOf.size()) {
        Place place = Place.ANSWER.within(Unit.PARAGRAPH, i + 1);
        boolean room = sizesOf.get(i) < eachHigh(place, Unit.SENTENCE) || byLine;
        if (room || sizesOf.stream().mapToLong(Long::longValue).sum() >= MANY) {
          sizesOf.set(i, sizesOf.get(i) + 1);
          assigned++;
        } else if (noRoom(sizesOf)) {
          break;
        }
      }
      long itemsLeft = bullets;
      for (int p = 0; p < blocks; p++) {
        List<Slot> block = new ArrayList<>();
        long here = sizesOf.get(p);
        long items = p == blocks - 1 ? itemsLeft : Math.min(itemsLeft, Math.max(0, here - 1));
        Place paragraph = Place.ANSWER.within(Unit.PARAGRAPH, p + 1);
        items = Math.min(items, here);
        items =
            Math.max(
                Math.min(items, eachHigh(paragraph, Unit.BULLET)),
                Math.min(here, eachLow(paragraph, Unit.BULLET)));
        itemsLeft -= items;
        long closing =
            p == blocks - 1 && !end.isEmpty() && here - items > (start.isEmpty() ? 0 : 1) ? 1 : 0;
        for (long i = 0; i < here - items - closing; i++) {
          block.add(new Slot(false));
        }
        for (long i = 0; i < items; i++) {
          block.add(new Slot(true));
        }
        if (closing > 0) {
          block.add(new Slot(false));
        }
        plan.add(block);
      }
      describe(plan);
      return plan;
    }

    private boolean noRoom(List<Long> sizesOf) {
      for (int i = 0; i < sizesOf.size(); i++) {
        if (sizesOf.get(i) < eachHigh(Place.ANSWER.within(Unit.PARAGRAPH, i + 1), Unit.SENTENCE)) {
          return false;
        }
      }
      return true;
    }

    private long eachLow(Place place, Unit unit) {
      return Math.max(
          known(place, unit).map(Sizes.Range::low).orElse(0L),
          known(place.everyone(), unit).map(Sizes.Range::low).orElse(0L));
    }

    private long eachHigh(Place place, Unit unit) {
      return Math.min(
          known(place, unit).map(Sizes.Range::high).orElse(Sizes.OPEN),
          known(place.everyone(), unit).map(Sizes.Range::high).orElse(Sizes.OPEN));
    }

    /** Only what somebody speaks of; of the second of five nothing may be known. */
    private Optional<Sizes.Range> known(Place place, Unit unit) {
      boolean spoken =
          demands.stream()
              .anyMatch(
                  demand ->
                      demand.place().steps().size() >= place.steps().size()
                          && demand
                              .place()
                              .steps()
                              .subList(0, place.steps().size())
                              .equals(place.steps()));
      return spoken ? Optional.of(sizes.range(place, unit)) : Optional.empty();
    }

    private void describe(List<List<Slot>> plan) {
      int total = plan.stream().mapToInt(List::size).sum();
      long stopsLeft = byLine ? Math.max(sentences, plan.size()) : total;
      int sentence = 0;
      int bullet = 0;
      int line = 0;
      for (int p = 0; p < plan.size(); p++) {
        List<Slot> block = plan.get(p);
        for (int i = 0; i < block.size(); i++) {
          Slot slot = block.get(i);
          slot.most = Sizes.OPEN;
          slot.ownLine = byLine || slot.bullet || style.lines();
          slot.stops = true;
          if (byLine && !slot.bullet && i < block.size() - 1) {
            slot.stops = stopsLeft > plan.size() - p;
          }
          stopsLeft -= slot.stops ? 1 : 0;
          List<Place> places = new ArrayList<>();
          places.add(numbered(Place.ANSWER, Unit.SENTENCE, sentence, total));
          if (slot.bullet) {
            places.add(numbered(Place.ANSWER, Unit.BULLET, bullet, (int) bullets));
          }
          if (slot.ownLine) {
            places.add(numbered(Place.ANSWER, Unit.LINE, line, total));
            alternate(slot, line);
          }
          Place paragraph = numbered(Place.ANSWER, Unit.PARAGRAPH, p, plan.size());
          for (Place outer : List.of(paragraph, paragraph.everyone())) {
            places.add(numbered(outer, Unit.SENTENCE, i, block.size()));
            if (block.size() == 1) {
              places.add(outer);
            }
          }
          for (Place place : places) {
            narrow(slot, place);
            narrow(slot, place.everyone());
            negative(place, sentence).ifPresent(last -> narrow(slot, last));
          }
          if (i == 0) {
            for (Place outer : List.of(paragraph, paragraph.everyone())) {
              slot.start = longer(slot.start, marginAt(outer, true));
            }
          }
          if (i == block.size() - 1) {
            for (Place outer : List.of(paragraph, paragraph.everyone())) {
              slot.end = longer(slot.end, marginAt(outer, false));
            }
          }
          if (i == 0 && block.size() > 1) {
            for (Place outer : List.of(paragraph, paragraph.everyone())) {
              slot.terms.addAll(termsAt(outer));
            }
          }
          sentence++;
          line++;
          bullet += slot.bullet ? 1 : 0;
        }
      }
    }

    private void alternate(Slot slot, int line) {
      for (Demand demand : demands) {
        boolean mine =
            demand.holds()
                && demand.place().isWhole()
                && demand
                    .place()
                    .part()
                    .filter(
                        part ->
                            part.selector() instanceof Selector.AlternateLines lines
                                && lines.odd() == (line % 2 == 0))
                    .isPresent();
        if (mine) {
          letters(List.of(demand)).ifPresent(letters -> slot.letters = Optional.of(letters));
          slot.start = longer(slot.start, marginOf(demand.must(), true));
          slot.end = longer(slot.end, marginOf(demand.must(), false));
          addTerms(slot.terms, demand.must());
        }
      }
    }

    private Place numbered(Place parent, Unit unit, int index, int total) {
      boolean last =
          index == total - 1
              && demands.stream()
                  .anyMatch(demand -> demand.place().equals(parent.within(unit, -1)));
      return parent.within(unit, last ? -1 : index + 1);
    }

    private Optional<Place> negative(Place place, int index) {
      return place.last().number() == -1
          ? Optional.of(place.parent().within(place.last().unit(), index + 1))
          : Optional.empty();
    }

    private void narrow(Slot slot, Place place) {
      List<Demand> here =
          demands.stream()
              .filter(demand -> demand.holds() && demand.place().equals(place))
              .toList();
      if (here.isEmpty()) {
        return;
      }
      Sizes.Range range = sizes.range(place, Unit.WORD);
      slot.least = Math.max(slot.least, range.low());
      slot.most = Math.min(slot.most, range.high());
      slot.start = longer(slot.start, marginAt(place, true));
      slot.end = longer(slot.end, marginAt(place, false));
      for (String term : termsAt(place)) {
        if (!slot.terms.contains(term)) {
          slot.terms.add(term);
        }
      }
      letters(here).ifPresent(letters -> slot.letters = Optional.of(letters));
    }

    private String marginAt(Place place, boolean atStart) {
      String margin = "";
      for (Demand demand : demands) {
        if (demand.holds() && demand.place().equals(place)) {
          margin = longer(margin, marginOf(demand.must(), atStart));
        }
      }
      return margin;
    }

    private List<String> termsAt(Place place) {
      List<String> terms = new ArrayList<>();
      for (Demand demand : demands) {
        if (demand.holds() && demand.place().equals(place)) {
          addTerms(terms, demand.must());
        }
      }
      return terms;
    }

    private static String longer(String first, String second) {
      return second.length() > first.length() ? second : first;
    }

    // ---- texts that must be there

    private String margin(boolean atStart) {
      String margin = "";
      for (Demand demand : demands) {
        Place place = demand.place();
        boolean word =
            place.steps().size() == 1
                && place.last().unit() == Unit.WORD
                && place.last().number() == (atStart ? 1 : -1);
        if (demand.holds() && (isEverything(place) || word)) {
          margin = longer(margin, marginOf(demand.must(), atStart));
        }
      }
      return margin;
    }

    private static String marginOf(Obligation must, boolean atStart) {
      if (atStart && must instanceof Obligation.StartsWith starts) {
        return starts.term().text();
      }
      if (!atStart && must instanceof Obligation.EndsWith ends) {
        return ends.term().text();
      }
      if (must instanceof Obligation.Equals equals) {
        return equals.options().getFirst().text();
      }
      if (atStart
          && must instanceof Obligation.Copy copy
          && copy.placement() == Obligation.Copy.Placement.START) {
        return words(copy);
      }
      return "";
    }

    private List<String> appendix() {
      List<String> parts = new ArrayList<>();
      demanded(Obligation.Table.class).ifPresent(table -> parts.add(table(table)));
      return parts;
    }

    private String table(Obligation.Table table) {
      List<String> columns = table.columns().isEmpty() ? List.of("Item", "Note") : table.columns();
      StringBuilder text = new StringBuilder("| " + String.join(" | ", columns) + " |\n|");
      text.append(" --- |".repeat(columns.size()));
      for (int i = 0; i < Math.max(1, table.minRows()); i++) {
        text.append("\n|");
        for (int j = 0; j < columns.size(); j++) {
          text.append(" ").append(i + 1).append(" |");
        }
      }
      return text.toString();
    }

    /** Puts the texts that must stand somewhere into the slots. */
    private void place(List<Slot> all) {
      List<String> terms = new ArrayList<>();
      for (Demand demand : whole()) {
        addTerms(terms, demand.must());
      }
      String first = start.toLowerCase(Locale.ROOT);
      String last = end.toLowerCase(Locale.ROOT);
      int at = 0;
      for (String term : terms) {
        String folded = term.toLowerCase(Locale.ROOT);
        boolean single = terms.stream().filter(term::equals).count() == 1;
        boolean there =
            single
                && (first.contains(folded)
                    || last.contains(folded)
                    || all.stream().anyMatch(slot -> holds(slot, folded)));
        if (there) {
          continue;
        }
        Slot chosen = all.get(at % all.size());
        for (int i = 0; i < all.size(); i++) {
          Slot slot = all.get((at + i) % all.size());
          if (fixed(slot) + units(term, Unit.WORD) <= slot.most) {
            chosen = slot;
            break;
          }
        }
        chosen.terms.add(quotedIfNeeded(term));
        at++;
      }
      cite(all);
      order(all);
      leads(all);
      if (!start.isEmpty()) {
        Slot slot = all.getFirst();
        slot.start =
            slot.start.toLowerCase(Locale.ROOT).startsWith(first)
                ? slot.start
                : start + gap(start, slot.start);
      }
      if (!end.isEmpty()) {
        Slot slot = all.getLast();
        slot.end = slot.end.toLowerCase(Locale.ROOT).endsWith(last) ? slot.end : end;
      }
    }

    private static String gap(String before, String after) {
      return after.isEmpty()
              || before.toLowerCase(Locale.ROOT).startsWith(after.toLowerCase(Locale.ROOT))
          ? ""
          : " " + after;
    }

    private static boolean holds(Slot slot, String folded) {
      return (slot.start + " " + slot.end + " " + String.join(" ", slot.terms))
          .toLowerCase(Locale.ROOT)
          .contains(folded);
    }

    /** Where a word may only stand in quotation marks, it gets them. */
    private String quotedIfNeeded(String term) {
      boolean quoted =
          demands.stream()
              .anyMatch(
                  demand ->
                      demand.holds()
                          && demand
                              .place()
                              .part()
                              .filter(part -> part.except().contains(Selector.Enclosure.QUOTE))
                              .isPresent()
                          && demand.must() instanceof Obligation.Forbids forbids
                          && term.toLowerCase(Locale.ROOT)
                              .contains(
                                  forbids.terms().getFirst().text().toLowerCase(Locale.ROOT)));
      return quoted ? "\"" + term + "\"" : term;
    }

    private void cite(List<Slot> all) {
      for (Demand demand : demands) {
        if (demand.holds() && demand.must() instanceof Obligation.Cite cite) {
          String key = cite.keys().isEmpty() ? "1" : cite.keys().getFirst();
          String citation =
              switch (cite.style()) {
                case BRACKET -> "[" + key + "]";
                case FOOTNOTE -> "[^" + key + "]";
                case LINK -> key.contains(":") ? "[here](" + key + ")" : "https://example.org/";
              };
          for (Slot slot : cite.each().isPresent() ? all : all.subList(0, 1)) {
            slot.terms.add(citation);
          }
        }
      }
    }

    /** First words that stand in the order which is demanded. */
    private void order(List<Slot> all) {
      for (Demand demand : whole()) {
        if (!(demand.must() instanceof Obligation.Neighbours neighbours)
            || neighbours.unit() == Unit.WORD
            || neighbours.unit() == Unit.CHAR) {
          continue;
        }
        List<Slot> concerned =
            neighbours.unit() == Unit.BULLET
                ? all.stream().filter(slot -> slot.bullet).toList()
                : all;
        List<String> initials = new ArrayList<>();
        String known = "";
        for (String word : vocabulary().words().stream().sorted().toList()) {
          String initial = word.substring(0, 1).toLowerCase(Locale.ROOT);
          if (mayStand(word) && word.length() > 1 && !initial.equals(known)) {
            initials.add(word);
            known = initial;
          }
        }
        boolean descending =
            neighbours.relation() == Relation.Plain.INITIALS_NOT_SUCCESSIVE
                || neighbours.relation() == Relation.Plain.INITIALS_DIFFER;
        boolean ordered = descending || neighbours.relation() == Relation.Plain.ALPHABETICAL;
        for (int i = 0; ordered && i < concerned.size() && !initials.isEmpty(); i++) {
          int at = i * initials.size() / concerned.size();
          Slot slot = concerned.get(i);
          if (slot.start.isEmpty() && (i > 0 || start.isEmpty())) {
            slot.start =
                Casing.capitalised(
                    initials.get(descending ? (initials.size() - 1 - i % initials.size()) : at));
          }
        }
      }
    }

    private boolean isChained() {
      return whole().stream()
          .anyMatch(
              demand ->
                  demand.must() instanceof Obligation.Neighbours neighbours
                      && neighbours.relation() == Relation.Plain.CHAINED
                      && neighbours.unit() != Unit.WORD);
    }

    /** Which slot must say the same as an earlier one; -1 for none. */
    private int sameAs(int index, int total) {
      for (Demand demand : whole()) {
        if (demand.must() instanceof Obligation.Alike alike
            && alike.unit() != Unit.WORD
            && alike.unit() != Unit.CHAR) {
          int first = alike.first() > 0 ? alike.first() - 1 : total + alike.first();
          int second = alike.second() > 0 ? alike.second() - 1 : total + alike.second();
          if (index == Math.max(first, second) && index < total) {
            return Math.min(first, second);
          }
        }
      }
      return -1;
    }

    /** Headings and other beginnings of lines. */
    private void leads(List<Slot> all) {
      List<String> leads = new ArrayList<>();
      for (Demand demand : whole()) {
        if (demand.must() instanceof Measure measure && measure.min() > 0) {
          if (measure.quantity() instanceof Quantity.Sections sections) {
            for (int i = 1; i <= measure.min(); i++) {
              leads.add(sections.label() + " " + i + "\n");
            }
          } else if (measure.quantity() instanceof Quantity.LinesStarting lines) {
            for (int i = 0; i < measure.min(); i++) {
              leads.add(lines.term().text() + " ");
            }
          }
        }
      }
      List<Slot> free =
          all.stream()
              .filter(slot -> !slot.bullet && (slot != all.getFirst() || start.isEmpty()))
              .toList();
      for (int i = 0; i < leads.size(); i++) {
        if (free.isEmpty()) {
          Slot slot = all.getLast();
          slot.lead = slot.lead + "\n" + leads.get(i);
        } else {
          int from = Math.max(0, free.size() - leads.size());
          Slot slot = free.get(Math.min(free.size() - 1, from + i));
          slot.lead =
              slot.lead
                  + (slot.lead.isEmpty() || slot.lead.endsWith("\n") ? "" : "\n")
                  + leads.get(i);
          slot.ownLine = true;
        }
      }
    }

    private static void addTerms(List<String> terms, Obligation must) {
      switch (must) {
        case Obligation.Contains contains ->
            contains.terms().stream()
                .filter(term -> term.match() != Match.PATTERN)
                .limit(contains.all() ? Long.MAX_VALUE : 1)
                .forEach(term -> terms.add(term.text()));
        case Obligation.Sequence sequence ->
            sequence.terms().forEach(term -> terms.add(term.text()));
        case Obligation.Copy copy -> {
          if (copy.placement() == Obligation.Copy.Placement.INSIDE) {
            terms.add(words(copy));
          }
        }
        case Measure measure -> {
          if (measure.quantity() instanceof Quantity.Occurrences occurrences
              && !isLetter(occurrences.term())
              && occurrences.term().match() != Match.PATTERN) {
            for (int i = 0; i < measure.min(); i++) {
              terms.add(occurrences.term().text());
            }
          }
        }
        case Obligation other -> {}
      }
    }

    // ---- words

    private long fixed(Slot slot) {
      return units(
          String.join(" ", slot.lead, slot.start, String.join(" ", slot.terms), slot.end).strip(),
          Unit.WORD);
    }

    private void spread(List<List<Slot>> plan) {
      long total = 0;
      List<Slot> all = plan.stream().flatMap(List::stream).toList();
      for (Slot slot : all) {
        slot.words = Math.max(slot.least, Math.max(1, fixed(slot)));
        total += slot.words;
      }
      for (int p = 0; p < plan.size(); p++) {
        Place place = numbered(Place.ANSWER, Unit.PARAGRAPH, p, plan.size());
        long least = eachLow(place, Unit.WORD);
        long here = plan.get(p).stream().mapToLong(slot -> slot.words).sum();
        if (least > here) {
          total += grow(plan.get(p), least - here);
        }
      }
      long base = 0;
      for (String part : appendix) {
        base += units(part, Unit.WORD);
      }
      long lacking = words - base - total;
      for (int p = 0; p < plan.size() && lacking > 0; p++) {
        Place place = numbered(Place.ANSWER, Unit.PARAGRAPH, p, plan.size());
        long here = plan.get(p).stream().mapToLong(slot -> slot.words).sum();
        long room = eachHigh(place, Unit.WORD) - here;
        long share = (lacking + plan.size() - p - 1) / (plan.size() - p);
        lacking -= grow(plan.get(p), Math.min(room, share));
      }
    }

    /** Each longer than the one before, or shorter, where that is demanded. */
    private void grade(List<Slot> all) {
      for (Demand demand : whole()) {
        if (demand.must() instanceof Obligation.Neighbours neighbours
            && neighbours.relation() instanceof Relation.Lengths lengths
            && neighbours.unit() != Unit.PARAGRAPH) {
          List<Slot> order = lengths.growing() ? all : all.reversed();
          long total = order.stream().mapToLong(slot -> slot.words).sum();
          long before = 0;
          for (Slot slot : order) {
            slot.words = Math.max(fixed(slot), before + 1);
            before = slot.words;
            total -= slot.words;
          }
          order.getLast().words += Math.max(0, total);
        }
      }
    }

    /** Gives words to the slots, the shortest first; how many found room. */
    private static long grow(List<Slot> slots, long count) {
      long given = 0;
      while (given < count) {
        Slot shortest = null;
        long next = Long.MAX_VALUE;
        for (Slot slot : slots) {
          if (slot.words < slot.most) {
            if (shortest == null || slot.words < shortest.words) {
              next = shortest == null ? next : Math.min(next, shortest.words);
              shortest = slot;
            } else {
              next = Math.min(next, slot.words);
            }
          }
        }
        if (shortest == null) {
          break;
        }
        long step =
            Math.max(
                1, Math.min(next == Long.MAX_VALUE ? count : next - shortest.words, count - given));
        step = Math.min(step, Math.min(count - given, shortest.most - shortest.words));
        shortest.words += step;
        given += step;
      }
      return given;
    }

    // ---- rendering

    /** Marks still to be set. */
    private final class Marks {
      private long highlights;
      private final List<Quantity.Enclosed> enclosed = new ArrayList<>();
      private long capitals;
      private int capitalLength = 1;
      private long palindromes;

      Marks() {
        for (Demand demand : whole()) {
          if (demand.must() instanceof Measure measure && measure.min() > 0) {
            switch (measure.quantity()) {
              case Quantity.Highlights any -> highlights = measure.min();
              case Quantity.Enclosed stretch -> {
                for (int i = 0; i < measure.min(); i++) {
                  enclosed.add(stretch);
                }
              }
              case Quantity.CapitalWords words -> {
                capitals = measure.min();
                capitalLength = words.minLetters();
              }
              case Quantity.Palindromes any -> palindromes = measure.min();
              case Quantity other -> {}
            }
          }
        }
      }

      String next(Filler filler) {
        String word = filler.next();
        if (style.titled()) {
          word = Casing.capitalised(word);
        }
        if (palindromes > 0) {
          palindromes--;
          word = Vocabulary.PALINDROMES.get((int) (palindromes % Vocabulary.PALINDROMES.size()));
        }
        if (capitals > 0) {
          capitals--;
          word =
              (word.length() < capitalLength ? word.repeat(capitalLength) : word)
                  .toUpperCase(Locale.ROOT);
        }
        if (!enclosed.isEmpty()) {
          Quantity.Enclosed stretch = enclosed.removeLast();
          return stretch.open() + word + stretch.close();
        }
        if (highlights > 0) {
          highlights--;
          return "*" + word + "*";
        }
        return word;
      }
    }

    private String rendered(List<List<Slot>> plan, Marks marks, Filler filler) {
      List<String> blocks = new ArrayList<>();
      List<String> written = new ArrayList<>();
      int total = plan.stream().mapToInt(List::size).sum();
      lastRendered = "";
      long linesLeft = lines - plan.stream().mapToLong(this::linesOf).sum();
      for (List<Slot> block : plan) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < block.size(); i++) {
          Slot slot = block.get(i);
          boolean newLine =
              i > 0 && (slot.ownLine || block.get(i - 1).ownLine && block.get(i - 1).bullet);
          if (i > 0 && !newLine && linesLeft > 0) {
            newLine = true;
            linesLeft--;
          }
          text.append(i == 0 ? "" : newLine ? "\n" : spaced() ? " " : "");
          int same = sameAs(written.size(), total);
          String rendered = same >= 0 ? written.get(same) : rendered(slot, marks, filler);
          written.add(rendered);
          lastRendered = rendered;
          while (linesLeft > 0
              && !slot.bullet
              && rendered.indexOf(' ', rendered.length() / 3) > 0) {
            int at = rendered.indexOf(' ', rendered.length() / 3);
            rendered = rendered.substring(0, at) + "\n" + rendered.substring(at + 1);
            linesLeft--;
          }
          text.append(rendered);
        }
        blocks.add(text.toString());
      }
      blocks.addAll(appendix.isEmpty() ? List.of() : appendix);
      if (!appendix.isEmpty() && !end.isEmpty() && blocks.size() > 1) {
        blocks.add(blocks.size() - 2, blocks.removeLast());
      }
      String text = separated(blocks);
      if (json.isPresent()) {
        text = json(text);
      }
      text = cased(text);
      return wrapped(text);
    }

    private String separated(List<String> blocks) {
      for (Demand demand : whole()) {
        if (demand.must() instanceof Measure measure
            && measure.quantity() instanceof Quantity.Parts parts
            && measure.min() > 1) {
          List<String> groups = new ArrayList<>();
          List<String> source = new ArrayList<>(blocks);
          while (source.size() < measure.min()) {
            int longest = 0;
            for (int i = 0; i < source.size(); i++) {
              longest = source.get(i).length() > source.get(longest).length() ? i : longest;
            }
            String block = source.get(longest);
            int cut = block.indexOf(' ', block.length() / 2);
            if (cut < 0) {
              cut = block.indexOf(' ');
            }
            if (cut < 0) {
              break;
            }
            source.set(longest, block.substring(0, cut));
            source.add(longest + 1, block.substring(cut + 1));
          }
          int size = Math.max(1, source.size() / measure.min());
          for (int i = 0; i < measure.min() && i < source.size(); i++) {
            int to = i == measure.min() - 1 ? source.size() : (i + 1) * size;
            groups.add(String.join("\n\n", source.subList(i * size, to)));
          }
          String gap =
              sizes.range(Place.ANSWER, Unit.PARAGRAPH).high() < 2L * measure.min() - 1
                  ? "\n"
                  : "\n\n";
          return String.join(gap + parts.separator() + gap, groups);
        }
      }
      return String.join("\n\n", blocks);
    }

    private String json(String text) {
      StringBuilder out = new StringBuilder("[");
      String[] paragraphsOf = text.split("\n\n", -1);
      for (int i = 0; i < paragraphsOf.length; i++) {
        String[] linesOf = paragraphsOf[i].split("\n", -1);
        for (int j = 0; j < linesOf.length; j++) {
          out.append(i + j == 0 ? "" : j == 0 ? ",\n\n" : ",\n");
          out.append('"')
              .append(linesOf[j].replace("\\", "\\\\").replace("\"", "\\\""))
              .append('"');
        }
      }
      return out.append(']').toString();
    }

    private String wrapped(String text) {
      String wrapped = text;
      for (Demand demand : whole()) {
        if (demand.must() instanceof Obligation.Wrapped marks) {
          String body = wrapped.strip();
          boolean done =
              body.length() >= marks.open().length() + marks.close().length()
                  && body.startsWith(marks.open())
                  && body.endsWith(marks.close());
          wrapped = done ? wrapped : marks.open() + body + marks.close();
        }
      }
      return wrapped;
    }

    private boolean spaced() {
      return vocabulary().spaced();
    }

    private long linesOf(List<Slot> block) {
      long count = 1;
      for (int i = 1; i < block.size(); i++) {
        count += block.get(i).ownLine || block.get(i - 1).bullet ? 1 : 0;
      }
      return count;
    }

    private String rendered(Slot slot, Marks marks, Filler filler) {
      List<String> tokens = new ArrayList<>();
      if (slot.start.isEmpty() && !lastRendered.isEmpty() && isChained()) {
        slot.start = lastWord(lastRendered);
      }
      if (!slot.start.isEmpty()) {
        tokens.add(slot.start);
      }
      tokens.addAll(slot.terms);
      long fill = slot.words - fixed(slot);
      List<String> fillers = new ArrayList<>();
      for (long i = 0; i < fill; i++) {
        fillers.add(marks.next(filler));
      }
      StringBuilder text = new StringBuilder(slot.lead);
      List<String> all = new ArrayList<>(tokens);
      if (spaced()) {
        all.addAll(fillers);
      } else if (!fillers.isEmpty()) {
        all.add(String.join("", fillers));
      }
      if (slot.start.isEmpty() && !all.isEmpty() && !slot.terms.contains(all.getFirst())) {
        all.set(0, Casing.capitalised(all.getFirst()));
      } else if (slot.start.isEmpty() && !all.isEmpty() && !fillers.isEmpty() && spaced()) {
        // A filler goes first, so that a term keeps its letters.
        String first = Casing.capitalised(fillers.getFirst());
        all.remove(all.size() - fillers.size());
        all.add(0, first);
      }
      boolean ends = !slot.end.isEmpty();
      String last = all.isEmpty() ? "" : all.getLast();
      boolean already =
          ends && last.toLowerCase(Locale.ROOT).endsWith(slot.end.toLowerCase(Locale.ROOT));
      if (ends && !already) {
        all.add(slot.end);
      }
      text.append(String.join(spaced() ? " " : "", all));
      String written = text.toString();
      if (!ends && slot.stops && !endsSentence(written)) {
        written += style.stop();
      }
      if (slot.letters.isPresent()) {
        written = cased(written, slot.letters.get());
      }
      return slot.bullet ? bulletMark() + " " + written : written;
    }

    private static String lastWord(String text) {
      List<Region> words = Segmenter.plain().units(text, Unit.WORD);
      return words.isEmpty() ? "" : Casing.capitalised(words.getLast().of(text));
    }

    private String bulletMark() {
      if (!bulletMark.isEmpty()) {
        return bulletMark;
      }
      for (String mark : List.of("-", "*", "•", "+")) {
        if (mayStand(mark)) {
          return mark;
        }
      }
      return "-";
    }

    private static boolean endsSentence(String text) {
      return !text.isEmpty() && ".!?。！？…".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** The form with words in its slots. */
    private String filled(String form) {
      Filler filler = filler();
      StringBuilder text = new StringBuilder();
      String fixed = form.replaceAll("\\{[^{}]*\\}", " ");
      long holes = form.chars().filter(c -> c == '{').count();
      long each = Math.max(1, (words - units(fixed, Unit.WORD) + holes - 1) / Math.max(1, holes));
      List<String> terms = new ArrayList<>();
      for (Demand demand : whole()) {
        addTerms(terms, demand.must());
      }
      terms.removeIf(fixed::contains);
      long left = Math.max(holes, words - units(fixed, Unit.WORD));
      int i = 0;
      while (i < form.length()) {
        char c = form.charAt(i);
        int close = form.indexOf('}', i);
        boolean doubled = i + 1 < form.length() && form.charAt(i + 1) == c;
        if ((c == '{' || c == '}') && doubled) {
          text.append(c);
          i += 2;
        } else if (c == '{' && close > 0) {
          List<String> inside = new ArrayList<>(terms);
          terms.clear();
          long used = units(String.join(" ", inside), Unit.WORD);
          for (long k = used; k < Math.min(each, Math.max(1, left)); k++) {
            inside.add(filler.isEmpty() ? "word" : filler.next());
          }
          left -= Math.max(used, each);
          text.append(String.join(" ", inside));
          i = close + 1;
        } else {
          text.append(c);
          i++;
        }
      }
      return cased(text.toString());
    }
  }

  private static boolean isLetter(Term term) {
    return term.match() == Match.SUBSTRING
        && term.text().codePointCount(0, term.text().length()) == 1
        && Character.isLetter(term.text().codePointAt(0));
  }

  private static long units(String text, Unit unit) {
    return text.isEmpty() ? 0 : Segmenter.plain().units(text, unit).size();
  }
}
