package dev.ancilla.verifier.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.Profile;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Monitors against the verifiers they belong to. */
class MonitorTest {
  private static final Candidate START = new Candidate("");

  private static final Generator<String> RICH =
      Generator.lists(
              Generator.of(
                  "a", "b", "A", "B", "ab", "P", "P 1", "1", "2", " ", " ", " ", "⏎", "⏎", "- ",
                  "* ", "*", "**", "#", "# ", ".", ". ", "!", "?", ",", "'", "’", "\"", "“", "”",
                  "[", "]", "<<", ">", "$", "(", ")", "-", "你", "好", "。", "é", "e\u0301", "ß", "😀",
                  "👍🏽", "\ud83d", "U.S.", "e.g. ", "1.5", "the ", "Of ", "\u00a0", "\r", "\t",
                  "{", "}", "…", "ﬁ", "İ"),
              0,
              24)
          .map(pieces -> String.join("", pieces).replace('⏎', '\n'));

  @TestFactory
  Stream<DynamicTest> atEveryCutAMonitorSaysWhatTheVerifierSays() {
    Generator<String> texts =
        Generator.either(RICH, RICH, Generator.markdown(12), Generator.brokenText(10));
    return Sample.ALL.stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.toString(),
                    () -> {
                      Verifier verifier = verifier(sample);
                      Property.forAll(texts, signsOf(sample))
                          .examples(12)
                          .check(
                              (any, own) -> {
                                assertSame(verifier, any);
                                assertSame(verifier, own);
                              });
                    }));
  }

  private static Generator<String> signsOf(Sample sample) {
    List<String> signs =
        Examine.written(sample.signs()).codePoints().mapToObj(Character::toString).toList();
    return Generator.lists(Generator.of(signs), 0, 20).map(list -> String.join("", list));
  }

  private static void assertSame(Verifier verifier, String text) {
    Monitor monitor = verifier.monitor(START);
    Monitor seldomAsked = verifier.monitor(START);
    int[] points = text.codePoints().toArray();
    for (int cut = 0; cut <= points.length; cut++) {
      String prefix = new String(points, 0, cut);
      assertThat(monitor.atEnd())
          .as("after %s", shown(prefix))
          .isEqualTo(verifier.examine(new Candidate(prefix)).value());
      if (cut < points.length) {
        monitor.accept(points[cut]);
        seldomAsked.accept(points[cut]);
      }
    }
    assertThat(seldomAsked.atEnd()).isEqualTo(monitor.atEnd());
    assertThat(seldomAsked.value()).isEqualTo(monitor.value());
  }

  @TestFactory
  Stream<DynamicTest> finalValuesAndHintsAreSoundForEveryShortText() {
    return Sample.ALL.stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.toString(), () -> new Exhaustion(sample, 800).run()));
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> finalValuesAndHintsAreSoundForEveryText() {
    List<String> report = new ArrayList<>();
    Stream<DynamicTest> tests =
        Sample.ALL.stream()
            .map(
                sample ->
                    DynamicTest.dynamicTest(
                        sample.toString(),
                        () -> {
                          Exhaustion all = new Exhaustion(sample, 90_000);
                          all.run();
                          report.add(all.report());
                        }));
    return Stream.concat(
        tests,
        Stream.of(DynamicTest.dynamicTest("report", () -> report.forEach(System.err::println))));
  }

  @TestFactory
  Stream<DynamicTest> copiesGoTheirOwnWay() {
    return Sample.ALL.stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.toString(),
                    () -> {
                      Verifier verifier = verifier(sample);
                      Property.forAll(Generator.lists(signsOf(sample), 3, 3), RICH)
                          .examples(5)
                          .check((pieces, other) -> assertIndependent(verifier, pieces, other));
                    }));
  }

  private static void assertIndependent(Verifier verifier, List<String> pieces, String other) {
    Monitor first = verifier.monitor(START);
    first.accept(pieces.get(0));
    Monitor second = first.copy();
    second.accept(other);
    first.accept(pieces.get(1));
    Monitor third = second.copy();
    third.accept(pieces.get(2));
    second.accept(pieces.get(1));
    first.accept(pieces.get(2));
    assertThat(List.of(first.atEnd(), second.atEnd(), third.atEnd()))
        .isEqualTo(
            Stream.of(
                    pieces.get(0) + pieces.get(1) + pieces.get(2),
                    pieces.get(0) + other + pieces.get(1),
                    pieces.get(0) + other + pieces.get(2))
                .map(text -> verifier.examine(new Candidate(text)).value())
                .toList());
  }

  static Verifier verifier(Sample sample) {
    return new PatternVerifiers().verifierOf(sample.obligation(), Profile.PLAIN);
  }

  static String shown(String text) {
    return "\"" + text.replace('\n', '⏎') + "\"";
  }
}
