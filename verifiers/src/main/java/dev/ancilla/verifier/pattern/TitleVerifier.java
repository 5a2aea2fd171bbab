package dev.ancilla.verifier.pattern;

import dev.ancilla.text.Region;
import dev.ancilla.text.Segmenter;
import dev.ancilla.text.Unit;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Words in title case. Distance: how many are not. */
final class TitleVerifier implements Verifier {
  @Override
  public Finding examine(Candidate candidate) {
    List<Region> wrong = wrongWords(candidate.text());
    if (wrong.isEmpty()) {
      return Finding.satisfied("every word is in title case", 0);
    }
    return new Finding(
        Value.F,
        wrong,
        OptionalDouble.of(wrong.size()),
        wrong.size(),
        "words that are not in title case: %d, first %s"
            .formatted(wrong.size(), Wording.quote(wrong.getFirst().of(candidate.text()))),
        "Begin each word with a capital letter, short words such as \"of\" and \"the\" inside a"
            + " line aside.");
  }

  private static List<Region> wrongWords(String text) {
    List<Region> words = Segmenter.plain().units(text, Unit.WORD);
    List<String> stretches = Stretches.of(text, words);
    List<Region> wrong = new ArrayList<>();
    TitleWords title = new TitleWords();
    int point = 0;
    int index = 0;
    for (int i = 0; i < words.size(); i++) {
      int from = text.offsetByCodePoints(index, words.get(i).start() - point);
      int newline = text.indexOf('\n', index, from);
      if (newline >= 0 && title.endLine()) {
        wrong.add(words.get(i - 1));
      }
      if (title.take(stretches.get(i))) {
        wrong.add(words.get(i));
      }
      point = words.get(i).end();
      index = from + stretches.get(i).length();
    }
    if (title.endLine()) {
      wrong.add(words.getLast());
    }
    return wrong;
  }

  @Override
  public Monitor monitor(Candidate start) {
    return new CountMonitor(new TitleCount(), 0, 0);
  }
}
