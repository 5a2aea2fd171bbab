package dev.ancilla.verifier.external;

import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.json.JsonValue.JsonText;
import dev.ancilla.spec.Obligation;
import dev.ancilla.verify.Candidate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a service is sent. */
final class CheckRequest {
  private CheckRequest() {}

  static String print(Obligation.External obligation, Candidate candidate) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("name", new JsonText(obligation.name()));
    members.put("parameters", obligation.parameters());
    members.put("text", new JsonText(candidate.text()));
    candidate.userMessage().ifPresent(message -> members.put("user", new JsonText(message)));
    if (!candidate.state().members().isEmpty()) {
      members.put("state", candidate.state());
    }
    return new JsonObject(members).print();
  }
}
