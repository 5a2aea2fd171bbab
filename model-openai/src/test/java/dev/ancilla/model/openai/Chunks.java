package dev.ancilla.model.openai;

import dev.ancilla.testkit.Answer;
import tools.jackson.databind.json.JsonMapper;

/** Events as endpoints send them. */
final class Chunks {
  static final String DONE = "data: [DONE]\n\n";

  private static final JsonMapper JSON = new JsonMapper();

  private Chunks() {}

  static String event(String json) {
    return "data: " + json.replace("\n", " ") + "\n\n";
  }

  static String text(String content) {
    return event(
        "{\"choices\": [{\"index\": 0, \"delta\": {\"content\": %s}, \"finish_reason\": null}]}"
            .formatted(JSON.writeValueAsString(content)));
  }

  static String finish(String reason) {
    return event(
        "{\"choices\": [{\"index\": 0, \"delta\": {}, \"finish_reason\": \"%s\"}]}"
            .formatted(reason));
  }

  static String usage(int in, int out) {
    return event(
        "{\"choices\": [], \"usage\": {\"prompt_tokens\": %d, \"completion_tokens\": %d}}"
            .formatted(in, out));
  }

  /** A whole reply of these pieces. */
  static Answer reply(String... pieces) {
    Answer answer = Answer.eventStream();
    for (String piece : pieces) {
      answer = answer.send(text(piece));
    }
    return answer.send(finish("stop")).send(usage(11, pieces.length)).send(DONE);
  }
}
