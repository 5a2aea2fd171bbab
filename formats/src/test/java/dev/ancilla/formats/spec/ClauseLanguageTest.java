package dev.ancilla.formats.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonValue.JsonArray;
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
import dev.ancilla.spec.Provenance;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Reference;
import dev.ancilla.spec.Relation;
import dev.ancilla.spec.Relations;
import dev.ancilla.spec.Scope;
import dev.ancilla.spec.Selector;
import dev.ancilla.spec.Spec;
import dev.ancilla.spec.StateExpression;
import dev.ancilla.spec.Term;
import dev.ancilla.spec.ToolRule;
import dev.ancilla.spec.ToolSet;
import dev.ancilla.spec.Window;
import dev.ancilla.text.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One written form for every primitive, condition, scope and relation; the rest of SpecReaderTest.
 */
class ClauseLanguageTest {
  private static final Quantity WORDS = new Quantity.Units(Unit.WORD);
  private static final Obligation SHORT = new Measure(WORDS, 0, 12);

  static Stream<Arguments> obligations() {
    return Stream.of(
        form(
            "{count: {pattern: \"[0-9]+\", exact: true}, max: 2}",
            new Measure(new Quantity.Occurrences(Term.pattern("[0-9]+")), 0, 2)),
        form(
            "{count: {distinct: words}, min: 5}",
            new Measure(new Quantity.Distinct(Unit.WORD), 5, Measure.OPEN)),
        form(
            "{count: {palindromes: {letters: 3}}, min: 1}",
            new Measure(new Quantity.Palindromes(3), 1, Measure.OPEN)),
        form("{count: letters, max: 9}", new Measure(Quantity.Letters.LETTERS, 0, 9)),
        form(
            "{count: lower-case-words, max: 9}",
            new Measure(Quantity.LowerCaseWords.LOWER_CASE_WORDS, 0, 9)),
        form(
            "{ratio: {distinct: words}, of: words, min: 0.5}",
            new Obligation.Ratio(
                new Quantity.Distinct(Unit.WORD), WORDS, 0.5, Double.POSITIVE_INFINITY)),
        form(
            "{equals: [a, b], exact: true}",
            new Obligation.Equals(
                List.of(new Term("a", Match.WORD, true), new Term("b", Match.WORD, true)))),
        form("{matches: \"[A-Z]{3}-[0-9]+\"}", new Obligation.Matches("[A-Z]{3}-[0-9]+", true)),
        form("{matches: ok, exact: false}", new Obligation.Matches("ok", false)),
        form(
            "{sequence: [first, then]}",
            new Obligation.Sequence(List.of(Term.word("first"), Term.word("then")))),
        form(
            "{template: \"Dear {name},\\n{body}\"}",
            new Obligation.Template("Dear {name},\n{body}")),
        form("{case: title}", new Obligation.LetterCase(Obligation.LetterCase.Letters.TITLE)),
        form("{alphabet: ascii}", new Obligation.Characters(Alphabet.Ascii.ASCII)),
        form("{alphabet: \"01\"}", new Obligation.Characters(new Alphabet.Listed("01"))),
        form("{alphabet: [ascii]}", new Obligation.Characters(new Alphabet.Listed("ascii"))),
        form(
            "{script: [Cyrillic, Latin]}",
            new Obligation.Characters(new Alphabet.Scripts(Set.of("Latin", "Cyrillic")))),
        form("{language: [de, en]}", new Obligation.Language(Set.of("en", "de"))),
        form("{spelling: en-GB}", new Obligation.Spelling(Obligation.Spelling.Variant.BRITISH)),
        form(
            "{schema: {\"type\": \"object\", \"required\": [\"id\"], \"minProperties\": 1}}",
            new Obligation.Schema(
                new JsonObject(
                    Map.of(
                        "type",
                        new JsonText("object"),
                        "required",
                        new JsonArray(List.of(new JsonText("id"))),
                        "minProperties",
                        JsonNumber.of(1))))),
        form(
            "{csv: [name, price], delimiter: \";\", min: 1, max: 9}",
            new Obligation.Csv(';', List.of("name", "price"), 1, 9)),
        form("{table: [], min: 2}", new Obligation.Table(List.of(), 2, Measure.OPEN)),
        form(
            "{neighbours: sentence, are: initials-differ}",
            new Obligation.Neighbours(Unit.SENTENCE, Relation.Plain.INITIALS_DIFFER)),
        form(
            "{neighbours: line, growing: word}",
            new Obligation.Neighbours(Unit.LINE, new Relation.Lengths(Unit.WORD, true))),
        form(
            "{neighbours: sentence, joined: \"-\"}",
            new Obligation.Neighbours(Unit.SENTENCE, new Relation.Joined("-"))),
        form("{alike: {word: [1, -1]}}", new Obligation.Alike(Unit.WORD, 1, -1)),
        form(
            "{in: {word: -1}, must: {equals: [bye]}}",
            new Obligation.InUnit(Unit.WORD, -1, new Obligation.Equals(List.of(Term.word("bye"))))),
        form(
            "{within: {each: bullet}, must: {count: words, max: 12}}",
            new Obligation.Within(new Selector.Each(Unit.BULLET, false), SHORT)),
        form(
            "{within: whole, must: {count: words, max: 12}}",
            new Obligation.Within(Selector.Whole.WHOLE, SHORT)),
        form(
            "{any-of: [{format: json}, {count: words, max: 12}]}",
            new Obligation.AnyOf(
                List.of(new Obligation.WellFormed(Obligation.WellFormed.Format.JSON), SHORT))),
        form(
            "{not: {starts: Sure}}",
            new Obligation.Not(new Obligation.StartsWith(Term.word("Sure")))),
        form(
            "{copy: prompt, at: start}",
            new Obligation.Copy(
                Reference.UserMessage.USER_MESSAGE, Obligation.Copy.Placement.START)),
        form(
            "{overlap: {results: search}, max: 7}",
            new Obligation.Overlap(new Reference.Results(ToolSet.of("search")), 0, 7)),
        form(
            "{cite: bracket, keys: [\"1\", \"2\"], keys-at: docs, each: sentence}",
            new Obligation.Cite(
                Obligation.Cite.Style.BRACKET,
                List.of("1", "2"),
                Optional.of(JsonPath.parse("docs")),
                Optional.of(Unit.SENTENCE))),
        form(
            "{conceals: [{source: sys}, {text: open sesame}], words: 5}",
            new Obligation.Conceals(
                List.of(new Reference.SourceText("sys"), new Reference.Words("open sesame")), 5)),
        form(
            "{state: \"order.paid and order.total <= 100\"}",
            new Obligation.State(StateExpression.parse("order.paid and order.total <= 100"))),
        form("{judge: \"Is it polite?\"}", new Obligation.Judge("Is it polite?", true)),
        form(
            "{judge: \"Is it rude?\", answer: \"no\"}", new Obligation.Judge("Is it rude?", false)),
        form(
            "{external: toxicity, with: {\"limit\": 0.5}}",
            new Obligation.External(
                "toxicity",
                new JsonObject(Map.of("limit", new JsonNumber(new BigDecimal("0.5")))))),
        // rules about tools
        form(
            "{tool: cancel_booking, after: user_confirmation, named: [cancel], showing: [booking.id]}",
            Obligation.Tools.of(
                new ToolRule.Confirm(
                    ToolSet.of("cancel_booking"),
                    List.of("cancel"),
                    List.of(JsonPath.parse("booking.id"))))),
        form(
            "{require: {called: get_order}, when: order.open}",
            Obligation.Tools.of(ToolRule.Require.of(Moment.called("get_order")))
                .when("order.open")),
        form(
            "{require: answered, after: {failed: any}, per: turn}",
            Obligation.Tools.of(
                    new ToolRule.Require(
                        Moment.Answered.ANSWERED, new Moment.Failed(ToolSet.Any.ANY)))
                .per(Window.TURN)),
        form(
            "{forbid: {called: [delete, drop]}}",
            Obligation.Tools.of(ToolRule.Forbid.of(Moment.called("delete", "drop")))),
        form(
            "{first: {succeeded: log_in}, then: {called: any}}",
            Obligation.Tools.of(
                new ToolRule.Order(
                    new Moment.Called(ToolSet.Any.ANY), Moment.succeeded("log_in")))),
        form(
            "{calls: search, max: 3, per: turn}",
            Obligation.Tools.of(new ToolRule.AtMost(ToolSet.of("search"), 3)).per(Window.TURN)),
        form(
            "{calls: refund, where: \"args.amount <= 100\"}",
            Obligation.Tools.of(ToolRule.Arguments.of("refund", "args.amount <= 100"))),
        form("{text-or-call: true}", Obligation.Tools.of(ToolRule.TextOrCall.TEXT_OR_CALL)));
  }

  @ParameterizedTest
  @MethodSource("obligations")
  void everyPrimitiveHasOneForm(String form, Obligation obligation) {
    String yaml =
        spec("must: " + form)
            .replace("clauses:", "sources:\n  - {id: sys, role: system, file: sys.md}\nclauses:");

    assertThat(parse(yaml).clauses().getFirst().must()).isEqualTo(obligation);
    assertThat(SpecWriter.print(parse(yaml))).isEqualTo(yaml);
  }

  @Test
  void theTwoTablesLeaveNoPrimitiveAndNoQuantityOut() {
    List<Obligation> all =
        Stream.concat(SpecReaderTest.forms(), obligations())
            .map(arguments -> (Obligation) arguments.get()[1])
            .toList();

    assertThat(all.stream().map(Object::getClass).distinct())
        .hasSize(
            Obligation.OnText.class.getPermittedSubclasses().length
                + Obligation.OnContext.class.getPermittedSubclasses().length);
    assertThat(
            all.stream()
                .filter(Measure.class::isInstance)
                .map(measure -> ((Measure) measure).quantity().getClass())
                .distinct())
        .hasSameSizeAs(Quantity.class.getPermittedSubclasses());
    assertThat(
            all.stream()
                .filter(Obligation.Tools.class::isInstance)
                .map(tools -> ((Obligation.Tools) tools).rule().getClass())
                .distinct())
        .hasSameSizeAs(ToolRule.class.getPermittedSubclasses());
  }

  static Stream<Arguments> clauses() {
    Clause plain = Clause.hard("c", SHORT);
    Condition angry = new Condition.Judge("Is the user angry?", Phase.INPUT);
    Condition refund =
        new Condition.Text(
            new Obligation.Contains(List.of(Term.word("refund")), true), Phase.INPUT);
    return Stream.of(
        form("when: {judge: \"Is the user angry?\", phase: input}", plain.withWhen(angry)),
        form("when: {input: {contains: [refund]}}", plain.withWhen(refund)),
        form(
            "when: {output: {format: json}}",
            plain.withWhen(
                new Condition.Text(
                    new Obligation.WellFormed(Obligation.WellFormed.Format.JSON), Phase.OUTPUT))),
        form(
            "when: {state: input.has_pdf}", plain.withWhen(StateExpression.parse("input.has_pdf"))),
        form(
            "when: {and: [{input: {contains: [refund]}}, {not: {judge: \"Is the user angry?\", phase: input}}]}",
            plain.withWhen(new Condition.AllOf(List.of(refund, new Condition.Not(angry))))),
        form(
            "when: {or: [{input: {contains: [refund]}}, {state: \"user.tier == \\\"gold\\\"\"}]}",
            plain.withWhen(
                new Condition.AnyOf(
                    List.of(refund, StateExpression.parse("user.tier == \"gold\""))))),
        form(
            "for: {each: bullet}",
            plain.withScope(Scope.of(new Selector.Each(Unit.BULLET, false)))),
        form(
            "for: {each: sentence, nonempty: true}",
            plain.withScope(Scope.of(new Selector.Each(Unit.SENTENCE, true)))),
        form("for: {paragraph: 2}", plain.withScope(Scope.of(new Selector.Nth(Unit.PARAGRAPH, 2)))),
        form("for: {last: line}", plain.withScope(Scope.of(new Selector.Nth(Unit.LINE, -1)))),
        form("for: {lines: even}", plain.withScope(Scope.of(new Selector.AlternateLines(false)))),
        form("for: {part: Summary}", plain.withScope(Scope.of(new Selector.Part("Summary")))),
        form(
            "for: {piece: each, of: \"***\"}",
            plain.withScope(Scope.of(new Selector.Piece("***", 0)))),
        form(
            "for: {code: all, lines: odd}",
            plain.withScope(
                new Scope(Channel.Code.CODE, new Selector.AlternateLines(true), Set.of()))),
        form(
            "for: {tool: send_mail, argument: body}",
            plain.withScope(
                new Scope(
                    new Channel.ToolArguments("send_mail", JsonPath.parse("body")),
                    Selector.Whole.WHOLE,
                    Set.of()))),
        form(
            "for: {json: \"items[0].name\"}",
            plain.withScope(
                new Scope(
                    new Channel.JsonPlace(JsonPath.parse("items[0].name")),
                    Selector.Whole.WHOLE,
                    Set.of()))));
  }

  @ParameterizedTest
  @MethodSource("clauses")
  void everyConditionAndScopeHasOneForm(String line, Clause clause) {
    String yaml = spec(line + "\n    must: {count: words, max: 12}");

    assertThat(parse(yaml).clauses()).containsExactly(clause);
    assertThat(SpecWriter.print(parse(yaml))).isEqualTo(yaml);
  }

  @Test
  void whatComesAfterTheObligationHasOneOrder() {
    String yaml =
        """
        ancilla-spec: 1
        spec: t
        version: 1
        clauses:
          - id: a
            must: {case: lower}
          - id: b
            must: {count: words, max: 12}
            except: {inside: [quote, code]}
            else: a
            after: a
            group: size
            beats: [a]
            priority: 2
            wish: 0.3
            fix: [shorten]
            alias: "x:y"
            confidence: 0.9
            status: proposed
            note: looks odd
        """;

    Spec spec = parse(yaml);

    assertThat(spec.clauses().getLast())
        .isEqualTo(
            Clause.hard("b", SHORT)
                .withScope(Scope.ANSWER.outside(Selector.Enclosure.QUOTE, Selector.Enclosure.CODE))
                .withRelations(
                    new Relations(
                        Optional.of("a"), Optional.of("a"), Optional.of("size"), List.of("a"), 2))
                .withHardness(new Hardness.Soft(0.3))
                .withFix(List.of("shorten"))
                .withAlias("x:y")
                .withProvenance(
                    new Provenance(0.9, Provenance.Status.PROPOSED, Optional.of("looks odd"))));
    assertThat(SpecWriter.print(spec)).isEqualTo(yaml);
  }

  /** The example of the design, with the clause that it says gives way. */
  @Test
  void theExampleOfTheDesignIsRead() {
    String yaml =
        """
        ancilla-spec: 1
        spec: support-bot
        version: 3
        sources:
          - {id: sys, role: system, file: support-bot.md}
        clauses:
          - id: price-short
            says: "If the user asks about prices, answer in exactly two sentences"   # quoted from the source, checked against it
            when: {judge: "Does the user ask about a price?", phase: input}
            must: {count: sentences, is: 2}
            else: price-else
          - id: price-else
            says: "otherwise use at most five sentences"
            must: {count: sentences, max: 5}
          - id: tips
            for: {each: bullet}
            must: {count: words, max: 12}
            fix: [shorten]
          - id: no-promise
            must: {never: [guarantee, "risk-free"], match: word}
            except: {inside: [quote, code]}
          - id: confirm
            must: {tool: cancel_booking, after: user_confirmation}
          - id: brit
            must: {spelling: en-GB}
            wish: 0.3                           # soft, weight
          - id: pdf-no-image
            when: {state: input.has_pdf}
            must: {never: "<image>"}
            beats: [images]                     # explicit override
          - id: images
            must: {contains: "<image>"}
        """;
    String source =
        "If the user asks about prices, answer in exactly two sentences,"
            + " otherwise use at most five sentences.";

    List<Clause> clauses = SpecReader.parse(yaml, "t.anc.yaml", file -> source).clauses();

    assertThat(clauses)
        .startsWith(
            Clause.hard("price-short", new Measure(new Quantity.Units(Unit.SENTENCE), 2, 2))
                .withSays("If the user asks about prices, answer in exactly two sentences")
                .withWhen(new Condition.Judge("Does the user ask about a price?", Phase.INPUT))
                .withRelations(Relations.NONE.withOtherwise("price-else")),
            Clause.hard("price-else", new Measure(new Quantity.Units(Unit.SENTENCE), 0, 5))
                .withSays("otherwise use at most five sentences"),
            Clause.hard("tips", SHORT)
                .withScope(Scope.of(new Selector.Each(Unit.BULLET, false)))
                .withFix(List.of("shorten")),
            Clause.hard(
                    "no-promise",
                    new Obligation.Forbids(List.of(Term.word("guarantee"), Term.word("risk-free"))))
                .withScope(Scope.ANSWER.outside(Selector.Enclosure.QUOTE, Selector.Enclosure.CODE)),
            Clause.hard("confirm", Obligation.Tools.of(ToolRule.Confirm.of("cancel_booking"))),
            Clause.hard("brit", new Obligation.Spelling(Obligation.Spelling.Variant.BRITISH))
                .withHardness(new Hardness.Soft(0.3)),
            Clause.hard("pdf-no-image", new Obligation.Forbids(List.of(Term.word("<image>"))))
                .withWhen(StateExpression.parse("input.has_pdf"))
                .withRelations(Relations.NONE.withBeats("images")));
  }

  @Test
  void anExceptionIsAConditionThatMustNotHold() {
    Spec spec =
        parse(
            spec(
                """
                when: {state: input.has_pdf}
                    must: {count: words, max: 12}
                    except: {when: {judge: "Is it urgent?"}}"""));

    assertThat(spec.clauses().getFirst().when())
        .isEqualTo(
            new Condition.AllOf(
                List.of(
                    StateExpression.parse("input.has_pdf"),
                    new Condition.Not(new Condition.Judge("Is it urgent?", Phase.INPUT)))));
  }

  @Test
  void aVocabularyIsNamedAndItsWordsAreTaken() {
    String yaml =
        """
        ancilla-spec: 1
        spec: t
        version: 1
        vocabulary:
          rivals: [Acme, Globex]
        clauses:
          - id: c
            must: {never: {words-of: rivals}}
        """;

    Spec spec = parse(yaml);

    assertThat(spec.clauses().getFirst().must())
        .isEqualTo(
            new Obligation.Forbids(
                List.of(Term.word("Acme"), Term.word("Globex")), Optional.of("rivals")));
    assertThat(SpecWriter.print(spec)).isEqualTo(yaml);
  }

  @Test
  void aVocabularyOfPatternsIsHeldToLinearTime() {
    String yaml =
        """
        ancilla-spec: 1
        spec: t
        version: 1
        vocabulary:
          codes: ["[a-z]+", "(a"]
        clauses:
          - id: c
            must: {never: {words-of: codes}, match: pattern}
        """;

    assertThatThrownBy(() -> parse(yaml)).hasMessageContaining("t.anc.yaml:8:30");
  }

  @Test
  void everyPartOfAClauseIsPartOfTheHash() {
    List<String> hashes =
        Stream.concat(
                Stream.of(SpecHash.of(parse(spec("must: {count: words, max: 12}")))),
                clauses()
                    .map(
                        arguments ->
                            SpecHash.of(Spec.of("t", List.of((Clause) arguments.get()[1])))))
            .toList();

    assertThat(hashes).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          must: {matches: "(a"}                                | 6:21: | a pattern that does not close
          must: {matches: "(a)\\\\1"}                            | 6:21: | a back-reference cannot run in linear time
          must: {contains: [{pattern: "a{9,1}"}]}              | 6:33: | bounds of a pattern the wrong way round
          must: {never: {words-of: rivals}}                    | 6:30: there is no vocabulary "rivals" | an unknown vocabulary
          must: {never: {words-of: rivals, exact: true}}       | 6:38: unknown key "exact" | a manner inside a name
          must: {copy: {source: sys}, at: start}               | 6:27: there is no source "sys" | an unknown source
          must: {ratio: words, of: chars, min: 1e999}          | 6:42: expected a number that is not beyond all bounds | no number
          must: {external: x, with: {n: 1e-1001}}              | 6:35: 1e-1001 has an exponent beyond 1000 | a number few read
          must: {within: all, must: {case: lower}}             | 6:20: "all" is no stretch | a name for a stretch
          must: {within: {bullet: 2, of: "*"}, must: {case: lower}} | 6:32: unknown key "of" | a key of another stretch
          must: {language: [english]}                          | 6:11: languages are named by ISO 639-1 codes | a name for a code
          must: {script: [Lattin]}                               | 6:11: "Lattin" is no script of Unicode | a typo in a name
          must: {state: "order.paid and"}                      | 6:19: | a state expression that breaks off
          must: {calls: search}                                | 6:11: what is demanded of calls is missing here | no bound
          must: {first: answered, then: {succeeded: a}}        | 6:35: only what the assistant does | a result is not the assistant's act
          must: {cite: braket}                                 | 6:18: "braket" is no way to cite. Maybe you meant "bracket" | a typo
          must: {case: lower}, else: d                         | this is no YAML | a comma too many
          must: {case: lower} ⏎ else: d                     | 7:11: there is no clause "d" | an unknown clause
          must: {case: lower} ⏎ beats: [c]                  | 7:13: a clause names other clauses here | itself
          must: {case: lower} ⏎ wehn: {state: a}            | 7:5: unknown key "wehn". Maybe you meant "when" | an unknown key
          must: {case: lower} ⏎ when: {phase: input}        | 7:11: the condition is missing here | half a condition
          must: {case: lower} ⏎ for: {nonempty: true}       | 7:10: say which part is meant | half a scope
          must: {case: lower} ⏎ for: {bullet: 0}            | 7:19: positions count from 1 | no bullet
          must: {case: lower} ⏎ for: {bullet: 2, nonempty: true} | 7:22: unknown key "nonempty" | a key of another stretch
          must: {case: lower} ⏎ for: {json: a, argument: b} | 7:20: unknown key "argument" | a key of another channel
          must: {case: lower} ⏎ except: {}                  | 7:13: an exception says {inside: | no exception
          must: {case: lower} ⏎ except: {inside: []}        | 7:22: name what is passed over | nothing to pass over
          must: {case: lower} ⏎ confidence: 2               | 7:17: confidence (2.0) must lie in (0, 1] | more than certain
          """)
  void whatIsWrongIsRefusedWithItsPlace(String lines, String complaint, String why) {
    assertThatThrownBy(() -> parse(spec(lines.replace(" ⏎ ", "\n    "))))
        .isInstanceOf(AncillaException.class)
        .hasMessageContaining("t.anc.yaml:")
        .hasMessageContaining(complaint);
  }

  @Test
  void aCircleOfElsesIsRefusedWhereItBegins() {
    assertThatThrownBy(
            () ->
                parse(
                    """
                    ancilla-spec: 1
                    spec: t
                    version: 1
                    clauses:
                      - id: a
                        must: {case: lower}
                        else: b
                      - id: b
                        must: {case: lower}
                        else: a
                    """))
        .isInstanceOf(AncillaException.class)
        .hasMessageContaining("break the circle")
        .hasMessageContaining("t.anc.yaml:7:11");
  }

  private static Arguments form(String form, Object meaning) {
    return Arguments.of(form, meaning);
  }

  private static String spec(String lines) {
    return "ancilla-spec: 1\nspec: t\nversion: 1\nclauses:\n  - id: c\n    %s\n".formatted(lines);
  }

  private static Spec parse(String yaml) {
    return SpecReader.parse(yaml, "t.anc.yaml", file -> "text of " + file);
  }
}
