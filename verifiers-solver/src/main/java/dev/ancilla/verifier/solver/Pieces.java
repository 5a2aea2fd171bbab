package dev.ancilla.verifier.solver;

import dev.ancilla.spec.Match;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.Measure;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Reference;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Region;
import dev.ancilla.text.Segmenter;
import dev.ancilla.text.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The texts that must stand somewhere in a place, whatever else does. Two of them may overlap, so
 * that only what they have for themselves counts. Immutable.
 */
final class Pieces {
  /**
   * A text that must be there.
   *
   * @param count how often
   * @param closedStart no letter stands before it
   * @param closedEnd no letter stands after it
   * @param caseSensitive it stands there exactly so
   */
  record Piece(
      String text, int count, boolean closedStart, boolean closedEnd, boolean caseSensitive) {}

  private final List<Piece> pieces;

  private Pieces(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  static Pieces of(List<Demand> demands) {
    List<Piece> pieces = new ArrayList<>();
    for (Demand demand : demands) {
      if (demand.holds()) {
        add(pieces, demand.must());
      }
    }
    return new Pieces(pieces);
  }

  private static void add(List<Piece> pieces, Obligation must) {
    switch (must) {
      case Obligation.Contains contains -> {
        if (contains.terms().size() == 1) {
          term(pieces, contains.terms().getFirst(), 1);
        }
      }
      case Obligation.StartsWith starts -> margin(pieces, starts.term(), true, false);
      case Obligation.EndsWith ends -> margin(pieces, ends.term(), false, true);
      case Obligation.Equals equals -> {
        if (equals.options().size() == 1) {
          margin(pieces, equals.options().getFirst(), true, true);
        }
      }
      case Obligation.Sequence sequence -> {
        Map<Term, Integer> counts = new HashMap<>();
        sequence.terms().forEach(term -> counts.merge(term, 1, Integer::sum));
        counts.forEach((term, count) -> term(pieces, term, count));
      }
      case Obligation.Template template -> template(pieces, template.form());
      case Obligation.Copy copy -> {
        if (copy.text() instanceof Reference.Words words) {
          boolean whole = copy.placement() == Obligation.Copy.Placement.WHOLE;
          boolean start = copy.placement() == Obligation.Copy.Placement.START;
          pieces.add(
              new Piece(
                  words.text().strip().replaceAll("\\s+", " "), 1, whole || start, whole, true));
        }
      }
      case Obligation.Table table ->
          table.columns().forEach(name -> pieces.add(new Piece(name, 1, true, true, false)));
      case Obligation.Csv csv ->
          csv.columns().forEach(name -> pieces.add(new Piece(name, 1, true, true, true)));
      case Measure measure -> {
        if (measure.min() > 0) {
          measure(pieces, measure);
        }
      }
      case Obligation.Ratio ratio -> {}
      case Obligation.Forbids forbids -> {}
      case Obligation.Wrapped wrapped -> {}
      case Obligation.ExactlyOne choice -> {}
      case Obligation.Matches matches -> {}
      case Obligation.LetterCase letters -> {}
      case Obligation.Characters characters -> {}
      case Obligation.Language language -> {}
      case Obligation.Spelling spelling -> {}
      case Obligation.WellFormed wellFormed -> {}
      case Obligation.Schema schema -> {}
      case Obligation.Neighbours neighbours -> {}
      case Obligation.InUnit inUnit -> {}
      case Obligation.Alike alike -> {}
      case Obligation.Within within -> {}
      case Obligation.AllOf all -> {}
      case Obligation.AnyOf any -> {}
      case Obligation.Not not -> {}
      case Obligation.OnContext other -> {}
    }
  }

  private static void measure(List<Piece> pieces, Measure measure) {
    switch (measure.quantity()) {
      case Quantity.Occurrences occurrences -> term(pieces, occurrences.term(), measure.min());
      case Quantity.LinesStarting lines -> term(pieces, lines.term(), measure.min());
      case Quantity.Sections sections ->
          pieces.add(new Piece(sections.label(), measure.min(), true, false, true));
      case Quantity.Units units -> {}
      case Quantity.MostRepeatedRun run -> {}
      case Quantity.Enclosed enclosed -> {}
      case Quantity.Highlights highlights -> {}
      case Quantity.Parts parts -> {}
      case Quantity.CapitalWords capitals -> {}
      case Quantity.Distinct distinct -> {}
      case Quantity.Palindromes palindromes -> {}
      case Quantity.LowerCaseWords small -> {}
      case Quantity.Letters letters -> {}
    }
  }

  private static void term(List<Piece> pieces, Term term, int count) {
    if (term.match() != Match.PATTERN) {
      boolean closed = term.match() == Match.WORD;
      pieces.add(new Piece(term.text(), count, closed, closed, term.caseSensitive()));
    }
  }

  private static void margin(List<Piece> pieces, Term term, boolean start, boolean end) {
    if (term.match() != Match.PATTERN) {
      boolean closed = term.match() == Match.WORD;
      pieces.add(new Piece(term.text(), 1, closed || start, closed || end, term.caseSensitive()));
    }
  }

  /** The fixed words of a form; the slots are what stands between. */
  private static void template(List<Piece> pieces, String form) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < form.length()) {
      char c = form.charAt(i);
      int close = form.indexOf('}', i);
      if (c == '{' && close > 0 && form.charAt(i + 1) != '{') {
        open(pieces, text);
        i = close + 1;
      } else {
        text.append(c);
        i++;
      }
    }
    open(pieces, text);
  }

  private static void open(List<Piece> pieces, StringBuilder text) {
    String piece = text.toString().strip();
    if (!piece.isEmpty()) {
      pieces.add(new Piece(piece, 1, false, false, true));
    }
    text.setLength(0);
  }

  List<Piece> all() {
    return pieces;
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /**
   * At least so many words: those that are wholly inside a piece, each kind as often as the piece
   * that needs it most, and of those that may go on outside of their piece as many as cannot be
   * parts of one word.
   */
  long words() {
    Map<String, Long> whole = wholeWords();
    Set<String> rightOpen = new TreeSet<>();
    Set<String> leftOpen = new TreeSet<>();
    long most = 0;
    for (Piece piece : pieces) {
      List<String> words = words(piece.text());
      most = Math.max(most, (long) words.size() * piece.count());
      if (words.isEmpty()) {
        continue;
      }
      boolean startOpen = opensAtStart(piece);
      boolean endOpen = opensAtEnd(piece);
      String first = words.getFirst();
      String last = words.getLast();
      if (words.size() == 1 && startOpen && endOpen) {
        continue;
      }
      if (startOpen && whole.keySet().stream().noneMatch(word -> word.endsWith(first))) {
        leftOpen.add(first);
      }
      if (endOpen && whole.keySet().stream().noneMatch(word -> word.startsWith(last))) {
        rightOpen.add(last);
      }
    }
    long total = whole.values().stream().mapToLong(Long::longValue).sum();
    long open =
        Math.max(unrelated(rightOpen, String::startsWith), unrelated(leftOpen, String::endsWith));
    return Math.max(total + open, most);
  }

  private interface Relates {
    boolean test(String longer, String shorter);
  }

  private static long unrelated(Set<String> parts, Relates relates) {
    return parts.stream()
        .filter(
            part ->
                parts.stream().noneMatch(other -> !other.equals(part) && relates.test(other, part)))
        .count();
  }

  /** Lower-cased, with how often each must stand there. */
  Map<String, Long> wholeWords() {
    Map<String, Long> needed = new HashMap<>();
    for (Piece piece : pieces) {
      List<String> words = words(piece.text());
      int from = opensAtStart(piece) ? 1 : 0;
      int to = words.size() - (opensAtEnd(piece) ? 1 : 0);
      Map<String, Long> here = new HashMap<>();
      for (int i = from; i < to; i++) {
        here.merge(words.get(i), (long) piece.count(), Long::sum);
      }
      here.forEach((word, count) -> needed.merge(word, count, Math::max));
    }
    return needed;
  }

  private static boolean opensAtStart(Piece piece) {
    return !piece.closedStart() && mayGoOn(piece.text().codePointAt(0));
  }

  private static boolean opensAtEnd(Piece piece) {
    return !piece.closedEnd() && mayGoOn(piece.text().codePointBefore(piece.text().length()));
  }

  /** Chinese characters are words by themselves. */
  private static boolean mayGoOn(int point) {
    return Character.isLetterOrDigit(point)
        && Character.UnicodeScript.of(point) != Character.UnicodeScript.HAN;
  }

  /** At least so many characters that are not white space. */
  long chars() {
    long inWords =
        wholeWords().entrySet().stream()
            .mapToLong(entry -> units(entry.getKey(), Unit.CHAR) * entry.getValue())
            .sum();
    return Math.max(
        inWords,
        pieces.stream()
            .mapToLong(piece -> (long) units(piece.text(), Unit.CHAR) * piece.count())
            .max()
            .orElse(0));
  }

  /** At least so many of a unit that a piece holds by itself. */
  long inOnePiece(Unit unit) {
    return pieces.stream().mapToLong(piece -> units(piece.text(), unit)).max().orElse(0);
  }

  private static int units(String text, Unit unit) {
    return Segmenter.plain().units(text, unit).size();
  }

  /** How often a term stands in the pieces for certain. */
  long occurrences(Term term) {
    long most = 0;
    for (Piece piece : pieces) {
      most = Math.max(most, (long) count(piece, term) * piece.count());
    }
    boolean letter =
        term.match() == Match.SUBSTRING && term.text().codePointCount(0, term.text().length()) == 1;
    boolean anyCase =
        !term.caseSensitive() || term.text().equals(term.text().toUpperCase(Locale.ROOT));
    if (letter && anyCase) {
      String wanted = term.text().toLowerCase(Locale.ROOT);
      long inWords =
          wholeWords().entrySet().stream()
              .mapToLong(entry -> count(entry.getKey(), wanted) * entry.getValue())
              .sum();
      most = Math.max(most, inWords);
    }
    return most;
  }

  private static int count(Piece piece, Term term) {
    if (term.match() == Match.PATTERN || term.caseSensitive() && !piece.caseSensitive()) {
      return 0;
    }
    String text = term.caseSensitive() ? piece.text() : piece.text().toLowerCase(Locale.ROOT);
    String wanted = term.caseSensitive() ? term.text() : term.text().toLowerCase(Locale.ROOT);
    if (term.match() == Match.SUBSTRING) {
      return (int) count(text, wanted);
    }
    int found = 0;
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      int end = at + wanted.length();
      boolean startsWord = at > 0 ? !mayGoOn(text.codePointBefore(at)) : !opensAtStart(piece);
      boolean endsWord = end < text.length() ? !mayGoOn(text.codePointAt(end)) : !opensAtEnd(piece);
      if (startsWord && endsWord) {
        found++;
      }
    }
    return found;
  }

  private static long count(String text, String wanted) {
    long found = 0;
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
      found++;
    }
    return found;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (Region word : Segmenter.plain().units(text, Unit.WORD)) {
      words.add(word.of(text).toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
