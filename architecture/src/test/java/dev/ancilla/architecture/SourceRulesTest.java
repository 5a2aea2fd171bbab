package dev.ancilla.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.Obligation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that only the sources can tell, since compilers hide what they are about. */
class SourceRulesTest {
  private static final String MAIN_SOURCES = ".*/src/main/java/.*\\.java";
  private static final String TEST_SOURCES = ".*/src/test/java/.*\\.java";

  /** Try-with-resources compiles to a catch of everything, so that class files cannot tell. */
  private static final Pattern CATCHES_ALL =
      Pattern.compile(
          "catch\\s*\\(\\s*(?:final\\s+)?(?:\\w+\\s*\\|\\s*)*(?:Exception|RuntimeException|Throwable|Error)\\b");

  /** Where everything may be caught, and why. */
  private static final Map<String, String> CATCH_ALL =
      Map.of(
          "core/src/main/java/dev/ancilla/verify/Measurement.java",
          "the one place where a verifier's failure becomes U",
          "cli/src/main/java/dev/ancilla/cli/Commands.java",
          "the top loop of a command: every failure becomes one sentence and an exit status",
          "model-llamacpp/src/main/java/dev/ancilla/model/llamacpp/ContextLoop.java",
          "the loop of a native context: a caller's mask ends its own reply, not the engine");

  private static final Pattern HAS_TESTS =
      Pattern.compile("@(?:Test|ParameterizedTest|TestFactory|RepeatedTest)\\b");

  /** In pieces, so that this file does not name them either. */
  private static final List<String> REGISTRIES =
      List.of(
          host("repo", "maven", "apache", "org"),
          host("repo1", "maven", "org"),
          host("central", "maven", "org"),
          host("search", "maven", "org"),
          host("sonatype", "org"),
          host("sonatype", "com"),
          host("maven", "google", "com"),
          host("mvnrepository", "com"),
          host("jitpack", "io"),
          host("plugins", "gradle", "org"),
          host("pypi", "org"),
          host("pypi", "python", "org"),
          host("pythonhosted", "org"),
          host("registry", "npmjs", "org"),
          host("npmjs", "com"),
          host("registry", "yarnpkg", "com"),
          host("crates", "io"),
          host("proxy", "golang", "org"),
          host("rubygems", "org"),
          host("anaconda", "org"));

  private final Checkout checkout = Checkout.ours();

  /** Rule 13: what is caught by its kind can be acted on; all else is a bug and must show. */
  @Test
  void nothingCatchesEverything() {
    assertThat(checkout.matching(MAIN_SOURCES))
        .isNotEmpty()
        .filteredOn(name -> CATCHES_ALL.matcher(checkout.read(name)).find())
        .containsExactlyInAnyOrderElementsOf(CATCH_ALL.keySet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "catch (Exception e)",
        "catch (final Throwable all)",
        "catch (RuntimeException | StackOverflowError failure)",
        "catch (IOException | RuntimeException failure)"
      })
  void catchingEverythingIsRecognised(String source) {
    assertThat(CATCHES_ALL.matcher(source).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"catch (IOException e)", "catch (NoSuchFileException | JacksonException e)"})
  void catchingAKindIsFine(String source) {
    assertThat(CATCHES_ALL.matcher(source).find()).isFalse();
  }

  /** Rule 17. */
  @Test
  void filesWithTestsAreNamedForIt() {
    assertThat(checkout.matching(TEST_SOURCES))
        .isNotEmpty()
        .filteredOn(name -> HAS_TESTS.matcher(checkout.read(name)).find())
        .allMatch(name -> name.endsWith("Test.java"));
  }

  /** Rule 17. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.mockito",
        "net.jqwik",
        "org.wiremock",
        "org.eclipse.jetty:*:(,12.1.14)",
        "org.slf4j:*:(,2.0.0)",
        "commons-logging"
      })
  void theBuildRefusesWhatIsBanned(String artifact) {
    assertThat(checkout.read("pom.xml")).contains("<exclude>%s</exclude>".formatted(artifact));
  }

  /**
   * Rule 18. That each obligation has a verifier and a YAML form, the compiler sees to, since both
   * switch over the sealed interface; here each must also be exercised.
   */
  @TestFactory
  Stream<DynamicTest> everyObligationIsInATableOfVerifierTests() {
    List<String> tests = checkout.matching("verifiers/src/test/java/.*\\.java");
    List<String> read = new ArrayList<>(tests);
    read.addAll(checkout.matching("verifiers/src/main/java/dev/ancilla/verifier/kind/.*\\.java"));
    String sources = String.join("\n", read.stream().map(checkout::read).toList());
    return Stream.of(Obligation.OnText.class, Obligation.OnContext.class)
        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
        .map(Class::getSimpleName)
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      Assumptions.assumeFalse(tests.isEmpty(), "tests of verifiers are to come");
                      assertThat(sources)
                          .containsPattern(
                              "(?:Obligation\\.|new )%1$s\\(|\\b%1$s\\.of\\(".formatted(name));
                    }));
  }

  @Test
  void noFileNamesTheHostOfAPackageRegistry() {
    Map<String, List<String>> named = new TreeMap<>();
    for (String name : checkout.files()) {
      checkout
          .textOf(name)
          .map(SourceRulesTest::registriesIn)
          .filter(found -> !found.isEmpty())
          .ifPresent(found -> named.put(name, found));
    }

    assertThat(named).isEmpty();
  }

  @Test
  void theHostOfARegistryIsRecognised() {
    String address = "see https://files." + host("pythonhosted", "org") + "/packages";

    assertThat(registriesIn(address)).containsExactly(host("pythonhosted", "org"));
    assertThat(registriesIn("http://maven.apache.org/POM/4.0.0")).isEmpty();
  }

  private static List<String> registriesIn(String text) {
    return REGISTRIES.stream()
        .filter(
            host -> {
              Matcher found = Pattern.compile("(?<![\\w-])" + Pattern.quote(host)).matcher(text);
              return found.find();
            })
        .toList();
  }

  private static String host(String... labels) {
    return String.join(".", labels);
  }
}
