package dev.ancilla.report;

import dev.ancilla.report.Drawing.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * How values are spread. Immutable.
 *
 * @param anchor unique within the page
 * @param title one line
 * @param description what is to be seen, for those who cannot see it too
 * @param unit of the values, for the axis
 * @param counted what has the values, in the plural, for example {@code answers}
 * @param values finite and 0 or more
 * @param binWidth above 0; the first bin starts at 0, a bin holds its lower end and not its upper
 * @param mark a value to draw a line at
 */
public record Histogram(
    String anchor,
    String title,
    String description,
    String unit,
    String counted,
    List<Double> values,
    double binWidth,
    Optional<Mark> mark) {
  private static final int WIDTH = 420;
  private static final int LEFT = 40;
  private static final int RIGHT = WIDTH - 18;
  private static final int TOP = 24;
  private static final int BOTTOM = 196;
  private static final int HEIGHT = BOTTOM + 40;
  private static final int MOST_STEPS = 6;
  private static final List<Integer> LABEL_STEPS = List.of(1, 2, 5, 10, 20, 50, 100);

  /** A value worth a line, for example a limit. */
  public record Mark(double value, String label) {}

  public Histogram {
    values = List.copyOf(values);
    if (!(binWidth > 0)) {
      throw new IllegalArgumentException("bin width (%s) must be above 0.".formatted(binWidth));
    }
    for (double value : values) {
      if (!(value >= 0) || Double.isInfinite(value)) {
        throw new IllegalArgumentException(
            "%s cannot be shown in \"%s\"; values are finite and 0 or more."
                .formatted(value, title));
      }
    }
  }

  /**
   * A bin width of 1, 2 or 5 times a power of ten that spreads the values over at most about this
   * many bins; 1 where all values are 0.
   */
  public static double roundWidth(List<Double> values, int bins) {
    double largest = largest(values);
    if (largest == 0) {
      return 1;
    }
    double wanted = largest / bins;
    double power = Math.pow(10, Math.floor(Math.log10(wanted)));
    double lead = wanted / power;
    return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
  }

  /** The plot with its table. */
  public Figure figure() {
    long[] counts = counts();
    long tallest = Math.max(1, LongStream.of(counts).max().orElse(1));
    double end = counts.length * binWidth;
    Drawing drawing = new Drawing(WIDTH, HEIGHT);
    drawCountAxis(drawing, tallest);
    List<List<String>> cells = new ArrayList<>();
    for (int bin = 0; bin < counts.length; bin++) {
      double from = x(bin * binWidth, end);
      double to = x((bin + 1) * binWidth, end);
      double height = (double) counts[bin] / tallest * (BOTTOM - TOP);
      drawing.rectangle(
          "bin", from + 0.75, BOTTOM - height, Math.max(0.5, to - from - 1.5), height);
      String range =
          "%s to %s"
              .formatted(Decimals.plain(bin * binWidth), Decimals.plain((bin + 1) * binWidth));
      cells.add(List.of(range, Long.toString(counts[bin])));
    }
    drawValueAxis(drawing, counts.length, end);
    mark.filter(line -> line.value() <= end).ifPresent(line -> drawMark(drawing, line, end));
    Table table = new Table(title, List.of(unit, counted), cells);
    return new Figure(anchor, title, description, drawing, table);
  }

  private long[] counts() {
    long[] counts = new long[bin(largest(values)) + 1];
    values.forEach(value -> counts[bin(value)]++);
    return counts;
  }

  // A value that is a bin's lower end in decimals may lie a rounding error below it in binary.
  private int bin(double value) {
    return (int) Math.floor(value / binWidth + 1e-9);
  }

  private static double largest(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  private static void drawCountAxis(Drawing drawing, long tallest) {
    LongStream.of(0, tallest / 2, tallest)
        .distinct()
        .forEach(
            tick -> {
              double y = BOTTOM - (double) tick / tallest * (BOTTOM - TOP);
              drawing.line("grid", LEFT, y, RIGHT, y);
              drawing.text("axis", Anchor.END, LEFT - 6, y + 4, Long.toString(tick));
            });
  }

  private void drawValueAxis(Drawing drawing, int bins, double end) {
    int step =
        LABEL_STEPS.stream().filter(bin -> bins <= bin * MOST_STEPS).findFirst().orElse(bins);
    for (int bin = 0; bin <= bins; bin += step) {
      double value = bin * binWidth;
      drawing.text("axis", Anchor.MIDDLE, x(value, end), BOTTOM + 16, Decimals.plain(value));
    }
    drawing.text("axis", Anchor.MIDDLE, (LEFT + RIGHT) / 2.0, BOTTOM + 34, unit);
  }

  private static void drawMark(Drawing drawing, Mark mark, double end) {
    double x = x(mark.value(), end);
    boolean right = mark.value() > end / 2;
    drawing.line("mark", x, TOP - 10, x, BOTTOM);
    drawing.text(
        "label", right ? Anchor.END : Anchor.START, right ? x - 5 : x + 5, TOP - 8, mark.label());
  }

  private static double x(double value, double end) {
    return LEFT + value / end * (RIGHT - LEFT);
  }
}
