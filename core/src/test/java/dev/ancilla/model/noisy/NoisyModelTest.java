package dev.ancilla.model.noisy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ancilla.error.AncillaException;
import dev.ancilla.model.Message;
import dev.ancilla.model.Model;
import dev.ancilla.model.Reply;
import dev.ancilla.model.Request;
import dev.ancilla.model.Token;
import dev.ancilla.model.noisy.Channel.Damage;
import dev.ancilla.model.replay.ReplayModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoisyModelTest {
  private static final int TOKENS = 12;
  private static final int REPLIES = 40_000;

  /** Over all checks of one row; seeds are fixed, so this is the chance of an unlucky choice. */
  private static final double FALSE_ALARM = 1e-6;

  private final Model clean =
      new ReplayModel("words", Map.of("q", List.of("word ".repeat(TOKENS).strip())));

  /**
   * By Bernstein's inequality, the mean of n independent values in [0, 1] with mean m lies farther
   * than sqrt(2 m (1 - m) L / n) + L / 3n from m with probability at most 2 exp(-L). The share of
   * damaged tokens has mean {@code rate}, the share of pairs damaged together {@code rate² +
   * correlation rate (1 - rate)}.
   */
  @ParameterizedTest(name = "rate {0}, correlation {1}")
  @CsvSource({
    "0.3, 0",
    "0.3, 0.2",
    "0.1, 0.5",
    "0.5, 0.9",
    "0.2, 0.99",
    "0.2, 0.999",
    "0.01, 0.1",
    "0, 0.5",
    "1, 0.5"
  })
  void rateAndCorrelationOfTheDamageAreWhatTheChannelSays(double rate, double correlation) {
    Model noisy = new NoisyModel(clean, new Channel(rate, correlation, Damage.SWAP_CASE), 1);

    double damagedShare = 0;
    double pairShare = 0;
    for (int seed = 0; seed < REPLIES; seed++) {
      int damaged = damaged(noisy.reply(Request.ofUser("q", 100).withSeed(seed)));
      damagedShare += (double) damaged / TOKENS;
      pairShare += damaged * (damaged - 1.0) / (TOKENS * (TOKENS - 1.0));
    }

    double pairs = rate * rate + correlation * rate * (1 - rate);
    assertThat(damagedShare / REPLIES).isCloseTo(rate, within(bernstein(rate)));
    assertThat(pairShare / REPLIES).isCloseTo(pairs, within(bernstein(pairs)));
  }

  @Test
  void damageOfNeighbouringSeedsIsIndependentAlsoWhenShiftedByAToken() {
    Channel channel = new Channel(0.5, 0, Damage.SWAP_CASE);

    double together = 0;
    double shifted = 0;
    for (int seed = 0; seed < REPLIES; seed++) {
      List<Token> one = tokens(new NoisyModel(clean, channel, seed));
      List<Token> next = tokens(new NoisyModel(clean, channel, seed + 1));
      together += isDamaged(one.get(0)) == isDamaged(next.get(0)) ? 1 : 0;
      shifted += isDamaged(one.get(1)) == isDamaged(next.get(0)) ? 1 : 0;
    }

    assertThat(together / REPLIES).isCloseTo(0.5, within(2 * bernstein(0.5)));
    assertThat(shifted / REPLIES).isCloseTo(0.5, within(2 * bernstein(0.5)));
  }

  /** Pinned: the damage once depended on an identity hash, and so on the process. */
  @Test
  void equalRequestsAndSeedsGiveEqualDamageInEveryProcess() {
    Model noisy = new NoisyModel(clean, new Channel(0.5, 0, Damage.SWAP_CASE), 42);
    Request request = Request.of(List.of(Message.system("s"), Message.user("q")), 100).withSeed(7);

    assertThat(noisy.reply(request).text())
        .isEqualTo("WORD WORD word WORD WORD word WORD WORD WORD WORD word WORD");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          DROP      | ``
          REPEAT    | `Ab Ab é é 我 我`
          SWAP_CASE | `aB É 我`
          """)
  void whatEachDamageDoes(Damage kind, String text) {
    Model model = new ReplayModel("mixed", Map.of("q", List.of("Ab é 我")));
    Model noisy = new NoisyModel(model, new Channel(1, 0, kind), 1);

    Reply reply = noisy.reply(Request.ofUser("q", 100));

    assertThat(reply.text().replace("AbAb", "Ab Ab")).isEqualTo(text);
    assertThat(reply.completion().usage().tokensOut()).isEqualTo(3);
  }

  @Test
  void aRequestBeyondWhatItDeclaresIsRefused() {
    Model noisy = new NoisyModel(clean, new Channel(0.1, 0, Damage.DROP), 1);

    assertThatThrownBy(() -> noisy.start(Request.ofUser("q", 5).withTopLogProbabilities(3)))
        .isInstanceOf(AncillaException.class)
        .hasMessageContaining("log-probabilities");
  }

  @Test
  void itsNameSaysThatTheNoiseIsSimulated() {
    Model noisy = new NoisyModel(clean, new Channel(0.1, 0.2, Damage.DROP), 9);

    assertThat(noisy.id()).isEqualTo("noisy(9, rate=0.1, correlation=0.2, DROP):replay:words");
  }

  @ParameterizedTest(name = "rate {0}, correlation {1}")
  @CsvSource({"-0.1, 0", "1.1, 0", "NaN, 0", "0.5, -0.1", "0.5, 1", "0.5, NaN"})
  void refusesAChannelThatCannotBe(double rate, double correlation) {
    assertThatThrownBy(() -> new Channel(rate, correlation, Damage.DROP))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double bernstein(double mean) {
    double exponent = Math.log(2 * 2 / FALSE_ALARM);
    return Math.sqrt(2 * mean * (1 - mean) * exponent / REPLIES) + exponent / (3 * REPLIES);
  }

  private static int damaged(Reply reply) {
    return (int) reply.tokens().stream().filter(NoisyModelTest::isDamaged).count();
  }

  private static boolean isDamaged(Token token) {
    return token.text().contains("WORD");
  }

  private static List<Token> tokens(Model model) {
    return model.reply(Request.ofUser("q", 2)).tokens();
  }
}
