package dev.ancilla.verifier.external;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a service of checks is, and how long it is waited for.
 *
 * @param address an absolute http or https address that takes POST requests
 * @param timeout longest wall time of one attempt, its whole answer included
 * @param mostResponseBytes longer answers are not read
 * @param keyVariable names the environment variable that holds the key, sent as a bearer token
 */
public record HttpSettings(
    URI address, Duration timeout, int mostResponseBytes, Optional<String> keyVariable) {
  public HttpSettings {
    if (address.getHost() == null
        || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
      throw new IllegalArgumentException(
          "the address %s must be absolute and begin with http:// or https://.".formatted(address));
    }
    if (!timeout.isPositive() || mostResponseBytes < 1) {
      throw new IllegalArgumentException(
          "timeout (%s) and response limit (%d bytes) must be more than nothing."
              .formatted(timeout, mostResponseBytes));
    }
  }

  /** Ten seconds, a mebibyte, no key. */
  public static HttpSettings of(URI address) {
    return new HttpSettings(address, Duration.ofSeconds(10), 1 << 20, Optional.empty());
  }

  public HttpSettings withTimeout(Duration longest) {
    return new HttpSettings(address, longest, mostResponseBytes, keyVariable);
  }

  public HttpSettings withMostResponseBytes(int most) {
    return new HttpSettings(address, timeout, most, keyVariable);
  }

  public HttpSettings withKeyVariable(String name) {
    return new HttpSettings(address, timeout, mostResponseBytes, Optional.of(name));
  }
}
