package dev.ancilla.verifier.solver;

import dev.ancilla.spec.Alphabet;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Match;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.LetterCase.Letters;
import dev.ancilla.spec.Obligation.Measure;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Relation;
import dev.ancilla.spec.Scope;
import dev.ancilla.spec.Selector;
import dev.ancilla.spec.Spec;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Region;
import dev.ancilla.text.Segmenter;
import dev.ancilla.text.Unit;
import dev.ancilla.verifier.StandardVerifiers;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A text drawn at random, and clauses that are true of it: they cannot be in conflict. */
record TrueClauses(String text, Spec spec) {
  private static final List<String> WORDS =
      List.of(
          "the",
          "garden",
          "zebra",
          "Rome",
          "NASA",
          "a",
          "I",
          "quick",
          "level",
          "2024",
          "3.5",
          "don't",
          "well-known",
          "e.g.",
          "U.S.",
          "天气",
          "很好",
          "naïve",
          "Straße",
          "ok",
          "STOP",
          "energy",
          "launch",
          "Dr.",
          "moon",
          "refund",
          "*bold*",
          "[name]",
          "\"quoted\"");
  private static final List<String> STOPS = List.of(".", ".", "!", "?", "。", "…", "");
  private static final int TRIES = 60;

  static TrueClauses draw(long seed) {
    Random random = new Random(seed);
    String text = text(random);
    while (!isCased(text)) {
      text = text(random);
    }
    List<Clause> clauses = new ArrayList<>();
    int wanted = 2 + random.nextInt(6);
    for (int i = 0; i < TRIES && clauses.size() < wanted; i++) {
      Scope scope = scope(random);
      Obligation must = obligation(random, part(random, text, scope));
      if (random.nextInt(6) == 0) {
        must = new Obligation.AnyOf(List.of(obligation(random, text), must));
      }
      if (holds(must, scope, text)) {
        clauses.add(Clause.hard("c" + i, must).withScope(scope));
      } else if (random.nextInt(3) == 0 && holds(new Obligation.Not(must), scope, text)) {
        clauses.add(Clause.hard("c" + i, new Obligation.Not(must)).withScope(scope));
      }
    }
    return new TrueClauses(text, Spec.of("drawn", clauses));
  }

  /** Of a text without cased letters both cases are true; that is taken for a conflict. */
  private static boolean isCased(String text) {
    return text.codePoints().anyMatch(Character::isUpperCase)
        || text.codePoints().anyMatch(Character::isLowerCase);
  }

  private static boolean holds(Obligation must, Scope scope, String text) {
    StandardVerifiers verifiers = StandardVerifiers.create();
    return verifiers
            .within(scope, verifiers.verifierOf(must, Profile.PLAIN))
            .examine(new Candidate(text))
            .value()
        == Value.T;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int paragraphs = 1 + random.nextInt(4);
    for (int p = 0; p < paragraphs; p++) {
      text.append(p == 0 ? "" : "\n\n");
      int sentences = 1 + random.nextInt(4);
      for (int s = 0; s < sentences; s++) {
        boolean line = random.nextInt(3) == 0;
        text.append(s == 0 ? "" : line ? "\n" : " ");
        text.append(line && random.nextBoolean() ? "- " : "");
        int words = 1 + random.nextInt(9);
        for (int w = 0; w < words; w++) {
          text.append(w == 0 ? "" : random.nextInt(12) == 0 ? ", " : " ").append(word(random));
        }
        text.append(STOPS.get(random.nextInt(STOPS.size())));
      }
    }
    return switch (random.nextInt(6)) {
      case 0 -> text.toString().toLowerCase(Locale.ROOT);
      case 1 -> text.toString().toUpperCase(Locale.ROOT);
      default -> text.toString();
    };
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static Scope scope(Random random) {
    Unit unit = unit(random);
    return switch (random.nextInt(4)) {
      case 0 -> Scope.of(new Selector.Each(unit, random.nextBoolean()));
      case 1 -> Scope.of(new Selector.Nth(unit, random.nextBoolean() ? -1 : 1 + random.nextInt(2)));
      default -> Scope.ANSWER;
    };
  }

  private static Unit unit(Random random) {
    List<Unit> units =
        List.of(Unit.WORD, Unit.SENTENCE, Unit.LINE, Unit.PARAGRAPH, Unit.BULLET, Unit.CHAR);
    return units.get(random.nextInt(units.size()));
  }

  /** What the scope looks at, or one of them, to draw obligations from that may hold there. */
  private static String part(Random random, String text, Scope scope) {
    Unit unit =
        switch (scope.selector()) {
          case Selector.Each each -> each.unit();
          case Selector.Nth nth -> nth.unit();
          case Selector other -> Unit.PARAGRAPH;
        };
    if (scope.equals(Scope.ANSWER)) {
      return text;
    }
    List<Region> units = Segmenter.plain().units(text, unit);
    return units.isEmpty() ? text : units.get(random.nextInt(units.size())).of(text);
  }

  private static Obligation obligation(Random random, String text) {
    return switch (random.nextInt(13)) {
      case 0, 1, 2 -> measure(random, text, new Quantity.Units(unit(random)));
      case 3 -> measure(random, text, new Quantity.Occurrences(term(random, text)));
      case 4 ->
          measure(
              random,
              text,
              List.of(
                      new Quantity.CapitalWords(1 + random.nextInt(2)),
                      new Quantity.Distinct(Unit.WORD),
                      new Quantity.Palindromes(2),
                      Quantity.Highlights.HIGHLIGHTS,
                      new Quantity.Enclosed("[", "]"))
                  .get(random.nextInt(5)));
      case 5 -> new Obligation.Contains(List.of(term(random, text), term(random, text)), true);
      case 6 -> new Obligation.Forbids(List.of(Term.word(word(random).replace(".", "x"))));
      case 7 -> new Obligation.StartsWith(new Term(head(random, text), Match.SUBSTRING, true));
      case 8 -> new Obligation.EndsWith(new Term(tail(random, text), Match.SUBSTRING, false));
      case 9 -> new Obligation.LetterCase(random.nextBoolean() ? Letters.LOWER : Letters.UPPER);
      case 10 -> new Obligation.Characters(Alphabet.Ascii.ASCII);
      case 11 -> new Obligation.Sequence(List.of(term(random, text), term(random, text)));
      default ->
          random.nextBoolean()
              ? new Obligation.Ratio(
                  new Quantity.Distinct(Unit.WORD),
                  new Quantity.Units(Unit.WORD),
                  random.nextInt(10) / 10.0,
                  1)
              : new Obligation.Neighbours(
                  Unit.SENTENCE, new Relation.Lengths(Unit.WORD, random.nextBoolean()));
    };
  }

  private static Obligation measure(Random random, String text, Quantity quantity) {
    StandardVerifiers verifiers = StandardVerifiers.create();
    int count =
        (int)
            verifiers
                .verifierOf(new Measure(quantity, 0, Measure.OPEN), Profile.PLAIN)
                .examine(new Candidate(text))
                .measured()
                .orElse(0);
    int min = Math.max(0, count - random.nextInt(3));
    int max = random.nextInt(3) == 0 ? Measure.OPEN : count + random.nextInt(3);
    return new Measure(quantity, min, max);
  }

  private static Term term(Random random, String text) {
    List<Region> words = Segmenter.plain().units(text, Unit.WORD);
    if (words.isEmpty()) {
      return Term.word("word");
    }
    Region first = words.get(random.nextInt(words.size()));
    String word = first.of(text);
    return switch (random.nextInt(3)) {
      case 0 -> Term.word(word);
      case 1 -> new Term(word.substring(0, 1), Match.SUBSTRING, random.nextBoolean());
      default -> new Term(word, Match.SUBSTRING, random.nextBoolean());
    };
  }

  private static String head(Random random, String text) {
    String body = text.strip();
    return body.substring(0, 1 + random.nextInt(Math.min(30, body.length()))).strip();
  }

  private static String tail(Random random, String text) {
    String body = text.strip();
    return body.substring(body.length() - 1 - random.nextInt(Math.min(30, body.length()))).strip();
  }
}
