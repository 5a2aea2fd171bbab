package dev.ancilla.model.openai;

import dev.ancilla.model.FinishReason;
import dev.ancilla.model.Token;
import dev.ancilla.model.ToolCall;
import dev.ancilla.model.Usage;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a reply together from the chunks of a stream. One thread at a time.
 *
 * <p>Only the first choice is read; we never ask for more. Text is passed on and not kept; what is
 * kept (tool calls) is bounded.
 */
final class ReplyAssembly {
  private static final String DONE = "[DONE]";
  private static final JsonMapper JSON = new JsonMapper();

  private final Failures failures;
  private final int topLogProbabilities;
  private final int mostCallCharacters;
  private final Queue<Token> ready = new ArrayDeque<>();
  private final SortedMap<Integer, PartialCall> calls = new TreeMap<>();
  private int callCharacters;
  private long sampled;
  private boolean done;
  private Optional<FinishReason> finish = Optional.empty();
  private Optional<Usage> usage = Optional.empty();

  /**
   * @param topLogProbabilities how many alternatives were asked for; servers may send more
   * @param mostCallCharacters how much of tool calls is held, the JSON around them included
   */
  ReplyAssembly(Failures failures, int topLogProbabilities, int mostCallCharacters) {
    this.failures = failures;
    this.topLogProbabilities = topLogProbabilities;
    this.mostCallCharacters = mostCallCharacters;
  }

  /** Takes the data of one event. */
  void accept(String data) {
    if (data.strip().equals(DONE)) {
      done = true;
      return;
    }
    JsonNode chunk = parse(data);
    if (!chunk.path("error").isMissingNode() && !chunk.path("error").isNull()) {
      throw failures.reportedInStream(data);
    }
    if (chunk.path("usage").isObject()) {
      usage = Optional.of(usageOf(chunk.path("usage")));
    }
    for (JsonNode choice : chunk.path("choices")) {
      if (choice.path("index").intValue(0) == 0) {
        acceptChoice(choice, data);
      }
    }
  }

  /** Takes a reply that came in one piece, as endpoints send that do not stream. */
  void acceptWhole(String body) {
    accept(body);
    if (finish.isEmpty()) {
      throw failures.malformed("its reply has no finish_reason", body);
    }
    done = true;
  }

  /** The next token that is ready. */
  Optional<Token> poll() {
    return Optional.ofNullable(ready.poll());
  }

  /** True once the endpoint said that nothing follows. */
  boolean done() {
    return done;
  }

  /** True once the reply is whole, though usage may follow. */
  boolean whole() {
    return done || finish.isPresent();
  }

  /** Why it ended. {@code END_OF_TURN} also for a stop text: few endpoints tell them apart. */
  FinishReason finishReason() {
    FinishReason said = finish.orElse(FinishReason.END_OF_TURN);
    return said == FinishReason.END_OF_TURN && !calls.isEmpty() ? FinishReason.TOOL_CALLS : said;
  }

  /** What the endpoint reported. */
  Optional<Usage> usage() {
    return usage;
  }

  /**
   * How many tokens came, as far as chunks tell: one each where they carry no log-probabilities.
   */
  long sampled() {
    return sampled;
  }

  List<ToolCall> toolCalls() {
    return calls.values().stream().map(PartialCall::whole).toList();
  }

  private JsonNode parse(String data) {
    try {
      JsonNode chunk = JSON.readTree(data);
      if (chunk.isObject()) {
        return chunk;
      }
    } catch (JacksonException notJson) {
      throw failures.malformed("a chunk of its stream is no JSON", data);
    }
    throw failures.malformed("a chunk of its stream is no JSON object", data);
  }

  private void acceptChoice(JsonNode choice, String data) {
    JsonNode delta = choice.path("delta");
    JsonNode message = delta.isMissingNode() ? choice.path("message") : delta;
    String text = textOf(message, data);
    List<JsonNode> entries = List.copyOf(choice.at("/logprobs/content").values());
    if (!entries.isEmpty()) {
      sampled += entries.size();
      addTokens(entries, text);
    } else if (!text.isEmpty()) {
      sampled++;
      ready.add(new Token(-1, text, OptionalDouble.empty(), List.of(), false));
    }
    if (message.path("tool_calls").isArray()) {
      sampled++;
      acceptCalls(message.path("tool_calls"), data);
    }
    if (choice.path("finish_reason").isString()) {
      finish = Optional.of(finishReason(choice, data));
    }
  }

  private String textOf(JsonNode message, String data) {
    JsonNode content = message.path("content");
    if (content.isString()) {
      return content.stringValue();
    }
    if (!content.isNull() && !content.isMissingNode()) {
      throw failures.malformed("the content of its reply is no text", data);
    }
    return message.path("refusal").stringValue("");
  }

  /**
   * One token for each log-probability. A chunk may hold several tokens, and a token half a
   * character; then the chunk's text comes with its last token, so that the joined texts are always
   * what the endpoint sent.
   */
  private void addTokens(List<JsonNode> entries, String text) {
    List<String> pieces =
        entries.stream().map(entry -> entry.path("token").stringValue("")).toList();
    boolean piecesFit = String.join("", pieces).equals(text);
    for (int i = 0; i < entries.size(); i++) {
      JsonNode entry = entries.get(i);
      String whole = i == entries.size() - 1 ? text : "";
      ready.add(
          new Token(
              -1,
              piecesFit ? pieces.get(i) : whole,
              entry.path("logprob").doubleValueOpt(),
              alternatives(entry.path("top_logprobs")),
              false));
    }
  }

  private List<Token.Alternative> alternatives(JsonNode entries) {
    return entries
        .valueStream()
        .filter(entry -> entry.path("logprob").isNumber())
        .map(
            entry ->
                new Token.Alternative(
                    -1, entry.path("token").stringValue(""), entry.path("logprob").doubleValue()))
        .sorted(Comparator.comparingDouble(Token.Alternative::logProbability).reversed())
        .limit(topLogProbabilities)
        .toList();
  }

  private void acceptCalls(JsonNode fragments, String data) {
    callCharacters += data.length();
    int position = 0;
    for (JsonNode fragment : fragments) {
      int index = fragment.path("index").intValue(position++);
      PartialCall call = calls.computeIfAbsent(index, unseen -> new PartialCall());
      String id = fragment.path("id").stringValue("");
      if (!call.id.isEmpty() && !id.isEmpty() && !id.equals(call.id)) {
        throw failures.malformed("two tool calls share the index %d".formatted(index), data);
      }
      call.id = id.isEmpty() ? call.id : id;
      call.name.append(fragment.at("/function/name").stringValue(""));
      call.arguments.append(fragment.at("/function/arguments").stringValue(""));
      if (callCharacters > mostCallCharacters) {
        throw failures.tooLong(
            "its tool calls are longer than %d characters".formatted(mostCallCharacters));
      }
    }
  }

  private FinishReason finishReason(JsonNode choice, String data) {
    String said = choice.path("finish_reason").stringValue();
    return switch (said) {
      // vLLM names the stop text here; others leave it out.
      case "stop" ->
          choice.path("stop_reason").isString() ? FinishReason.STOP_TEXT : FinishReason.END_OF_TURN;
      case "length" -> FinishReason.MAX_TOKENS;
      case "tool_calls", "function_call" -> FinishReason.TOOL_CALLS;
      case "content_filter" -> FinishReason.FILTERED;
      default -> throw failures.malformed("unknown finish_reason \"%s\"".formatted(said), data);
    };
  }

  private static Usage usageOf(JsonNode usage) {
    return new Usage(
        Math.max(0, usage.path("prompt_tokens").longValue(0)),
        Math.max(0, usage.path("completion_tokens").longValue(0)),
        0);
  }

  private static final class PartialCall {
    private String id = "";
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder arguments = new StringBuilder();

    ToolCall whole() {
      return new ToolCall(id, name.toString(), arguments.toString());
    }
  }
}
