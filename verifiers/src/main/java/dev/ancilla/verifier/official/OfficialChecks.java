package dev.ancilla.verifier.official;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.verifier.official.OfficialCheck.Rule;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The kinds of check that IFEval has, by their published names. Stateless. */
public final class OfficialChecks {
  private static final Map<String, Function<Parameters, Rule>> KINDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("change_case:capital_word_frequency", LetterCase::capitalWords),
              Map.entry("change_case:english_capital", LetterCase::englishCapital),
              Map.entry("change_case:english_lowercase", LetterCase::englishLowercase),
              Map.entry("combination:repeat_prompt", Combination::repeatPrompt),
              Map.entry("combination:two_responses", Combination::twoResponses),
              Map.entry("detectable_content:number_placeholders", Content::placeholders),
              Map.entry("detectable_content:postscript", Content::postscript),
              Map.entry("detectable_format:constrained_response", Format::constrainedResponse),
              Map.entry("detectable_format:json_format", Format::json),
              Map.entry("detectable_format:multiple_sections", Format::sections),
              Map.entry("detectable_format:number_bullet_lists", Format::bullets),
              Map.entry("detectable_format:number_highlighted_sections", Format::highlights),
              Map.entry("detectable_format:title", Format::title),
              Map.entry("keywords:existence", Keywords::existence),
              Map.entry("keywords:forbidden_words", Keywords::forbidden),
              Map.entry("keywords:frequency", Keywords::frequency),
              Map.entry("keywords:letter_frequency", Keywords::letterFrequency),
              Map.entry("language:response_language", Language::response),
              Map.entry("length_constraints:nth_paragraph_first_word", Length::paragraphFirstWord),
              Map.entry("length_constraints:number_paragraphs", Length::paragraphs),
              Map.entry("length_constraints:number_sentences", Length::sentences),
              Map.entry("length_constraints:number_words", Length::words),
              Map.entry("punctuation:no_comma", Content::noComma),
              Map.entry("startend:end_checker", StartEnd::endPhrase),
              Map.entry("startend:quotation", StartEnd::quotation)));

  private OfficialChecks() {}

  /** The published names, in alphabetical order. */
  public static Set<String> kinds() {
    return Collections.unmodifiableSet(new TreeSet<>(KINDS.keySet()));
  }

  /**
   * Makes a check.
   *
   * @param kind one of {@link #kinds()}
   * @param parameters the kind's published parameters: texts, numbers, lists of texts; null counts
   *     as absent
   * @throws AncillaException UNKNOWN_KIND; BAD_INPUT if a parameter is missing, of a wrong type or
   *     value, unknown to the kind, or a keyword that is no pattern
   */
  public static OfficialCheck of(String kind, Map<String, ? extends @Nullable Object> parameters) {
    Function<Parameters, Rule> maker = KINDS.get(kind);
    if (maker == null) {
      throw new AncillaException(
          ErrorCode.UNKNOWN_KIND,
          "\"%s\" is no kind of the official checker. Kinds: %s."
              .formatted(kind, String.join(", ", KINDS.keySet())));
    }
    Parameters read = new Parameters(kind, parameters);
    Rule rule = maker.apply(read);
    read.requireNothingElse();
    return new OfficialCheck(kind, rule);
  }
}
