package dev.ancilla.verifier.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.json.JsonPath;
import dev.ancilla.spec.Channel;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Scope;
import dev.ancilla.spec.Selector;
import dev.ancilla.spec.Selector.Enclosure;
import dev.ancilla.spec.Term;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import dev.ancilla.text.Unit;
import dev.ancilla.verifier.MonitorLaws;
import dev.ancilla.verifier.pattern.PatternVerifiers;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scopes over growing answers. */
class ScopeMonitorTest {
  /** Knows as soon as it sees an x, and has no say about an empty text. */
  private record NoX() implements Verifier {
    @Override
    public Finding examine(Candidate candidate) {
      if (candidate.text().isEmpty()) {
        return Finding.notApplicable("empty");
      }
      return candidate.text().contains("x")
          ? new Finding(
              Value.F, List.of(), java.util.OptionalDouble.empty(), 1, "an x", "Write no x.")
          : Finding.satisfied("no x");
    }

    @Override
    public Monitor monitor(Candidate start) {
      return new Watch(Value.N);
    }

    private static final class Watch implements Monitor {
      private Value value;

      Watch(Value value) {
        this.value = value;
      }

      @Override
      public void accept(int codePoint) {
        value = codePoint == 'x' || value == Value.F ? Value.F : Value.T;
      }

      @Override
      public Value atEnd() {
        return value;
      }

      @Override
      public PrefixValue value() {
        return value == Value.F ? PrefixValue.VIOLATED_FOR_GOOD : PrefixValue.SATISFIED_SO_FAR;
      }

      @Override
      public Monitor copy() {
        return new Watch(value);
      }
    }
  }

  /** Satisfied for good by an x. */
  private record HasX() implements Verifier {
    @Override
    public Finding examine(Candidate candidate) {
      return new PatternVerifiers()
          .verifierOf(new Obligation.Contains(List.of(Term.exactly("x")), true), Profile.PLAIN)
          .examine(candidate);
    }

    @Override
    public Monitor monitor(Candidate start) {
      return new NegatedNoX(new NoX().monitor(start));
    }

    private record NegatedNoX(Monitor part) implements Monitor {
      @Override
      public void accept(int codePoint) {
        part.accept(codePoint);
      }

      @Override
      public Value atEnd() {
        return part.atEnd() == Value.F ? Value.T : Value.F;
      }

      @Override
      public PrefixValue value() {
        return part.value().negated() == PrefixValue.SATISFIED_FOR_GOOD
            ? PrefixValue.SATISFIED_FOR_GOOD
            : PrefixValue.PENDING;
      }

      @Override
      public Monitor copy() {
        return new NegatedNoX(part.copy());
      }
    }
  }

  static List<Selector> selectors() {
    List<Selector> selectors = new ArrayList<>();
    for (Unit unit : Unit.values()) {
      selectors.add(new Selector.Each(unit, false));
      selectors.add(new Selector.Each(unit, true));
      for (int position : new int[] {1, 2, -1, -2}) {
        selectors.add(new Selector.Nth(unit, position));
      }
    }
    selectors.add(new Selector.AlternateLines(true));
    selectors.add(new Selector.AlternateLines(false));
    selectors.add(new Selector.Part("a"));
    for (int position : new int[] {0, 1, 2, -1, -2}) {
      selectors.add(new Selector.Piece("**", position));
    }
    selectors.add(new Selector.Piece("* *", 2));
    return selectors;
  }

  static List<Scope> scopes() {
    List<Scope> scopes = new ArrayList<>();
    for (Selector selector : selectors()) {
      scopes.add(Scope.of(selector));
      scopes.add(Scope.of(selector).outside(Enclosure.QUOTE, Enclosure.CODE));
      scopes.add(new Scope(Channel.Code.CODE, selector, Set.of()));
    }
    scopes.add(Scope.ANSWER.outside(Enclosure.CODE));
    scopes.add(
        new Scope(new Channel.JsonPlace(JsonPath.parse("a")), Selector.Whole.WHOLE, Set.of()));
    return scopes;
  }

  /** The signs that make most of a selector. */
  private static String signs(Selector selector) {
    return switch (selector) {
      case Selector.Whole whole -> "ax";
      case Selector.Nth nth -> signs(nth.unit());
      case Selector.Each each -> signs(each.unit());
      case Selector.AlternateLines lines -> "ax\n";
      case Selector.Part part -> "ax:\n# ";
      case Selector.Piece piece -> "x* \n";
    };
  }

  private static String signs(Unit unit) {
    return switch (unit) {
      case SENTENCE -> "Ax. \n";
      case BULLET -> "-x \n";
      case WORD -> "ax' ";
      default -> "ax \n";
    };
  }

  @ParameterizedTest
  @MethodSource("selectors")
  void finalValuesAreSoundForEveryShortText(Selector selector) {
    String signs = signs(selector);
    int longest = signs.length() > 5 ? 6 : signs.length() > 4 ? 6 : 7;

    new MonitorLaws(Scopes.within(Scope.of(selector), new NoX())).exhaust(signs, longest);
    new MonitorLaws(Scopes.within(Scope.of(selector), new HasX())).exhaust(signs, longest - 1);
  }

  @ParameterizedTest
  @MethodSource("scopes")
  void atEveryCutAScopeSaysWhatItsVerifierSays(Scope scope) {
    Generator<String> own =
        Generator.lists(
                Generator.of(
                    "a",
                    "x",
                    "a:",
                    "# a",
                    "## b",
                    " ",
                    "\n",
                    "\n\n",
                    "**",
                    "- ",
                    ". ",
                    "A",
                    "`",
                    "```\n",
                    "\"",
                    "好",
                    "。",
                    "it's",
                    "* *",
                    "a b c d e f g h:",
                    "\r"),
                0,
                16)
            .map(pieces -> String.join("", pieces));
    Obligation twoWords = new Obligation.Measure(new Quantity.Units(Unit.WORD), 0, 2);
    MonitorLaws noX = new MonitorLaws(Scopes.within(scope, new NoX()));
    MonitorLaws few =
        new MonitorLaws(
            Scopes.within(scope, new PatternVerifiers().verifierOf(twoWords, Profile.PLAIN)));

    Property.forAll(own, Generator.markdown(8))
        .examples(15)
        .check(
            (any, other) -> {
              noX.agreeOn(any);
              noX.agreeOn(other);
              few.agreeOn(any);
            });
  }

  @Test
  void oneBadLineIsEnough() {
    Monitor monitor =
        Scopes.within(Scope.of(new Selector.Each(Unit.LINE, false)), new NoX())
            .monitor(new Candidate(""));

    monitor.accept("a\nb");
    assertThat(monitor.value()).isEqualTo(PrefixValue.SATISFIED_SO_FAR);
    monitor.accept("x");
    assertThat(monitor.value()).isEqualTo(PrefixValue.VIOLATED_FOR_GOOD);
  }

  @Test
  void anEarlierParagraphIsSettledWhenItEnds() {
    Monitor monitor =
        Scopes.within(Scope.of(new Selector.Nth(Unit.PARAGRAPH, 1)), new NoX())
            .monitor(new Candidate(""));

    monitor.accept("a\n");
    assertThat(monitor.value()).isEqualTo(PrefixValue.SATISFIED_SO_FAR);
    monitor.accept("\n");
    assertThat(monitor.value()).isEqualTo(PrefixValue.SATISFIED_FOR_GOOD);
  }

  @Test
  void aPartIsWatchedFromItsHeadingOn() {
    Monitor monitor =
        Scopes.within(Scope.of(new Selector.Part("Tips")), new NoX()).monitor(new Candidate(""));

    monitor.accept("x\n## Tips\nbe");
    assertThat(monitor.atEnd()).isEqualTo(Value.T);
    monitor.accept("\n## More\n");
    assertThat(monitor.value()).isEqualTo(PrefixValue.SATISFIED_FOR_GOOD);
  }

  @Test
  void aLongLineUnderAHeadingIsNotHeldBack() {
    Monitor monitor =
        Scopes.within(Scope.of(new Selector.Part("Tips")), new NoX()).monitor(new Candidate(""));

    monitor.accept("## Tips\nx " + "a".repeat(300));

    assertThat(monitor.value()).isEqualTo(PrefixValue.VIOLATED_FOR_GOOD);
  }
}
