package dev.ancilla.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.ancilla.architecture.Rule.Breach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds the class under {@code broken.house} that breaks it on purpose. */
class RulesCanFailTest {
  private static final String TABLE =
      """
      1a  | stray            | is not in the table of arrows
      2   | text.UsesSpec    | must not use broken.house.spec.OpenShape
      3a  |                  | Cycle detected
      3b  |                  | Cycle detected
      4   | text.ReadsFiles  | must not use java.nio.file.Path
      5   | spec.AsksDatabase| must not use java.sql.Connection
      6   | text.TextHelper  | says nothing by its name
      6   | util.Anything    | says nothing by its name
      7   | stray            | has no package-info
      8   | spec.OpenShape   | is neither sealed nor a named port
      8   | spec.LeakyShape  | Leak is open
      9a  | text.Counter     | the field count can change
      9b  | run.Registry     | the static field registered can change
      10  | run.Talker       | uses java.lang.System.out
      10  | run.Talker       | uses java.lang.System.exit
      10  | run.Talker       | uses java.lang.Thread.sleep
      11  | run.Clockmaker   | uses java.time.Instant.now
      11  | run.Clockmaker   | uses java.util.Random.<init>
      11  | run.Clockmaker   | uses java.lang.System.nanoTime
      12  | run.Logs         | must not use java.util.logging.Logger
      13  | run.Careless     | declares java.lang.Exception
      13  | run.Careless     | makes a java.lang.RuntimeException
      14  | run.StrangeException | carries no ErrorCode
      15  | text.Leaks       | types mentions com.tngtech.archunit.core.domain.JavaClass
      16a | run.Curious      | must not use broken.house.text.internal.Secret
      16b | run.Handle       | memory mentions java.lang.foreign.MemorySegment
      """;

  static List<String> rows() {
    return TABLE.lines().toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void theRuleFindsTheClassThatBreaksIt(String row) {
    String[] cells = Arrays.stream(row.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    String type = cells[1].isEmpty() ? "broken.house" : "broken.house." + cells[1];

    List<Breach> breaches = rule(cells[0]).breaches().apply(House.broken());

    assertThat(breaches)
        .anyMatch(breach -> breach.type().equals(type) && breach.text().contains(cells[2]));
  }

  @Test
  void aPackageInTwoModulesIsFound(@TempDir Path elsewhere) throws IOException {
    String[] names = {"Innocent.class", "TextHelper.class"};
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      Path folder = elsewhere.resolve("module" + i).resolve("broken/house/text");
      Files.createDirectories(folder);
      Path file = folder.resolve(names[i]);
      try (var bytes =
          RulesCanFailTest.class.getResourceAsStream("/broken/house/text/" + names[i])) {
        Files.write(file, Objects.requireNonNull(bytes).readAllBytes());
      }
      files.add(file);
    }
    House split = new House("broken.house", new ClassFileImporter().importPaths(files));

    assertThat(rule("1b").breaches().apply(split))
        .extracting(Breach::type)
        .containsExactly("broken.house.text");
    assertThat(rule("1b").breaches().apply(House.broken())).isEmpty();
  }

  @Test
  void everyRuleIsInTheTable() {
    List<String> shown = rows().stream().map(row -> row.split("\\|", -1)[0].strip()).toList();

    assertThat(HouseRules.all())
        .extracting(Rule::number)
        .filteredOn(number -> !number.equals("1b"))
        .allMatch(shown::contains);
  }

  @Test
  void anInnocentClassBreaksNone() {
    assertThat(HouseRules.all())
        .flatExtracting(rule -> rule.breaches().apply(House.broken()))
        .extracting(Breach::type)
        .doesNotContain("broken.house.text.Innocent");
  }

  private static Rule rule(String number) {
    return HouseRules.all().stream()
        .filter(rule -> rule.number().equals(number))
        .findFirst()
        .orElseThrow();
  }
}
