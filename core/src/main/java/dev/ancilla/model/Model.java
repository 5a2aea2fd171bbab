package dev.ancilla.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A language model. Thread-safe: requests may run at once, up to what its capabilities say. */
public interface Model extends AutoCloseable {

  /**
   * Names weights and quantisation, so that a recorded answer can be traced, for example {@code
   * x-135m.q4}.
   */
  String id();

  Capabilities capabilities();

  /** How to draw where the caller has no wish: what this model is known to do well with. */
  default Sampling usualSampling() {
    return Sampling.NUCLEUS;
  }

  /**
   * Begins a reply. Blocks only as long as admission takes.
   *
   * @throws dev.ancilla.error.AncillaException when the request asks for what this model cannot do,
   *     does not fit the context, or cannot be sent
   */
  TokenStream start(Request request);

  /** Runs a request to its end. */
  default Reply reply(Request request) {
    try (TokenStream stream = start(request)) {
      StringBuilder text = new StringBuilder();
      List<Token> tokens = new ArrayList<>();
      for (Optional<Token> token = stream.next(); token.isPresent(); token = stream.next()) {
        text.append(token.get().text());
        tokens.add(token.get());
      }
      return new Reply(text.toString(), tokens, stream.completion());
    }
  }

  /** Frees what the model holds. Running replies end as cancelled. */
  @Override
  void close();
}
