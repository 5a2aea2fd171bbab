package dev.ancilla.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.noise.Rate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

  @Test
  void aForestPlotShowsEachRateWithItsBandAndTheSameNumbersInATable() {
    ForestPlot plot =
        new ForestPlot(
            "kinds",
            "Kinds",
            "Rates by kind.",
            List.of(
                new ForestPlot.Row("no <comma>", new Rate(10, 46)),
                new ForestPlot.Row("never tried", Rate.NONE)));

    String html = html(plot.figure().element());

    assertThat(html)
        .contains("aria-labelledby=\"kinds-title kinds-description\"")
        .contains("<title id=\"kinds-title\">Kinds</title>")
        .contains("<desc id=\"kinds-description\">Rates by kind.</desc>")
        .contains("no &lt;comma&gt;")
        .contains("<td>10 of 46</td><td>21.7\u00A0%</td><td>10.9 to 36.4\u00A0%</td>")
        .contains("<td>0 of 0</td><td>–</td><td>0.0 to 100.0\u00A0%</td>")
        .containsOnlyOnce("<circle");
  }

  @Test
  void aHistogramCountsEachValueOnceInTheBinThatHoldsIt() {
    Histogram plot =
        new Histogram(
            "share",
            "Share",
            "How much repeats.",
            "share",
            "answers",
            List.of(0.0, 0.05, 0.1, 0.15, 0.3, 0.3),
            0.1,
            Optional.of(new Histogram.Mark(0.2, "limit")));

    String html = html(plot.figure().element());

    assertThat(html)
        .contains(row("0 to 0.1", 2), row("0.1 to 0.2", 2), row("0.2 to 0.3", 0))
        .contains(row("0.3 to 0.4", 2))
        .contains(">limit</text>");
  }

  @Test
  void anEmptyHistogramIsDrawnAllTheSame() {
    Histogram plot =
        new Histogram("none", "None", "", "words", "answers", List.of(), 10, Optional.empty());

    assertThat(html(plot.figure().element())).contains(row("0 to 10", 0));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0.05", "640, 50", "100, 5", "0.97, 0.05", "4000, 200"})
  void binsAreRoundAndAtMostAsManyAsAskedFor(double largest, double expected) {
    assertThat(Histogram.roundWidth(List.of(0.0, largest), 20)).isEqualTo(expected);
  }

  @Test
  void aValueThatCannotBeShownIsRefused() {
    assertThatThrownBy(
            () -> new Histogram("x", "X", "", "", "", List.of(Double.NaN), 1, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }

  @Test
  void aRowOfTheWrongLengthIsRefused() {
    assertThatThrownBy(() -> new Table("T", List.of("a", "b"), List.of(List.of("1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 cells under 2 headings");
  }

  private static String row(String bin, int count) {
    return "<th scope=\"row\">%s</th><td>%d</td>".formatted(bin, count);
  }

  private static String html(Element element) {
    StringBuilder html = new StringBuilder();
    element.writeTo(html);
    return html.toString();
  }
}
