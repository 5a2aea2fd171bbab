package dev.ancilla.verifier.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ancilla.model.FinishReason;
import dev.ancilla.model.Message;
import dev.ancilla.model.replay.ReplayModel;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a model's reply becomes a yes, a no or neither. */
class ModelJudgeTest {
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final Subject SUBJECT = new Subject("The price is 3.");
  private static final List<String> QUESTIONS = List.of("Is it red?", "Is it blue?");

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          yes        | yes       | the word
          No.        | no        | a capital, a full stop
          **Yes**    | yes       | set in bold
          "no"       | no        | in quotation marks
          Yes, but   | undecided | more than the word
          yes no     | undecided | both
          maybe      | undecided | neither
          nope       | undecided | another word
          я          | undecided | another script
          """)
  void repliesInTextAreReadStrictly(String reply, String opinion, String why) {
    Opinion found = judge(replaying("Is it red?", reply)).opinion("Is it red?", SUBJECT);

    assertThat(name(found)).isEqualTo(opinion);
    if (found instanceof Opinion.Answered answered) {
      assertThat(answered.yesProbability()).isEmpty();
    }
  }

  @Test
  void aReplyThatIsCutIsUndecided() {
    Opinion found =
        judge(replaying("Is it red?", "yes it is as red as a thing can be, I would say"))
            .opinion("Is it red?", SUBJECT);

    assertThat(found)
        .isEqualTo(new Opinion.Undecided("the judge replay:test said more than yes or no"));
  }

  @Test
  void aModelThatFailsIsUndecided() {
    Opinion found = judge(replaying("Is it red?", "yes")).opinion("Is it green?", SUBJECT);

    assertThat(((Opinion.Undecided) found).why())
        .startsWith("the judge replay:test failed: The recording test has no answer");
  }

  @ParameterizedTest
  @EnumSource(
      value = FinishReason.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"END_OF_TURN", "STOP_TEXT"})
  void aTextThatDidNotEndByItselfIsUndecided(FinishReason reason) {
    ScriptedModel model = new ScriptedModel(List.of("yes"), List.of(1.0), false, false, reason);

    assertThat(name(judge(model).opinion("Is it red?", SUBJECT))).isEqualTo("undecided");
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          yes,no             | 0.6,0.4         | false | 0.6   | both are listed
          Yes, yes,no,Well   | 0.2,0.2,0.1,0.5 | true  | 0.8   | spellings add up, others do not count
          Yes, yes,no,Yes    | 0.3,0.1,0.4,0.2 | false | 0.6   | white space and case aside
          Well,maybe         | 0.9,0.1         | false | U     | neither is listed
          Well,maybe         | 0.9,0.1         | true  | U     | a vocabulary without the words
          no,nothing         | 0.3,0.7         | true  | 0     | a mask keeps what only begins so away
          """)
  void probabilitiesAreReadWhereTheModelTellsThem(
      String words, String chances, boolean masks, String expected, String why) {
    ScriptedModel model = model(words, chances, masks, true);

    Opinion found = judge(model).opinion("Is it red?", SUBJECT);

    if (expected.equals("U")) {
      assertThat(found).isInstanceOf(Opinion.Undecided.class);
    } else {
      assertThat(((Opinion.Answered) found).yesProbability().orElseThrow())
          .isCloseTo(Double.parseDouble(expected), within(1e-9));
    }
    assertThat(model.calls()).isEqualTo(1);
  }

  @Test
  void aMaskWithoutProbabilitiesStillForcesTheWord() {
    Opinion found =
        judge(model("Well,no,yes", "0.7,0.2,0.1", true, false)).opinion("Is it red?", SUBJECT);

    assertThat(found).isEqualTo(Opinion.Answered.plainly(false));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          1: yes⏎2: no            | yes no       | as asked
          1. Yes⏎⏎ 2) No.         | yes no       | other marks, a blank line
          1: yes⏎2: perhaps       | yes undecided | one line that says neither
          1: yes                  | no no        | a line is missing, so each is asked alone
          2: yes⏎1: no            | no no        | another order, so each is asked alone
          1: yes⏎2: no⏎3: no      | no no        | a line too many, so each is asked alone
          yes⏎no                  | no no        | no numbers, so each is asked alone
          """)
  void severalQuestionsInOneCall(String reply, String opinions, String why) {
    Map<String, List<String>> recorded = new HashMap<>();
    recorded.put(
        prompt(JudgePrompt.numbered(QUESTIONS, SUBJECT)), List.of(reply.replace('⏎', '\n')));
    QUESTIONS.forEach(
        question -> recorded.put(prompt(JudgePrompt.single(question, SUBJECT)), List.of("no")));

    List<Opinion> found = judge(new ReplayModel("test", recorded)).opinions(QUESTIONS, SUBJECT);

    assertThat(found).extracting(ModelJudgeTest::name).containsExactly(opinions.split(" "));
  }

  @Test
  void severalQuestionsToAModelThatTellsProbabilitiesAreAskedOneByOne() {
    ScriptedModel model = model("yes,no", "0.9,0.1", false, true);

    List<Opinion> found = judge(model).opinions(QUESTIONS, SUBJECT);

    assertThat(found).hasSize(2).containsOnly(Opinion.Answered.withProbability(0.9));
    assertThat(model.calls()).isEqualTo(2);
  }

  private static ModelJudge judge(dev.ancilla.model.Model model) {
    return new ModelJudge(model, DEADLINE);
  }

  private static ScriptedModel model(
      String words, String chances, boolean masks, boolean logProbabilities) {
    return new ScriptedModel(
        List.of(words.split(",")),
        Arrays.stream(chances.split(",")).map(Double::valueOf).toList(),
        masks,
        logProbabilities,
        FinishReason.END_OF_TURN);
  }

  private static ReplayModel replaying(String question, String reply) {
    return new ReplayModel(
        "test", Map.of(prompt(JudgePrompt.single(question, SUBJECT)), List.of(reply)));
  }

  private static String prompt(List<Message> messages) {
    return messages.getLast().content();
  }

  private static String name(Opinion opinion) {
    return switch (opinion) {
      case Opinion.Answered answered -> answered.yes() ? "yes" : "no";
      case Opinion.Undecided undecided -> "undecided";
    };
  }
}
