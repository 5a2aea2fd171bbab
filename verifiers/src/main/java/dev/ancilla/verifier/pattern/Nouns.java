package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Quantity;

/** What is counted, in words. */
final class Nouns {
  private Nouns() {}

  /** For example "word", "words", "occurrences of "so"". */
  static String of(Quantity quantity, int count) {
    boolean one = count == 1;
    return switch (quantity) {
      case Quantity.Units units -> one ? units.unit().singular() : units.unit().plural();
      case Quantity.Occurrences occurrences ->
          (one ? "occurrence of " : "occurrences of ") + Wording.quote(occurrences.term().text());
      case Quantity.MostRepeatedRun run ->
          "%s of one run of %d words".formatted(one ? "occurrence" : "occurrences", run.words());
      case Quantity.Enclosed enclosed ->
          "%s enclosed in %s and %s"
              .formatted(
                  one ? "stretch" : "stretches",
                  Wording.quote(enclosed.open()),
                  Wording.quote(enclosed.close()));
      case Quantity.Highlights highlights ->
          (one ? "stretch" : "stretches") + " highlighted *like this*";
      case Quantity.Parts parts ->
          "%s%s separated by %s"
              .formatted(
                  parts.distinct() ? "different " : "",
                  one ? "part" : "parts",
                  Wording.quote(parts.separator()));
      case Quantity.Sections sections ->
          "%s headed %s and so on"
              .formatted(one ? "section" : "sections", Wording.quote(sections.label() + " 1"));
      case Quantity.LinesStarting lines ->
          "%s with %s"
              .formatted(
                  one ? "line that starts" : "lines that start",
                  Wording.quote(lines.term().text()));
      case Quantity.Distinct distinct ->
          "different " + (one ? distinct.unit().singular() : distinct.unit().plural());
      case Quantity.LowerCaseWords lower -> (one ? "word" : "words") + " in lower case";
      case Quantity.Letters letters -> one ? "letter" : "letters";
      case Quantity.Palindromes palindromes -> one ? "palindrome" : "palindromes";
      case Quantity.CapitalWords capitals ->
          "%s in capital letters%s"
              .formatted(
                  one ? "word" : "words",
                  capitals.minLetters() == 1
                      ? ""
                      : " of %d letters or more".formatted(capitals.minLetters()));
    };
  }
}
