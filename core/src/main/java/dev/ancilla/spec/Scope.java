package dev.ancilla.spec;

import dev.ancilla.spec.Selector.Enclosure;
import java.util.Set;

/**
 * Which part of what the model produced a clause looks at.
 *
 * @param except text inside these is passed over, wherever the selector points
 */
public record Scope(Channel channel, Selector selector, Set<Enclosure> except) {
  /** The whole answer. */
  public static final Scope ANSWER =
      new Scope(Channel.Answer.ANSWER, Selector.Whole.WHOLE, Set.of());

  public Scope {
    except = Set.copyOf(except);
  }

  /** Part of the answer. */
  public static Scope of(Selector selector) {
    return new Scope(Channel.Answer.ANSWER, selector, Set.of());
  }

  /** The same part, passing over text inside these. */
  public Scope outside(Enclosure... enclosures) {
    return new Scope(channel, selector, Set.of(enclosures));
  }
}
