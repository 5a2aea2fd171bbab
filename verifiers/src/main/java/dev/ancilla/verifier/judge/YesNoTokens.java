package dev.ancilla.verifier.judge;

import dev.ancilla.model.TokenSet;
import dev.ancilla.model.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The tokens of a vocabulary that say yes or no, in any case, white space around it aside. */
@SuppressWarnings("ArrayRecordComponent")
record YesNoTokens(int[] yes, int[] no) {

  static YesNoTokens of(Vocabulary vocabulary) {
    return new YesNoTokens(spellings(vocabulary, "yes"), spellings(vocabulary, "no"));
  }

  private static int[] spellings(Vocabulary vocabulary, String word) {
    int[] found = new int[vocabulary.size()];
    int count = 0;
    for (int token = 0; token < vocabulary.size(); token++) {
      String text = new String(vocabulary.bytes(token), StandardCharsets.UTF_8);
      if (!vocabulary.control(token) && text.strip().toLowerCase(Locale.ROOT).equals(word)) {
        found[count++] = token;
      }
    }
    return Arrays.copyOf(found, count);
  }

  boolean hasBoth() {
    return yes.length > 0 && no.length > 0;
  }

  /** Keeps these tokens and no others. */
  void restrict(TokenSet allowed) {
    TokenSet words = new TokenSet(allowed.size());
    Arrays.stream(yes).forEach(words::add);
    Arrays.stream(no).forEach(words::add);
    allowed.retainAll(words);
  }

  /**
   * The probability of all spellings of yes among those of yes and no.
   *
   * @param logits one a token of the vocabulary
   */
  double yesProbability(float[] logits) {
    return 1 / (1 + Math.exp(logSum(logits, no) - logSum(logits, yes)));
  }

  private static double logSum(float[] logits, int[] tokens) {
    double highest = Arrays.stream(tokens).mapToDouble(token -> logits[token]).max().orElseThrow();
    double sum =
        Arrays.stream(tokens).mapToDouble(token -> Math.exp(logits[token] - highest)).sum();
    return highest + Math.log(sum);
  }
}
