package dev.ancilla.verifier.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.spec.Match;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.LetterCase.Letters;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import dev.ancilla.text.Unit;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PatternVerifiersTest {
  private static final List<Term> TERMS =
      List.of(Term.word("Two"), Term.exactly("*"), new Term("ß", Match.SUBSTRING, false));

  private static final List<Quantity> QUANTITIES =
      Stream.concat(
              Arrays.stream(Unit.values()).map(Quantity.Units::new),
              Stream.of(
                  new Quantity.Occurrences(Term.word("word")),
                  new Quantity.MostRepeatedRun(2),
                  new Quantity.Enclosed("[", "]"),
                  Quantity.Highlights.HIGHLIGHTS,
                  new Quantity.Parts("***", false),
                  new Quantity.Parts("***", true),
                  new Quantity.Sections("SECTION"),
                  new Quantity.LinesStarting(Term.exactly("P.S.")),
                  new Quantity.CapitalWords(2)))
          .toList();

  private static Stream<Obligation> obligations() {
    return Stream.concat(
        QUANTITIES.stream().map(quantity -> new Obligation.Measure(quantity, 1, 2)),
        Stream.of(
            new Obligation.Contains(TERMS, true),
            new Obligation.Contains(TERMS, false),
            new Obligation.Forbids(TERMS),
            new Obligation.StartsWith(Term.word("a")),
            new Obligation.EndsWith(Term.exactly(".")),
            new Obligation.Wrapped("\"", "\""),
            new Obligation.ExactlyOne(TERMS),
            new Obligation.LetterCase(Letters.UPPER),
            new Obligation.LetterCase(Letters.LOWER),
            new Obligation.InUnit(Unit.LINE, 2, new Obligation.Forbids(TERMS)),
            new Obligation.AllOf(
                List.of(new Obligation.LetterCase(Letters.LOWER), new Obligation.Forbids(TERMS)))));
  }

  @Test
  void theListBelowLeavesNoObligationAndNoQuantityOut() {
    assertThat(obligations().map(Object::getClass).distinct())
        .hasSameSizeAs(Obligation.class.getPermittedSubclasses());
    assertThat(QUANTITIES.stream().map(Object::getClass).distinct())
        .hasSameSizeAs(Quantity.class.getPermittedSubclasses());
  }

  @TestFactory
  Stream<DynamicTest> findingsOnAnyTextKeepTheirPromises() {
    Generator<String> texts =
        Generator.either(Generator.markdown(30), Generator.brokenText(30), Generator.words(0, 20));
    return obligations()
        .map(
            obligation ->
                DynamicTest.dynamicTest(
                    obligation.toString(),
                    () ->
                        Property.forAll(texts)
                            .examples(300)
                            .check(text -> assertPromises(obligation, text))));
  }

  private static void assertPromises(Obligation obligation, String text) {
    Finding finding = Examine.plainly(obligation, text);

    assertThat(finding.value()).isIn(Value.T, Value.F);
    assertThat(finding.regions()).isSorted();
    assertThat(finding.regions())
        .allSatisfy(
            region -> {
              assertThat(region.length()).isPositive();
              assertThat(region.end()).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
            });
    assertThat(finding.distance() == 0).isEqualTo(finding.value() == Value.T);
    assertThat(finding.advice().isEmpty()).isEqualTo(finding.value() == Value.T);
    assertThat(finding.fact()).isNotBlank();
  }

  @TestFactory
  Stream<DynamicTest> longLoopsDoNotExhaustTheStack() {
    List<String> pieces =
        List.of("a-", "*", "[", "<<", "\"\\", " \n", "word ", "a. ", "👍", "***\n");
    return obligations()
        .map(
            obligation ->
                DynamicTest.dynamicTest(
                    obligation.toString(),
                    () ->
                        assertThat(pieces)
                            .allSatisfy(
                                piece -> assertPromises(obligation, piece.repeat(20_000)))));
  }

  @Test
  void theOfficialProfileIsRefused() {
    Obligation any = new Obligation.Forbids(TERMS);

    assertThatThrownBy(() -> new PatternVerifiers().verifierOf(any, Profile.OFFICIAL))
        .isInstanceOfSatisfying(
            AncillaException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNSUPPORTED));
  }
}
