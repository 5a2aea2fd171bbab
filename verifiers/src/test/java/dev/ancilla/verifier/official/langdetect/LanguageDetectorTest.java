package dev.ancilla.verifier.official.langdetect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GoldenTest compares all nine seeds with the reference. */
class LanguageDetectorTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "en, The quick brown fox jumps over the lazy dog.",
    "de, Der Hund läuft schnell durch den grünen Wald.",
    "vi, Con mèo ngủ trên bàn trong nhà bếp cả ngày.",
    "ru, Кошка спит на столе в кухне весь день.",
    "fa, گربه تمام روز روی میز آشپزخانه می‌خوابد.",
    "zh-cn, 猫整天睡在厨房的桌子上，这是一个安静的下午。",
    "ko, 고양이는 하루 종일 부엌 식탁 위에서 잔다."
  })
  void plainTextsAreRecognisedByAllSeeds(String language, String text) {
    assertThat(LanguageDetector.shared().vote(text)).hasValue(new LanguageVote(language, 9, 9));
    assertThat(LanguageDetector.shared().language(text)).hasValue(language);
  }

  @Test
  void aTextWithLittleToGoBySplitsTheVote() {
    String text = "- we **";

    List<String> seeds =
        IntStream.range(0, 9)
            .mapToObj(seed -> LanguageDetector.shared().detect(text, seed).orElseThrow())
            .toList();

    assertThat(seeds).containsExactly("pl", "af", "af", "pl", "af", "pl", "pl", "pl", "af");
    assertThat(LanguageDetector.shared().vote(text)).hasValue(new LanguageVote("pl", 5, 9));
    assertThat(new LanguageVote("pl", 5, 9).share()).isEqualTo(5.0 / 9);
  }

  @Test
  void addressesAndNumbersAreNothingToGoBy() {
    assertThat(LanguageDetector.shared().vote("http://example.org/der/hund 12 me@example.org !"))
        .isEmpty();
    assertThat(LanguageDetector.shared().language("")).isEmpty();
  }

  @Test
  void decomposedVietnameseIsRecognisedToo() {
    String text =
        java.text.Normalizer.normalize(
            "Con mèo ngủ trên bàn trong nhà bếp cả ngày.", java.text.Normalizer.Form.NFD);

    assertThat(LanguageDetector.shared().language(text)).hasValue("vi");
  }

  @Test
  void onlyTheFirstTenThousandCharactersCount() {
    String german = "Der Hund läuft schnell durch den grünen Wald. ".repeat(250);
    String english = "The quick brown fox jumps over the lazy dog. ".repeat(2000);

    assertThat(LanguageDetector.shared().language(german + english)).hasValue("de");
  }

  @Test
  void aVoteNeedsAWinner() {
    assertThatThrownBy(() -> new LanguageVote("en", 0, 9))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
