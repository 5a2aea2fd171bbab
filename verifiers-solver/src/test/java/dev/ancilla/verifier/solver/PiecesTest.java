package dev.ancilla.verifier.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.Match;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiecesTest {

  @ParameterizedTest(name = "{0} {1} {2}: {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''           | solar;wind;solar | ''          | 2 | 9  | the same word once
          ''           | solar;solar wind | ''          | 2 | 9  | one may stand within another
          Hello there  | ''               | there       | 2 | 10 | the end may be within the start
          Dear Sir     | ''               | Kind wishes | 3 | 10 | at the seam two may be one: SirKind
          ''           | 你好             | 好的        | 3 | 3  | Chinese characters are words
          """)
  void words(String start, String contained, String end, long words, long chars, String why) {
    List<Demand> demands = new ArrayList<>();
    if (!start.isEmpty()) {
      demands.add(demand(new Obligation.StartsWith(substring(start))));
    }
    for (String term : contained.isEmpty() ? new String[0] : contained.split(";")) {
      demands.add(demand(new Obligation.Contains(List.of(Term.word(term)), true)));
    }
    if (!end.isEmpty()) {
      demands.add(demand(new Obligation.EndsWith(substring(end))));
    }

    Pieces pieces = Pieces.of(demands);

    assertThat(pieces.words()).isEqualTo(words);
    assertThat(pieces.chars()).isEqualTo(chars);
  }

  private static Demand demand(Obligation must) {
    return Demand.of(Place.ANSWER, must);
  }

  private static Term substring(String text) {
    return new Term(text, Match.SUBSTRING, false);
  }
}
