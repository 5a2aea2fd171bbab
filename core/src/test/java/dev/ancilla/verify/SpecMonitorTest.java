package dev.ancilla.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Hardness;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Phase;
import dev.ancilla.spec.Relations;
import dev.ancilla.spec.Spec;
import dev.ancilla.spec.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All clauses of a spec over one growing answer, against the syndrome of the text so far. */
class SpecMonitorTest {
  private static final String ALPHABET = "abc";
  private static final int LONGEST = 4;
  private static final int LOOK_AHEAD = 3;

  /** What relations and conditions can do to a clause, alone and together. */
  static List<Spec> specs() {
    Relations afterA = Relations.NONE.withAfter("a");
    Relations branch = Relations.NONE.withGroup("g");
    return List.of(
        spec("free", clause("a"), clause("b")),
        spec("soft", clause("a").withHardness(new Hardness.Soft(0.5)), clause("b")),
        spec("input", clause("a").withWhen(on("c", Phase.INPUT)), clause("b")),
        spec("output", clause("a").withWhen(on("c", Phase.OUTPUT)), clause("b")),
        spec("negated", clause("a").withWhen(new Condition.Not(on("c", Phase.OUTPUT)))),
        spec(
            "joined",
            clause("a")
                .withWhen(
                    new Condition.AllOf(List.of(on("c", Phase.OUTPUT), on("b", Phase.OUTPUT)))),
            clause("b")
                .withWhen(
                    new Condition.AnyOf(List.of(on("c", Phase.OUTPUT), on("a", Phase.INPUT))))),
        spec(
            "else",
            clause("a")
                .withWhen(on("c", Phase.OUTPUT))
                .withRelations(Relations.NONE.withOtherwise("b")),
            clause("b")),
        spec("steps", clause("a"), clause("b").withRelations(afterA)),
        spec(
            "choice",
            clause("a").withWhen(on("b", Phase.OUTPUT)).withRelations(branch),
            clause("c").withWhen(on("a", Phase.OUTPUT)).withRelations(branch)),
        spec(
            "beaten",
            clause("a")
                .withWhen(on("c", Phase.OUTPUT))
                .withRelations(Relations.NONE.withBeats("b")),
            clause("b")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("specs")
  void atEveryCutTheValuesAreThoseOfTheSyndrome(Spec spec) {
    Measurement measurement = Measurement.compile(spec, FIRST_LETTER);
    for (String text : texts(LONGEST)) {
      SpecMonitor monitor = measurement.monitor(start("c"));
      monitor.accept(text);

      assertThat(monitor.atEnd())
          .as("%s on \"%s\"", spec.id(), text)
          .isEqualTo(values(measurement, text));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("specs")
  void finalValuesAreTrueOfEveryContinuation(Spec spec) {
    Measurement measurement = Measurement.compile(spec, FIRST_LETTER);
    for (String text : texts(LONGEST - 1)) {
      SpecMonitor monitor = measurement.monitor(start("c"));
      monitor.accept(text);
      List<PrefixValue> known = monitor.values();

      for (String more : texts(LOOK_AHEAD)) {
        List<Value> later = values(measurement, text + more);
        for (int i = 0; i < known.size(); i++) {
          if (known.get(i).isFinal()) {
            assertThat(PrefixValue.soFar(later.get(i)).atEnd())
                .as("%s after \"%s\" and \"%s\"", spec.clauses().get(i).id(), text, more)
                .isEqualTo(known.get(i).atEnd());
          }
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("specs")
  void noContinuationToASatisfiedAnswerIsRuledOut(Spec spec) {
    Measurement measurement = Measurement.compile(spec, FIRST_LETTER);
    for (String text : texts(2)) {
      SpecMonitor monitor = measurement.monitor(start("c"));
      monitor.accept(text);
      Continuation next = monitor.next();
      for (String more : texts(LOOK_AHEAD)) {
        boolean satisfied = measurement.syndrome(answer(text + more)).blocking().isEmpty();
        if (satisfied && !more.isEmpty()) {
          assertThat(next.allowed().contains(more.codePointAt(0)))
              .as("%s: \"%s\" then \"%s\"", spec.id(), text, more)
              .isTrue();
        }
        if (satisfied && more.isEmpty()) {
          assertThat(next.mayEnd()).as("%s may end after \"%s\"", spec.id(), text).isTrue();
        }
      }
    }
  }

  @Test
  void aCopyGoesItsOwnWay() {
    Measurement measurement =
        Measurement.compile(spec("s", clause("a").withWhen(on("a", Phase.OUTPUT))), FIRST_LETTER);
    SpecMonitor monitor = measurement.monitor(start("c"));
    SpecMonitor copy = monitor.copy();

    copy.accept("a");

    assertThat(monitor.atEnd()).containsExactly(Value.N);
    assertThat(copy.atEnd()).containsExactly(Value.T);
    assertThat(copy.hardValue()).isEqualTo(PrefixValue.SATISFIED_FOR_GOOD);
  }

  @Test
  void wishesDoNotCount() {
    Measurement measurement =
        Measurement.compile(
            spec("s", clause("a").withHardness(new Hardness.Soft(0.5)), clause("b")), FIRST_LETTER);
    SpecMonitor monitor = measurement.monitor(start("c"));
    monitor.accept("b");

    assertThat(monitor.values())
        .containsExactly(PrefixValue.VIOLATED_FOR_GOOD, PrefixValue.SATISFIED_FOR_GOOD);
    assertThat(monitor.hardValue()).isEqualTo(PrefixValue.SATISFIED_FOR_GOOD);
    assertThat(monitor.next().allowed().contains('x')).isTrue();
  }

  // ---- verifiers of "starts with", with a monitor that knows for good after one letter

  private static final VerifierFactory FIRST_LETTER =
      (must, profile) -> new FirstLetter(((Obligation.StartsWith) must).term().text());

  private record FirstLetter(String letter) implements Verifier {
    @Override
    public Finding examine(Candidate candidate) {
      return candidate.text().startsWith(letter)
          ? Finding.satisfied("it does")
          : new Finding(Value.F, List.of(), OptionalDouble.empty(), 1, "it does not", "Do.");
    }

    @Override
    public Monitor monitor(Candidate start) {
      return new FirstLetterMonitor(letter, PrefixValue.PENDING);
    }
  }

  private static final class FirstLetterMonitor implements Monitor {
    private final String letter;
    private PrefixValue value;

    FirstLetterMonitor(String letter, PrefixValue value) {
      this.letter = letter;
      this.value = value;
    }

    @Override
    public void accept(int codePoint) {
      if (value == PrefixValue.PENDING) {
        value =
            letter.codePointAt(0) == codePoint
                ? PrefixValue.SATISFIED_FOR_GOOD
                : PrefixValue.VIOLATED_FOR_GOOD;
      }
    }

    @Override
    public Value atEnd() {
      return value.atEnd();
    }

    @Override
    public PrefixValue value() {
      return value;
    }

    @Override
    public Monitor copy() {
      return new FirstLetterMonitor(letter, value);
    }
  }

  private static Clause clause(String letter) {
    return Clause.hard(letter, new Obligation.StartsWith(Term.exactly(letter)));
  }

  private static Condition on(String letter, Phase phase) {
    return new Condition.Text(new Obligation.StartsWith(Term.exactly(letter)), phase);
  }

  private static Spec spec(String id, Clause... clauses) {
    return Spec.of(id, List.of(clauses));
  }

  private static Candidate start(String user) {
    return Candidate.answering(user, "");
  }

  private static Candidate answer(String text) {
    return Candidate.answering("c", text);
  }

  private static List<Value> values(Measurement measurement, String text) {
    return measurement.syndrome(answer(text)).verdicts().stream().map(Verdict::value).toList();
  }

  /** All texts over the alphabet up to a length. */
  private static List<String> texts(int longest) {
    List<String> texts = new ArrayList<>(List.of(""));
    int from = 0;
    for (int length = 1; length <= longest; length++) {
      int to = texts.size();
      for (int i = from; i < to; i++) {
        for (int c = 0; c < ALPHABET.length(); c++) {
          texts.add(texts.get(i) + ALPHABET.charAt(c));
        }
      }
      from = to;
    }
    return texts;
  }
}
