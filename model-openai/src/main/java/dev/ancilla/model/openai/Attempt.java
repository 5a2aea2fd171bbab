package dev.ancilla.model.openai;

import dev.ancilla.model.FinishReason;
import dev.ancilla.model.Token;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One HTTP exchange, read as tokens. One thread reads; any thread may abort. */
final class Attempt {
  /** Most bytes of one event, of a reply in one piece, and of all tool calls. */
  static final int MOST_BYTES = 4 << 20;

  private static final int MOST_COMPLAINT_BYTES = 64 << 10;

  private final Failures failures;
  private final Patience patience;
  private final ByteFeed feed = new ByteFeed();
  private final EventStreamParser parser = new EventStreamParser(MOST_BYTES);
  private final ReplyAssembly reply;
  private final CompletableFuture<HttpResponse<ByteFeed>> head;
  private boolean opened;

  /** The body so far, where the endpoint does not stream. */
  private Optional<ByteArrayOutputStream> inOnePiece = Optional.empty();

  private Optional<FinishReason> finish = Optional.empty();

  /**
   * Sends the request.
   *
   * @param topLogProbabilities how many alternatives to pass on beside each token
   */
  Attempt(
      HttpClient client,
      HttpRequest request,
      int topLogProbabilities,
      Failures failures,
      Patience patience) {
    this.failures = failures;
    this.patience = patience;
    this.reply = new ReplyAssembly(failures, topLogProbabilities, MOST_BYTES);
    patience.sent();
    this.head = client.sendAsync(request, unread -> feed);
  }

  /**
   * Waits for the next token; empty once the reply has ended.
   *
   * @throws EndpointFailure when the exchange fails
   */
  Optional<Token> next() throws InterruptedException {
    while (true) {
      Optional<Token> token = reply.poll();
      if (token.isPresent()) {
        return token;
      }
      if (finish.isPresent()) {
        return Optional.empty();
      }
      if (reply.done()) {
        end(reply.finishReason());
        feed.drain();
      } else if (opened) {
        readOn();
      } else {
        open();
      }
    }
  }

  /** Why it ended; empty while it has not. */
  Optional<FinishReason> finish() {
    return finish;
  }

  ReplyAssembly reply() {
    return reply;
  }

  /** Cuts the connection. */
  void abort() {
    head.cancel(true);
    feed.abort();
  }

  private void open() throws InterruptedException {
    try {
      HttpResponse<ByteFeed> response = head.get(patience.left().toNanos(), TimeUnit.NANOSECONDS);
      opened = true;
      check(response);
    } catch (TimeoutException e) {
      runOut();
    } catch (CancellationException e) {
      end(FinishReason.CANCELLED);
    } catch (ExecutionException e) {
      throw failures.broken(e.getCause() == null ? e : e.getCause());
    }
  }

  private void check(HttpResponse<ByteFeed> response) throws InterruptedException {
    if (response.statusCode() != 200) {
      throw failures.refused(response.statusCode(), response.headers(), readComplaint());
    }
    String type =
        response
            .headers()
            .firstValue("content-type")
            .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
            .orElse("text/event-stream");
    switch (type) {
      case "text/event-stream" -> {}
      case "application/json" -> inOnePiece = Optional.of(new ByteArrayOutputStream());
      default ->
          throw failures.malformed(
              "it sent \"%s\" in place of a stream".formatted(type), readComplaint());
    }
  }

  private void readOn() throws InterruptedException {
    switch (feed.take(patience.left())) {
      case ByteFeed.Signal.Bytes bytes -> bytes.pieces().forEach(this::acceptPiece);
      case ByteFeed.Signal.Broken broken -> endEarly(failures.broken(broken.cause()));
      case ByteFeed.Signal.Mark mark -> {
        switch (mark) {
          case END -> endOfBody();
          case SILENCE -> runOut();
          case ABORTED -> end(FinishReason.CANCELLED);
        }
      }
    }
  }

  private void acceptPiece(ByteBuffer piece) {
    if (inOnePiece.isPresent()) {
      acceptPieceOf(inOnePiece.get(), piece);
      return;
    }
    try {
      for (ServerSentEvent event : parser.feed(piece)) {
        if (event.type().equals("error")) {
          throw failures.reportedInStream(event.data());
        }
        patience.progress();
        if (!reply.done()) {
          reply.accept(event.data());
        }
      }
    } catch (EventStreamParser.EventTooLongException e) {
      throw failures.tooLong("an event is longer than %d bytes".formatted(MOST_BYTES));
    }
  }

  private void acceptPieceOf(ByteArrayOutputStream body, ByteBuffer piece) {
    body.writeBytes(copy(piece));
    if (body.size() > MOST_BYTES) {
      throw failures.tooLong("its reply is longer than %d bytes".formatted(MOST_BYTES));
    }
  }

  private void endOfBody() {
    if (inOnePiece.isPresent()) {
      reply.acceptWhole(inOnePiece.get().toString(StandardCharsets.UTF_8));
    } else {
      endEarly(failures.cutShort());
    }
  }

  /** The reply may be whole although its stream did not end as the protocol asks. */
  private void endEarly(EndpointFailure failure) {
    if (!reply.whole()) {
      throw failure;
    }
    end(reply.finishReason());
  }

  private void runOut() {
    Patience.Limit limit = patience.first();
    abort();
    if (limit != Patience.Limit.DEADLINE) {
      throw failures.timedOut(limit);
    }
    end(FinishReason.DEADLINE);
  }

  /** What the endpoint says in place of a reply, as far as it comes in time. */
  private String readComplaint() throws InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (body.size() < MOST_COMPLAINT_BYTES
        && feed.take(patience.left()) instanceof ByteFeed.Signal.Bytes bytes) {
      bytes.pieces().forEach(piece -> body.writeBytes(copy(piece)));
    }
    return body.toString(StandardCharsets.UTF_8);
  }

  private void end(FinishReason reason) {
    finish = Optional.of(reason);
  }

  private static byte[] copy(ByteBuffer piece) {
    byte[] bytes = new byte[piece.remaining()];
    piece.get(bytes);
    return bytes;
  }
}
