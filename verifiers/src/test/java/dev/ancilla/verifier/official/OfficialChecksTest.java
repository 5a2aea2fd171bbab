package dev.ancilla.verifier.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class OfficialChecksTest {

  @Test
  void allKindsOfIfevalAreHere() {
    assertThat(OfficialChecks.kinds())
        .hasSize(25)
        .contains("keywords:existence", "change_case:english_lowercase", "startend:quotation");
  }

  @ParameterizedTest(name = "{0} {1}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          keywords:existence | {"keywords": ["LE"]} | apple | true | part of a word, any case
          keywords:existence | {"keywords": ["a.c"]} | abc | true | a keyword is a pattern
          keywords:existence | {"keywords": ["a", "z"]} | apple | false | all are needed
          keywords:forbidden_words | {"forbidden_words": ["rock"]} | rocks | true | whole words only
          keywords:forbidden_words | {"forbidden_words": ["é"]} | 'Ah, É!' | false | accents have case too
          keywords:frequency | {"keyword": " aa ", "relation": "at least", "frequency": 2} | aaaa | true | without overlap
          keywords:frequency | {"keyword": "aa", "relation": "at least", "frequency": 2} | aaa | false | without overlap
          keywords:letter_frequency | {"letter": "K", "let_relation": "at least", "let_frequency": 3} | kK\u212a | true | the Kelvin sign is a k
          keywords:letter_frequency | {"letter": "!", "let_relation": "less than", "let_frequency": 1} | '!!' | true | no letter: what most letters give
          keywords:letter_frequency | {"letter": "#", "let_relation": "at least", "let_frequency": 4} | '####' | false | no letter: what most letters give
          language:response_language | {"language": "de"} | Der Hund läuft schnell durch den grünen Wald. | true | German
          language:response_language | {"language": "de"} | 123 | true | nothing to go by
          length_constraints:number_words | {"relation": "less than", "num_words": 3} | don't | true | two words
          length_constraints:number_words | {"relation": "less than", "num_words": 2} | don't | false | two words
          length_constraints:number_sentences | {"relation": "at least", "num_sentences": 2} | See e.g. this. | true | split after e.g.
          length_constraints:number_paragraphs | {"num_paragraphs": 2} | a *** b *** | true | an empty last piece
          length_constraints:number_paragraphs | {"num_paragraphs": 2} | a *** *** b | false | an empty piece inside
          length_constraints:nth_paragraph_first_word | {"num_paragraphs": 1, "nth_paragraph": 1, "first_word": "WORD"} | '''"Word, b' | true | quotes are stripped
          length_constraints:nth_paragraph_first_word | {"num_paragraphs": 1, "nth_paragraph": 1, "first_word": "word"} | 'word: b' | false | a colon is not
          detectable_content:number_placeholders | {"num_placeholders": 2} | [a [b]] | false | no nesting
          detectable_content:postscript | {"postscript_marker": "P.S."} | map.s. x | true | anywhere
          detectable_content:postscript | {"postscript_marker": "P.S."} | P.\u017f. x | false | lower-casing leaves the long s
          detectable_content:postscript | {"postscript_marker": "Note:"} | NOTE: x | true | a marker of one's own
          detectable_format:constrained_response | {} | So: My answer is no. | true | anywhere
          detectable_format:constrained_response | {} | my answer is no. | false | case counts
          detectable_format:json_format | {} | '```Json {"a": NaN} ```' | true | fence and NaN
          detectable_format:json_format | {} | 'x {"a": 1}' | false | nothing around it
          detectable_format:multiple_sections | {"section_spliter": "(S)ec", "num_sections": 2} | Sec 1 | true | a group counts again
          detectable_format:multiple_sections | {"section_spliter": "Sec", "num_sections": 2} | Sec 1 | false | one heading
          detectable_format:number_bullet_lists | {"num_bullets": 2} | '* a' | false | exactly
          detectable_format:number_bullet_lists | {"num_bullets": 1} | '---' | true | any line with a dash
          detectable_format:number_highlighted_sections | {"num_highlights": 2} | '***x***' | true | single and double
          detectable_format:title | {} | <<<>>> | false | brackets alone are no title
          detectable_format:title | {} | 1<<2 and 8>>1 | true | anything between them is
          combination:repeat_prompt | {"prompt_to_repeat": "Do IT. "} | do it. Done | true | any case
          combination:two_responses | {} | a ****** a | false | they must differ
          combination:two_responses | {} | a ****** b ****** | true | an empty last piece
          startend:end_checker | {"end_phrase": "bye."} | 'So BYE."' | true | a closing quote may follow
          startend:quotation | {} | '"' | false | two are needed
          change_case:capital_word_frequency | {"capital_relation": "at least", "capital_frequency": 3} | I DON'T | true | do and n't
          change_case:english_capital | {} | THIS IS A LINE OF ENGLISH TEXT. | true | capitals
          change_case:english_lowercase | {} | all of this is small and quiet | true | small letters
          change_case:english_lowercase | {} | 12345 | false | no letters at all
          punctuation:no_comma | {} | 'a، b， c' | true | ASCII commas only
          """)
  void theKindsJudgeAsPublished(
      String kind, String parameters, String response, boolean follows, String why) {
    OfficialCheck check = OfficialChecks.of(kind, parse(parameters));

    assertThat(check.kind()).isEqualTo(kind);
    assertThat(check.follows(response)).isEqualTo(follows);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          length_constraints:number_words | {"num_words": "3", "relation": "at least"} | "num_words", but has 3
          length_constraints:number_words | {"num_words": 3, "relation": "at most"} | "less than" or "at least"
          length_constraints:number_words | {"num_words": -1, "relation": "at least"} | 0 or more
          length_constraints:number_words | {"relation": "at least"} | needs a number as "num_words"
          length_constraints:nth_paragraph_first_word | {"num_paragraphs": 2, "nth_paragraph": 3, "first_word": "a"} | from 1 to num_paragraphs
          keywords:existence | {"keywords": "a"} | a list of texts
          keywords:existence | {"keywords": []} | a list of texts
          keywords:existence | {"keywords": ["(a"]} | is no pattern
          keywords:existence | {"keywords": ["(?=a)"]} | is no pattern
          keywords:frequency | {"keyword": "", "frequency": 1, "relation": "at least"} | not empty
          startend:quotation | {"end_phrase": "a"} | has no parameter "end_phrase"
          combination:repeat_prompt | {"prompt_to_repeat": ""} | not empty
          """)
  void badParametersAreRefused(String kind, String parameters, String says) {
    assertThatThrownBy(() -> OfficialChecks.of(kind, parse(parameters)))
        .isInstanceOfSatisfying(
            AncillaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_INPUT))
        .hasMessageContaining(says);
  }

  @Test
  void anUnknownKindIsNamedWithThoseThatExist() {
    assertThatThrownBy(() -> OfficialChecks.of("length:lines", Map.of()))
        .isInstanceOfSatisfying(
            AncillaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_KIND))
        .hasMessageContaining("\"length:lines\"")
        .hasMessageContaining("punctuation:no_comma");
  }

  @Test
  void nullCountsAsAbsent() {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("num_words", null);
    parameters.put("keywords", List.of("a"));

    assertThat(OfficialChecks.of("keywords:existence", parameters).follows("a")).isTrue();
  }

  private static Map<String, @Nullable Object> parse(String json) {
    return ReferenceRow.parameters(JsonMapper.shared().readTree(json));
  }
}
