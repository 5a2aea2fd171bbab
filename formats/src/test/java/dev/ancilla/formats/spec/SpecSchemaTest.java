package dev.ancilla.formats.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ancilla.error.AncillaException;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Spec;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema for editors, docs/formats/spec.schema.json, and the reader are of one mind. */
class SpecSchemaTest {
  private static final Path DOCS = Path.of("..", "docs", "formats");
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final String TEXT = read(DOCS.resolve("spec.schema.json"));
  private static final JsonNode TREE = JsonMapper.shared().readTree(TEXT);
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TEXT, InputFormat.JSON);

  @Test
  void everyExampleIsAccepted() throws IOException {
    List<Path> examples;
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      examples =
          files
              .filter(file -> file.toString().endsWith(".anc.yaml"))
              .filter(file -> !file.toString().contains("target"))
              .toList();
    }

    assertThat(examples).hasSizeGreaterThan(2);
    assertThat(examples).allSatisfy(file -> assertThat(complaints(read(file))).isEmpty());
  }

  static Stream<Arguments> shown() {
    return Stream.of(SpecReaderTest.forms(), ClauseLanguageTest.obligations())
        .flatMap(forms -> forms)
        .map(form -> Arguments.of("must: " + form.get()[0]));
  }

  @ParameterizedTest
  @MethodSource("shown")
  void everyFormIsAccepted(String must) {
    assertThat(complaints(spec(must))).isEmpty();
  }

  static Stream<Arguments> conditionsAndScopes() {
    return ClauseLanguageTest.clauses()
        .map(form -> Arguments.of(form.get()[0] + "\n    must: {case: lower}"));
  }

  @ParameterizedTest
  @MethodSource("conditionsAndScopes")
  void everyConditionAndScopeIsAccepted(String lines) {
    assertThat(complaints(spec(lines))).isEmpty();
  }

  @Test
  void whatIsPrintedIsAccepted() {
    Property.forAll(SpecGenerators.SPECS)
        .examples(200)
        .check(spec -> assertThat(complaints(SpecWriter.print(spec))).isEmpty());
  }

  @Test
  void aClauseHasTheSameKeys() {
    assertThat(names(TREE.at("/$defs/clause/properties")))
        .containsExactlyInAnyOrderElementsOf(ClauseForm.KEYS);
  }

  @Test
  void anObligationHasTheSameKeys() {
    Map<String, Set<String>> keys = new HashMap<>();
    for (JsonNode form : TREE.at("/$defs/obligation/anyOf")) {
      List<String> properties = new ArrayList<>(names(form.get("properties")));
      keys.put(properties.removeFirst(), new TreeSet<>(properties));
    }
    Map<String, Set<String>> known = new HashMap<>();
    ObligationForm.OTHER_KEYS.forEach((form, others) -> known.put(form, new TreeSet<>(others)));

    assertThat(keys).isEqualTo(known);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          must: {cuont: words, max: 5}                        | an unknown form
          must: {count: wrods, max: 5}                        | an unknown unit
          must: {count: words}                                | no bound
          must: {count: words, is: 2, max: 3}                 | two kinds of bounds
          must: {count: words, min: -1}                       | a negative bound
          must: {count: words, max: many}                     | a text for a number
          must: {count: {capital-words: 2}, max: 1}           | a parameter without its name
          must: {ratio: words, min: 0.5}                      | a part of nothing
          must: {ratio: words, of: chars}                     | a ratio without a bound
          must: {never: []}                                   | no term
          must: {never: [1]}                                  | a number for a text
          must: {never: {words-of: rivals, exact: true}}      | a manner inside a name
          must: {starts: a, ends: b}                          | two obligations
          must: {wrapped: ["("]}                              | one mark
          must: {case: uper}                                  | an unknown case
          must: {language: [english]}                         | a name for a code
          must: {spelling: en-AU}                             | an unknown spelling
          must: {csv: [a], delimiter: "--"}                   | a long delimiter
          must: {neighbours: line}                            | no relation
          must: {neighbours: line, are: different, joined: a} | two relations
          must: {alike: {word: [1]}}                          | one place
          must: {in: {paragraph: 0}, must: {case: lower}}     | unit zero
          must: {in: {paragraph: 1}}                          | no inner obligation
          must: {within: all, must: {case: lower}}            | an unknown stretch
          must: {all: [{case: upper}]}                        | one part
          must: {copy: prompt}                                | no place
          must: {copy: {file: a}, at: start}                  | an unknown reference
          must: {cite: braket}                                | an unknown way to cite
          must: {conceals: prompt}                            | no length
          must: {tool: cancel}                                | nothing to wait for
          must: {calls: search}                               | no bound on calls
          must: {calls: search, max: 2, where: a}             | two bounds on calls
          must: {first: answered, then: {succeeded: a}}       | a result is not the assistant's act
          must: {text-or-call: false}                         | a rule that is none
          must: {judge: "Is it?", answer: maybe}              | neither yes nor no
          must: {case: lower} ⏎ when: {phase: input}          | half a condition
          must: {case: lower} ⏎ when: {and: [{state: a}]}     | one condition of several
          must: {case: lower} ⏎ for: {nonempty: true}         | half a scope
          must: {case: lower} ⏎ for: {bullet: 2, each: line}  | two stretches
          must: {case: lower} ⏎ for: {code: all, json: a}     | two channels
          must: {case: lower} ⏎ for: {tool: a}                | a tool without an argument
          must: {case: lower} ⏎ for: {bullet: 2, of: "*"}     | a key of another stretch
          must: {case: lower} ⏎ except: {}                    | no exception
          must: {case: lower} ⏎ wish: 2                       | a weight beyond one
          must: {case: lower} ⏎ status: maybe                 | an unknown status
          must: {case: lower} ⏎ wehn: {state: a}              | an unknown key
          """)
  void whatTheReaderRefusesTheSchemaRefusesToo(String lines, String why) {
    String yaml = spec(lines.replace(" ⏎ ", "\n    "));

    assertThatThrownBy(() -> SpecReader.parse(yaml, "t", file -> ""))
        .isInstanceOf(AncillaException.class);
    assertThat(complaints(yaml)).isNotEmpty();
  }

  @Test
  void whatTheSchemaRefusesOfADamagedSpecTheReaderRefuses() {
    Spec good = Spec.of("t", List.of(Clause.hard("a", new Obligation.Judge("Is it?", true))));
    String printed = SpecWriter.print(good);
    Property.forAll(
            Generator.ints(0, printed.length() - 1)
                .with(
                    Generator.ints(1, 4),
                    (at, cut) ->
                        printed.substring(0, at)
                            + printed.substring(Math.min(printed.length(), at + cut))))
        .examples(300)
        .check(
            damaged -> {
              if (isRead(damaged)) {
                assertThat(complaints(damaged)).isEmpty();
              }
            });
  }

  private static boolean isRead(String yaml) {
    try {
      SpecReader.parse(yaml, "t", file -> "");
      return true;
    } catch (AncillaException refused) {
      return false;
    }
  }

  private static String spec(String lines) {
    return """
    ancilla-spec: 1
    spec: t
    version: 1
    sources:
      - {id: sys, role: system, file: sys.md}
    clauses:
      - id: c
        %s
    """
        .formatted(lines);
  }

  private static List<String> complaints(String yaml) {
    String json = JsonForm.read(YamlTree.parse(yaml, "t")).print();
    return SCHEMA.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static List<String> names(JsonNode object) {
    return List.copyOf(object.propertyNames());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
