package dev.ancilla.verifier.official.langdetect;

/**
 * What several seeds say about a text.
 *
 * @param language the language most of them name, as an ISO 639-1 code or {@code zh-cn}, {@code
 *     zh-tw}, {@code unknown}
 * @param votes how many name it
 * @param seeds how many were asked
 */
public record LanguageVote(String language, int votes, int seeds) {
  public LanguageVote {
    if (votes < 1 || votes > seeds) {
      throw new IllegalArgumentException(
          "votes (%d) must lie between 1 and seeds (%d).".formatted(votes, seeds));
    }
  }

  /** The share of the votes, in (0, 1]; below 1 an unseeded detector would sometimes disagree. */
  public double share() {
    return (double) votes / seeds;
  }
}
