package dev.ancilla.model.noisy;

import dev.ancilla.model.Capabilities;
import dev.ancilla.model.Completion;
import dev.ancilla.model.Message;
import dev.ancilla.model.Model;
import dev.ancilla.model.Request;
import dev.ancilla.model.Sampling;
import dev.ancilla.model.Token;
import dev.ancilla.model.TokenStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Any model behind a noisy channel. Thread-safe. Equal requests and seeds give equal damage.
 *
 * <p>Damaged tokens lose id, log-probability and alternatives: they are not what the model drew.
 * Forced tokens pass undamaged. Constraints hold before the damage, not after it.
 */
public final class NoisyModel implements Model {
  private final Model model;
  private final Channel channel;
  private final long seed;

  /**
   * @param seed of the damage, mixed with each request's own seed
   */
  public NoisyModel(Model model, Channel channel, long seed) {
    this.model = model;
    this.channel = channel;
    this.seed = seed;
  }

  @Override
  public String id() {
    return "noisy(%s, rate=%s, correlation=%s, %s):%s"
        .formatted(seed, channel.rate(), channel.correlation(), channel.kind(), model.id());
  }

  /**
   * What the model can do, less what damage takes away: log-probabilities of every token, and
   * repeatable logits.
   */
  @Override
  public Capabilities capabilities() {
    Capabilities own = model.capabilities();
    return new Capabilities(
        own.contextTokens(),
        own.parallelSamples(),
        false,
        false,
        own.masks(),
        false,
        own.grammar(),
        own.responseFormat(),
        own.seeds(),
        own.tools(),
        own.logitBias(),
        own.prefill());
  }

  @Override
  public Sampling usualSampling() {
    return model.usualSampling();
  }

  @Override
  public TokenStream start(Request request) {
    capabilities().require(request, id());
    long mixed = mix(mix(seed) + request.seed());
    for (Message message : request.messages()) {
      mixed = mix(mixed + message.role().ordinal());
      mixed = mix(mixed + message.content().hashCode());
    }
    RandomGenerator random = new SplittableRandom(mixed);
    return new NoisyStream(model.start(request), replyRate(random), random);
  }

  @Override
  public void close() {
    model.close();
  }

  private double replyRate(RandomGenerator random) {
    double mean = channel.rate();
    if (channel.correlation() == 0 || mean == 0 || mean == 1) {
      return mean;
    }
    double strength = (1 - channel.correlation()) / channel.correlation();
    double hit = logGamma(mean * strength, random);
    double miss = logGamma((1 - mean) * strength, random);
    return 1 / (1 + Math.exp(miss - hit));
  }

  /**
   * Spreads a seed over all bits. Neither {@code hashCode} of an enum, which differs between
   * processes, nor a plain sum will do: {@link SplittableRandom} gives overlapping streams to seeds
   * that differ by its own increment.
   *
   * @see "Stafford's variant 13 of the MurmurHash3 finaliser"
   */
  private static long mix(long value) {
    long mixed = value + 0x632BE59BD9B4E019L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /**
   * The logarithm of one draw from a gamma distribution of scale 1. In logarithms, since the small
   * shapes of a strong correlation give draws below the smallest double.
   *
   * @see "Marsaglia and Tsang, A simple method for generating gamma variables, ACM TOMS 26 (2000)"
   */
  private static double logGamma(double shape, RandomGenerator random) {
    if (shape < 1) {
      return logGamma(shape + 1, random) + Math.log(random.nextDouble()) / shape;
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return Math.log(d * v);
      }
    }
  }

  private final class NoisyStream implements TokenStream {
    private final TokenStream inner;
    private final double rate;
    private final RandomGenerator random;

    NoisyStream(TokenStream inner, double rate, RandomGenerator random) {
      this.inner = inner;
      this.rate = rate;
      this.random = random;
    }

    @Override
    public Optional<Token> next() {
      return inner
          .next()
          .map(token -> !token.forced() && random.nextDouble() < rate ? damage(token) : token);
    }

    private Token damage(Token token) {
      String text =
          switch (channel.kind()) {
            case DROP -> "";
            case REPEAT -> token.text() + token.text();
            case SWAP_CASE -> swapCase(token.text());
          };
      return new Token(-1, text, OptionalDouble.empty(), List.of(), false);
    }

    @Override
    public Completion completion() {
      return inner.completion();
    }

    @Override
    public void close() {
      inner.close();
    }
  }

  private static String swapCase(String text) {
    StringBuilder swapped = new StringBuilder(text.length());
    text.codePoints()
        .map(
            point ->
                Character.isUpperCase(point)
                    ? Character.toLowerCase(point)
                    : Character.toUpperCase(point))
        .forEach(swapped::appendCodePoint);
    return swapped.toString();
  }
}
