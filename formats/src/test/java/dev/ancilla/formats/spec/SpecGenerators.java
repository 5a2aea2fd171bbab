package dev.ancilla.formats.spec;

import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonArray;
import dev.ancilla.json.JsonValue.JsonBoolean;
import dev.ancilla.json.JsonValue.JsonNull;
import dev.ancilla.json.JsonValue.JsonNumber;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.json.JsonValue.JsonText;
import dev.ancilla.spec.Alphabet;
import dev.ancilla.spec.Channel;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Hardness;
import dev.ancilla.spec.Match;
import dev.ancilla.spec.Moment;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.Measure;
import dev.ancilla.spec.Phase;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Provenance;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Reference;
import dev.ancilla.spec.Relation;
import dev.ancilla.spec.Relations;
import dev.ancilla.spec.Scope;
import dev.ancilla.spec.Selector;
import dev.ancilla.spec.Selector.Enclosure;
import dev.ancilla.spec.Source;
import dev.ancilla.spec.SourceRole;
import dev.ancilla.spec.Spec;
import dev.ancilla.spec.StateTest;
import dev.ancilla.spec.Term;
import dev.ancilla.spec.ToolRule;
import dev.ancilla.spec.ToolSet;
import dev.ancilla.spec.Window;
import dev.ancilla.testkit.Generator;
import dev.ancilla.text.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Random specs with every record of the clause language in them; SpecRoundTripTest holds this file
 * to that.
 */
final class SpecGenerators {
  /** The name of a list of words that every spec has, with the words. */
  private static final String LIST = "rivals";

  private static final List<String> LISTED = List.of("Acme", "Globex & Co");

  /** A source that every spec has. */
  private static final String SOURCE = "sys";

  static final Generator<String> ANY_TEXT =
      Generator.either(
          Generator.text(8),
          Generator.markdown(8),
          Generator.words(0, 6),
          Generator.of(
              "yes", "null", "~", "1", "0x1", "1e3", "a: b", "- a", "#", " a", "a ", "\"", "'"),
          // the names that closed lists have, where a text is meant
          Generator.of("any", "ascii", "each", "all", "prompt", "always", "answered", "whole"));

  private static final Generator<String> TEXTS =
      Generator.either(
          ANY_TEXT.map(text -> text + "x"), ANY_TEXT.map(text -> text.isBlank() ? "x" : text));

  private static final Generator<Unit> UNITS = Generator.of(List.of(Unit.values()));
  private static final Generator<Integer> PLACES =
      Generator.ints(-3, 3).map(place -> place == 0 ? 4 : place);

  /** Lower and upper bounds, some of them open. */
  private static final Generator<int[]> BOUNDS =
      Generator.ints(0, 9)
          .with(
              Generator.ints(0, 4),
              (min, more) -> new int[] {min, more == 4 ? Measure.OPEN : min + more});

  private static final Generator<Term> TERMS =
      Generator.either(
          TEXTS
              .with(Generator.of(Match.WORD, Match.SUBSTRING), (text, match) -> text + "|" + match)
              .with(Generator.booleans(), SpecGenerators::term),
          Generator.of("[0-9]+", "(USD|EUR) ?\\d+", "a{2,3}\\b")
              .with(Generator.booleans(), (text, exact) -> new Term(text, Match.PATTERN, exact)));

  private static Term term(String textAndMatch, boolean exact) {
    int bar = textAndMatch.lastIndexOf('|');
    return new Term(
        textAndMatch.substring(0, bar), Match.valueOf(textAndMatch.substring(bar + 1)), exact);
  }

  private static final Generator<List<Term>> TERM_LISTS = Generator.lists(TERMS, 2, 4);

  private static final Generator<List<Term>> VOCABULARY =
      Generator.of(List.of(Match.values()))
          .with(
              Generator.booleans(),
              (match, exact) -> LISTED.stream().map(word -> new Term(word, match, exact)).toList());

  static final Generator<Quantity> QUANTITIES =
      Generator.either(
          UNITS.map(Quantity.Units::new),
          UNITS.map(Quantity.Distinct::new),
          TERMS.map(Quantity.Occurrences::new),
          TERMS.map(Quantity.LinesStarting::new),
          Generator.ints(1, 99).map(Quantity.MostRepeatedRun::new),
          Generator.ints(1, 99).map(Quantity.CapitalWords::new),
          Generator.ints(1, 99).map(Quantity.Palindromes::new),
          TEXTS.with(TEXTS, Quantity.Enclosed::new),
          TEXTS.with(Generator.booleans(), Quantity.Parts::new),
          TEXTS.map(Quantity.Sections::new),
          Generator.of(
              Quantity.Highlights.HIGHLIGHTS,
              Quantity.Letters.LETTERS,
              Quantity.LowerCaseWords.LOWER_CASE_WORDS));

  private static final Generator<JsonPath> PATHS =
      Generator.of("order", "order.items[0].price", "user.tier", "größe_2-b[-1]")
          .map(JsonPath::parse);

  private static final Generator<JsonValue> SINGLES =
      Generator.either(
          ANY_TEXT.map(JsonText::new),
          Generator.of("0", "-12.5", "1000000", "0.001")
              .map(digits -> new JsonNumber(new BigDecimal(digits))),
          Generator.of(JsonBoolean.TRUE, JsonBoolean.FALSE, JsonNull.NULL));

  private static final Generator<JsonObject> OBJECTS =
      ANY_TEXT
          .with(SINGLES, (name, value) -> Map.of(name, value))
          .with(
              Generator.lists(SINGLES, 0, 2),
              (members, list) ->
                  new JsonObject(
                      Map.of("own", new JsonObject(members), "list", new JsonArray(list))));

  private static final Generator<Condition> STATES =
      Generator.<StateTest>either(
              PATHS.map(StateTest.Exists::new),
              PATHS.map(StateTest.IsTrue::new),
              PATHS.with(
                  Generator.lists(SINGLES, 1, 3),
                  (path, values) -> new StateTest.OneOf(path, values)),
              PATHS.with(PATHS, StateTest.Among::new),
              PATHS.with(PATHS, StateTest.Within::new),
              PATHS.flatMap(
                  path ->
                      Generator.of(List.of(StateTest.Comparison.values()))
                          .with(
                              SINGLES, (sign, value) -> new StateTest.Compares(path, sign, value))),
              PATHS.flatMap(
                  path ->
                      Generator.of(List.of(StateTest.Comparison.values()))
                          .with(
                              PATHS,
                              (sign, other) -> new StateTest.ComparesPlaces(path, sign, other))))
          .map(Condition.State::new);

  /** Tests of the state, joined. */
  private static final Generator<Condition> EXPRESSIONS =
      Generator.either(
          STATES,
          STATES.map(Condition.Not::new),
          Generator.lists(STATES, 2, 3).map(Condition.AllOf::new),
          Generator.lists(STATES, 2, 3).map(Condition.AnyOf::new).map(Condition.Not::new));

  private static final Generator<ToolSet> TOOL_SETS =
      Generator.either(
          Generator.lists(TEXTS, 1, 3).map(names -> new ToolSet.Named(Set.copyOf(names))),
          Generator.of(ToolSet.Any.ANY));

  private static final Generator<Moment.Act> ACTS =
      Generator.either(TOOL_SETS.map(Moment.Called::new), Generator.of(Moment.Answered.ANSWERED));

  private static final Generator<Moment> MOMENTS =
      Generator.either(
          ACTS.map(act -> act),
          TOOL_SETS.map(Moment.Succeeded::new),
          TOOL_SETS.map(Moment.Failed::new));

  private static final Generator<Moment> STARTS =
      Generator.either(MOMENTS, Generator.of(Moment.Opening.OPENING));

  private static final Generator<ToolRule> TOOL_RULES =
      Generator.either(
          MOMENTS.with(STARTS, ToolRule.Require::new),
          ACTS.with(STARTS, ToolRule.Forbid::new),
          ACTS.with(MOMENTS, ToolRule.Order::new),
          TOOL_SETS.with(Generator.ints(1, 5), ToolRule.AtMost::new),
          TOOL_SETS.with(EXPRESSIONS, ToolRule.Arguments::new),
          TOOL_SETS.flatMap(
              tools ->
                  Generator.lists(TEXTS, 0, 2)
                      .with(
                          Generator.lists(PATHS, 0, 2),
                          (names, shown) -> new ToolRule.Confirm(tools, names, shown))),
          Generator.of(ToolRule.TextOrCall.TEXT_OR_CALL));

  private static final Generator<Obligation.Tools> TOOLS =
      TOOL_RULES.flatMap(
          rule ->
              Generator.of(List.of(Window.values()))
                  .with(
                      Generator.either(EXPRESSIONS, Generator.of(Condition.Always.ALWAYS)),
                      (window, when) -> new Obligation.Tools(rule, window, when)));

  private static final Generator<Reference> REFERENCES =
      Generator.either(
          TEXTS.map(Reference.Words::new),
          TOOL_SETS.map(Reference.Results::new),
          Generator.of(new Reference.SourceText(SOURCE), Reference.UserMessage.USER_MESSAGE));

  private static final Generator<Relation> RELATIONS =
      Generator.either(
          Generator.of(List.of(Relation.Plain.values())),
          UNITS.with(Generator.booleans(), Relation.Lengths::new),
          TEXTS.map(Relation.Joined::new));

  private static final Generator<Alphabet> ALPHABETS =
      Generator.either(
          TEXTS.map(Alphabet.Listed::new),
          Generator.of(
              Alphabet.Ascii.ASCII,
              new Alphabet.Listed("ascii"),
              new Alphabet.Scripts(Set.of("Latin", "Han"))));

  private static final Generator<Selector> SELECTORS =
      Generator.either(
          UNITS.with(PLACES, Selector.Nth::new),
          UNITS.with(Generator.booleans(), Selector.Each::new),
          Generator.booleans().map(Selector.AlternateLines::new),
          TEXTS.map(Selector.Part::new),
          TEXTS.with(Generator.ints(-2, 2), Selector.Piece::new),
          Generator.of(Selector.Whole.WHOLE));

  private static final Generator<Obligation> SIMPLE =
      Generator.<Obligation>either(
          QUANTITIES.with(BOUNDS, (quantity, n) -> new Measure(quantity, n[0], n[1])),
          QUANTITIES.flatMap(
              part ->
                  QUANTITIES.with(
                      Generator.of(0.25, 1.0 / 3, 1e-9, 0.0),
                      (whole, min) ->
                          new Obligation.Ratio(
                              part, whole, min, min < 0.3 ? Double.POSITIVE_INFINITY : 0.5))),
          TERM_LISTS.with(Generator.booleans(), Obligation.Contains::new),
          VOCABULARY.with(
              Generator.booleans(),
              (terms, all) -> new Obligation.Contains(terms, all, Optional.of(LIST))),
          TERM_LISTS.map(Obligation.Forbids::new),
          VOCABULARY.map(terms -> new Obligation.Forbids(terms, Optional.of(LIST))),
          TERM_LISTS.map(Obligation.ExactlyOne::new),
          TERM_LISTS.map(Obligation.Equals::new),
          TERM_LISTS.map(Obligation.Sequence::new),
          TERMS.map(Obligation.StartsWith::new),
          TERMS.map(Obligation.EndsWith::new),
          TEXTS.with(TEXTS, Obligation.Wrapped::new),
          TEXTS.map(Obligation.Template::new),
          Generator.of("[A-Z]{3}", "a|b", "\\p{L}+\\.", "(?i:x)y")
              .with(Generator.booleans(), Obligation.Matches::new),
          Generator.of(List.of(Obligation.LetterCase.Letters.values()))
              .map(Obligation.LetterCase::new),
          ALPHABETS.map(Obligation.Characters::new),
          Generator.of(
              new Obligation.Language(Set.of("en", "zh", "no")),
              new Obligation.WellFormed(Obligation.WellFormed.Format.JSON)),
          Generator.of(List.of(Obligation.Spelling.Variant.values())).map(Obligation.Spelling::new),
          OBJECTS.map(Obligation.Schema::new),
          Generator.lists(TEXTS, 0, 2)
              .flatMap(
                  columns ->
                      BOUNDS.with(
                          Generator.of(',', ';', '\t', '"'),
                          (n, delimiter) -> new Obligation.Csv(delimiter, columns, n[0], n[1]))),
          Generator.lists(TEXTS, 0, 2)
              .with(BOUNDS, (columns, n) -> new Obligation.Table(columns, n[0], n[1])),
          UNITS.with(RELATIONS, Obligation.Neighbours::new),
          UNITS.with(Generator.ints(1, 3), (unit, n) -> new Obligation.Alike(unit, n, -n)),
          REFERENCES.with(
              Generator.of(List.of(Obligation.Copy.Placement.values())), Obligation.Copy::new),
          REFERENCES.with(BOUNDS, (text, n) -> new Obligation.Overlap(text, n[0], n[1])),
          Generator.lists(TEXTS, 0, 2)
              .flatMap(
                  keys ->
                      Generator.of(List.of(Obligation.Cite.Style.values()))
                          .with(PATHS, (style, path) -> cite(style, keys, path))),
          Generator.lists(REFERENCES, 1, 2).with(Generator.ints(1, 9), Obligation.Conceals::new),
          TOOLS.map(tools -> tools),
          TOOLS.map(tools -> tools),
          EXPRESSIONS.map(Obligation.State::new),
          TEXTS.with(Generator.booleans(), Obligation.Judge::new),
          TEXTS.with(
              Generator.<JsonValue>either(OBJECTS.map(object -> object), SINGLES),
              Obligation.External::new));

  private static Obligation cite(Obligation.Cite.Style style, List<String> keys, JsonPath path) {
    boolean plain = keys.isEmpty();
    return new Obligation.Cite(
        style,
        keys,
        plain ? Optional.empty() : Optional.of(path),
        plain ? Optional.of(Unit.SENTENCE) : Optional.empty());
  }

  static final Generator<Obligation> OBLIGATIONS =
      Generator.either(
          SIMPLE,
          SIMPLE,
          SIMPLE,
          UNITS.flatMap(
              unit ->
                  PLACES.with(SIMPLE, (place, must) -> new Obligation.InUnit(unit, place, must))),
          SELECTORS.with(SIMPLE, Obligation.Within::new),
          SIMPLE.map(Obligation.Not::new),
          Generator.lists(SIMPLE, 2, 3).map(Obligation.AnyOf::new),
          Generator.lists(SIMPLE, 2, 3).map(Obligation.AllOf::new));

  private static final Generator<Phase> PHASES = Generator.of(Phase.INPUT, Phase.OUTPUT);

  private static final Generator<Condition> PLAIN_CONDITIONS =
      Generator.either(
          EXPRESSIONS,
          SIMPLE.with(PHASES, Condition.Text::new),
          TEXTS.with(PHASES, Condition.Judge::new));

  private static final Generator<Condition> CONDITIONS =
      Generator.either(
          Generator.of(Condition.Always.ALWAYS),
          PLAIN_CONDITIONS,
          PLAIN_CONDITIONS.map(Condition.Not::new),
          Generator.lists(PLAIN_CONDITIONS, 2, 3).map(Condition.AllOf::new),
          Generator.lists(PLAIN_CONDITIONS, 2, 3).map(Condition.AnyOf::new));

  private static final Generator<Channel> CHANNELS =
      Generator.either(
          Generator.of(Channel.Answer.ANSWER, Channel.Code.CODE),
          TEXTS.with(PATHS, Channel.ToolArguments::new),
          PATHS.map(Channel.JsonPlace::new));

  private static final Generator<Scope> SCOPES =
      CHANNELS.flatMap(
          channel ->
              SELECTORS.with(
                  Generator.of(
                      Set.<Enclosure>of(),
                      Set.of(Enclosure.QUOTE),
                      Set.of(Enclosure.QUOTE, Enclosure.CODE)),
                  (selector, except) -> new Scope(channel, selector, except)));

  private static final Generator<Provenance> PROVENANCES =
      Generator.of(1.0, 0.9, 1e-5)
          .flatMap(
              confidence ->
                  Generator.of(List.of(Provenance.Status.values()))
                      .with(
                          ANY_TEXT,
                          (status, note) ->
                              new Provenance(
                                  confidence,
                                  status,
                                  note.isEmpty() ? Optional.empty() : Optional.of(note))));

  /** A clause without a name or relations. */
  private static final Generator<Clause> CLAUSES =
      OBLIGATIONS
          .map(must -> Clause.hard("c", must))
          .with(CONDITIONS, Clause::withWhen)
          .with(SCOPES, Clause::withScope)
          .with(PROVENANCES, Clause::withProvenance)
          .with(
              Generator.of(Hardness.Hard.HARD, new Hardness.Soft(1), new Hardness.Soft(0.3)),
              Clause::withHardness)
          .with(Generator.lists(TEXTS, 0, 2), Clause::withFix);

  /** Clauses get their ids, relations and quotations when a spec is put together. */
  static final Generator<Spec> SPECS =
      Generator.lists(ANY_TEXT, 0, 3)
          .with(Generator.lists(CLAUSES, 0, 4), SpecGenerators::spec)
          .with(
              Generator.ints(1, 1_000),
              (spec, version) ->
                  new Spec(
                      spec.id(),
                      version,
                      version % 2 == 0 ? Profile.PLAIN : Profile.OFFICIAL,
                      spec.sources(),
                      spec.vocabulary(),
                      spec.clauses()));

  private SpecGenerators() {}

  private static Spec spec(List<String> texts, List<Clause> drawn) {
    List<Source> sources = new ArrayList<>();
    for (String text : texts) {
      String id = "s" + sources.size();
      sources.add(
          sources.size() == 1
              ? new Source(id, SourceRole.POLICY, "a folder/" + id + ".md", text)
              : Source.inline(id, SourceRole.SYSTEM, text));
    }
    sources.add(Source.inline(SOURCE, SourceRole.DEVELOPER, "Be kind."));
    List<Clause> clauses = new ArrayList<>();
    for (Clause clause : drawn) {
      int n = clauses.size();
      Optional<String> says =
          texts.stream().skip(n).findFirst().filter(text -> !text.strip().isEmpty());
      clauses.add(
          new Clause(
              "c" + n,
              says,
              clause.when(),
              clause.scope(),
              clause.must(),
              clause.hardness(),
              relations(n),
              clause.fix(),
              clause.provenance(),
              n % 3 == 0 ? Optional.of("kind:of_" + n) : Optional.empty()));
    }
    return new Spec("round-trip", 1, Profile.PLAIN, sources, Map.of(LIST, LISTED), clauses);
  }

  private static Relations relations(int n) {
    return n == 0
        ? Relations.NONE.withGroup("g " + n)
        : Relations.NONE
            .withAfter("c" + (n - 1))
            .withOtherwise("c" + (n - 1))
            .withBeats("c0")
            .withPriority(1 - n);
  }
}
