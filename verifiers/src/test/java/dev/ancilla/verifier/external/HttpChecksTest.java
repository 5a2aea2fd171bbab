package dev.ancilla.verifier.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.json.JsonValue.JsonText;
import dev.ancilla.spec.Obligation;
import dev.ancilla.testkit.Answer;
import dev.ancilla.testkit.ReceivedRequest;
import dev.ancilla.testkit.ScriptedServer;
import dev.ancilla.text.Region;
import dev.ancilla.trace.Event.AssistantSaid;
import dev.ancilla.trace.Event.UserSaid;
import dev.ancilla.trace.Trace;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks of others over HTTP, against a real server that misbehaves on demand. */
class HttpChecksTest {
  private static final Obligation.External CHECK =
      new Obligation.External(
          "acme.polite", new JsonObject(Map.of("language", new JsonText("en"))));
  private static final Candidate ANSWER = Candidate.answering("Hello?", "Good 😀 day.");
  private static final String FINE = "{\"value\":\"T\",\"why\":\"polite\"}";

  private ScriptedServer server;

  @BeforeEach
  void start() {
    server = ScriptedServer.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theAnswerBecomesTheFinding() {
    server.answer(
        Answer.json(
            200,
            """
            {"value":"F","why":"rude","spans":[[7,10],[5,6]],"measured":2,"distance":3,"advice":"Be kind."}"""));

    assertThat(ask())
        .isEqualTo(
            new Finding(
                Value.F,
                List.of(new Region(5, 6), new Region(7, 10)),
                OptionalDouble.of(2),
                3,
                "rude",
                "Be kind."));
  }

  @Test
  void theRequestHoldsWhatTheContractSays() {
    server.answer(Answer.json(200, FINE), Answer.json(200, FINE));
    Candidate withState =
        Candidate.of(
            Trace.of(new UserSaid("Hello?"), new AssistantSaid("Good 😀 day.")),
            new JsonObject(Map.of("vip", new JsonText("no"))));

    ask();
    examine(withState, settings());

    ReceivedRequest first = server.requests().getFirst();
    assertThat(first.method()).isEqualTo("POST");
    assertThat(first.header("content-type")).contains("application/json; charset=utf-8");
    assertThat(first.header("authorization")).isEmpty();
    assertThat(first.body())
        .isEqualTo(
            """
            {"name":"acme.polite","parameters":{"language":"en"},"text":"Good 😀 day.","user":"Hello?"}""");
    assertThat(server.requests().getLast().body()).endsWith(",\"state\":{\"vip\":\"no\"}}");
    assertThat(server.requests())
        .allSatisfy(request -> assertThat(faults("request", request.body())).isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          {"value":"T"}                            | T | 0 | nothing else is needed
          {"value":"F"}                            | F | 1 | violated by one, where no distance is given
          {"value":"F","distance":0.5}             | F | 0.5 | a distance
          {"value":"N","why":"no name in it"}      | N | 0 | not applicable
          {"value":"U","why":"dictionary is gone"} | U | 0 | the service does not know
          {"value":"T","distance":2}               | T | 0 | what is satisfied is not far from it
          """)
  void everyValueIsTaken(String body, Value value, double distance, String why) {
    server.answer(Answer.json(200, body));

    Finding finding = ask();

    assertThat(finding.value()).isEqualTo(value);
    assertThat(finding.distance()).isEqualTo(distance);
    assertThat(finding.advice().isEmpty()).isEqualTo(value != Value.F);
    assertThat(faults("response", body)).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          <html>                            | no JSON
          {"value":"T"} {}                  | trailing text
          []                                | no JSON object
          {}                                | must be T, F, N or U
          {"value":"yes"}                   | must be T, F, N or U
          {"value":true}                    | must be a text
          {"value":"T","value":"F"}         | no JSON
          {"value":"T","verdict":"F"}       | no member "verdict"
          {"value":"F","spans":[[0,12]]}    | no pair of places from 0 to 11
          {"value":"F","spans":[[3,2]]}     | no pair of places
          {"value":"F","spans":[[-1,2]]}    | no pair of places
          {"value":"F","spans":[[1]]}       | no pair of places
          {"value":"F","spans":[["a",2]]}   | no pair of places
          {"value":"F","spans":3}           | must be a list
          {"value":"F","distance":-1}       | below 0
          {"value":"F","distance":"far"}    | must be a number
          {"value":"F","measured":1e999}    | must be a number
          {"value":"F","why":null}          | must be a text
          """)
  void whatBreaksTheContractIsUndecided(String body, String why) {
    server.answer(Answer.json(200, body), Answer.json(200, FINE));

    Finding finding = ask();

    assertThat(finding.value()).isEqualTo(Value.U);
    if (!why.equals("trailing text")) {
      assertThat(finding.fact()).contains(why);
    }
    assertThat(finding.fact())
        .startsWith("the external check \"acme.polite\" failed: its answer breaks the contract: ");
    assertThat(server.requests()).as("it would not get better").hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void whatMayPassIsTriedOnceMore(int status) {
    server.answer(Answer.json(status, "{}"), Answer.json(200, FINE));
    assertThat(ask().value()).isEqualTo(Value.T);

    server.answer(Answer.json(status, "{}"), Answer.json(status, "{}"), Answer.json(200, FINE));
    assertThat(ask().fact()).endsWith("it answered with HTTP status " + status);
    assertThat(server.requests()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 307, 400, 401, 404})
  void whatWillNotPassIsNotTriedAgain(int status) {
    server.answer(
        Answer.json(status, "{}").header("Location", server.uri().toString()),
        Answer.json(200, FINE));

    assertThat(ask().fact()).endsWith("it answered with HTTP status " + status);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aBrokenConnectionIsTriedOnceMore() {
    server.answer(Answer.refusal(), Answer.json(200, FINE));

    assertThat(ask().value()).isEqualTo(Value.T);
  }

  @Test
  void nobodyThereIsUndecided() {
    HttpSettings reservedPort = HttpSettings.of(URI.create("http://127.0.0.1:1/"));

    assertThat(examine(ANSWER, reservedPort).fact()).contains("cannot be reached");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSlowServiceIsUndecided(boolean silent) {
    server.answer(
        silent ? Answer.silence() : Answer.status(200).trickle(FINE, Duration.ofMillis(100)));

    Finding finding = examine(ANSWER, settings().withTimeout(Duration.ofMillis(400)));

    assertThat(finding.value()).isEqualTo(Value.U);
    assertThat(finding.fact()).endsWith("no whole answer within PT0.4S");
  }

  @Test
  void aLongAnswerIsNotRead() {
    server.answer(Answer.status(200).send("{\"why\":\"" + "x".repeat(100_000)).stall());

    Finding finding = examine(ANSWER, settings().withMostResponseBytes(1_000));

    assertThat(finding.fact()).endsWith("its answer is longer than 1000 bytes");
  }

  @Test
  void theKeyIsSentAndNeverShows() {
    server.answer(
        Answer.json(200, "{\"value\":\"F\",\"why\":\"sk-1\",\"advice\":\"use sk-1\"}"),
        Answer.json(200, "{\"sk-1\":1}"));
    HttpSettings settings = settings().withKeyVariable("ACME_KEY");

    Finding echoed = examine(ANSWER, settings);
    Finding malformed = examine(ANSWER, settings);

    assertThat(server.requests().getFirst().header("authorization")).contains("Bearer sk-1");
    assertThat(echoed.fact() + echoed.advice()).isEqualTo("[key]use [key]");
    assertThat(malformed.fact()).doesNotContain("sk-1").contains("[key]");
    assertThat(ServiceKey.read(settings, Map.of("ACME_KEY", "sk-1")).toString()).isEqualTo("[key]");
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"", "  ", "a b", "ä"})
  void aKeyThatIsNoneIsRefused(String key) {
    HttpSettings settings = settings().withKeyVariable("ACME_KEY");

    assertThatExceptionOfType(AncillaException.class)
        .isThrownBy(() -> HttpChecks.at(settings, Map.of("ACME_KEY", key)))
        .withMessageContaining("ACME_KEY")
        .matches(failure -> failure.code() == ErrorCode.BAD_USAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://a.example/", "/path", "file:///etc/passwd"})
  void anAddressThatIsNoneIsRefused(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> HttpSettings.of(URI.create(address)));
  }

  @Test
  void theExampleOfThePageFollowsItsSchema() {
    assertThat(faults("response", block("response example"))).isEmpty();
    assertThat(faults("response", "{\"value\":\"X\"}")).isNotEmpty();
  }

  private Finding ask() {
    return examine(ANSWER, settings());
  }

  private HttpSettings settings() {
    return HttpSettings.of(server.uri().resolve("/check"));
  }

  private static Finding examine(Candidate candidate, HttpSettings settings) {
    return ExternalVerifiers.none()
        .withService(HttpChecks.at(settings, Map.of("ACME_KEY", "sk-1")))
        .verifierOf(CHECK)
        .examine(candidate);
  }

  private static List<com.networknt.schema.Error> faults(String name, String json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(block(name + " schema"), InputFormat.JSON)
        .validate(json, InputFormat.JSON);
  }

  /** The code block behind a comment in the page of the contract. */
  private static String block(String comment) {
    String page = read(Path.of("..", "docs", "formats", "external.md"));
    int start = page.indexOf("```json\n", page.indexOf("<!-- " + comment + " -->"));
    return page.substring(start + "```json\n".length(), page.indexOf("\n```", start));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
