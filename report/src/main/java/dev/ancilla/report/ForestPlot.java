package dev.ancilla.report;

import dev.ancilla.noise.Band;
import dev.ancilla.noise.Rate;
import dev.ancilla.report.Drawing.Anchor;
import java.util.ArrayList;
import java.util.List;

/**
 * Rates side by side, each with its 95 % band. Immutable.
 *
 * <pre>
 *   label one                      12 of 17
 *                  |---------O------|
 *   label two                       3 of 20
 *     |-O------|
 *   0 %     25 %     50 %    75 %    100 %
 * </pre>
 *
 * @param anchor unique within the page
 * @param title one line
 * @param description what is to be seen, for those who cannot see it too
 * @param rows from top to bottom
 */
public record ForestPlot(String anchor, String title, String description, List<Row> rows) {
  private static final double CONFIDENCE = 0.95;
  private static final int WIDTH = 420;
  private static final int LEFT = 14;
  private static final int RIGHT = WIDTH - 18;
  private static final int ROW_HEIGHT = 36;
  private static final int TOP = 6;

  /** A labelled rate. */
  public record Row(String label, Rate rate) {}

  public ForestPlot {
    rows = List.copyOf(rows);
  }

  /** The plot with its table. */
  public Figure figure() {
    int bottom = TOP + rows.size() * ROW_HEIGHT;
    Drawing drawing = new Drawing(WIDTH, bottom + 24);
    for (int percent = 0; percent <= 100; percent += 25) {
      double x = x(percent / 100.0);
      drawing.line("grid", x, TOP, x, bottom);
      drawing.text("axis", Anchor.MIDDLE, x, bottom + 17, percent + " %");
    }
    List<List<String>> cells = new ArrayList<>();
    int top = TOP;
    for (Row row : rows) {
      Rate rate = row.rate();
      Band band = rate.band(CONFIDENCE);
      String counts = "%d of %d".formatted(rate.hits(), rate.trials());
      drawing.text("label", Anchor.START, LEFT, top + 13, row.label());
      drawing.text("axis", Anchor.END, RIGHT, top + 13, counts);
      drawBand(drawing, band, top + 24);
      if (rate.trials() > 0) {
        drawing.circle("point", x(rate.value()), top + 24, 4.5);
      }
      cells.add(
          List.of(row.label(), counts, Decimals.percent(rate.value()), Decimals.percent(band)));
      top += ROW_HEIGHT;
    }
    Table table = new Table(title, List.of("", "count", "rate", "95 % band"), cells);
    return new Figure(anchor, title, description, drawing, table);
  }

  private static void drawBand(Drawing drawing, Band band, double y) {
    double from = x(band.low());
    double to = x(band.high());
    drawing.line("band", from, y, to, y);
    drawing.line("band", from, y - 4, from, y + 4);
    drawing.line("band", to, y - 4, to, y + 4);
  }

  private static double x(double share) {
    return LEFT + share * (RIGHT - LEFT);
  }
}
