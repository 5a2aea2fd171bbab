package dev.ancilla.model.openai;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.util.Map;
import java.util.Optional;

/** The key of an endpoint, which never shows. Immutable. */
final class ApiKey {
  private static final String REDACTED = "[key]";

  private final Optional<String> secret;

  private ApiKey(Optional<String> secret) {
    this.secret = secret;
  }

  /**
   * The key the settings name.
   *
   * @throws AncillaException when it is not set, or holds characters that no header can carry
   */
  static ApiKey read(OpenAiSettings settings, Map<String, String> environment) {
    return new ApiKey(settings.keyVariable().map(name -> read(name, settings, environment)));
  }

  private static String read(
      String name, OpenAiSettings settings, Map<String, String> environment) {
    String key = environment.getOrDefault(name, "").strip();
    if (key.isEmpty()) {
      throw new AncillaException(
          ErrorCode.BAD_USAGE,
          "The endpoint %s needs a key, and the environment variable %s is not set. Set it: export %s=..."
              .formatted(settings.baseUri(), name, name));
    }
    // Checked here, since java.net.http would repeat the key in its own complaint.
    if (!key.chars().allMatch(character -> character > ' ' && character <= '~')) {
      throw new AncillaException(
          ErrorCode.BAD_USAGE,
          "The key in %s holds blanks or characters beyond ASCII. Copy it again.".formatted(name));
    }
    return key;
  }

  /** The value of the authorization header; empty when there is no key. */
  Optional<String> authorization() {
    return secret.map(key -> "Bearer " + key);
  }

  /** The text with the key blotted out, wherever an endpoint repeated it. */
  String redact(String text) {
    return secret.map(key -> text.replace(key, REDACTED)).orElse(text);
  }

  @Override
  public String toString() {
    return secret.map(key -> REDACTED).orElse("[no key]");
  }
}
