package dev.ancilla.model.llamacpp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.model.Repetition;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatedRunsTest {

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''        | 9 | 4 -4 2 0 | an empty reply repeats nothing
          0         | 9 | 2 -4 2 0 | a positive logit is divided
          1         | 9 | 4 -8 2 0 | a negative one is multiplied
          0 0 0     | 9 | 2 -4 2 0 | often is not worse than once
          0 1 2     | 2 | 4 -8 1 0 | only the window counts
          0 1 2     | 0 | 4 -4 2 0 | an empty window is off
          """)
  void thePenaltyLowersRecentTokens(String reply, int window, String expected, String why) {
    assertThat(logitsAfter(Repetition.penalty(2, window), reply))
        .as(why)
        .isEqualTo(floats(expected));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 1 2         | 4 -4 2 0  | nothing would repeat
          0 1 0         | 4 -4 2 0  | a run of one is free
          0 1 3 0 1     | 4 -4 2 -1 | 3 would extend the run 0 1, of the allowed length
          2 0 1 3 2 0 1 | 4 -4 2 -2 | a longer run costs more
          0 0 0         | 3 -4 2 0  | a run may overlap itself
          3 0 1 3 2 0 1 3 0 1 | 4 -4 2 -2 | the longest run that 3 would extend counts
          """)
  void dryLowersTokensThatExtendARun(String reply, String expected, String why) {
    assertThat(logitsAfter(Repetition.dry(1, 2, 2), reply)).as(why).isEqualTo(floats(expected));
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3 | 0 1 2 0 1   | 2   | 0 1 2 was said
          3 | 0 1 2 1     | ''  | only the whole beginning counts
          3 | 0 0         | ''  | two tokens have no run of three
          3 | 0 0 0       | 0   | 0 0 0 was said
          2 | 0 1 0 2 0   | 1 2 | both pairs were said
          1 | 0 3         | 0 3 | no token twice
          """)
  void forbiddenNgramsAreRuledOut(int ngram, String reply, String ruledOut, String why) {
    float[] logits = logitsAfter(Repetition.forbidNgram(ngram), reply);

    float[] expected = floats("4 -4 2 0");
    Arrays.stream(ints(ruledOut)).forEach(id -> expected[id] = Float.NEGATIVE_INFINITY);
    assertThat(logits).as(why).isEqualTo(expected);
  }

  @Test
  void penaltyComesBeforeDry() {
    Repetition both = new Repetition(2, 9, 1, 2, 2, 0);

    assertThat(logitsAfter(both, "0 1 3 0 1")).isEqualTo(floats("2 -8 2 -1"));
  }

  @Test
  void thePenaltyOfAnEndlessLoopStaysFinite() {
    RepeatedRuns runs = new RepeatedRuns(Repetition.dry(1, 2, 2));
    for (int i = 0; i < 3_000; i++) {
      runs.accept(0);
    }

    float[] logits = {5, 1};
    runs.apply(logits, logits.clone());

    assertThat(logits[0]).isFinite().isLessThan(-900_000);
  }

  @Test
  void noNgramComesTwiceHoweverTheReplyGoes() {
    Property.forAll(Generator.lists(Generator.ints(0, 2), 0, 60), Generator.ints(1, 4))
        .examples(300)
        .check(
            (wishes, ngram) -> {
              RepeatedRuns runs = new RepeatedRuns(Repetition.forbidNgram(ngram));
              List<Integer> reply = new ArrayList<>();
              for (int wish : wishes) {
                float[] logits = {0, 0, 0};
                logits[wish] = 1;
                runs.apply(logits, logits.clone());
                float largest = Softmax.largest(logits);
                if (largest == Float.NEGATIVE_INFINITY) {
                  break;
                }
                int token = Softmax.indexOf(logits, largest);
                runs.accept(token);
                reply.add(token);
              }
              List<List<Integer>> ngrams =
                  IntStream.rangeClosed(0, reply.size() - ngram)
                      .mapToObj(i -> reply.subList(i, i + ngram))
                      .toList();
              assertThat(ngrams).doesNotHaveDuplicates();
            });
  }

  private static float[] logitsAfter(Repetition control, String reply) {
    RepeatedRuns runs = new RepeatedRuns(control);
    Arrays.stream(ints(reply)).forEach(runs::accept);
    float[] logits = floats("4 -4 2 0");
    runs.apply(logits, logits.clone());
    return logits;
  }

  private static int[] ints(String list) {
    return list.isEmpty()
        ? new int[0]
        : Arrays.stream(list.split(" ")).mapToInt(Integer::parseInt).toArray();
  }

  private static float[] floats(String list) {
    String[] parts = list.split(" ");
    float[] values = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = Float.parseFloat(parts[i]);
    }
    return values;
  }
}
