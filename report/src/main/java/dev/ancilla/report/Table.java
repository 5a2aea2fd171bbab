package dev.ancilla.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of text under headings. Immutable. The first column names its row.
 *
 * @param caption what the table shows, for those who cannot see it in context
 * @param headings one a column
 * @param rows each as long as the headings
 */
public record Table(String caption, List<String> headings, List<List<String>> rows) {
  public Table {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != headings.size()) {
        throw new IllegalArgumentException(
            "a row of \"%s\" has %d cells under %d headings: %s"
                .formatted(caption, row.size(), headings.size(), row));
      }
    }
  }

  /** The table, in a frame that scrolls sideways by itself on a narrow screen. */
  public Element element() {
    List<Markup> head =
        headings.stream()
            .<Markup>map(heading -> Element.of("th", heading).with("scope", "col"))
            .toList();
    List<Element> body = new ArrayList<>();
    for (List<String> row : rows) {
      Element line = Element.of("tr", Element.of("th", row.get(0)).with("scope", "row"));
      for (String cell : row.subList(1, row.size())) {
        line = line.and(Element.of("td", cell));
      }
      body.add(line);
    }
    return Element.of(
            "div",
            Element.of(
                "table",
                Element.of("caption", caption),
                Element.of("thead", Element.of("tr", head)),
                Element.of("tbody", body)))
        .styled("scroll")
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-label", caption);
  }
}
