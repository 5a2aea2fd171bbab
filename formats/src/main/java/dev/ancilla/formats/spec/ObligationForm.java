package dev.ancilla.formats.spec;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.text.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands after {@code must:}, one form for each primitive.
 *
 * <pre>
 *   {count: sentences, min: 1, max: 5} | {count: sentences, is: 2}
 *   {contains: [a, b], match: word|substring, exact: true, any: true}
 *   {never: [a, b], match: ..., exact: ...}
 *   {starts: a, match: ..., exact: ...} | {ends: a, match: ..., exact: ...}
 *   {wrapped: ["(", ")"]}
 *   {one-of: [a, b], match: ..., exact: ...}
 *   {case: upper|lower}
 *   {format: json}
 *   {in: {paragraph: 2}, must: {...}}
 *   {all: [{...}, {...}]}
 * </pre>
 */
final class ObligationForm {
  private static final List<String> CASES = List.of("upper", "lower");
  private static final List<String> FORMATS = List.of("json");
  private static final List<String> BOUNDS = List.of("min", "max", "is");

  /** Each form's first key with the others it may have. */
  private static final Map<String, List<String>> OTHER_KEYS =
      Map.ofEntries(
          Map.entry("count", BOUNDS),
          Map.entry("contains", List.of("match", "exact", "any")),
          Map.entry("never", TermForm.MANNER),
          Map.entry("starts", TermForm.MANNER),
          Map.entry("ends", TermForm.MANNER),
          Map.entry("wrapped", List.of()),
          Map.entry("one-of", TermForm.MANNER),
          Map.entry("case", List.of()),
          Map.entry("format", List.of()),
          Map.entry("in", List.of("must")),
          Map.entry("all", List.of()));

  private static final List<String> FORMS = OTHER_KEYS.keySet().stream().sorted().toList();
  private static final List<String> ANY_OTHER_KEYS =
      OTHER_KEYS.values().stream().flatMap(List::stream).distinct().toList();

  private ObligationForm() {}

  static Obligation read(YamlValue value) {
    YamlMap map = value.map();
    String form = map.choice("what must hold", FORMS, ANY_OTHER_KEYS);
    map.allowOnly(
        Stream.concat(Stream.of(form), OTHER_KEYS.getOrDefault(form, List.of()).stream()).toList());
    YamlValue inner = map.require(form);
    return value.build(() -> read(form, inner, map));
  }

  private static Obligation read(String form, YamlValue inner, YamlMap map) {
    return switch (form) {
      case "count" -> measure(QuantityForm.read(inner), map);
      case "contains" ->
          new Obligation.Contains(
              TermForm.readAll(inner, map), !map.find("any").map(YamlValue::flag).orElse(false));
      case "never" -> new Obligation.Forbids(TermForm.readAll(inner, map));
      case "starts" -> new Obligation.StartsWith(TermForm.read(inner, map));
      case "ends" -> new Obligation.EndsWith(TermForm.read(inner, map));
      case "wrapped" -> {
        List<String> marks = pair(inner);
        yield new Obligation.Wrapped(marks.getFirst(), marks.getLast());
      }
      case "one-of" -> new Obligation.ExactlyOne(TermForm.readAll(inner, map));
      case "case" ->
          new Obligation.LetterCase(
              Obligation.LetterCase.Letters.values()[inner.oneOf("case", CASES)]);
      case "format" ->
          new Obligation.WellFormed(
              Obligation.WellFormed.Format.values()[inner.oneOf("format", FORMATS)]);
      case "in" -> inUnit(inner, map);
      case "all" -> new Obligation.AllOf(inner.items().stream().map(ObligationForm::read).toList());
      default -> throw new IllegalStateException(form);
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
    return new Obligation.Measure(
        quantity,
        min.map(YamlValue::whole).orElse(0),
        max.map(YamlValue::whole).orElse(Obligation.Measure.OPEN));
  }

  private static Obligation inUnit(YamlValue inner, YamlMap map) {
    YamlMap place = inner.map();
    List<String> units = Arrays.stream(Unit.values()).map(Unit::singular).toList();
    String unit = place.choice("the unit", units, List.of());
    place.allowOnly(List.of(unit));
    return new Obligation.InUnit(
        Unit.values()[units.indexOf(unit)], place.require(unit).whole(), read(map.require("must")));
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

  static String print(Obligation obligation) {
    return switch (obligation) {
      case Obligation.Measure measure ->
          "{count: %s%s}".formatted(QuantityForm.print(measure.quantity()), bounds(measure));
      case Obligation.Contains contains ->
          "{%s%s}"
              .formatted(
                  TermForm.printAll("contains", contains.terms()),
                  contains.all() ? "" : ", any: true");
      case Obligation.Forbids forbids ->
          "{%s}".formatted(TermForm.printAll("never", forbids.terms()));
      case Obligation.StartsWith starts ->
          "{%s}".formatted(TermForm.printOne("starts", starts.term()));
      case Obligation.EndsWith ends -> "{%s}".formatted(TermForm.printOne("ends", ends.term()));
      case Obligation.Wrapped wrapped ->
          "{wrapped: %s}".formatted(YamlText.pair(wrapped.open(), wrapped.close()));
      case Obligation.ExactlyOne choice ->
          "{%s}".formatted(TermForm.printAll("one-of", choice.terms()));
      case Obligation.LetterCase letterCase ->
          "{case: %s}".formatted(CASES.get(letterCase.letters().ordinal()));
      case Obligation.WellFormed wellFormed ->
          "{format: %s}".formatted(FORMATS.get(wellFormed.format().ordinal()));
      case Obligation.InUnit inUnit ->
          "{in: {%s: %d}, must: %s}"
              .formatted(inUnit.unit().singular(), inUnit.number(), print(inUnit.must()));
      case Obligation.Ratio other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.Equals other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.Matches other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.Sequence other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.Template other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.Characters other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.Neighbours other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.Alike other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.Within other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.AnyOf other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.Not other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.Language other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.Spelling other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.Schema other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.Csv other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.Table other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.Copy other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.Overlap other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.Cite other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.Conceals other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.Tools other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.State other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.Judge other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.External other -> throw new UnsupportedOperationException(other.toString());
      case Obligation.AllOf all ->
          "{all: [%s]}"
              .formatted(
                  String.join(", ", all.parts().stream().map(ObligationForm::print).toList()));
    };
  }

  private static String bounds(Obligation.Measure measure) {
    if (measure.min() == measure.max()) {
      return ", is: " + measure.min();
    }
    boolean open = measure.max() == Obligation.Measure.OPEN;
    return (measure.min() > 0 || open ? ", min: " + measure.min() : "")
        + (open ? "" : ", max: " + measure.max());
  }
}
