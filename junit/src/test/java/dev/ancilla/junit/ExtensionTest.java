package dev.ancilla.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.ancilla.formats.spec.AnswerCase;
import dev.ancilla.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The annotations, run by the real platform on classes that use them as users would. */
class ExtensionTest {

  static class Shop {
    static final List<String> SEEN = new ArrayList<>();

    @Test
    void aSpecIsHandedOver(@SpecSource("shop.anc.yaml") Spec spec) {
      AncillaAssertions.assertThat("Give it water.").satisfies(spec);
    }

    @AnswerTable("shop.cases.yaml")
    void rowsAreTests(AnswerCase row, Spec spec) {
      SEEN.add(row.why() + " by " + spec.id());
    }
  }

  static class Wrong {
    @AnswerTable(value = "wrong.cases.jsonl", spec = "shop.anc.yaml")
    void rows() {}
  }

  static class Misused {
    @Test
    void wrongType(@SpecSource("shop.anc.yaml") String spec) {}

    @Test
    void noSuchFile(@SpecSource("absent.anc.yaml") Spec spec) {}

    @AnswerTable(value = "empty.cases.jsonl", spec = "shop.anc.yaml")
    void noCases() {}

    @AnswerTable("shop.yaml")
    void noSpec() {}
  }

  @Test
  void everyRowIsATestOfItsOwn() {
    Shop.SEEN.clear();

    Map<String, TestExecutionResult> results = run(Shop.class);

    assertThat(results.keySet())
        .contains("[1] the usual answer", "[2] a forbidden word")
        .anyMatch(name -> name.startsWith("aSpecIsHandedOver"));
    assertThat(results.values())
        .extracting(TestExecutionResult::getStatus)
        .containsOnly(Status.SUCCESSFUL);
    assertThat(Shop.SEEN).containsExactly("the usual answer by shop", "a forbidden word by shop");
  }

  @Test
  void aRowThatIsNotAsItSaysFailsWithItsPlaceAndReason() {
    Map<String, TestExecutionResult> results = run(Wrong.class);

    assertThat(results.get("[1] holds"))
        .extracting(TestExecutionResult::getStatus)
        .isEqualTo(Status.SUCCESSFUL);
    assertThat(failure(results, "[2] should hold, does not"))
        .contains("[should hold, does not (wrong.cases.jsonl:2)]")
        .contains("F short", "F no-promise", "~~~~", "says: \"at most two sentences\"");
    assertThat(failure(results, "[3] should be too long, is not"))
        .contains("wrong.cases.jsonl:3", "gives short the verdict T, expected was F");
    assertThat(failure(results, "[4] names no clause"))
        .contains("no clause \"shrt\"", "Clauses: short, no-promise, water");
  }

  @Test
  void misuseIsExplained() {
    Map<String, TestExecutionResult> results = run(Misused.class);

    assertThat(failure(results, "wrongType(String)")).contains("dev.ancilla.spec.Spec");
    assertThat(failure(results, "noSuchFile(Spec)")).contains("absent.anc.yaml", "Check the name");
    assertThat(failure(results, "noCases()")).contains("holds no cases");
    assertThat(failure(results, "noSpec()")).contains("which spec belongs to shop.yaml");
  }

  private static String failure(Map<String, TestExecutionResult> results, String name) {
    Optional<Throwable> failure =
        Objects.requireNonNull(results.get(name), () -> name + " did not run").getThrowable();
    assertThat(failure).as(name).isPresent();
    StringBuilder messages = new StringBuilder();
    for (Throwable one = failure.get(); one != null; one = one.getCause()) {
      messages.append(one.getMessage()).append('\n');
    }
    return messages.toString();
  }

  /** Results of tests, and of templates that failed before they had any, by display name. */
  private static Map<String, TestExecutionResult> run(Class<?> tests) {
    Map<String, TestExecutionResult> results = new LinkedHashMap<>();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build();
    LauncherFactory.create()
        .execute(
            request,
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() || result.getStatus() == Status.FAILED) {
                  results.put(test.getDisplayName(), result);
                }
              }
            });
    return results;
  }
}
