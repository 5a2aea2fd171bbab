package dev.ancilla.formats.spec;

import dev.ancilla.automaton.RegularExpression;
import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.spec.Alphabet;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Reference;
import dev.ancilla.spec.StateExpression;
import dev.ancilla.spec.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What stands after {@code must:}, one form for each primitive; docs/formats/spec.md shows them
 * all.
 *
 * <p>A form is known by its first key. Rules about tools are in {@link ToolForm}, what is counted
 * in {@link QuantityForm}.
 */
final class ObligationForm {
  private static final List<String> BOUNDS = List.of("min", "max", "is");
  private static final List<String> RANGE = List.of("min", "max");
  private static final Map<String, Obligation.Spelling.Variant> SPELLINGS =
      Map.of(
          "en-GB", Obligation.Spelling.Variant.BRITISH,
          "en-US", Obligation.Spelling.Variant.AMERICAN);
  private static final char COMMA = ',';
  private static final String ASCII = "ascii";

  /** Each form's first key with the others it may have. */
  static final Map<String, List<String>> OTHER_KEYS = otherKeys();

  private static final List<String> FORMS = OTHER_KEYS.keySet().stream().sorted().toList();
  private static final List<String> ANY_OTHER_KEYS =
      OTHER_KEYS.values().stream().flatMap(List::stream).distinct().toList();

  private ObligationForm() {}

  private static Map<String, List<String>> otherKeys() {
    Map<String, List<String>> keys = new HashMap<>();
    keys.put("count", BOUNDS);
    keys.put("ratio", List.of("of", "min", "max"));
    keys.put("contains", List.of("match", "exact", "any"));
    for (String terms : List.of("never", "starts", "ends", "one-of", "equals", "sequence")) {
      keys.put(terms, TermForm.MANNER);
    }
    keys.put("matches", List.of("exact"));
    keys.put("csv", List.of("delimiter", "min", "max"));
    keys.put("table", RANGE);
    keys.put("neighbours", NeighboursForm.KEYS);
    keys.put("alike", List.of());
    keys.put("in", List.of("must"));
    keys.put("within", List.of("must"));
    keys.put("copy", List.of("at"));
    keys.put("overlap", RANGE);
    keys.put("cite", List.of("keys", "keys-at", "each"));
    keys.put("conceals", List.of("words"));
    keys.put("judge", List.of("answer"));
    keys.put("external", List.of("with"));
    for (String single :
        List.of(
            "wrapped",
            "template",
            "case",
            "alphabet",
            "script",
            "language",
            "spelling",
            "format",
            "schema",
            "all",
            "any-of",
            "not",
            "state")) {
      keys.put(single, List.of());
    }
    ToolForm.FORMS.forEach(form -> keys.put(form, ToolForm.keys(form)));
    return keys;
  }

  static Obligation read(YamlValue value, SpecNames names) {
    YamlMap map = value.map();
    String form = map.choice("what must hold", FORMS, ANY_OTHER_KEYS);
    List<String> allowed = new ArrayList<>(List.of(form));
    allowed.addAll(OTHER_KEYS.getOrDefault(form, List.of()));
    map.allowOnly(allowed);
    YamlValue inner = map.require(form);
    return value.build(() -> read(form, inner, map, names));
  }

  private static Obligation read(String form, YamlValue inner, YamlMap map, SpecNames names) {
    return switch (form) {
      case "count" -> measure(QuantityForm.read(inner), map);
      case "ratio" -> ratio(inner, map);
      case "contains" -> contains(inner, map, names);
      case "never" ->
          words(inner)
              .map(
                  list -> new Obligation.Forbids(terms(list, map, names), Optional.of(list.text())))
              .orElseGet(() -> new Obligation.Forbids(TermForm.readAll(inner, map)));
      case "starts" -> new Obligation.StartsWith(TermForm.read(inner, map));
      case "ends" -> new Obligation.EndsWith(TermForm.read(inner, map));
      case "wrapped" -> {
        List<String> marks = pair(inner);
        yield new Obligation.Wrapped(marks.getFirst(), marks.getLast());
      }
      case "one-of" -> new Obligation.ExactlyOne(TermForm.readAll(inner, map));
      case "equals" -> new Obligation.Equals(TermForm.readAll(inner, map));
      case "sequence" -> new Obligation.Sequence(TermForm.readAll(inner, map));
      case "matches" -> matches(inner, map);
      case "template" -> new Obligation.Template(inner.text());
      case "case" ->
          new Obligation.LetterCase(
              Names.read(inner, "case", Obligation.LetterCase.Letters.values()));
      case "alphabet" -> new Obligation.Characters(alphabet(inner));
      case "script" -> new Obligation.Characters(new Alphabet.Scripts(names(inner)));
      case "language" -> new Obligation.Language(names(inner));
      case "spelling" -> new Obligation.Spelling(spelling(inner));
      case "format" ->
          new Obligation.WellFormed(
              Names.read(inner, "format", Obligation.WellFormed.Format.values()));
      case "schema" -> new Obligation.Schema(JsonForm.readObject(inner));
      case "csv" -> new Obligation.Csv(delimiter(map), texts(inner), least(map), most(map));
      case "table" -> new Obligation.Table(texts(inner), least(map), most(map));
      case "neighbours" -> NeighboursForm.read(inner, map);
      case "alike" -> alike(inner);
      case "in" -> inUnit(inner, map, names);
      case "within" ->
          new Obligation.Within(SelectorForm.read(inner), read(map.require("must"), names));
      case "all" -> new Obligation.AllOf(parts(inner, names));
      case "any-of" -> new Obligation.AnyOf(parts(inner, names));
      case "not" -> new Obligation.Not(read(inner, names));
      case "copy" ->
          new Obligation.Copy(
              ReferenceForm.read(inner, names),
              Names.read(map.require("at"), "place", Obligation.Copy.Placement.values()));
      case "overlap" ->
          new Obligation.Overlap(ReferenceForm.read(inner, names), least(map), most(map));
      case "cite" -> cite(inner, map);
      case "conceals" -> conceals(inner, map, names);
      case "state" -> new Obligation.State(ConditionForm.state(inner));
      case "judge" ->
          new Obligation.Judge(
              inner.text(),
              map.find("answer")
                  .map(answer -> answer.oneOf("answer", List.of("yes", "no")) == 0)
                  .orElse(true));
      case "external" ->
          new Obligation.External(
              inner.text(), map.find("with").map(JsonForm::read).orElse(new JsonObject(Map.of())));
      default -> ToolForm.read(form, inner, map);
    };
  }

  private static Obligation measure(Quantity quantity, YamlMap map) {
    Optional<YamlValue> is = map.find("is");
    Optional<YamlValue> min = map.find("min");
    Optional<YamlValue> max = map.find("max");
    if (is.isPresent()) {
      if (min.isPresent() || max.isPresent()) {
        throw map.whole().refuse("\"is\" says it all; leave \"min\" and \"max\" out, or \"is\".");
      }
      int count = is.get().whole();
      return new Obligation.Measure(quantity, count, count);
    }
    if (min.isEmpty() && max.isEmpty()) {
      throw map.whole().refuse("a count needs a bound: \"min\", \"max\", both, or \"is\".");
    }
    return new Obligation.Measure(quantity, least(map), most(map));
  }

  private static int least(YamlMap map) {
    return map.find("min").map(YamlValue::whole).orElse(0);
  }

  private static int most(YamlMap map) {
    return map.find("max").map(YamlValue::whole).orElse(Obligation.Measure.OPEN);
  }

  private static Obligation ratio(YamlValue part, YamlMap map) {
    if (map.find("min").isEmpty() && map.find("max").isEmpty()) {
      throw map.whole().refuse("a ratio needs a bound: \"min\", \"max\", or both, such as 0.5.");
    }
    return new Obligation.Ratio(
        QuantityForm.read(part),
        QuantityForm.read(map.require("of")),
        map.find("min").map(YamlValue::number).orElse(0.0),
        map.find("max").map(YamlValue::number).orElse(Double.POSITIVE_INFINITY));
  }

  private static Obligation contains(YamlValue inner, YamlMap map, SpecNames names) {
    boolean all = !map.find("any").map(YamlValue::flag).orElse(false);
    return words(inner)
        .map(
            list -> new Obligation.Contains(terms(list, map, names), all, Optional.of(list.text())))
        .orElseGet(() -> new Obligation.Contains(TermForm.readAll(inner, map), all));
  }

  /** The name in {@code {words-of: NAME}}. */
  private static Optional<YamlValue> words(YamlValue inner) {
    Optional<YamlValue> name = inner.isMap() ? inner.map().find("words-of") : Optional.empty();
    name.ifPresent(list -> inner.map().allowOnly(List.of("words-of")));
    return name;
  }

  private static List<Term> terms(YamlValue list, YamlMap map, SpecNames names) {
    return names.words(list).stream().map(word -> TermForm.of(list, word, map)).toList();
  }

  private static Obligation matches(YamlValue inner, YamlMap map) {
    // Refuses what does not run in linear time, at the place where it stands.
    inner.build(() -> RegularExpression.parse(inner.text()));
    return new Obligation.Matches(
        inner.text(), map.find("exact").map(YamlValue::flag).orElse(true));
  }

  private static Alphabet alphabet(YamlValue inner) {
    if (inner.isList()) {
      return new Alphabet.Listed(String.join("", texts(inner)));
    }
    return inner.text().equals(ASCII) ? Alphabet.Ascii.ASCII : new Alphabet.Listed(inner.text());
  }

  private static Obligation.Spelling.Variant spelling(YamlValue inner) {
    List<String> names = SPELLINGS.keySet().stream().sorted().toList();
    return Objects.requireNonNull(SPELLINGS.get(names.get(inner.oneOf("spelling", names))));
  }

  private static char delimiter(YamlMap map) {
    Optional<YamlValue> delimiter = map.find("delimiter");
    if (delimiter.isPresent() && delimiter.get().text().length() != 1) {
      throw delimiter.get().refuse("a delimiter is one character, such as \";\".");
    }
    return delimiter.map(value -> value.text().charAt(0)).orElse(COMMA);
  }

  private static Obligation alike(YamlValue inner) {
    YamlMap place = inner.map();
    String unit = place.choice("the unit", Names.units(), List.of());
    place.allowOnly(List.of(unit));
    List<YamlValue> pair = place.require(unit).items();
    if (pair.size() != 2) {
      throw place.require(unit).refuse("two places are compared, such as [1, -1].");
    }
    return new Obligation.Alike(Names.unit(unit), pair.getFirst().whole(), pair.getLast().whole());
  }

  private static Obligation inUnit(YamlValue inner, YamlMap map, SpecNames names) {
    YamlMap place = inner.map();
    String unit = place.choice("the unit", Names.units(), List.of());
    place.allowOnly(List.of(unit));
    return new Obligation.InUnit(
        Names.unit(unit), place.require(unit).whole(), read(map.require("must"), names));
  }

  private static Obligation cite(YamlValue inner, YamlMap map) {
    return new Obligation.Cite(
        Names.read(inner, "way to cite", Obligation.Cite.Style.values()),
        map.find("keys").map(ObligationForm::texts).orElse(List.of()),
        map.find("keys-at").map(JsonForm::path),
        map.find("each").map(Names::unit));
  }

  private static Obligation conceals(YamlValue inner, YamlMap map, SpecNames names) {
    List<YamlValue> items = inner.isList() ? inner.items() : List.of(inner);
    return new Obligation.Conceals(
        items.stream().map(item -> ReferenceForm.read(item, names)).toList(),
        map.require("words").whole());
  }

  private static List<Obligation> parts(YamlValue inner, SpecNames names) {
    return inner.items().stream().map(part -> read(part, names)).toList();
  }

  private static List<String> texts(YamlValue value) {
    return value.items().stream().map(YamlValue::text).toList();
  }

  private static Set<String> names(YamlValue value) {
    List<YamlValue> items = value.isList() ? value.items() : List.of(value);
    return Set.copyOf(items.stream().map(YamlValue::text).toList());
  }

  /** Two texts: a mark before and a mark after. */
  static List<String> pair(YamlValue value) {
    List<String> marks = value.items().stream().map(YamlValue::text).toList();
    if (marks.size() != 2) {
      throw value.refuse(
          "expected two marks, the one before and the one after, found %d."
              .formatted(marks.size()));
    }
    return marks;
  }

  // ---- printing

  static String print(Obligation obligation) {
    return switch (obligation) {
      case Obligation.OnText onText -> print(onText);
      case Obligation.OnContext onContext -> print(onContext);
    };
  }

  private static String print(Obligation.OnText obligation) {
    return switch (obligation) {
      case Obligation.Measure measure ->
          "{count: %s%s}".formatted(QuantityForm.print(measure.quantity()), bounds(measure));
      case Obligation.Ratio ratio ->
          "{ratio: %s, of: %s%s}"
              .formatted(
                  QuantityForm.print(ratio.part()),
                  QuantityForm.print(ratio.whole()),
                  shares(ratio));
      case Obligation.Contains contains ->
          "{%s%s}"
              .formatted(
                  TermForm.printAll("contains", contains.terms(), contains.vocabulary()),
                  contains.all() ? "" : ", any: true");
      case Obligation.Forbids forbids ->
          "{%s}".formatted(TermForm.printAll("never", forbids.terms(), forbids.vocabulary()));
      case Obligation.StartsWith starts ->
          "{%s}".formatted(TermForm.printOne("starts", starts.term()));
      case Obligation.EndsWith ends -> "{%s}".formatted(TermForm.printOne("ends", ends.term()));
      case Obligation.Wrapped wrapped ->
          "{wrapped: %s}".formatted(YamlText.pair(wrapped.open(), wrapped.close()));
      case Obligation.ExactlyOne choice -> terms("one-of", choice.terms());
      case Obligation.Equals equals -> terms("equals", equals.options());
      case Obligation.Sequence sequence -> terms("sequence", sequence.terms());
      case Obligation.Matches matches ->
          "{matches: %s%s}"
              .formatted(
                  YamlText.scalar(matches.pattern()),
                  matches.caseSensitive() ? "" : ", exact: false");
      case Obligation.Template template ->
          "{template: %s}".formatted(YamlText.scalar(template.form()));
      case Obligation.LetterCase letterCase ->
          "{case: %s}".formatted(Names.of(letterCase.letters()));
      case Obligation.Characters characters -> print(characters.alphabet());
      case Obligation.Language language -> "{language: %s}".formatted(sorted(language.codes()));
      case Obligation.Spelling spelling ->
          "{spelling: %s}"
              .formatted(
                  switch (spelling.variant()) {
                    case BRITISH -> "en-GB";
                    case AMERICAN -> "en-US";
                  });
      case Obligation.WellFormed wellFormed ->
          "{format: %s}".formatted(Names.of(wellFormed.format()));
      case Obligation.Schema schema -> "{schema: %s}".formatted(JsonForm.print(schema.schema()));
      case Obligation.Csv csv ->
          "{csv: %s%s%s}"
              .formatted(
                  YamlText.list(csv.columns()),
                  csv.delimiter() == COMMA
                      ? ""
                      : ", delimiter: " + YamlText.quoted(String.valueOf(csv.delimiter())),
                  range(csv.minRows(), csv.maxRows()));
      case Obligation.Table table ->
          "{table: %s%s}"
              .formatted(YamlText.list(table.columns()), range(table.minRows(), table.maxRows()));
      case Obligation.Neighbours neighbours -> NeighboursForm.print(neighbours);
      case Obligation.Alike alike ->
          "{alike: {%s: [%d, %d]}}"
              .formatted(alike.unit().singular(), alike.first(), alike.second());
      case Obligation.InUnit inUnit ->
          "{in: {%s: %d}, must: %s}"
              .formatted(inUnit.unit().singular(), inUnit.number(), print(inUnit.must()));
      case Obligation.Within within ->
          "{within: %s, must: %s}"
              .formatted(SelectorForm.print(within.selector()), print(within.must()));
      case Obligation.AllOf all -> "{all: %s}".formatted(all(all.parts(), ObligationForm::print));
      case Obligation.AnyOf any ->
          "{any-of: %s}".formatted(all(any.parts(), ObligationForm::print));
      case Obligation.Not not -> "{not: %s}".formatted(print(not.part()));
    };
  }

  private static String print(Obligation.OnContext obligation) {
    return switch (obligation) {
      case Obligation.Copy copy ->
          "{copy: %s, at: %s}"
              .formatted(ReferenceForm.print(copy.text()), Names.of(copy.placement()));
      case Obligation.Overlap overlap ->
          "{overlap: %s%s}"
              .formatted(ReferenceForm.print(overlap.text()), range(overlap.min(), overlap.max()));
      case Obligation.Cite cite ->
          "{cite: %s%s%s%s}"
              .formatted(
                  Names.of(cite.style()),
                  cite.keys().isEmpty() ? "" : ", keys: " + YamlText.list(cite.keys()),
                  cite.keysAt()
                      .map(JsonPath::toString)
                      .map(path -> ", keys-at: " + YamlText.scalar(path))
                      .orElse(""),
                  cite.each().map(unit -> ", each: " + unit.singular()).orElse(""));
      case Obligation.Conceals conceals ->
          "{conceals: %s, words: %d}"
              .formatted(
                  ObligationForm.<Reference>all(conceals.secrets(), ReferenceForm::print),
                  conceals.minWords());
      case Obligation.Tools tools -> ToolForm.print(tools);
      case Obligation.State state ->
          "{state: %s}".formatted(YamlText.scalar(StateExpression.print(state.expression())));
      case Obligation.Judge judge ->
          "{judge: %s%s}"
              .formatted(YamlText.scalar(judge.question()), judge.yes() ? "" : ", answer: \"no\"");
      case Obligation.External external ->
          "{external: %s%s}"
              .formatted(
                  YamlText.scalar(external.name()),
                  external.parameters().equals(new JsonObject(Map.of()))
                      ? ""
                      : ", with: " + JsonForm.print(external.parameters()));
    };
  }

  private static String terms(String key, List<Term> terms) {
    return "{%s}".formatted(TermForm.printAll(key, terms, Optional.empty()));
  }

  private static String print(Alphabet alphabet) {
    return switch (alphabet) {
      case Alphabet.Ascii ascii -> "{alphabet: %s}".formatted(ASCII);
      case Alphabet.Listed listed ->
          "{alphabet: %s}"
              .formatted(
                  listed.characters().equals(ASCII)
                      ? YamlText.list(List.of(ASCII))
                      : YamlText.scalar(listed.characters()));
      case Alphabet.Scripts scripts -> "{script: %s}".formatted(sorted(scripts.names()));
    };
  }

  private static String sorted(Set<String> names) {
    return YamlText.list(List.copyOf(new TreeSet<>(names)));
  }

  private static <T> String all(List<T> parts, Function<T, String> print) {
    return "[" + String.join(", ", parts.stream().map(print).toList()) + "]";
  }

  private static String bounds(Obligation.Measure measure) {
    if (measure.min() == measure.max()) {
      return ", is: " + measure.min();
    }
    boolean open = measure.max() == Obligation.Measure.OPEN;
    return (measure.min() > 0 || open ? ", min: " + measure.min() : "")
        + (open ? "" : ", max: " + measure.max());
  }

  private static String range(int min, int max) {
    return (min > 0 ? ", min: " + min : "")
        + (max == Obligation.Measure.OPEN ? "" : ", max: " + max);
  }

  private static String shares(Obligation.Ratio ratio) {
    boolean open = ratio.max() == Double.POSITIVE_INFINITY;
    return (ratio.min() > 0 || open ? ", min: " + ratio.min() : "")
        + (open ? "" : ", max: " + ratio.max());
  }
}
