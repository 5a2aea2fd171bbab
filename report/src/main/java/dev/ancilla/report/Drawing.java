package dev.ancilla.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Shapes on a sheet that scales with the page. One thread at a time.
 *
 * <p>Lengths are in units of the sheet, about a CSS pixel at full width; x grows to the right, y
 * downwards. Colours come from style classes, so that light and dark pages share one drawing.
 */
final class Drawing {
  private final int width;
  private final int height;
  private final List<Element> shapes = new ArrayList<>();

  Drawing(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Where a text stands to its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  void line(String styleClass, double x1, double y1, double x2, double y2) {
    shapes.add(
        Element.of("line")
            .styled(styleClass)
            .with("x1", x1)
            .with("y1", y1)
            .with("x2", x2)
            .with("y2", y2));
  }

  void text(String styleClass, Anchor anchor, double x, double y, String content) {
    shapes.add(
        Element.of("text", content)
            .styled(styleClass)
            .with("text-anchor", anchor.name().toLowerCase(Locale.ROOT))
            .with("x", x)
            .with("y", y));
  }

  void rectangle(String styleClass, double x, double y, double wide, double high) {
    shapes.add(
        Element.of("rect")
            .styled(styleClass)
            .with("x", x)
            .with("y", y)
            .with("width", wide)
            .with("height", high));
  }

  void circle(String styleClass, double x, double y, double radius) {
    shapes.add(
        Element.of("circle").styled(styleClass).with("cx", x).with("cy", y).with("r", radius));
  }

  /** The drawing as an image that a screen reader announces by title and description. */
  Element element(String anchor, String title, String description) {
    String titleId = anchor + "-title";
    String descriptionId = anchor + "-description";
    List<Element> children = new ArrayList<>();
    children.add(Element.of("title", title).with("id", titleId));
    children.add(Element.of("desc", description).with("id", descriptionId));
    children.addAll(shapes);
    return Element.of("svg", children)
        .with("viewBox", "0 0 %d %d".formatted(width, height))
        .with("role", "img")
        .with("aria-labelledby", titleId + " " + descriptionId);
  }
}
