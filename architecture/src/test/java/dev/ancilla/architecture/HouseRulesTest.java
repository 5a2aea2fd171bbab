package dev.ancilla.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.architecture.Rule.Breach;
import dev.ancilla.architecture.Rule.Exemption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

  /**
   * An importer that reads nothing, as older ones do with new class files, would pass all rules.
   */
  @Test
  void theClassesWereRead() {
    assertThat(House.ours().classes().size()).isGreaterThan(150);
    assertThat(House.ours().packages())
        .contains("error", "text", "spec", "verify", "noise", "plan", "decode", "model", "run");
  }

  @TestFactory
  Stream<DynamicTest> theHouseKeepsItsRules() {
    return HouseRules.all().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.number() + " " + rule.says(),
                    () -> assertThat(unexcused(rule)).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> eachPackageUsesOnlyWhatItsRowAllows() {
    List<String> present = House.ours().packages();
    List<Breach> breaches = HouseRules.wrongArrows(House.ours());
    return Arrows.HOUSE.allowed().keySet().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      Assumptions.assumeTrue(
                          present.contains(name),
                          () -> "the package %s is to come".formatted(name));
                      assertThat(breaches).filteredOn(breach -> breach.isIn(name)).isEmpty();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyExemptionIsNeeded() {
    return HouseRules.EXEMPTIONS.stream()
        .map(
            exemption ->
                DynamicTest.dynamicTest(
                    exemption.number() + " " + exemption.type(),
                    () -> assertThat(isUsed(exemption)).isTrue()));
  }

  private static List<Breach> unexcused(Rule rule) {
    return rule.breaches().apply(House.ours()).stream()
        .filter(
            breach ->
                HouseRules.EXEMPTIONS.stream()
                    .noneMatch(exemption -> exemption.covers(rule, breach)))
        .toList();
  }

  private static boolean isUsed(Exemption exemption) {
    return HouseRules.all().stream()
        .anyMatch(
            rule ->
                rule.breaches().apply(House.ours()).stream()
                    .anyMatch(breach -> exemption.covers(rule, breach)));
  }
}
