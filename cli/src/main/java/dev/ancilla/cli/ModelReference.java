package dev.ancilla.cli;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.net.URI;
import java.net.URISyntaxException;

/** Which model the user means by {@code --model}. */
sealed interface ModelReference {
  String ENDPOINT_PREFIX = "openai:";

  /** A file that the embedded engine loads; a name from the store or a path. */
  record Embedded(String nameOrPath) implements ModelReference {}

  /** A model behind an OpenAI-compatible endpoint. */
  record Endpoint(URI baseUri, String model) implements ModelReference {}

  /**
   * Reads {@code NAME}, {@code PATH} or {@code openai:URL#MODEL}.
   *
   * @throws AncillaException ({@link ErrorCode#BAD_USAGE}) when it is none of these
   */
  static ModelReference parse(String text) {
    if (!text.startsWith(ENDPOINT_PREFIX)) {
      if (text.isBlank()) {
        throw malformed();
      }
      return new Embedded(text);
    }
    String address = text.substring(ENDPOINT_PREFIX.length());
    int hash = address.indexOf('#');
    if (hash < 0 || hash == address.length() - 1) {
      throw malformed();
    }
    try {
      return new Endpoint(new URI(address.substring(0, hash)), address.substring(hash + 1));
    } catch (URISyntaxException e) {
      throw malformed();
    }
  }

  /** Does not repeat the text, which may hold a password. */
  private static AncillaException malformed() {
    return new AncillaException(
        ErrorCode.BAD_USAGE,
        "--model takes a name from './ancilla model list', the path of a GGUF file, or an endpoint like openai:https://HOST/v1#MODEL.");
  }
}
