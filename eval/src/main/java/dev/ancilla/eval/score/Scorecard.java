package dev.ancilla.eval.score;

import dev.ancilla.formats.row.RowKey;
import dev.ancilla.noise.ClusteredRate;
import dev.ancilla.noise.Rate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One checker's verdicts on a set of answers, as rates. Immutable.
 *
 * <p>Prompts are independent trials; the instructions of one prompt are not, so their rates are
 * clustered by prompt.
 *
 * @param promptStrict answers that follow every instruction
 * @param promptLoose answers of which some variant follows each instruction
 * @param clauseStrict instructions followed
 * @param clauseLoose instructions followed by some variant
 * @param strictAndNotDegenerate answers that follow every instruction without going in circles
 * @param withoutLanguage the strict rate without prompts that demand a language
 * @param withoutLanguageNotDegenerate strict and not degenerate, without those prompts
 * @param byKind instructions followed, strictly, by kind
 */
public record Scorecard(
    Rate promptStrict,
    Rate promptLoose,
    ClusteredRate clauseStrict,
    ClusteredRate clauseLoose,
    Rate strictAndNotDegenerate,
    Rate withoutLanguage,
    Rate withoutLanguageNotDegenerate,
    SortedMap<String, Rate> byKind) {
  private static final String LANGUAGE = "language:response_language";

  /**
   * Counts up scores.
   *
   * @param notDegenerate keys of the answers that pass the repetition guard
   */
  public static Scorecard of(List<Score> scores, Set<RowKey> notDegenerate) {
    Rate promptStrict = Rate.NONE;
    Rate promptLoose = Rate.NONE;
    Rate both = Rate.NONE;
    Rate withoutLanguage = Rate.NONE;
    Rate withoutLanguageBoth = Rate.NONE;
    List<Rate> strictClusters = new ArrayList<>();
    List<Rate> looseClusters = new ArrayList<>();
    SortedMap<String, Rate> byKind = new TreeMap<>();
    for (Score score : scores) {
      boolean fine = score.strict() && notDegenerate.contains(score.key());
      promptStrict = promptStrict.plus(score.strict());
      promptLoose = promptLoose.plus(score.loose());
      both = both.plus(fine);
      Rate strict = Rate.NONE;
      Rate loose = Rate.NONE;
      for (ClauseScore clause : score.clauses()) {
        strict = strict.plus(clause.strict());
        loose = loose.plus(clause.loose());
        byKind.merge(clause.kind(), Rate.NONE.plus(clause.strict()), Rate::plus);
      }
      strictClusters.add(strict);
      looseClusters.add(loose);
      if (score.clauses().stream().noneMatch(clause -> clause.kind().equals(LANGUAGE))) {
        withoutLanguage = withoutLanguage.plus(score.strict());
        withoutLanguageBoth = withoutLanguageBoth.plus(fine);
      }
    }
    return new Scorecard(
        promptStrict,
        promptLoose,
        ClusteredRate.of(strictClusters),
        ClusteredRate.of(looseClusters),
        both,
        withoutLanguage,
        withoutLanguageBoth,
        Collections.unmodifiableSortedMap(byKind));
  }
}
