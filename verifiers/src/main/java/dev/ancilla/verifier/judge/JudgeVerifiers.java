package dev.ancilla.verifier.judge;

import dev.ancilla.spec.Obligation;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the verifiers of questions to a judge. Thread-safe. */
public final class JudgeVerifiers {
  private final Optional<Judge> judge;
  private final Thresholds thresholds;
  private final OpinionCache cache;

  private JudgeVerifiers(Optional<Judge> judge, Thresholds thresholds, OpinionCache cache) {
    this.judge = judge;
    this.thresholds = thresholds;
    this.cache = cache;
  }

  /** Without a judge: every question is undecided, so that all else can still be measured. */
  public static JudgeVerifiers none() {
    return new JudgeVerifiers(Optional.empty(), Thresholds.EVEN, new OpinionCache(0));
  }

  /** Asks this judge, each question about each text anew. */
  public static JudgeVerifiers of(Judge judge) {
    return new JudgeVerifiers(Optional.of(judge), Thresholds.EVEN, new OpinionCache(0));
  }

  /** The same with other thresholds. */
  public JudgeVerifiers withThresholds(Thresholds others) {
    return new JudgeVerifiers(judge, others, cache);
  }

  /**
   * The same with a memory of the latest answers, which all verifiers made here share. What was
   * undecided is asked again.
   *
   * @param size how many answers, at least 1; about 300 bytes each
   */
  public JudgeVerifiers withCache(int size) {
    return new JudgeVerifiers(judge, thresholds, new OpinionCache(size));
  }

  /** The verifier of one question. */
  public Verifier verifierOf(Obligation.Judge obligation) {
    return new JudgeVerifier(obligation, this::opinion, thresholds);
  }

  /**
   * Asks several questions about one candidate together and remembers the answers, so that the
   * verifiers find them. Does nothing without a judge or a cache.
   */
  public void askTogether(List<Obligation.Judge> obligations, Candidate candidate) {
    if (judge.isEmpty() || cache.size() == 0 || obligations.isEmpty()) {
      return;
    }
    Subject subject = Subject.of(candidate);
    List<String> questions =
        obligations.stream()
            .map(Obligation.Judge::question)
            .distinct()
            .filter(question -> cache.find(key(judge.get(), question, subject)).isEmpty())
            .toList();
    if (questions.isEmpty()) {
      return;
    }
    List<Opinion> opinions = judge.get().opinions(questions, subject);
    IntStream.range(0, questions.size())
        .forEach(i -> cache.keep(key(judge.get(), questions.get(i), subject), opinions.get(i)));
  }

  private Opinion opinion(String question, Subject subject) {
    if (judge.isEmpty()) {
      return new Opinion.Undecided("no judge model is set; name one with --judge");
    }
    String key = key(judge.get(), question, subject);
    return cache
        .find(key)
        .orElseGet(
            () -> {
              Opinion opinion = judge.get().opinion(question, subject);
              cache.keep(key, opinion);
              return opinion;
            });
  }

  private static String key(Judge judge, String question, Subject subject) {
    return TextHash.of(
        List.of(judge.id(), question, subject.text(), subject.userMessage().orElse("")));
  }
}
