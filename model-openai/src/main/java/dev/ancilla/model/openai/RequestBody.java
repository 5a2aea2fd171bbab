package dev.ancilla.model.openai;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Capabilities;
import dev.ancilla.model.Constraints;
import dev.ancilla.model.Message;
import dev.ancilla.model.Repetition;
import dev.ancilla.model.Request;
import dev.ancilla.model.ResponseFormat;
import dev.ancilla.model.Sampling;
import dev.ancilla.model.Tool;
import dev.ancilla.model.ToolCall;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes requests as the JSON of chat completions, and refuses what the endpoint cannot do.
 * Immutable, thread-safe.
 */
final class RequestBody {
  /** The protocol's range of a logit bias, in nats; the ends act as ban and command. */
  private static final double MOST_BIAS = 100;

  private static final JsonMapper JSON = new JsonMapper();

  private final OpenAiSettings settings;

  RequestBody(OpenAiSettings settings) {
    this.settings = settings;
  }

  /**
   * @throws AncillaException {@code UNSUPPORTED} when the endpoint cannot honour the request,
   *     {@code BAD_INPUT} when a schema in it is no JSON
   */
  byte[] of(Request request) {
    refuseWhatCannotBeDone(request);
    Capabilities can = settings.capabilities();
    ObjectNode body = JSON.createObjectNode();
    body.put("model", settings.model());
    body.put("stream", true);
    if (settings.usageInStream()) {
      body.putObject("stream_options").put("include_usage", true);
    }
    ArrayNode messages = body.putArray("messages");
    request.messages().forEach(message -> write(message, messages.addObject()));
    write(request.sampling(), body);
    body.put(settings.tokenLimitField().wireName(), request.maxTokens());
    if (!request.stop().isEmpty()) {
      request.stop().forEach(body.putArray("stop")::add);
    }
    if (can.seeds()) {
      body.put("seed", wireSeed(request.seed()));
    }
    if (can.logProbabilities()) {
      body.put("logprobs", true);
      body.put("top_logprobs", request.topLogProbabilities());
    }
    write(request.constraints(), body);
    if (!request.tools().isEmpty()) {
      ArrayNode tools = body.putArray("tools");
      request.tools().forEach(tool -> write(tool, tools.addObject()));
    }
    return JSON.writeValueAsBytes(body);
  }

  /**
   * Folds a seed into 31 bits, the range every server takes; seeds that fit stay as they are. Equal
   * seeds stay equal.
   */
  static int wireSeed(long seed) {
    return seed == (seed & Integer.MAX_VALUE)
        ? (int) seed
        : Long.hashCode(seed) & Integer.MAX_VALUE;
  }

  private void refuseWhatCannotBeDone(Request request) {
    Capabilities can = settings.capabilities();
    Constraints constraints = request.constraints();
    Sampling sampling = request.sampling();
    refuseIf(constraints.mask().isPresent(), "token masks");
    refuseIf(!constraints.prefill().isEmpty(), "a prefilled reply");
    refuseIf(
        constraints.format() != ResponseFormat.Text.TEXT && !can.responseFormat(),
        "a response format");
    refuseIf(!constraints.logitBias().isEmpty() && !can.logitBias(), "logit bias");
    refuseIf(!request.tools().isEmpty() && !can.tools(), "tools");
    refuseIf(request.topLogProbabilities() > 0 && !can.logProbabilities(), "log-probabilities");
    refuseIf(
        (sampling.topK() != 0 || sampling.minP() != 0) && !settings.extendedSampling(),
        "top-k and min-p sampling");
    refuseIf(!sampling.repetition().equals(Repetition.OFF), "repetition control");
  }

  private void refuseIf(boolean refused, String what) {
    if (refused) {
      throw new AncillaException(
          ErrorCode.UNSUPPORTED,
          "The model \"%s\" at %s is not declared to take %s. Leave it out, or use a model that does."
              .formatted(settings.model(), settings.baseUri(), what));
    }
  }

  private static void write(Message message, ObjectNode turn) {
    turn.put("role", message.role().wireName());
    turn.put("content", message.content());
    message.toolCallId().ifPresent(id -> turn.put("tool_call_id", id));
    if (!message.toolCalls().isEmpty()) {
      ArrayNode calls = turn.putArray("tool_calls");
      for (ToolCall call : message.toolCalls()) {
        ObjectNode written = calls.addObject().put("id", call.id()).put("type", "function");
        written
            .putObject("function")
            .put("name", call.name())
            .put("arguments", call.argumentsJson());
      }
    }
  }

  private void write(Sampling sampling, ObjectNode body) {
    body.put("temperature", sampling.temperature());
    body.put("top_p", sampling.topP());
    if (settings.extendedSampling()) {
      body.put("top_k", sampling.topK());
      body.put("min_p", sampling.minP());
      // llama-cpp-python penalises repetition by 1.1 unless told not to: greedy was not greedy.
      body.put("repeat_penalty", 1.0);
    }
  }

  private static void write(Constraints constraints, ObjectNode body) {
    switch (constraints.format()) {
      case ResponseFormat.Text text -> {}
      case ResponseFormat.JsonObject object ->
          body.putObject("response_format").put("type", "json_object");
      case ResponseFormat.JsonSchema schema -> {
        ObjectNode format = body.putObject("response_format").put("type", "json_schema");
        ObjectNode described = format.putObject("json_schema").put("name", schema.name());
        described.set("schema", parse(schema.schema(), schema.name()));
        described.put("strict", schema.strict());
      }
    }
    if (!constraints.logitBias().isEmpty()) {
      ObjectNode bias = body.putObject("logit_bias");
      for (Map.Entry<Integer, Double> entry : constraints.logitBias().entrySet()) {
        bias.put(entry.getKey().toString(), wireBias(entry.getKey(), entry.getValue()));
      }
    }
  }

  private static double wireBias(int token, double nats) {
    if (Double.isNaN(nats)) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT, "The logit bias of token %d is no number.".formatted(token));
    }
    return Math.clamp(nats, -MOST_BIAS, MOST_BIAS);
  }

  private static void write(Tool tool, ObjectNode written) {
    written.put("type", "function");
    ObjectNode function =
        written
            .putObject("function")
            .put("name", tool.name())
            .put("description", tool.description());
    function.set("parameters", parse(tool.parametersSchema(), tool.name()));
  }

  private static JsonNode parse(String schema, String name) {
    try {
      return JSON.readTree(schema);
    } catch (JacksonException e) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          "The schema \"%s\" is no JSON: %s".formatted(name, e.getOriginalMessage()),
          e);
    }
  }
}
