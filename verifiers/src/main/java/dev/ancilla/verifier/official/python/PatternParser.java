package dev.ancilla.verifier.official.python;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.verifier.official.python.PatternProgram.Place;
import dev.ancilla.verifier.official.python.PatternProgram.Step;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Reads Python's pattern syntax and lays the program out, by recursive descent.
 *
 * <pre>
 *   choice   := sequence ('|' sequence)*
 *   sequence := (atom repeat?)*
 *   atom     := char | '.' | '^' | '$' | '\' escape | '[' set ']' | '(' … ')'
 *   repeat   := ('*' | '+' | '?' | '{' min ',' max '}') '?'?
 * </pre>
 *
 * One thread at a time.
 */
final class PatternParser {
  /** Counted repeats are unrolled, so this bounds the time a character costs. */
  private static final int MAX_STEPS = 20_000;

  private static final int MAX_DEPTH = 200;
  private static final Pattern COUNTED = Pattern.compile("\\{(?:[0-9]+(?:,[0-9]*)?|,[0-9]*)}");
  private static final int UNBOUNDED = Integer.MAX_VALUE;

  private final String pattern;
  private final boolean ignoreCase;
  private final boolean multiline;
  private int at;
  private int depth;
  private int groups;
  private int laid;

  PatternParser(String pattern, Set<PythonPattern.Flag> flags) {
    this.pattern = pattern;
    this.ignoreCase = flags.contains(PythonPattern.Flag.IGNORECASE);
    this.multiline = flags.contains(PythonPattern.Flag.MULTILINE);
  }

  PatternProgram program() {
    Node node = choice();
    if (at < pattern.length()) {
      throw refused("unbalanced parenthesis");
    }
    List<Step> steps = new ArrayList<>();
    lay(node, steps);
    steps.add(new Step.Accept());
    boolean straight =
        steps.stream().noneMatch(s -> s instanceof Step.Choice || s instanceof Step.Jump);
    return new PatternProgram(List.copyOf(steps), straight, first(steps), groups);
  }

  /** What the text says, before it is laid out. */
  private sealed interface Node {
    record Char(CharTest test) implements Node {}

    record Assertion(Place place) implements Node {}

    record Sequence(List<Node> parts) implements Node {}

    record Either(List<Node> ways) implements Node {}

    record Repeat(Node body, int min, int max, boolean lazy) implements Node {}
  }

  private Node choice() {
    if (++depth > MAX_DEPTH) {
      throw refused("groups nest deeper than " + MAX_DEPTH);
    }
    List<Node> ways = new ArrayList<>();
    ways.add(sequence());
    while (peek() == '|') {
      at++;
      ways.add(sequence());
    }
    depth--;
    return ways.size() == 1 ? ways.getFirst() : new Node.Either(ways);
  }

  private Node sequence() {
    List<Node> parts = new ArrayList<>();
    while (at < pattern.length() && peek() != '|' && peek() != ')') {
      parts.add(repeat(atom()));
    }
    return parts.size() == 1 ? parts.getFirst() : new Node.Sequence(parts);
  }

  private Node atom() {
    int point = next();
    return switch (point) {
      case '.' -> new Node.Char(CharTest.ANY_BUT_NEWLINE);
      case '^' -> new Node.Assertion(multiline ? Place.LINE_START : Place.TEXT_START);
      case '$' -> new Node.Assertion(multiline ? Place.LINE_END : Place.TEXT_END_OR_LAST_NEWLINE);
      case '(' -> group();
      case '[' -> new Node.Char(set());
      case '\\' -> escape();
      case '*', '+', '?' -> throw refused("nothing to repeat");
      case '{' -> {
        at--;
        if (opensRepeat()) {
          throw refused("nothing to repeat");
        }
        at++;
        yield literal('{');
      }
      default -> literal(point);
    };
  }

  private Node group() {
    if (pattern.startsWith("?:", at)) {
      at += 2;
    } else if (peek() == '?') {
      throw refused("of the (? constructs only (?: can be matched here");
    } else {
      groups++;
    }
    Node inner = choice();
    if (peek() != ')') {
      throw refused("missing ), unterminated subpattern");
    }
    at++;
    return new Node.Sequence(List.of(inner));
  }

  private Node repeat(Node atom) {
    int min = 0;
    int max = UNBOUNDED;
    switch (peek()) {
      case '*' -> at++;
      case '+' -> {
        min = 1;
        at++;
      }
      case '?' -> {
        max = 1;
        at++;
      }
      case '{' -> {
        if (!opensRepeat()) {
          return atom;
        }
        at++;
        int low = digits();
        int high = low;
        if (peek() == ',') {
          at++;
          high = digits();
        }
        at++;
        min = Math.max(low, 0);
        max = high < 0 ? UNBOUNDED : high;
        if (max < min) {
          throw refused("min repeat greater than max repeat");
        }
      }
      default -> {
        return atom;
      }
    }
    if (atom instanceof Node.Assertion) {
      throw refused("nothing to repeat");
    }
    boolean lazy = peek() == '?';
    if (lazy) {
      at++;
    } else if (peek() == '+') {
      throw refused("possessive repeats cannot be matched in linear time here");
    }
    if (peek() == '*' || peek() == '+' || peek() == '?' || opensRepeat()) {
      throw refused("multiple repeat");
    }
    return new Node.Repeat(atom, min, max, lazy);
  }

  /** Whether a counted repeat stands here; any other brace is a literal. */
  private boolean opensRepeat() {
    return COUNTED.matcher(pattern).region(at, pattern.length()).lookingAt();
  }

  /** A decimal number, or −1 where there is none. */
  private int digits() {
    int begin = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == begin) {
      return -1;
    }
    if (at - begin > 6) {
      throw refused("a repeat of more than 999999");
    }
    return Integer.parseInt(pattern.substring(begin, at));
  }

  private Node escape() {
    if (at == pattern.length()) {
      throw refused("bad escape (end of pattern)");
    }
    int c = next();
    return switch (c) {
      case 'A' -> new Node.Assertion(Place.TEXT_START);
      case 'Z' -> new Node.Assertion(Place.TEXT_END);
      case 'b' -> new Node.Assertion(Place.WORD_BOUNDARY);
      case 'B' -> new Node.Assertion(Place.NO_WORD_BOUNDARY);
      case 'd', 'D', 's', 'S', 'w', 'W' -> new Node.Char(CharTest.of(category(c)));
      case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
        if (isOctal(pattern, at - 1, 3)) {
          yield literal(octal(3));
        }
        throw refused("back-references cannot be matched in linear time here");
      }
      case '0' -> {
        int length = isOctal(pattern, at, 2) ? 3 : isOctal(pattern, at, 1) ? 2 : 1;
        yield literal(octal(length));
      }
      default -> literal(escapedChar(c));
    };
  }

  private Node literal(int point) {
    return new Node.Char(CharTest.literal(point, ignoreCase));
  }

  /** Reads octal digits from the one already passed. */
  private int octal(int length) {
    int value = Integer.parseInt(pattern.substring(at - 1, at - 1 + length), 8);
    if (value > 0377) {
      throw refused("octal escape value outside of range 0-0o377");
    }
    at += length - 1;
    return value;
  }

  private static boolean isOctal(String text, int begin, int length) {
    if (begin + length > text.length()) {
      return false;
    }
    return text.substring(begin, begin + length).chars().allMatch(c -> c >= '0' && c <= '7');
  }

  /** The character an escape stands for, inside or outside a set. */
  private int escapedChar(int c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'v' -> 0x0b;
      case 'a' -> 0x07;
      case 'x' -> hex(2);
      case 'u' -> hex(4);
      case 'U' -> hex(8);
      default -> {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
          throw refused("bad escape \\" + Character.toString(c));
        }
        yield c;
      }
    };
  }

  private int hex(int length) {
    if (at + length > pattern.length()) {
      throw refused("incomplete escape");
    }
    String digits = pattern.substring(at, at + length);
    if (!digits.matches("[0-9a-fA-F]+")) {
      throw refused("incomplete escape");
    }
    at += length;
    long point = Long.parseLong(digits, 16);
    if (point > Character.MAX_CODE_POINT) {
      throw refused("bad escape");
    }
    return (int) point;
  }

  private static IntPredicate category(int letter) {
    return switch (letter) {
      case 'd' -> PythonText::isDigit;
      case 'D' -> point -> !PythonText.isDigit(point);
      case 's' -> PatternParser::isSpace;
      case 'S' -> point -> !isSpace(point);
      case 'w' -> PythonText::isWord;
      default -> point -> !PythonText.isWord(point);
    };
  }

  private static boolean isSpace(int point) {
    return Character.isBmpCodePoint(point) && PythonText.isSpace((char) point);
  }

  /** The characters of a set, with what is needed to ignore case. */
  private CharTest set() {
    boolean negated = peek() == '^';
    if (negated) {
      at++;
    }
    List<IntPredicate> categories = new ArrayList<>();
    BitSet points = new BitSet();
    boolean begun = false;
    while (!begun || peek() != ']') {
      begun = true;
      int low = setItem(categories);
      if (peek() != '-' || at + 1 == pattern.length() || pattern.charAt(at + 1) == ']') {
        if (low >= 0) {
          points.set(low);
        }
        continue;
      }
      at++;
      int high = setItem(categories);
      if (low < 0 || high < low) {
        throw refused("bad character range");
      }
      points.set(low, high + 1);
    }
    at++;
    return CharTest.of(test(points, categories, negated));
  }

  private IntPredicate test(BitSet points, List<IntPredicate> categories, boolean negated) {
    List<Integer> cased =
        ignoreCase ? points.stream().filter(CharTest::isCased).boxed().toList() : List.of();
    Set<String> capitals = new HashSet<>();
    for (int point : cased) {
      int lower = Character.toLowerCase(point);
      points.set(lower);
      capitals.add(CharTest.upper(lower));
    }
    return point -> {
      int seen = cased.isEmpty() ? point : Character.toLowerCase(point);
      boolean in =
          points.get(seen)
              || (!capitals.isEmpty() && capitals.contains(CharTest.upper(seen)))
              || categories.stream().anyMatch(category -> category.test(seen));
      return in != negated;
    };
  }

  /** One member of a set: its code point, or −1 for a category, which is added to the list. */
  private int setItem(List<IntPredicate> categories) {
    if (at == pattern.length()) {
      throw refused("unterminated character set");
    }
    int c = next();
    if (c != '\\') {
      return c;
    }
    if (at == pattern.length()) {
      throw refused("bad escape (end of pattern)");
    }
    int escaped = next();
    return switch (escaped) {
      case 'd', 'D', 's', 'S', 'w', 'W' -> {
        categories.add(category(escaped));
        yield -1;
      }
      case 'b' -> '\b';
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        int length = 1;
        while (length < 3 && isOctal(pattern, at + length - 1, 1)) {
          length++;
        }
        yield octal(length);
      }
      default -> escapedChar(escaped);
    };
  }

  private void lay(Node node, List<Step> steps) {
    if (++laid > MAX_STEPS) {
      throw refused("it unrolls to more than " + MAX_STEPS + " steps");
    }
    switch (node) {
      case Node.Char(CharTest test) -> steps.add(new Step.Take(test));
      case Node.Assertion(Place place) -> steps.add(new Step.Check(place));
      case Node.Sequence(List<Node> parts) -> parts.forEach(part -> lay(part, steps));
      case Node.Either(List<Node> ways) -> layEither(ways, steps);
      case Node.Repeat repeat -> layRepeat(repeat, steps);
    }
  }

  private void layEither(List<Node> ways, List<Step> steps) {
    List<Integer> exits = new ArrayList<>();
    for (Node way : ways.subList(0, ways.size() - 1)) {
      int choice = hole(steps);
      lay(way, steps);
      exits.add(hole(steps));
      steps.set(choice, new Step.Choice(choice + 1, steps.size()));
    }
    lay(ways.getLast(), steps);
    exits.forEach(exit -> steps.set(exit, new Step.Jump(steps.size())));
  }

  private void layRepeat(Node.Repeat repeat, List<Step> steps) {
    for (int i = 0; i < repeat.min(); i++) {
      lay(repeat.body(), steps);
    }
    if (repeat.max() == UNBOUNDED) {
      int choice = hole(steps);
      lay(repeat.body(), steps);
      steps.add(new Step.Jump(choice));
      steps.set(choice, choice(repeat.lazy(), choice + 1, steps.size()));
      return;
    }
    List<Integer> choices = new ArrayList<>();
    for (int i = repeat.min(); i < repeat.max(); i++) {
      choices.add(hole(steps));
      lay(repeat.body(), steps);
    }
    choices.forEach(choice -> steps.set(choice, choice(repeat.lazy(), choice + 1, steps.size())));
  }

  private static Step choice(boolean lazy, int body, int after) {
    return lazy ? new Step.Choice(after, body) : new Step.Choice(body, after);
  }

  /** Reserves a step whose targets are not known yet. */
  private static int hole(List<Step> steps) {
    steps.add(new Step.Accept());
    return steps.size() - 1;
  }

  private static CharTest first(List<Step> steps) {
    BitSet seen = new BitSet();
    List<CharTest> tests = new ArrayList<>();
    boolean empty = reach(0, steps, seen, tests);
    return CharTest.of(point -> empty || tests.stream().anyMatch(test -> test.takes(point)));
  }

  /** Collects the first characters; true when the end can be reached without any. */
  private static boolean reach(int step, List<Step> steps, BitSet seen, List<CharTest> tests) {
    List<Integer> pending = new ArrayList<>(List.of(step));
    boolean empty = false;
    while (!pending.isEmpty()) {
      int pc = pending.removeLast();
      if (seen.get(pc)) {
        continue;
      }
      seen.set(pc);
      switch (steps.get(pc)) {
        case Step.Take(CharTest test) -> tests.add(test);
        case Step.Check check -> pending.add(pc + 1);
        case Step.Choice(int preferred, int other) -> pending.addAll(List.of(preferred, other));
        case Step.Jump(int target) -> pending.add(target);
        case Step.Accept accept -> empty = true;
      }
    }
    return empty;
  }

  /** The character at hand, or NUL at the end; a NUL in a pattern is a literal everywhere. */
  private char peek() {
    return at < pattern.length() ? pattern.charAt(at) : 0;
  }

  private int next() {
    int point = pattern.codePointAt(at);
    at += Character.charCount(point);
    return point;
  }

  private AncillaException refused(String why) {
    return new AncillaException(
        ErrorCode.BAD_INPUT,
        "\"%s\" is no pattern that can be matched here (at character %d: %s). Quote special characters with a backslash, or change the keyword."
            .formatted(pattern, at, why));
  }
}
