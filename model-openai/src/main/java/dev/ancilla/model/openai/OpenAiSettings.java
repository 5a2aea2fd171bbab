package dev.ancilla.model.openai;

import dev.ancilla.model.Capabilities;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an endpoint is, what it can do and how patient to be. Immutable; holds no secret.
 *
 * @param baseUri what comes before {@code /chat/completions}, usually ending in {@code /v1}
 * @param model the name the endpoint knows the model by
 * @param keyVariable the environment variable that holds the key; empty for endpoints without one
 * @param capabilities what the endpoint can do; the protocol has no way to ask. Masks, logits,
 *     prefix forks and prefill are not in the protocol
 * @param usageInStream whether to ask for the usage with {@code stream_options}
 * @param extendedSampling whether the endpoint takes {@code top_k}, {@code min_p} and {@code
 *     repeat_penalty}, as llama.cpp's family does; without, its own defaults for them rule
 */
public record OpenAiSettings(
    URI baseUri,
    String model,
    Optional<String> keyVariable,
    Capabilities capabilities,
    Timeouts timeouts,
    Retries retries,
    TokenLimitField tokenLimitField,
    boolean usageInStream,
    boolean extendedSampling) {

  /**
   * What most endpoints can do: {@code response_format}, seeds, tools and logit bias; eight replies
   * at once.
   */
  public static final Capabilities USUAL_CAPABILITIES =
      new Capabilities(0, 8, false, false, false, false, false, true, true, true, true, false);

  private static final Pattern VARIABLE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  public OpenAiSettings {
    String scheme = baseUri.getScheme() == null ? "" : baseUri.getScheme();
    if ((!scheme.equals("http") && !scheme.equals("https"))
        || baseUri.getHost() == null
        || baseUri.getRawUserInfo() != null
        || baseUri.getRawQuery() != null
        || baseUri.getRawFragment() != null) {
      // The address is not repeated: it may hold a password.
      throw new IllegalArgumentException(
          "The base address must look like https://HOST/v1, without user, query or fragment.");
    }
    if (model.isBlank()) {
      throw new IllegalArgumentException(
          "The endpoint at %s needs a model name.".formatted(baseUri));
    }
    if (keyVariable.isPresent() && !VARIABLE_NAME.matcher(keyVariable.get()).matches()) {
      // Not repeated either: the likely mistake is to give the key in place of the name.
      throw new IllegalArgumentException(
          "Give the name of the environment variable that holds the key, not the key itself:"
              + " letters, digits and underscores.");
    }
    if (capabilities.masks()
        || capabilities.logits()
        || capabilities.prefixFork()
        || capabilities.prefill()) {
      throw new IllegalArgumentException(
          "Chat completions carry no masks, logits, prefix forks or prefill; declare them false: %s."
              .formatted(capabilities));
    }
  }

  /** An endpoint without a key, with what is usual. */
  public static OpenAiSettings of(URI baseUri, String model) {
    return new OpenAiSettings(
        baseUri,
        model,
        Optional.empty(),
        USUAL_CAPABILITIES,
        Timeouts.USUAL,
        Retries.USUAL,
        TokenLimitField.MAX_TOKENS,
        true,
        false);
  }

  /** The key is in this environment variable. */
  public OpenAiSettings withKeyVariable(String name) {
    return new OpenAiSettings(
        baseUri,
        model,
        Optional.of(name),
        capabilities,
        timeouts,
        retries,
        tokenLimitField,
        usageInStream,
        extendedSampling);
  }

  public OpenAiSettings withCapabilities(Capabilities declared) {
    return new OpenAiSettings(
        baseUri,
        model,
        keyVariable,
        declared,
        timeouts,
        retries,
        tokenLimitField,
        usageInStream,
        extendedSampling);
  }

  public OpenAiSettings withTimeouts(Timeouts longest) {
    return new OpenAiSettings(
        baseUri,
        model,
        keyVariable,
        capabilities,
        longest,
        retries,
        tokenLimitField,
        usageInStream,
        extendedSampling);
  }

  public OpenAiSettings withRetries(Retries how) {
    return new OpenAiSettings(
        baseUri,
        model,
        keyVariable,
        capabilities,
        timeouts,
        how,
        tokenLimitField,
        usageInStream,
        extendedSampling);
  }

  public OpenAiSettings withTokenLimitField(TokenLimitField field) {
    return new OpenAiSettings(
        baseUri,
        model,
        keyVariable,
        capabilities,
        timeouts,
        retries,
        field,
        usageInStream,
        extendedSampling);
  }

  public OpenAiSettings withUsageInStream(boolean ask) {
    return new OpenAiSettings(
        baseUri,
        model,
        keyVariable,
        capabilities,
        timeouts,
        retries,
        tokenLimitField,
        ask,
        extendedSampling);
  }

  public OpenAiSettings withExtendedSampling(boolean understood) {
    return new OpenAiSettings(
        baseUri,
        model,
        keyVariable,
        capabilities,
        timeouts,
        retries,
        tokenLimitField,
        usageInStream,
        understood);
  }

  /** Where requests are sent. */
  URI completionsUri() {
    String base = baseUri.toString();
    return URI.create((base.endsWith("/") ? base : base + "/") + "chat/completions");
  }
}
