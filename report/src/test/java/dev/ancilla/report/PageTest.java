package dev.ancilla.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final String HOSTILE = "</title><script>alert(1)</script><img src=x onerror=y>";

  @Test
  void aPageOfHostileTextHoldsNoElementOfIts() {
    Page page =
        new Page(
            HOSTILE,
            HOSTILE,
            List.of(
                new Section(
                    "part",
                    HOSTILE,
                    List.of(
                        Element.of("p", HOSTILE),
                        Tile.row(List.of(new Tile(HOSTILE, HOSTILE, HOSTILE))),
                        new Table(HOSTILE, List.of(HOSTILE), List.of(List.of(HOSTILE)))
                            .element()))));

    assertThat(page.html()).doesNotContain("<script", "<img");
    assertThat(page.html().split("</title>", -1)).hasSize(2);
  }

  @Test
  void aPageLoadsNothingAndForbidsItselfToRunAnything() {
    String html = new Page("T", "L", List.of(new Section("a", "A", List.of()))).html();

    assertThat(html)
        .startsWith("<!doctype html>")
        .contains("default-src 'none'; style-src 'unsafe-inline'")
        .contains("<a href=\"#a\">A</a>")
        .contains("<section id=\"a\"><h2>A</h2></section>")
        .doesNotContain("http://", "https://", "url(", "@import", "src=");
  }

  @Test
  void numbersReadTheSameEverywhere() {
    assertThat(Decimals.plain(12.50)).isEqualTo("12.5");
    assertThat(Decimals.plain(-0.001)).isEqualTo("0");
    assertThat(Decimals.plain(100)).isEqualTo("100");
    assertThat(Decimals.percent(0.1887)).isEqualTo("18.9\u00A0%");
    assertThat(Decimals.percent(Double.NaN)).isEqualTo("–");
    assertThat(Decimals.count(98362432)).isEqualTo("98\u202F362\u202F432");
  }
}
