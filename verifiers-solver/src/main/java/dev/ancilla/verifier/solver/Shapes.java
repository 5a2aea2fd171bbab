package dev.ancilla.verifier.solver;

import static dev.ancilla.automaton.RegularExpression.ANYTHING;
import static dev.ancilla.automaton.RegularExpression.EMPTY;
import static dev.ancilla.automaton.RegularExpression.concatenation;
import static dev.ancilla.automaton.RegularExpression.containing;
import static dev.ancilla.automaton.RegularExpression.inOrder;
import static dev.ancilla.automaton.RegularExpression.literal;
import static dev.ancilla.automaton.RegularExpression.onlyFrom;
import static dev.ancilla.automaton.RegularExpression.symbols;

import dev.ancilla.automaton.CodePointSet;
import dev.ancilla.automaton.Dfa;
import dev.ancilla.automaton.Nfa;
import dev.ancilla.automaton.RegularExpression;
import dev.ancilla.spec.Alphabet;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.Measure;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Reference;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The regular language that a demand keeps a text within. It may be larger than what the demand
 * allows, never smaller: an empty intersection proves that demands clash.
 *
 * <p>Thread-safe; compiled languages are kept as long as their obligations live.
 */
final class Shapes {
  private static final int MAX_STATES = 1_500;

  /** A bound on characters is written out as an automaton up to here. */
  private static final int COUNTED_CHARS = 48;

  static final CodePointSet SPACE =
      CodePointSet.property("White_Space")
          .union(CodePointSet.range(0x1c, 0x1f))
          .union(CodePointSet.property("Zs"));
  private static final CodePointSet NOT_SPACE = SPACE.complement();
  private static final CodePointSet LINE_SPACE = SPACE.minus(CodePointSet.of('\n'));
  private static final CodePointSet NOT_NEWLINE = CodePointSet.of('\n').complement();
  private static final CodePointSet UPPER = CodePointSet.property("Lu");
  private static final CodePointSet LOWER = CodePointSet.property("Ll");
  private static final CodePointSet TITLE = CodePointSet.property("Lt");
  private static final CodePointSet WORD_START =
      CodePointSet.property("L").union(CodePointSet.property("N"));
  private static final CodePointSet DIGIT = CodePointSet.property("Nd");
  private static final CodePointSet UNSPACED = unspaced();

  /** What may not touch a whole word. */
  private static final CodePointSet WORD_PART =
      WORD_START.union(CodePointSet.property("M")).minus(UNSPACED);

  private static final CodePointSet OPENING = CodePointSet.of("\"“”„«‹'‘「『");
  private static final CodePointSet CLOSING = CodePointSet.of("\"”“»›'’」』");

  /** What may be a part of a character that began before it. */
  private static final CodePointSet JOINED =
      CodePointSet.property("M")
          .union(CodePointSet.property("Cf"))
          .union(CodePointSet.range(0x1100, 0x11ff))
          .union(CodePointSet.range(0x1f000, 0x1faff));

  private static final CodePointSet LINE_MARKS = SPACE.union(CodePointSet.of(">#*_\"“‘([-"));

  private static final RegularExpression SPACES = symbols(SPACE).star();

  private final Map<Obligation, Optional<Dfa>> inside =
      Collections.synchronizedMap(new WeakHashMap<>());
  private final Map<Obligation, Optional<Dfa>> outside =
      Collections.synchronizedMap(new WeakHashMap<>());
  private final Map<Unit, Optional<Dfa>> units = new ConcurrentHashMap<>();

  /** Texts that satisfy the demand, and perhaps more; empty for any text. */
  Optional<Dfa> of(Demand demand) {
    return demand.holds()
        ? inside.computeIfAbsent(demand.must(), Shapes::satisfying)
        : outside.computeIfAbsent(demand.must(), Shapes::violating);
  }

  private static Optional<Dfa> satisfying(Obligation must) {
    return forbidden(must)
        .map(term -> compile(containing(term(term))).map(Dfa::complement))
        .orElseGet(() -> expression(must).flatMap(Shapes::compile));
  }

  private static Optional<Dfa> violating(Obligation must) {
    return isExact(must)
        ? expression(must).flatMap(Shapes::compile).map(Dfa::complement)
        : Optional.empty();
  }

  private static Optional<Term> forbidden(Obligation must) {
    if (must instanceof Obligation.Forbids forbids && forbids.terms().size() == 1) {
      return Optional.of(forbids.terms().getFirst());
    }
    return must instanceof Measure measure
            && measure.max() == 0
            && measure.quantity() instanceof Quantity.Occurrences occurrences
        ? Optional.of(occurrences.term())
        : Optional.empty();
  }

  /** What every unit of a kind looks like by itself; empty for anything. */
  Optional<Dfa> of(Unit unit) {
    return units.computeIfAbsent(unit, Shapes::unit);
  }

  private static Optional<Dfa> unit(Unit unit) {
    RegularExpression notSpace = symbols(NOT_SPACE);
    return switch (unit) {
      // With its marks.
      case CHAR -> compile(notSpace.repeat(1, RegularExpression.UNBOUNDED));
      case HANZI -> compile(symbols(CodePointSet.property("Han")));
      case WORD -> compile(concatenation(symbols(WORD_START), symbols(NOT_SPACE).star()));
      case LINE -> compile(trimmed(symbols(NOT_NEWLINE)));
      case BULLET -> compile(trimmed(symbols(NOT_NEWLINE)));
      case SENTENCE -> compile(concatenation(ANYTHING, symbols(WORD_START), ANYTHING));
      // Of items, sections, rows and cells no more is used than that they are stretches.
      case PARAGRAPH, ITEM, SECTION, ROW, CELL -> compile(trimmed(symbols(CodePointSet.ALL)));
    };
  }

  private static RegularExpression trimmed(RegularExpression any) {
    RegularExpression notSpace = symbols(NOT_SPACE);
    return notSpace.or(concatenation(notSpace, any.star(), notSpace));
  }

  static Optional<Dfa> intersection(Dfa first, Dfa second) {
    return first.intersection(second, MAX_STATES);
  }

  private static Optional<Dfa> compile(RegularExpression expression) {
    if (expression.positions() > MAX_STATES) {
      return Optional.empty();
    }
    return Nfa.of(expression).determinise(MAX_STATES).map(Dfa::minimise);
  }

  /** The expression is no larger than the demand, so that its complement is what violates it. */
  private static boolean isExact(Obligation must) {
    return must instanceof Obligation.Matches
        || must instanceof Obligation.StartsWith
        || must instanceof Obligation.EndsWith
        || must instanceof Obligation.Wrapped
        || must instanceof Obligation.Equals
        || must instanceof Obligation.Characters
        || must instanceof Obligation.Sequence
        || must instanceof Obligation.LetterCase;
  }

  private static Optional<RegularExpression> expression(Obligation obligation) {
    return switch (obligation) {
      case Obligation.Contains contains ->
          contains.terms().size() == 1
              ? Optional.of(containing(term(contains.terms().getFirst())))
              : Optional.empty();
      case Obligation.Forbids forbids -> Optional.empty();
      case Obligation.StartsWith starts ->
          Optional.of(concatenation(margin(OPENING), term(starts.term()), ANYTHING));
      case Obligation.EndsWith ends ->
          Optional.of(
              concatenation(
                  ANYTHING, term(ends.term()), SPACES, symbols(CLOSING).optional(), SPACES));
      case Obligation.Wrapped wrapped ->
          Optional.of(
              concatenation(
                  SPACES,
                  literal(wrapped.open(), true),
                  ANYTHING,
                  literal(wrapped.close(), true),
                  SPACES));
      case Obligation.Equals equals ->
          equals.options().size() == 1
              ? Optional.of(concatenation(SPACES, term(equals.options().getFirst()), SPACES))
              : Optional.empty();
      case Obligation.Matches matches ->
          pattern(matches.pattern(), matches.caseSensitive())
              .map(pattern -> concatenation(SPACES, pattern, SPACES));
      case Obligation.Sequence sequence ->
          Optional.of(inOrder(sequence.terms().stream().map(Shapes::term).toList()));
      case Obligation.Template template -> Optional.of(template(template.form()));
      case Obligation.LetterCase letters ->
          switch (letters.letters()) {
            case UPPER -> Optional.of(onlyFrom(LOWER.complement()));
            case LOWER -> Optional.of(onlyFrom(UPPER.union(TITLE).complement()));
            case TITLE -> Optional.empty();
          };
      case Obligation.Characters characters -> Optional.of(onlyFrom(of(characters.alphabet())));
      case Obligation.Language language -> Scripts.of(language.codes()).map(Shapes::holding);
      case Obligation.WellFormed wellFormed -> Optional.of(JsonShape.DOCUMENT);
      case Obligation.Schema schema -> Optional.of(JsonShape.DOCUMENT);
      case Obligation.Csv csv -> csv(csv);
      case Obligation.Table table -> Optional.of(containing(literal("|", true)));
      case Obligation.Copy copy -> copy(copy);
      case Measure measure -> measure(measure);
      case Obligation.Ratio ratio -> Optional.empty();
      case Obligation.ExactlyOne choice -> Optional.empty();
      case Obligation.Spelling spelling -> Optional.empty();
      case Obligation.Neighbours neighbours -> Optional.empty();
      case Obligation.InUnit inUnit -> Optional.empty();
      case Obligation.Alike alike -> Optional.empty();
      case Obligation.Cite cite ->
          Optional.of(
              containing(
                  switch (cite.style()) {
                    case BRACKET -> concatenation(literal("[", true), ANYTHING, literal("]", true));
                    case FOOTNOTE ->
                        concatenation(literal("[^", true), ANYTHING, literal("]", true));
                    case LINK ->
                        literal("](", true).or(literal("://", true)).or(literal("www.", false));
                  }));
      case Obligation.Within within -> Optional.empty();
      case Obligation.AllOf all -> Optional.empty();
      case Obligation.AnyOf any -> Optional.empty();
      case Obligation.Not not -> Optional.empty();
      case Obligation.OnContext other -> Optional.empty();
    };
  }

  private static RegularExpression holding(CodePointSet letters) {
    return containing(symbols(letters));
  }

  static RegularExpression term(Term term) {
    return switch (term.match()) {
      case SUBSTRING -> literal(term.text(), term.caseSensitive());
      case WORD -> word(term);
      case PATTERN -> pattern(term.text(), term.caseSensitive()).orElse(ANYTHING);
    };
  }

  private static RegularExpression word(Term term) {
    String text = term.text();
    boolean guardStart = WORD_PART.contains(text.codePointAt(0));
    boolean guardEnd = WORD_PART.contains(text.codePointBefore(text.length()));
    return literal(text, term.caseSensitive())
        .guarded(
            guardStart ? WORD_PART : CodePointSet.NONE, guardEnd ? WORD_PART : CodePointSet.NONE);
  }

  private static Optional<RegularExpression> pattern(String pattern, boolean caseSensitive) {
    try {
      return Optional.of(RegularExpression.parse(caseSensitive ? pattern : "(?i:" + pattern + ")"));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /** A pattern for texts whose first word begins so, or whose last one ends so. */
  static Obligation.Matches atMargin(Term word, boolean first) {
    String text = RegularExpression.literal(word.text(), word.caseSensitive()).pattern();
    return new Obligation.Matches(
        first ? "[^\\p{L}\\p{N}]*" + text + "(?s:.*)" : "(?s:.*)" + text + "[^\\p{L}\\p{N}]*",
        true);
  }

  private static RegularExpression margin(CodePointSet quotes) {
    return concatenation(SPACES, symbols(quotes).optional(), SPACES);
  }

  /** Words with any white space where the form has some; a slot takes anything. */
  private static RegularExpression template(String form) {
    List<RegularExpression> parts = new ArrayList<>();
    parts.add(SPACES);
    StringBuilder text = new StringBuilder();
    int i = 0;
    String stripped = form.strip();
    while (i < stripped.length()) {
      char c = stripped.charAt(i);
      boolean doubled = i + 1 < stripped.length() && stripped.charAt(i + 1) == c;
      int close = stripped.indexOf('}', i);
      if ((c == '{' || c == '}') && doubled) {
        text.append(c);
        i += 2;
      } else if (c == '{' && close > 0) {
        parts.add(flowing(text.toString()));
        text.setLength(0);
        parts.add(containing(symbols(NOT_SPACE)));
        i = close + 1;
      } else {
        text.append(c);
        i++;
      }
    }
    parts.add(flowing(text.toString()));
    parts.add(SPACES);
    return concatenation(parts);
  }

  /** A text in which every run of white space stands for any other. */
  private static RegularExpression flowing(String text) {
    List<RegularExpression> parts = new ArrayList<>();
    boolean space = false;
    for (int point : text.codePoints().toArray()) {
      boolean here = SPACE.contains(point);
      if (here && !space) {
        parts.add(symbols(SPACE).repeat(1, RegularExpression.UNBOUNDED));
      } else if (!here) {
        parts.add(symbols(CodePointSet.of(point)));
      }
      space = here;
    }
    return concatenation(parts);
  }

  private static Optional<RegularExpression> copy(Obligation.Copy copy) {
    if (!(copy.text() instanceof Reference.Words words)) {
      return Optional.empty();
    }
    RegularExpression text = flowing(words.text().strip());
    return Optional.of(
        switch (copy.placement()) {
          case WHOLE -> concatenation(margin(OPENING), text, margin(CLOSING));
          case START -> concatenation(margin(OPENING), text, ANYTHING);
          case INSIDE -> containing(text);
        });
  }

  private static Optional<RegularExpression> csv(Obligation.Csv csv) {
    if (csv.columns().isEmpty()) {
      return Optional.empty();
    }
    List<RegularExpression> parts = new ArrayList<>();
    parts.add(SPACES);
    for (int i = 0; i < csv.columns().size(); i++) {
      if (i > 0) {
        parts.add(symbols(CodePointSet.of(csv.delimiter())));
      }
      RegularExpression name = literal(csv.columns().get(i), true);
      parts.add(name.or(concatenation(literal("\"", true), name, literal("\"", true))));
      parts.add(symbols(LINE_SPACE).star());
    }
    parts.add(EMPTY.or(concatenation(symbols(SPACE), ANYTHING)));
    return Optional.of(concatenation(parts));
  }

  private static final CodePointSet BULLET_SPACED = CodePointSet.of("-*+•‣◦▪■●○");
  private static final CodePointSet BULLET_SIGN = CodePointSet.of("•‣◦▪■●○");

  private static Optional<RegularExpression> measure(Measure measure) {
    RegularExpression lineStart = EMPTY.or(concatenation(ANYTHING, literal("\n", true)));
    return switch (measure.quantity()) {
      case Quantity.Occurrences occurrences ->
          measure.min() > 0
              ? Optional.of(
                  inOrder(
                      Collections.nCopies(Math.min(measure.min(), 3), term(occurrences.term()))))
              : Optional.empty();
      case Quantity.Units units ->
          switch (units.unit()) {
            case CHAR ->
                measure.max() <= COUNTED_CHARS ? Optional.of(chars(measure)) : Optional.empty();
            case HANZI ->
                measure.min() > 0
                    ? Optional.of(containing(symbols(CodePointSet.property("Han"))))
                    : Optional.empty();
            case LINE ->
                measure.max() == 1
                    ? Optional.of(concatenation(SPACES, symbols(NOT_NEWLINE).star(), SPACES))
                    : Optional.empty();
            case BULLET ->
                measure.min() > 0
                    ? Optional.of(
                        concatenation(
                            lineStart,
                            symbols(LINE_SPACE).star(),
                            concatenation(
                                    symbols(BULLET_SPACED),
                                    symbols(LINE_SPACE).repeat(1, RegularExpression.UNBOUNDED))
                                .or(symbols(BULLET_SIGN)),
                            symbols(NOT_SPACE),
                            ANYTHING))
                    : Optional.empty();
            case WORD ->
                measure.min() > 0 ? Optional.of(containing(symbols(WORD_START))) : Optional.empty();
            case SENTENCE, PARAGRAPH, ITEM, SECTION, ROW, CELL -> Optional.empty();
          };
      case Quantity.Enclosed enclosed ->
          measure.min() > 0
              ? Optional.of(
                  containing(
                      concatenation(
                          literal(enclosed.open(), true),
                          symbols(NOT_NEWLINE).star(),
                          literal(enclosed.close(), true))))
              : Optional.empty();
      case Quantity.Highlights highlights ->
          measure.min() > 0
              ? Optional.of(
                  containing(
                      concatenation(
                          literal("*", true), symbols(NOT_NEWLINE).star(), literal("*", true))))
              : Optional.empty();
      case Quantity.Parts parts ->
          measure.min() > 1
              ? Optional.of(
                  concatenation(
                      ANYTHING,
                      symbols(SPACE),
                      literal(parts.separator(), true),
                      symbols(SPACE),
                      ANYTHING))
              : Optional.empty();
      case Quantity.Sections sections ->
          measure.min() > 0
              ? Optional.of(
                  concatenation(
                      lineStart,
                      symbols(LINE_MARKS).star(),
                      literal(sections.label(), true),
                      symbols(LINE_SPACE).star(),
                      symbols(DIGIT),
                      ANYTHING))
              : Optional.empty();
      case Quantity.LinesStarting lines ->
          measure.min() > 0
              ? Optional.of(
                  concatenation(
                      lineStart, symbols(LINE_MARKS).star(), term(lines.term()), ANYTHING))
              : Optional.empty();
      case Quantity.CapitalWords capitals ->
          measure.min() > 0
              ? Optional.of(containing(symbols(UPPER.union(TITLE))))
              : Optional.empty();
      case Quantity.MostRepeatedRun run -> Optional.empty();
      case Quantity.Distinct distinct -> Optional.empty();
      case Quantity.Palindromes palindromes -> Optional.empty();
      case Quantity.LowerCaseWords small ->
          measure.min() > 0 ? Optional.of(containing(symbols(LOWER))) : Optional.empty();
      case Quantity.Letters letters -> Optional.empty();
    };
  }

  /** Marks and joiners may belong to the character before them and are not counted. */
  private static RegularExpression chars(Measure measure) {
    RegularExpression joined = symbols(JOINED).star();
    return concatenation(
        SPACES,
        joined,
        concatenation(symbols(NOT_SPACE.minus(JOINED)), joined, SPACES).repeat(0, measure.max()));
  }

  static CodePointSet of(Alphabet alphabet) {
    return switch (alphabet) {
      case Alphabet.Ascii ascii -> CodePointSet.range(' ', '~').union(SPACE);
      case Alphabet.Scripts scripts -> {
        CodePointSet allowed =
            CodePointSet.property("Common").union(CodePointSet.property("Inherited"));
        for (String name : scripts.names()) {
          allowed = allowed.union(CodePointSet.property(name));
        }
        yield allowed;
      }
      case Alphabet.Listed listed -> CodePointSet.of(listed.characters()).union(SPACE);
    };
  }

  private static CodePointSet unspaced() {
    CodePointSet found = CodePointSet.NONE;
    for (String script :
        List.of("Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar")) {
      found = found.union(CodePointSet.property(script));
    }
    return found;
  }
}
