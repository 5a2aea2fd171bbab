package dev.ancilla.testkit;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.Generate;
import org.quicktheories.generators.SourceDSL;

/**
 * Draws values for a {@link Property}, and knows how to make a falsifying one smaller. Immutable.
 *
 * @param <T> what is drawn
 */
public final class Generator<T> {
  private static final List<String> ODD_PIECES =
      List.of(
          " ",
          "  ",
          "\t",
          "\n",
          "\r\n",
          "\n\n",
          "\u00a0",
          "\u2028",
          "\u200b",
          "\ufeff",
          "\u0000",
          ".",
          "?!",
          "...",
          ",",
          "\"",
          "'",
          "\\",
          "\u201c",
          "\u2019",
          "\u2014",
          "e.g.",
          "U.S.",
          "3.14",
          "1,000",
          "e\u0301",
          "a\u0323\u0302",
          "\u00df",
          "\u0130",
          "\u03a3\u03c2",
          "\ud83d\ude00",
          "\ud83d\udc69\u200d\ud83d\udd2c",
          "\ud83c\uddeb\ud83c\uddee",
          "\u4f60\u597d\u3002",
          "\u3053\u3093\u306b\u3061\u306f",
          "\ud55c\uad6d\uc5b4",
          "\u0e2a\u0e27",
          "\u0645\u0631\u062d\u0628\u0627",
          "\u0928\u092e\u0938\u094d\u0924\u0947",
          "\ud840\udc00");

  private static final List<String> MARKDOWN_PIECES =
      List.of(
          "# ",
          "## ",
          "- ",
          "* ",
          "+ ",
          "1. ",
          "12) ",
          "  - ",
          "> ",
          "    ",
          "```",
          "```java",
          "~~~",
          "`",
          "**",
          "*",
          "_",
          "__",
          "***",
          "---",
          "| a | b |",
          "|---|---|",
          "[text](there)",
          "![",
          "<<title>>",
          "[place]",
          "P.S.",
          "P.P.S",
          "SECTION 1",
          "<b>",
          "</b>",
          "\\*",
          "{",
          "}",
          "\n",
          "\n\n",
          "\r\n",
          " ",
          "word",
          "Two words.",
          "ALL CAPS",
          "\u00e9t\u00e9");

  private final Gen<T> source;

  private Generator(Gen<T> source) {
    this.source = source;
  }

  Gen<T> source() {
    return source;
  }

  /** Whole numbers from min to max, both included; smaller means closer to min. */
  public static Generator<Integer> ints(int min, int max) {
    return new Generator<>(SourceDSL.integers().between(min, max));
  }

  /** Whole numbers from min to max, both included. */
  public static Generator<Long> longs(long min, long max) {
    return new Generator<>(SourceDSL.longs().between(min, max));
  }

  /** Numbers from min to max, both included. */
  public static Generator<Double> doubles(double min, double max) {
    return new Generator<>(SourceDSL.doubles().between(min, max));
  }

  public static Generator<Boolean> booleans() {
    return new Generator<>(SourceDSL.booleans().all());
  }

  /** One of these; smaller means earlier. */
  public static <T> Generator<T> of(List<T> values) {
    return new Generator<>(Generate.pick(values));
  }

  /** One of these; smaller means earlier. */
  @SafeVarargs
  public static <T> Generator<T> of(T first, T... others) {
    return of(concat(first, others));
  }

  /** From one of these generators, each as likely. */
  @SafeVarargs
  public static <T> Generator<T> either(Generator<T> first, Generator<T>... others) {
    List<Generator<T>> all = concat(first, others);
    return ints(0, all.size() - 1).flatMap(all::get);
  }

  /** Between minSize and maxSize elements. */
  public static <T> Generator<List<T>> lists(Generator<T> elements, int minSize, int maxSize) {
    return new Generator<>(SourceDSL.lists().of(elements.source).ofSizeBetween(minSize, maxSize));
  }

  /** Single Unicode characters of all planes as code points, without surrogates. */
  public static Generator<Integer> codePoints() {
    return either(ints('a', 'z'), ints(' ', '~'), ints(0, 0xd7ff), ints(0xe000, 0x10ffff));
  }

  /**
   * Well-formed text of at most this many pieces: letters of any script, characters beyond the
   * basic plane, combining marks, joined emoji, CJK, right-to-left, control characters, all kinds
   * of line breaks, abbreviations and numbers. A piece has one to five characters.
   */
  public static Generator<String> text(int maxPieces) {
    Generator<String> letters = codePoints().map(Character::toString);
    return pieces(either(letters, of(ODD_PIECES)), maxPieces);
  }

  /** As {@link #text}, with unpaired surrogates among it. */
  public static Generator<String> brokenText(int maxPieces) {
    Generator<String> halves =
        ints(0xd800, 0xdfff).map(half -> Character.toString((char) (int) half));
    Generator<String> letters = codePoints().map(Character::toString);
    return pieces(either(letters, of(ODD_PIECES), halves), maxPieces);
  }

  /** Text of at most this many pieces that reads as Markdown, or nearly does. */
  public static Generator<String> markdown(int maxPieces) {
    return pieces(either(of(MARKDOWN_PIECES), of(MARKDOWN_PIECES), of(ODD_PIECES)), maxPieces);
  }

  /** Lower-case ASCII words, one to eight letters long, between single spaces. */
  public static Generator<String> words(int minWords, int maxWords) {
    Generator<String> word =
        lists(ints('a', 'z').map(Character::toString), 1, 8)
            .map(letters -> String.join("", letters));
    return lists(word, minWords, maxWords).map(list -> String.join(" ", list));
  }

  private static Generator<String> pieces(Generator<String> piece, int most) {
    return lists(piece, 0, most).map(list -> String.join("", list));
  }

  public <R> Generator<R> map(Function<? super T, ? extends R> change) {
    return new Generator<>(source.map(change));
  }

  /** Draws again with a generator that depends on what was drawn. */
  public <R> Generator<R> flatMap(Function<? super T, Generator<? extends R>> next) {
    return new Generator<>(source.flatMap(value -> next.apply(value).source));
  }

  /** Draws from both and joins. */
  public <U, R> Generator<R> with(Generator<U> other, BiFunction<T, U, R> join) {
    return new Generator<>(source.zip(other.source, join));
  }

  /** Only values for which the condition holds; it should hold for most. */
  public Generator<T> where(Predicate<T> condition) {
    return new Generator<>(source.assuming(condition));
  }

  private static <T> List<T> concat(T first, T[] others) {
    return IntStream.rangeClosed(0, others.length)
        .mapToObj(i -> i == 0 ? first : others[i - 1])
        .toList();
  }
}
