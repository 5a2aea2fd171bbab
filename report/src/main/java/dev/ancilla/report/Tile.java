package dev.ancilla.report;

import java.util.List;

/**
 * One headline figure. Immutable.
 *
 * @param label what was measured
 * @param value the figure, with its unit
 * @param detail its counts and band: a figure never stands alone
 */
public record Tile(String label, String value, String detail) {

  /** The tile, as term and description: it belongs into {@link #row}. */
  Element element() {
    return Element.of(
            "div",
            Element.of("dt", label),
            Element.of("dd", value).styled("value"),
            Element.of("dd", detail).styled("note"))
        .styled("tile");
  }

  /** Tiles next to each other, as many as the screen is wide. */
  public static Element row(List<Tile> tiles) {
    return Element.of("dl", tiles.stream().map(Tile::element).toList()).styled("tiles");
  }
}
