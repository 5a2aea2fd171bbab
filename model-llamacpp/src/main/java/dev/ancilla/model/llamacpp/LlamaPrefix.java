package dev.ancilla.model.llamacpp;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Prefix;
import java.util.Arrays;
import java.util.Optional;

/**
 * A sequence in the caller's hands. One thread at a time.
 *
 * <p>Lazy: tokens are evaluated, in one go, when logits are asked for or the sequence is forked. So
 * a roll-back followed by an append costs nothing by itself.
 */
final class LlamaPrefix implements Prefix {
  private final LlamaCppModel model;
  private final ContextLoop loop;
  private final Session session;
  private int[] tokens;
  private int length;
  private Optional<float[]> logits = Optional.empty();

  LlamaPrefix(LlamaCppModel model, ContextLoop loop, Session session, int[] tokens) {
    this.model = model;
    this.loop = loop;
    this.session = session;
    this.tokens = tokens.clone();
    this.length = tokens.length;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public int[] tokens() {
    return Arrays.copyOf(tokens, length);
  }

  @Override
  public float[] logits() {
    if (logits.isEmpty()) {
      logits = Optional.of(session.evaluate(tokens()));
    }
    return logits.get().clone();
  }

  @Override
  public void append(int... more) {
    if (more.length == 0) {
      return;
    }
    model.checkTokens(more, length + more.length);
    if (length + more.length > tokens.length) {
      tokens = Arrays.copyOf(tokens, Math.max(2 * tokens.length, length + more.length));
    }
    System.arraycopy(more, 0, tokens, length, more.length);
    length += more.length;
    logits = Optional.empty();
  }

  @Override
  public void rollBack(int shorter) {
    if (shorter < 1 || shorter > length) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          "A prefix of %d tokens cannot be rolled back to %d; give a length from 1 to %d."
              .formatted(length, shorter, length));
    }
    if (shorter < length) {
      length = shorter;
      logits = Optional.empty();
    }
  }

  @Override
  public Prefix fork() {
    float[] shared = logits();
    LlamaPrefix copy = model.open(tokens(), Optional.of(loop));
    copy.logits = Optional.of(shared);
    return copy;
  }

  @Override
  public void close() {
    session.close();
  }
}
