package dev.ancilla.verifier.external;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.util.Map;
import java.util.Optional;

/** The key of a service, which never shows. Immutable. */
final class ServiceKey {
  private static final String REDACTED = "[key]";

  private final Optional<String> secret;

  private ServiceKey(Optional<String> secret) {
    this.secret = secret;
  }

  /**
   * The key the settings name.
   *
   * @throws AncillaException when it is not set, or holds characters that no header can carry
   */
  static ServiceKey read(HttpSettings settings, Map<String, String> environment) {
    return new ServiceKey(settings.keyVariable().map(name -> read(name, environment)));
  }

  private static String read(String name, Map<String, String> environment) {
    String key = environment.getOrDefault(name, "").strip();
    // Checked here, since java.net.http would repeat the key in its own complaint.
    boolean usable =
        !key.isEmpty() && key.chars().allMatch(character -> character > ' ' && character <= '~');
    if (!usable) {
      throw new AncillaException(
          ErrorCode.BAD_USAGE,
          "the service of external checks needs a key, and the environment variable %s holds %s. Set it: export %s=..."
              .formatted(name, key.isEmpty() ? "none" : "blanks or characters beyond ASCII", name));
    }
    return key;
  }

  /** The value of the authorization header; empty when there is no key. */
  Optional<String> authorization() {
    return secret.map(key -> "Bearer " + key);
  }

  /** The text with the key blotted out, wherever a service repeated it. */
  String redact(String text) {
    return secret.map(key -> text.replace(key, REDACTED)).orElse(text);
  }

  @Override
  public String toString() {
    return secret.isPresent() ? REDACTED : "[no key]";
  }
}
