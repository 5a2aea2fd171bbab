package dev.ancilla.testkit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a client sent to a {@link ScriptedServer}. Immutable.
 *
 * @param headers by lower-case name; of a repeated header the last
 * @param body decoded as UTF-8; empty where there was none
 */
public record ReceivedRequest(
    String method, String path, Map<String, String> headers, String body) {
  public ReceivedRequest {
    headers = Map.copyOf(headers);
  }

  /** A header's value, whatever the case of the name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }
}
