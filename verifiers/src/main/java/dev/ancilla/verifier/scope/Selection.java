package dev.ancilla.verifier.scope;

import dev.ancilla.spec.Selector;
import dev.ancilla.text.Region;
import dev.ancilla.text.Segmenter;
import dev.ancilla.text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stretches of a text that a selector points at.
 *
 * @param parts in order; empty where there is nothing to look at
 * @param required having none breaks the clause; otherwise it does not apply
 * @param missing how many parts are missing, 0 where none is
 * @param fact why there is none; empty where there is one
 * @param advice what to write where one is required
 */
record Selection(List<Part> parts, boolean required, int missing, String fact, String advice) {
  Selection {
    parts = List.copyOf(parts);
  }

  private static Selection of(List<Part> parts) {
    return new Selection(parts, false, 0, "", "");
  }

  private static Selection inapplicable(String fact) {
    return new Selection(List.of(), false, 0, fact, "");
  }

  /**
   * Selects.
   *
   * @param masked leave out units in which nothing but signs of what was passed over is left
   */
  static Selection of(Selector selector, String text, boolean masked) {
    return switch (selector) {
      case Selector.Whole whole ->
          of(List.of(new Part("the text", new Region(0, text.codePointCount(0, text.length())))));
      case Selector.Nth nth ->
          nth(
              units(text, nth.unit(), masked),
              nth.position(),
              nth.unit().singular(),
              nth.unit().plural());
      case Selector.Each each -> each(units(text, each.unit(), masked), each);
      case Selector.AlternateLines lines -> alternate(units(text, Unit.LINE, masked), lines.odd());
      case Selector.Part part -> part(text, part.label());
      case Selector.Piece piece -> piece(text, piece, masked);
    };
  }

  private static List<Region> units(String text, Unit unit, boolean masked) {
    return left(text, Segmenter.plain().units(text, unit), masked);
  }

  private static List<Region> left(String text, List<Region> regions, boolean masked) {
    return masked ? Enclosed.somethingLeft(text, regions) : regions;
  }

  private static Selection nth(List<Region> units, int position, String one, String several) {
    int count = units.size();
    int place = position > 0 ? position - 1 : count + position;
    if (place >= 0 && place < count) {
      return of(List.of(new Part("%s %d".formatted(one, place + 1), units.get(place))));
    }
    int needed = Math.abs(position);
    return new Selection(
        List.of(),
        true,
        needed - count,
        count == 0
            ? "there is no %s at all".formatted(one)
            : "there is no %s %d, only %d".formatted(one, position, count),
        "Write at least %d %s.".formatted(needed, needed == 1 ? one : several));
  }

  private static Selection each(List<Region> units, Selector.Each each) {
    if (units.isEmpty()) {
      return new Selection(
          List.of(),
          each.nonEmpty(),
          each.nonEmpty() ? 1 : 0,
          "there is no %s".formatted(each.unit().singular()),
          each.nonEmpty() ? "Write at least one %s.".formatted(each.unit().singular()) : "");
    }
    return of(named(units, each.unit().singular()));
  }

  private static List<Part> named(List<Region> regions, String name) {
    List<Part> parts = new ArrayList<>(regions.size());
    for (Region region : regions) {
      parts.add(new Part("%s %d".formatted(name, parts.size() + 1), region));
    }
    return parts;
  }

  private static Selection alternate(List<Region> lines, boolean odd) {
    List<Part> parts = new ArrayList<>();
    for (int number = odd ? 1 : 2; number <= lines.size(); number += 2) {
      parts.add(new Part("line %d".formatted(number), lines.get(number - 1)));
    }
    return parts.isEmpty()
        ? inapplicable("there is no %s line".formatted(odd ? "first" : "second"))
        : of(parts);
  }

  private static Selection part(String text, String label) {
    Optional<Region> body = Headings.body(text, label);
    String name = "the part \"%s\"".formatted(label);
    return body.map(region -> of(List.of(new Part(name, region))))
        .orElseGet(() -> inapplicable("there is no part \"%s\"".formatted(label)));
  }

  private static Selection piece(String text, Selector.Piece piece, boolean masked) {
    List<Region> pieces = left(text, Pieces.of(text, piece.separator().strip()), masked);
    if (piece.position() != 0) {
      return nth(pieces, piece.position(), "piece", "pieces separated by " + piece.separator());
    }
    return pieces.isEmpty() ? inapplicable("there is no text") : of(named(pieces, "piece"));
  }
}
