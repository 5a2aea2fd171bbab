package dev.ancilla.verifier.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.spec.Match;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PatternVerifiersTest {
  private static final List<Term> TERMS =
      List.of(Term.word("Two"), Term.exactly("*"), new Term("ß", Match.SUBSTRING, false));

  /** Every obligation that is decided here, and those that other packages decide. */
  private static Stream<Obligation> obligations() {
    return Stream.concat(
        Sample.ALL.stream().map(Sample::obligation),
        Stream.of(new Obligation.Forbids(TERMS), new Obligation.ExactlyOne(TERMS)));
  }

  @Test
  void theListLeavesNoObligationAndNoQuantityOut() {
    List<Class<?>> elsewhere =
        List.of(
            Obligation.Language.class,
            Obligation.Spelling.class,
            Obligation.Neighbours.class,
            Obligation.WellFormed.class,
            Obligation.Within.class,
            Obligation.Schema.class,
            Obligation.Csv.class,
            Obligation.Table.class);
    Stream<Class<?>> here = obligations().map(Object::getClass);
    assertThat(Stream.concat(here, elsewhere.stream()).distinct())
        .containsExactlyInAnyOrder(Obligation.OnText.class.getPermittedSubclasses());
    assertThat(
            obligations()
                .filter(Obligation.Measure.class::isInstance)
                .map(measure -> ((Obligation.Measure) measure).quantity().getClass())
                .distinct())
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
                            .examples(30)
                            .check(text -> assertPromises(obligation, text))));
  }

  private static void assertPromises(Obligation obligation, String text) {
    Finding finding = Examine.plainly(obligation, text);

    assertThat(finding.value()).isIn(Value.T, Value.F, Value.N);
    assertThat(finding.regions()).isSorted();
    assertThat(finding.regions())
        .allSatisfy(
            region -> {
              assertThat(region.length()).isPositive();
              assertThat(region.end()).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
            });
    assertThat(finding.distance() == 0).isEqualTo(finding.value() != Value.F);
    assertThat(finding.advice().isEmpty()).isEqualTo(finding.value() != Value.F);
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
                                piece -> assertPromises(obligation, piece.repeat(10_000)))));
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
