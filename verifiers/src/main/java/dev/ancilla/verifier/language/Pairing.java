package dev.ancilla.verifier.language;

import dev.ancilla.spec.Relation;
import dev.ancilla.text.Region;
import dev.ancilla.text.Segmenter;
import dev.ancilla.text.Unit;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** How a unit stands to the one before it. */
final class Pairing {
  private Pairing() {}

  /**
   * What is wrong between two units; empty where nothing is.
   *
   * @param gap what stands between them
   */
  static Optional<String> fault(Relation relation, String earlier, String gap, String later) {
    return switch (relation) {
      case Relation.Plain plain -> fault(plain, earlier, later);
      case Relation.Lengths lengths -> lengthFault(lengths, earlier, later);
      case Relation.Joined joined -> joinFault(joined.mark(), gap);
    };
  }

  private static Optional<String> fault(Relation.Plain relation, String earlier, String later) {
    return switch (relation) {
      case DIFFERENT ->
          content(earlier).equals(content(later))
              ? Optional.of("says the same as the one before")
              : Optional.empty();
      case INITIALS_DIFFER ->
          initial(earlier).isPresent() && initial(earlier).equals(initial(later))
              ? Optional.of("begins with \"%s\" like the one before".formatted(shown(later)))
              : Optional.empty();
      case INITIALS_NOT_SUCCESSIVE ->
          succeeds(initial(earlier), initial(later))
              ? Optional.of(
                  "begins with \"%s\" right after \"%s\"".formatted(shown(later), shown(earlier)))
              : Optional.empty();
      case ALPHABETICAL ->
          sortKey(earlier).compareTo(sortKey(later)) > 0
              ? Optional.of("comes before the one before it in the alphabet")
              : Optional.empty();
      case CHAINED -> chainFault(earlier, later);
    };
  }

  private static boolean succeeds(OptionalInt earlier, OptionalInt later) {
    return earlier.isPresent()
        && later.isPresent()
        && Character.isLetter(later.getAsInt())
        && later.getAsInt() == earlier.getAsInt() + 1;
  }

  private static Optional<String> chainFault(String earlier, String later) {
    List<String> before = words(earlier);
    List<String> behind = words(later);
    if (before.isEmpty() || behind.isEmpty()) {
      return Optional.of("has no word to be linked by");
    }
    return folded(before.getLast()).equals(folded(behind.getFirst()))
        ? Optional.empty()
        : Optional.of(
            "begins with \"%s\", not with \"%s\"".formatted(behind.getFirst(), before.getLast()));
  }

  private static Optional<String> lengthFault(
      Relation.Lengths lengths, String earlier, String later) {
    int before = Segmenter.plain().units(earlier, lengths.in()).size();
    int behind = Segmenter.plain().units(later, lengths.in()).size();
    boolean right = lengths.growing() ? behind > before : behind < before;
    return right
        ? Optional.empty()
        : Optional.of(
            "has %d %s, not %s than %d"
                .formatted(
                    behind,
                    behind == 1 ? lengths.in().singular() : lengths.in().plural(),
                    lengths.growing() ? "more" : "fewer",
                    before));
  }

  private static Optional<String> joinFault(String mark, String gap) {
    String trimmed = trimmed(mark);
    boolean right = trimmed.isEmpty() ? gap.equals(mark) : trimmed(gap).equals(trimmed);
    return right
        ? Optional.empty()
        : Optional.of("is not joined to the one before by \"%s\" alone".formatted(mark));
  }

  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && Prose.isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && Prose.isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static List<String> words(String text) {
    List<Region> regions = Segmenter.plain().units(text, Unit.WORD);
    return regions.isEmpty()
        ? List.of()
        : List.of(regions.getFirst().of(text), regions.getLast().of(text));
  }

  /** The first letter or digit, lower-cased and without accents. */
  private static OptionalInt initial(String text) {
    int at =
        text.codePoints()
            .takeWhile(point -> !Character.isLetterOrDigit(point))
            .map(Character::charCount)
            .sum();
    return at == text.length()
        ? OptionalInt.empty()
        : OptionalInt.of(folded(Character.toString(text.codePointAt(at))).codePointAt(0));
  }

  private static String shown(String text) {
    return initial(text).stream().mapToObj(Character::toString).findFirst().orElse("");
  }

  /** Letters and digits in one case, single spaces between; the text itself where it has none. */
  private static String content(String text) {
    StringBuilder content = new StringBuilder();
    boolean gap = false;
    String lower = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); ) {
      int point = lower.codePointAt(i);
      i += Character.charCount(point);
      if (Character.isLetterOrDigit(point)
          || Character.getType(point) == Character.NON_SPACING_MARK) {
        if (gap && !content.isEmpty()) {
          content.append(' ');
        }
        gap = false;
        content.appendCodePoint(point);
      } else {
        gap |= point != '\'' && point != '’';
      }
    }
    return content.isEmpty() ? text : content.toString();
  }

  private static String sortKey(String text) {
    return folded(content(text));
  }

  /** In one case and without accents, unless nothing else is left. */
  private static String folded(String text) {
    StringBuilder letters = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFD)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
        .forEach(letters::appendCodePoint);
    return letters.isEmpty() ? text : letters.toString();
  }
}
