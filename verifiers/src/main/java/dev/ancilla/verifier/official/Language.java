package dev.ancilla.verifier.official;

import dev.ancilla.verifier.official.OfficialCheck.Rule;
import dev.ancilla.verifier.official.langdetect.LanguageDetector;

/**
 * The language of the whole response.
 *
 * <p>The reference's detector draws at random; here nine seeds vote. A text without anything to go
 * by passes as any language, as it does there.
 */
final class Language {
  private Language() {}

  static Rule response(Parameters parameters) {
    String language = parameters.text("language");
    return response -> isIn(language, response);
  }

  static boolean isIn(String language, String response) {
    return LanguageDetector.shared().language(response).map(language::equals).orElse(true);
  }
}
