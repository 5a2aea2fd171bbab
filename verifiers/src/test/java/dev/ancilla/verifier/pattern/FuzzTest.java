package dev.ancilla.verifier.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.error.AncillaException;
import dev.ancilla.spec.Match;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.Measure;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Unit;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Obligations and texts that nobody would write. */
class FuzzTest {
  private static final List<String> PIECES =
      List.of(
          "a", "b", "A", "é", "e\u0301", "ß", "İ", "你", "。", "1", "2.5", " ", "  ", "\n", "\n\n",
          "\r\n", "\t", "\u00a0", ".", ",", "!", "?", "…", "'", "\"", "“", "”", "*", "**", "***",
          "-", "- ", "# ", "1. ", "|", "|-|", "```", "[", "]", "(", ")", "{", "}", "<<", ">>", "\\",
          "^", "$", "+", "?", "|", "(?i)", "a{2,3}", "[a-c]", "\\b", "\\w", ".*", "(a|b)*", "😀",
          "👍🏽", "\ud83d", "\udc00", "\u0000", "\u2028", "the ", "U.S.", "word ");

  @Test
  void twoThousandPairsEndInAValue() {
    fuzz(Long.getLong("ancilla.seed", System.nanoTime()), 2_000);
  }

  @Tag("slow")
  @Test
  void aHundredThousandPairsEndInAValue() {
    fuzz(Long.getLong("ancilla.seed", System.nanoTime()), 100_000);
  }

  private static void fuzz(long seed, int pairs) {
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < pairs; i++) {
      String about = "pair %d of -Dancilla.seed=%d".formatted(i, seed);
      try {
        Obligation obligation = obligation(random, 2);
        about += ": " + obligation;
        Verifier verifier = new PatternVerifiers().verifierOf(obligation, Profile.PLAIN);
        watch(verifier, text(random, 25), about);
      } catch (AncillaException | IllegalArgumentException refusal) {
        // A pattern that cannot be read, or a blank mark; a spec is refused for it.
        refused++;
      } catch (RuntimeException | StackOverflowError failure) {
        throw new AssertionError(about, failure);
      }
    }
    assertThat(refused).as("refused, seed %d", seed).isLessThan(pairs / 2);
  }

  private static void watch(Verifier verifier, String text, String about) {
    Monitor monitor = verifier.monitor(new Candidate(""));
    PrefixValue before = monitor.value();
    for (int point : text.codePoints().toArray()) {
      monitor.accept(point);
      PrefixValue now = monitor.value();
      monitor.next();
      if (before.isFinal() && now != before) {
        throw new AssertionError("%s: %s became %s in %s".formatted(about, before, now, text));
      }
      before = now;
    }
    Value value = verifier.examine(new Candidate(text)).value();
    if (monitor.atEnd() != value) {
      throw new AssertionError(
          "%s: %s, but the verifier says %s of %s".formatted(about, monitor.atEnd(), value, text));
    }
  }

  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static Term term(Random random) {
    Match match = Match.values()[random.nextInt(Match.values().length)];
    return new Term(text(random, 4), match, random.nextBoolean());
  }

  private static List<Term> terms(Random random) {
    return List.of(term(random), term(random));
  }

  private static Unit unit(Random random) {
    return Unit.values()[random.nextInt(Unit.values().length)];
  }

  private static Quantity quantity(Random random) {
    return switch (random.nextInt(11)) {
      case 0 -> new Quantity.Units(unit(random));
      case 1 -> new Quantity.Occurrences(term(random));
      case 2 -> new Quantity.MostRepeatedRun(1 + random.nextInt(4));
      case 3 -> new Quantity.Enclosed(text(random, 2), text(random, 2));
      case 4 -> Quantity.Highlights.HIGHLIGHTS;
      case 5 -> new Quantity.Parts(text(random, 3), random.nextBoolean());
      case 6 -> new Quantity.Sections(text(random, 2));
      case 7 -> new Quantity.LinesStarting(term(random));
      case 8 -> new Quantity.CapitalWords(1 + random.nextInt(2));
      case 9 -> new Quantity.Palindromes(1 + random.nextInt(3));
      default -> new Quantity.Distinct(unit(random));
    };
  }

  private static Obligation obligation(Random random, int depth) {
    int min = random.nextInt(3);
    return switch (random.nextInt(depth > 0 ? 18 : 14)) {
      case 0, 1, 2, 3 ->
          new Measure(
              quantity(random), min, random.nextBoolean() ? min + random.nextInt(2) : Measure.OPEN);
      case 4 -> new Obligation.Ratio(quantity(random), quantity(random), 0, random.nextDouble());
      case 5 -> new Obligation.Contains(terms(random), random.nextBoolean());
      case 6 -> new Obligation.Forbids(terms(random));
      case 7 -> new Obligation.StartsWith(term(random));
      case 8 -> new Obligation.EndsWith(term(random));
      case 9 -> new Obligation.Wrapped(text(random, 2), text(random, 2));
      case 10 -> new Obligation.ExactlyOne(terms(random));
      case 11 -> new Obligation.Equals(terms(random));
      case 12 -> new Obligation.Matches(text(random, 4), random.nextBoolean());
      case 13 -> new Obligation.Sequence(terms(random));
      case 14 ->
          new Obligation.InUnit(
              unit(random),
              random.nextBoolean() ? 1 + random.nextInt(2) : -1 - random.nextInt(2),
              obligation(random, depth - 1));
      case 15 -> new Obligation.AllOf(List.of(obligation(random, 0), obligation(random, 0)));
      case 16 -> new Obligation.AnyOf(List.of(obligation(random, 0), obligation(random, 0)));
      default -> new Obligation.Not(obligation(random, depth - 1));
    };
  }
}
