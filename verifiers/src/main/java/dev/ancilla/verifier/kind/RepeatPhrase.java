package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * A phrase again and again, each time with another word in its middle. The phrase as it was given
 * is none of them, since each is to be changed; its first and its last word stay.
 */
final class RepeatPhrase implements Kind {
  @Override
  public String alias() {
    return "copy:repeat_phrase";
  }

  @Override
  public String summary() {
    return "A phrase exactly so many times, each time with one of its inner words replaced.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.text("phrase", "at least three words", "a calm grey sea"),
        Parameter.count("small_n", "how many times", 2));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    List<String> words = parameters.words("phrase", 3);
    int times = parameters.count("small_n", 1);
    List<String> variants = new ArrayList<>();
    for (int changed = 1; changed < words.size() - 1; changed++) {
      List<String> pattern = new ArrayList<>(words.stream().map(RepeatPhrase::literal).toList());
      pattern.set(changed, "[\\p{L}\\p{M}\\p{N}'’-]+");
      variants.add(String.join("\\s+", pattern));
    }
    Term variant = Term.pattern("(?i)(?<!\\w)(%s)(?!\\w)".formatted(String.join("|", variants)));
    return new Obligation.AllOf(
        List.of(
            new Obligation.Measure(new Quantity.Occurrences(variant), times, times),
            new Obligation.Forbids(List.of(Term.word(String.join(" ", words))))));
  }

  private static String literal(String word) {
    return "\\Q" + word.replace("\\E", "") + "\\E";
  }
}
