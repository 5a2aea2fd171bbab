package dev.ancilla.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  private static final int JAVA_FLAGS = Pattern.UNICODE_CHARACTER_CLASS;

  @ParameterizedTest(name = "{0} on \"{1}\": {3}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          a*b           ; aab   ; true  ; any number of times
          a*b           ; aaba  ; false ; the whole text counts
          (a|ab)(c|bcd) ; abcd  ; true  ; every way of splitting is tried
          [^a]          ; é     ; true  ; a class may be negated
          a{2,3}        ; aaaa  ; false ; counts are bounds
          (?i)straße    ; STRAßE; true  ; without case, letter by letter
          (?i)straße    ; STRASSE ; false ; without case, letter by letter
          (?i)k         ; \u212a ; true  ; the Kelvin sign is a k
          \\bcat\\b     ; cat   ; true  ; both ends of the text are edges
          .*\\bcat\\b.* ; a cat. ; true ; a word between blanks and stops
          .*\\bcat\\b.* ; a cats ; false ; no edge within a word
          .*\\Bat.*     ; a cat ; true  ; no edge between c and a
          ^a$           ; a     ; true  ; anchors at their places
          a^b           ; ab    ; false ; the start is not in the middle
          (?:a|^b)*     ; bab   ; false ; the second b is not at the start
          .*(?<!\\d)7(?!\\d).* ; a7b ; true ; guards look at one neighbour
          .*(?<!\\d)7(?!\\d).* ; a72 ; false ; guards look at one neighbour
          """)
  void matchesWholeTexts(String pattern, String text, boolean expected, String why) {
    assertThat(Language.of(RegularExpression.parse(pattern)).matches(text)).isEqualTo(expected);
    assertThat(simulated(pattern).matches(text)).isEqualTo(expected);
  }

  @Test
  void agreesWithJavaOnWholeTexts() {
    Property.forAll(Patterns.plain(3), Patterns.texts(6))
        .examples(1_000)
        .check(
            (pattern, text) -> {
              boolean expected = Pattern.compile(pattern, JAVA_FLAGS).matcher(text).matches();

              assertThat(Language.of(RegularExpression.parse(pattern)).matches(text))
                  .isEqualTo(expected);
              assertThat(simulated(pattern).matches(text)).isEqualTo(expected);
            });
  }

  /** Boundaries stay outside of loops, since Java gives up a loop after a round without text. */
  @Test
  void agreesWithJavaOnBoundaries() {
    Generator<String> plain = Patterns.plain(2);
    Property.forAll(
            Generator.lists(Generator.either(plain, Patterns.boundaries()), 1, 5)
                .map(parts -> String.join("", parts)),
            Patterns.texts(6))
        .examples(1_000)
        .check(
            (pattern, text) -> {
              boolean expected = Pattern.compile(pattern, JAVA_FLAGS).matcher(text).matches();

              assertThat(Language.of(RegularExpression.parse(pattern)).matches(text))
                  .isEqualTo(expected);
            });
  }

  @Test
  void agreesWithTheDefinition() {
    Property.forAll(Patterns.withBoundaries(3), Patterns.texts(6))
        .examples(1_000)
        .check(
            (pattern, text) -> {
              RegularExpression expression = RegularExpression.parse(pattern);
              boolean expected = Oracle.matches(expression, text);

              assertThat(Language.of(expression).matches(text)).isEqualTo(expected);
              assertThat(simulated(pattern).matches(text)).isEqualTo(expected);
            });
  }

  @Test
  void theOutlookIsExactForEveryContinuation() {
    // What no letter stands for can still end a language: a space does not match (?:\w|-)*.
    Set<String> continuations = new LinkedHashSet<>(Patterns.all(5));
    continuations.addAll(Patterns.all(4, Patterns.REPRESENTATIVES));
    Property.forAll(Patterns.withBoundaries(2), Patterns.texts(4))
        .examples(100)
        .check(
            (pattern, text) -> {
              Language language = Language.of(RegularExpression.parse(pattern));
              LanguageRun run = language.run();
              run.accept(text);
              boolean now = language.matches(text);
              boolean canAccept = false;
              boolean canReject = false;
              for (String more : continuations) {
                boolean then = language.matches(text + more);
                canAccept |= then;
                canReject |= !then;
              }

              assertThat(run.outlook()).isEqualTo(outlook(now, canAccept, canReject));
            });
  }

  private static Outlook outlook(boolean now, boolean canAccept, boolean canReject) {
    if (now) {
      return canReject ? Outlook.YES : Outlook.ALWAYS;
    }
    return canAccept ? Outlook.NO : Outlook.NEVER;
  }

  @Test
  void aSimulatedRunNeverContradictsTheExactOne() {
    Property.forAll(Patterns.withBoundaries(2), Patterns.texts(5))
        .check(
            (pattern, text) -> {
              RegularExpression expression = RegularExpression.parse(pattern);
              for (boolean complemented : new boolean[] {false, true}) {
                LanguageRun exact = run(Language.of(expression), complemented, text);
                LanguageRun simulated = run(Language.of(expression, 0), complemented, text);

                assertThat(simulated.isExact()).isFalse();
                assertThat(simulated.outlook().accepts()).isEqualTo(exact.outlook().accepts());
                if (simulated.outlook().isFinal()) {
                  assertThat(simulated.outlook()).isEqualTo(exact.outlook());
                }
                assertThat(simulated.live().containsAll(exact.live())).isTrue();
                if (exact.outlook() != Outlook.NEVER) {
                  assertThat(exact.forced().orElse("")).startsWith(simulated.forced().orElse(""));
                }
              }
            });
  }

  private static LanguageRun run(Language language, boolean complemented, String text) {
    LanguageRun run = (complemented ? language.complement() : language).run();
    run.accept(text);
    return run;
  }

  @Test
  void withoutBoundariesASimulatedRunKnowsWhenItIsTooLate() {
    Property.forAll(Patterns.plain(3), Patterns.texts(5))
        .check(
            (pattern, text) -> {
              RegularExpression expression = RegularExpression.parse(pattern);
              LanguageRun exact = run(Language.of(expression), false, text);
              LanguageRun simulated = run(Language.of(expression, 0), false, text);

              assertThat(simulated.outlook() == Outlook.NEVER)
                  .isEqualTo(exact.outlook() == Outlook.NEVER);
              assertThat(simulated.live()).isEqualTo(exact.live());
              assertThat(simulated.forced()).isEqualTo(exact.forced());
            });
  }

  @Test
  void liveIsWhatDoesNotLeadToNever() {
    Property.forAll(Patterns.withBoundaries(3), Patterns.texts(4))
        .check(
            (pattern, text) -> {
              LanguageRun run = run(Language.of(RegularExpression.parse(pattern)), false, text);
              CodePointSet live = run.live();

              for (int codePoint : "abcé- \n\t_9汉😀".codePoints().toArray()) {
                LanguageRun next = run.copy();
                next.accept(codePoint);
                assertThat(live.contains(codePoint)).isEqualTo(next.outlook() != Outlook.NEVER);
              }
            });
  }

  @Test
  void whatIsForcedLeavesNoChoiceAndCannotGrow() {
    Property.forAll(Patterns.withBoundaries(3), Patterns.texts(3))
        .check(
            (pattern, text) -> {
              LanguageRun run = run(Language.of(RegularExpression.parse(pattern)), false, text);
              Optional<String> forced = run.forced();
              LanguageRun walk = run.copy();
              for (int codePoint : forced.orElse("").codePoints().toArray()) {
                assertThat(walk.outlook()).isEqualTo(Outlook.NO);
                assertThat(walk.live()).isEqualTo(CodePointSet.of(codePoint));
                walk.accept(codePoint);
              }
              assertThat(walk.outlook() != Outlook.NO || walk.live().single().isEmpty()).isTrue();
            });
  }

  @ParameterizedTest(name = "{0} after \"{1}\" forces \"{2}\"")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Dear (Ann|Anna), ; ''      ; Dear Ann ; up to the choice
          Dear (Ann|Anna), ; Dear Anna ; ,      ; after the choice
          ab?              ; a       ; ''       ; the text may end
          abc              ; x       ; ''       ; too late
          [ab]c            ; ''      ; ''       ; a choice at once
          x{3}             ; x       ; xx       ; counts force as well
          """)
  void forcesWhatMustCome(String pattern, String text, String forced, String why) {
    LanguageRun run = run(Language.of(RegularExpression.parse(pattern)), false, text);

    assertThat(run.forced().orElse("")).isEqualTo(forced);
    assertThat(run(simulated(pattern), false, text).forced().orElse("")).isEqualTo(forced);
  }

  @ParameterizedTest(name = "\"{0}\": {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          say nothing   | YES    | so far
          say SPAM now  | NEVER  | seen in any case
          spa           | YES    | only the beginning
          ''            | YES    | nothing holds nothing
          """)
  void avoids(String text, Outlook expected, String why) {
    Language language = Language.avoiding(RegularExpression.literal("spam", false));
    LanguageRun run = language.run();
    run.accept(text);

    assertThat(run.outlook()).isEqualTo(expected);
    assertThat(language.matches(text)).isEqualTo(expected.accepts());
  }

  @ParameterizedTest(name = "\"{0}\": {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one, two, three | ALWAYS | in order
          two, one, three | NO     | two after one is missing
          onetwothree     | ALWAYS | gaps may be empty
          """)
  void findsPartsInOrder(String text, Outlook expected, String why) {
    LanguageRun run =
        Language.of(
                RegularExpression.inOrder(
                    List.of(
                        RegularExpression.literal("one", true),
                        RegularExpression.literal("two", true),
                        RegularExpression.literal("three", true))))
            .run();
    run.accept(text);

    assertThat(run.outlook()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "\"{0}\": {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Dear Ann, yours, Bob     | YES   | all parts
          Dear Bob                 | NO    | more may come
          Hello                    | NEVER | a wrong beginning
          Dear yours, Bob, too     | NO    | the end must be the end
          """)
  void fillsATemplate(String text, Outlook expected, String why) {
    LanguageRun run =
        Language.of(RegularExpression.template(List.of("Dear ", "yours, ", "Bob"))).run();
    run.accept(text);

    assertThat(run.outlook()).isEqualTo(expected);
  }

  @Test
  void anOpenEndOfATemplateIsAnEmptyPart() {
    Language open = Language.of(RegularExpression.template(List.of("", "x", "")));

    assertThat(open.dfa().orElseThrow())
        .isEqualTo(
            Language.of(RegularExpression.containing(RegularExpression.literal("x", true)))
                .dfa()
                .orElseThrow());
  }

  @Test
  void onlyFromASetIsBrokenByTheFirstStranger() {
    LanguageRun run = Language.of(RegularExpression.onlyFrom(CodePointSet.of("ab"))).run();
    run.accept("abba");
    assertThat(run.outlook()).isEqualTo(Outlook.YES);

    run.accept("c");
    assertThat(run.outlook()).isEqualTo(Outlook.NEVER);
  }

  @Test
  void aCopyGoesItsOwnWay() {
    for (Language language :
        List.of(Language.of(RegularExpression.parse("abc")), simulated("abc"))) {
      LanguageRun run = language.run();
      run.accept("ab");
      LanguageRun copy = run.copy();
      copy.accept("x");

      assertThat(copy.outlook()).isEqualTo(Outlook.NEVER);
      run.accept("c");
      assertThat(run.outlook()).isEqualTo(Outlook.YES);
    }
  }

  /** What the simulation knows of a language whose deterministic automaton has 2^21 states. */
  @Test
  void aTooLargeAutomatonIsSimulated() {
    Language language = Language.of(RegularExpression.parse("(?s).*a.{20}b.*"));
    LanguageRun run = language.run();

    assertThat(language.dfa()).isEmpty();
    run.accept("xxa" + "y".repeat(20));
    assertThat(run.outlook()).isEqualTo(Outlook.NO);
    run.accept("b");
    assertThat(run.outlook()).isEqualTo(Outlook.ALWAYS);
    assertThat(run.copy().live()).isEqualTo(CodePointSet.ALL);
  }

  private static Language simulated(String pattern) {
    return Language.of(RegularExpression.parse(pattern), 0);
  }
}
