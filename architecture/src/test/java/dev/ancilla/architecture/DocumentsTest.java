package dev.ancilla.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.error.ErrorCode;
import dev.ancilla.error.ExitStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents name what the code has, and lead to files that exist. */
class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)(?:#[^)\\s]*)?\\)");
  private static final Pattern CODE_BLOCK = Pattern.compile("(?s)```.*?```|`[^`\n]*`");

  private final Checkout checkout = Checkout.ours();

  @Test
  void theArchitecturePageNamesEveryPackage() {
    String page = checkout.read("docs/architecture.md");

    assertThat(House.ours().packages())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }

  @Test
  void theArchitecturePageNamesEveryModule() {
    String page = checkout.read("docs/architecture.md");
    Matcher module = Pattern.compile("<module>([^<]+)</module>").matcher(checkout.read("pom.xml"));

    assertThat(module.results().map(found -> found.group(1)).toList())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }

  @ParameterizedTest
  @EnumSource
  void everyErrorHasCauseAndRemedy(ErrorCode code) {
    assertThat(row("docs/reference/errors.md", code.name()))
        .as("code, exit status, cause, remedy")
        .hasSize(4)
        .noneMatch(String::isBlank)
        .element(1)
        .isEqualTo(String.valueOf(code.exitStatus().code()));
  }

  @Test
  void theErrorPageFollowsTheOrderOfTheCodesAndHasNoneThatIsGone() {
    assertThat(firstCells("docs/reference/errors.md"))
        .containsExactlyElementsOf(Arrays.stream(ErrorCode.values()).map(Enum::name).toList());
  }

  @ParameterizedTest
  @EnumSource
  void everyExitStatusIsExplained(ExitStatus status) {
    assertThat(row("docs/reference/exit-codes.md", String.valueOf(status.code())))
        .noneMatch(String::isBlank);
  }

  @Test
  void linksLeadToFilesThatExist() {
    List<String> broken = new ArrayList<>();
    for (String name : checkout.matching(".*\\.md")) {
      Path page = checkout.root().resolve(name);
      Matcher link = LINK.matcher(CODE_BLOCK.matcher(checkout.read(name)).replaceAll(""));
      while (link.find()) {
        String target = link.group(1);
        if (!target.contains(":") && !Files.exists(page.resolveSibling(target))) {
          broken.add(name + " -> " + target);
        }
      }
    }

    assertThat(broken).isEmpty();
  }

  @Test
  void everyDecisionIsListed() {
    String list = checkout.read("docs/decisions/README.md");

    assertThat(checkout.matching("docs/decisions/\\d{4}-.*\\.md"))
        .isNotEmpty()
        .allSatisfy(
            name -> assertThat(list).contains("(" + name.replace("docs/decisions/", "") + ")"));
  }

  @Test
  void everySlowTestIsListed() {
    String page = checkout.read("CONTRIBUTING.md");
    String tag = "@Tag(" + "\"slow\")";

    assertThat(checkout.matching(".*/src/test/java/.*Test\\.java"))
        .filteredOn(name -> checkout.read(name).contains(tag))
        .allSatisfy(
            name ->
                assertThat(page)
                    .contains("`" + Path.of(name).getFileName().toString().replace(".java", "`")));
  }

  @Test
  void theLicenceIsApacheInFileAndBuild() {
    assertThat(checkout.read("LICENSE"))
        .contains("Apache License")
        .contains("Version 2.0, January 2004")
        .contains("END OF TERMS AND CONDITIONS");
    assertThat(checkout.read("pom.xml")).contains("<name>Apache-2.0</name>");
    assertThat(checkout.read("CITATION.cff")).contains("license: Apache-2.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"llama.cpp", "Punkt", "langdetect", "SmolLM2"})
  void theNoticeNamesWhatOthersMade(String work) {
    assertThat(checkout.read("NOTICE")).contains(work);
  }

  private List<String> firstCells(String page) {
    return rows(page).stream().map(cells -> cells.getFirst()).toList();
  }

  private List<String> row(String page, String first) {
    return rows(page).stream()
        .filter(cells -> cells.getFirst().equals(first))
        .findFirst()
        .orElseThrow(() -> new AssertionError("%s has no row for %s".formatted(page, first)));
  }

  /** The cells of the page's table rows whose first cell is code, back quotes taken off. */
  private List<List<String>> rows(String page) {
    return checkout
        .read(page)
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(1, line.lastIndexOf('|')))
        .map(
            line ->
                Pattern.compile("\\|")
                    .splitAsStream(line)
                    .map(cell -> cell.strip().replace("`", ""))
                    .toList())
        .toList();
  }
}
