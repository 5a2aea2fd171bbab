package dev.ancilla.testkit;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.quicktheories.QuickTheory;
import org.quicktheories.api.AsString;
import org.quicktheories.core.Gen;
import org.quicktheories.core.Reporter;

/**
 * A statement that holds for every value a generator draws. Immutable.
 *
 * <pre>
 *   Property.forAll(Generator.text(40)).check(text -&gt; assertThat(parse(print(text))).isEqualTo(text));
 * </pre>
 *
 * <p>Each run draws afresh. A failure prints the smallest value found and its seed; {@code
 * -Dancilla.seed=N} draws the same values again, {@code -Dancilla.examples=N} draws more of them.
 *
 * @param <T> what is drawn
 */
public final class Property<T> {
  private static final int USUAL_EXAMPLES = 1_000;

  private final Gen<T> source;
  private final int examples;

  private Property(Gen<T> source, int examples) {
    this.source = source;
    this.examples = examples;
  }

  /** Begins a statement about what this generator draws. */
  public static <T> Property<T> forAll(Generator<T> generator) {
    return new Property<>(generator.source(), USUAL_EXAMPLES);
  }

  /** Begins a statement about pairs. */
  public static <A, B> Pairs<A, B> forAll(Generator<A> first, Generator<B> second) {
    return new Pairs<>(forAll(first.with(second, Pair::new)));
  }

  /** How many values are tried, 1,000 unless said. {@code -Dancilla.examples} overrides it. */
  public Property<T> examples(int count) {
    return new Property<>(source, count);
  }

  /**
   * Draws and checks.
   *
   * @throws AssertionError with the smallest falsifying value, when the statement throws for one
   */
  public void check(Consumer<T> statement) {
    QuickTheory theory =
        QuickTheory.qt()
            .withExamples(Integer.getInteger("ancilla.examples", examples))
            .withReporter(new Falsification());
    Long seed = Long.getLong("ancilla.seed");
    (seed == null ? theory : theory.withFixedSeed(seed)).forAll(source).checkAssert(statement);
  }

  /** A statement about pairs. */
  public static final class Pairs<A, B> {
    private final Property<Pair<A, B>> property;

    private Pairs(Property<Pair<A, B>> property) {
      this.property = property;
    }

    /** See {@link Property#examples}. */
    public Pairs<A, B> examples(int count) {
      return new Pairs<>(property.examples(count));
    }

    /** See {@link Property#check}. */
    public void check(BiConsumer<A, B> statement) {
      property.check(pair -> statement.accept(pair.first(), pair.second()));
    }
  }

  private record Pair<A, B>(A first, B second) {}

  private static final class Falsification implements Reporter {
    @Override
    public void falisification(
        long seed,
        int examplesUsed,
        Object smallest,
        Throwable cause,
        List<Object> others,
        AsString<Object> unused) {
      throw new AssertionError(message(seed, examplesUsed, smallest), cause);
    }

    @Override
    public void falisification(
        long seed,
        int examplesUsed,
        Object smallest,
        List<Object> others,
        AsString<Object> unused) {
      throw new AssertionError(message(seed, examplesUsed, smallest));
    }

    @Override
    public void valuesExhausted(int drawn) {
      throw new AssertionError(
          "Only %d values met the condition; draw from a generator that meets it more often."
              .formatted(drawn));
    }

    private static String message(long seed, int examplesUsed, Object smallest) {
      return """
      The property does not hold for example %d. Smallest falsifying value found:
        %s
      Run again with -Dancilla.seed=%d."""
          .formatted(examplesUsed, visible(String.valueOf(smallest)), seed);
    }

    /** The text in ASCII, so that a message shows which invisible character it was. */
    private static String visible(String text) {
      StringBuilder shown = new StringBuilder();
      text.codePoints()
          .forEach(
              point -> {
                if (point == '\n') {
                  shown.append("\\n");
                } else if (point >= ' ' && point <= '~') {
                  shown.append((char) point);
                } else {
                  shown.append("\\u{%x}".formatted(point));
                }
              });
      return shown.toString();
    }
  }
}
