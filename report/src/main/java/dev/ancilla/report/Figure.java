package dev.ancilla.report;

/**
 * A plot and the numbers in it. Immutable.
 *
 * @param anchor unique within the page
 * @param title one line
 * @param description what is to be seen, in a sentence or two; also read out in place of the plot
 */
public final class Figure {
  private final String anchor;
  private final String title;
  private final String description;
  private final Drawing drawing;
  private final Table table;

  Figure(String anchor, String title, String description, Drawing drawing, Table table) {
    this.anchor = anchor;
    this.title = title;
    this.description = description;
    this.drawing = drawing;
    this.table = table;
  }

  /** The plot with its table beside it, or below it on a narrow screen. */
  public Element element() {
    return Element.of(
            "figure",
            Element.of(
                "figcaption", Element.of("h3", title), Element.of("p", description).styled("note")),
            Element.of("div", drawing.element(anchor, title, description)).styled("plot"),
            table.element())
        .with("id", anchor);
  }
}
