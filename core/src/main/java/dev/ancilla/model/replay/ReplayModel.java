package dev.ancilla.model.replay;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Capabilities;
import dev.ancilla.model.Completion;
import dev.ancilla.model.FinishReason;
import dev.ancilla.model.Message;
import dev.ancilla.model.Model;
import dev.ancilla.model.Request;
import dev.ancilla.model.Role;
import dev.ancilla.model.Token;
import dev.ancilla.model.TokenStream;
import dev.ancilla.model.Usage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers from a recording, by the last user message. Thread-safe.
 *
 * <p>Where several answers to a prompt are recorded, the request's seed picks one: {@code seed
 * modulo count}, so that consecutive seeds walk through them in order. A "token" here is a word
 * with the white space before it; log-probabilities are unknown.
 */
public final class ReplayModel implements Model {
  private static final Pattern PIECE = Pattern.compile("\\s*\\S+|\\s+$");
  private static final Capabilities CAPABILITIES =
      new Capabilities(0, 64, false, false, false, false, false, false, true, false, false, false);

  private final String id;
  private final Map<String, List<String>> answers;

  /**
   * @param id names the recording
   * @param answers recorded replies by prompt, in the order they were recorded
   */
  public ReplayModel(String id, Map<String, List<String>> answers) {
    Map<String, List<String>> copy = new HashMap<>();
    answers.forEach(
        (prompt, replies) -> {
          if (replies.isEmpty()) {
            throw new IllegalArgumentException(
                "no answer is recorded for the prompt \"%s\".".formatted(excerpt(prompt)));
          }
          copy.put(prompt, List.copyOf(replies));
        });
    this.id = id;
    this.answers = Map.copyOf(copy);
  }

  @Override
  public String id() {
    return "replay:" + id;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public TokenStream start(Request request) {
    CAPABILITIES.require(request, id());
    String prompt =
        request.messages().reversed().stream()
            .filter(message -> message.role() == Role.USER)
            .map(Message::content)
            .findFirst()
            .orElse("");
    List<String> recorded = answers.get(prompt);
    if (recorded == null) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          "The recording %s has no answer to \"%s\". It holds %d prompts; replay only those."
              .formatted(id, excerpt(prompt), answers.size()));
    }
    String text = recorded.get((int) Math.floorMod(request.seed(), (long) recorded.size()));
    int stop = firstStop(text, request.stop());
    return new ReplayStream(
        pieces(text.substring(0, stop)),
        stop < text.length() ? FinishReason.STOP_TEXT : FinishReason.END_OF_TURN,
        pieces(prompt).size(),
        request.maxTokens());
  }

  /** Where the first stop text begins, or the end of the text. */
  private static int firstStop(String text, List<String> stops) {
    return stops.stream().mapToInt(text::indexOf).filter(at -> at >= 0).min().orElse(text.length());
  }

  private static String excerpt(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }

  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(text);
    while (matcher.find()) {
      pieces.add(matcher.group());
    }
    return pieces;
  }

  @Override
  public void close() {}

  private static final class ReplayStream implements TokenStream {
    private final List<String> pieces;
    private final FinishReason wholeReason;
    private final int tokensIn;
    private final int limit;
    private int position;
    private volatile boolean closed;

    ReplayStream(List<String> pieces, FinishReason wholeReason, int tokensIn, int maxTokens) {
      this.pieces = pieces;
      this.wholeReason = wholeReason;
      this.tokensIn = tokensIn;
      this.limit = Math.min(pieces.size(), maxTokens);
    }

    @Override
    public Optional<Token> next() {
      if (closed || position == limit) {
        return Optional.empty();
      }
      return Optional.of(
          new Token(-1, pieces.get(position++), OptionalDouble.empty(), List.of(), false));
    }

    @Override
    public Completion completion() {
      if (position < limit && !closed) {
        throw new IllegalStateException("the reply has not ended; read on or close it.");
      }
      return new Completion(reason(), new Usage(tokensIn, position, 0), List.of());
    }

    private FinishReason reason() {
      if (position < limit) {
        return FinishReason.CANCELLED;
      }
      return limit < pieces.size() ? FinishReason.MAX_TOKENS : wholeReason;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
