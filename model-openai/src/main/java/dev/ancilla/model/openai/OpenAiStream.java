package dev.ancilla.model.openai;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Completion;
import dev.ancilla.model.FinishReason;
import dev.ancilla.model.Token;
import dev.ancilla.model.TokenStream;
import dev.ancilla.model.Usage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One reply, over as many attempts as it takes. One thread reads; any thread may close.
 *
 * <p>A request is sent again only while no token was handed out: afterwards the caller has acted on
 * the text, and a second draw would be another text.
 */
final class OpenAiStream implements TokenStream {
  private final Supplier<Attempt> attempts;
  private final Retries retries;
  private final Backoff backoff;
  private final Patience patience;
  private final Pause pause;
  private final long estimatedTokensIn;
  private final Consumer<OpenAiStream> onEnd;
  private final CountDownLatch closed = new CountDownLatch(1);

  private volatile Attempt attempt;
  private int sent = 1;
  private boolean handedOut;
  private Optional<Completion> completion = Optional.empty();
  private Optional<AncillaException> failure = Optional.empty();

  /**
   * Sends the request.
   *
   * @param attempts sends it, each time it is asked
   * @param estimatedTokensIn stands in where the endpoint reports no usage
   * @param onEnd told when the reply has ended, whatever the way; perhaps more than once
   */
  OpenAiStream(
      Supplier<Attempt> attempts,
      Retries retries,
      Backoff backoff,
      Patience patience,
      Pause pause,
      long estimatedTokensIn,
      Consumer<OpenAiStream> onEnd) {
    this.attempts = attempts;
    this.retries = retries;
    this.backoff = backoff;
    this.patience = patience;
    this.pause = pause;
    this.estimatedTokensIn = estimatedTokensIn;
    this.onEnd = onEnd;
    this.attempt = attempts.get();
  }

  @Override
  public Optional<Token> next() {
    if (failure.isPresent()) {
      throw failure.get();
    }
    try {
      while (completion.isEmpty() && !isClosed()) {
        try {
          Optional<Token> token = attempt.next();
          if (token.isPresent()) {
            handedOut = true;
            return token;
          }
          attempt.finish().ifPresent(this::complete);
        } catch (EndpointFailure failed) {
          attempt.abort();
          retryAfter(failed);
        }
      }
      return Optional.empty();
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw fail(
          new AncillaException(
              ErrorCode.CANCELLED, "The thread that read the reply was interrupted.", e));
    }
  }

  /** Sends again after a pause, or fails. */
  private void retryAfter(EndpointFailure failed) throws InterruptedException {
    if (isClosed()) {
      return;
    }
    if (handedOut || !failed.retryable()) {
      throw fail(failed);
    }
    if (sent == retries.attempts()) {
      throw fail(failed.afterAttempts(sent, ""));
    }
    Duration length = backoff.pause(sent, failed.retryAfter());
    if (length.compareTo(patience.leftForAll()) >= 0) {
      throw fail(
          failed.afterAttempts(
              sent, "; the next one, after %s, would be too late".formatted(length)));
    }
    if (!pause.await(length, closed)) {
      sent++;
      attempt = attempts.get();
      if (isClosed()) {
        attempt.abort();
      }
    }
  }

  @Override
  public Completion completion() {
    if (completion.isEmpty() && failure.isEmpty() && isClosed()) {
      complete(FinishReason.CANCELLED);
    }
    return completion.orElseThrow(
        () ->
            new IllegalStateException(
                failure.isPresent()
                    ? "the reply failed and has no completion."
                    : "the reply has not ended; read on or close it."));
  }

  @Override
  public void close() {
    closed.countDown();
    if (completion.isEmpty()) {
      attempt.abort();
    }
    onEnd.accept(this);
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void complete(FinishReason reason) {
    ReplyAssembly reply = attempt.reply();
    Usage usage = reply.usage().orElseGet(() -> new Usage(estimatedTokensIn, reply.sampled(), 0));
    completion = Optional.of(new Completion(reason, usage, reply.toolCalls()));
    onEnd.accept(this);
  }

  private AncillaException fail(AncillaException reason) {
    failure = Optional.of(reason);
    onEnd.accept(this);
    return reason;
  }
}
