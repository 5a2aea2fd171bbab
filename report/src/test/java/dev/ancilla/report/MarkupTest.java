package dev.ancilla.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt; | a script is text
          </style></title>          | &lt;/style&gt;&lt;/title&gt;          | a closing tag closes nothing
          a & b &amp; c             | a &amp; b &amp;amp; c                 | what looks escaped is escaped again
          "x" 'y'                   | &quot;x&quot; &#39;y&#39;             | quotes cannot end an attribute
          <!-- ]]> -->              | &lt;!-- ]]&gt; --&gt;                | no comment begins or ends
          naïve 今天 🎈             | naïve 今天 🎈                         | other letters stay as they are
          """)
  void textIsNeverMarkup(String hostile, String expected, String why) {
    assertThat(html(Markup.text(hostile))).isEqualTo(expected);
    assertThat(html(Element.of("p").with("title", hostile)))
        .isEqualTo("<p title=\"" + expected + "\"></p>");
  }

  @Test
  void whatHtmlCannotWriteBecomesTheReplacementCharacter() {
    String hostile = "a\u0000b\u001bc\ud800d\u0085e\tf\ng\rh";

    assertThat(html(Markup.text(hostile))).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\tf\ng&#13;h");
  }

  @Test
  void elementsHoldElementsInOrderAndAttributesByName() {
    Element list =
        Element.of("ul", Element.of("li", "one"), Element.of("li", "two")).styled("plain");

    assertThat(html(list.with("aria-label", "Both")))
        .isEqualTo("<ul aria-label=\"Both\" class=\"plain\"><li>one</li><li>two</li></ul>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"script", "STYLE", "iframe", "meta", "foreignObject", "p onclick=x", "", "1p"})
  void elementsThatRunOrLoadAreRefused(String name) {
    assertThatThrownBy(() -> Element.of(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "onclick, alert(1)",
    "ONLOAD, x",
    "href, javascript:alert(1)",
    "src, http://example.org/x.png",
    "href, data:text/html;x",
    "a b, x"
  })
  void handlersAndForeignAddressesAreRefused(String attribute, String value) {
    assertThatThrownBy(() -> Element.of("a").with(attribute, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(attribute);
  }

  private static String html(Markup markup) {
    StringBuilder html = new StringBuilder();
    markup.writeTo(html);
    return html.toString();
  }
}
