package dev.ancilla.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Capabilities;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiSettingsTest {
  private static final String KEY = "sk-test-7f3a9c2e51";
  private static final OpenAiSettings SETTINGS =
      OpenAiSettings.of(URI.create("https://api.example.com/v1"), "some-model");

  @ParameterizedTest
  @CsvSource({
    "https://api.example.com/v1,   https://api.example.com/v1/chat/completions",
    "https://api.example.com/v1/,  https://api.example.com/v1/chat/completions",
    "http://127.0.0.1:8080,        http://127.0.0.1:8080/chat/completions",
  })
  void requestsGoBelowTheBaseAddress(URI base, URI completions) {
    assertThat(OpenAiSettings.of(base, "m").completionsUri()).isEqualTo(completions);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://api.example.com/v1",
        "api.example.com/v1",
        "/v1",
        "https:///v1",
        "https://user:secret@api.example.com/v1",
        "https://api.example.com/v1?key=secret",
        "https://api.example.com/v1#secret"
      })
  void refusesOtherAddressesWithoutRepeatingThem(URI base) {
    assertThatThrownBy(() -> OpenAiSettings.of(base, "m"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://HOST/v1")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aKeyInPlaceOfItsVariableIsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> SETTINGS.withKeyVariable(KEY))
        .hasMessageContaining("not the key itself")
        .hasMessageNotContaining(KEY);
  }

  @Test
  void capabilitiesTheProtocolCannotCarryAreRefused() {
    Capabilities masks =
        new Capabilities(0, 1, false, false, true, false, false, false, false, false, false, false);

    assertThatThrownBy(() -> SETTINGS.withCapabilities(masks))
        .hasMessageContaining("no masks, logits, prefix forks or prefill");
  }

  @Test
  void aMissingKeyNamesTheVariable() {
    OpenAiSettings settings = SETTINGS.withKeyVariable("SOME_KEY");

    assertThatThrownBy(() -> ApiKey.read(settings, Map.of()))
        .isInstanceOfSatisfying(
            AncillaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_USAGE))
        .hasMessageContaining("export SOME_KEY=");
  }

  @ParameterizedTest
  @ValueSource(strings = {KEY + " x", KEY + "\r\nX-Other: 1", KEY + "\u00e9"})
  void aKeyThatNoHeaderCanCarryIsRefusedWithoutRepeatingIt(String key) {
    OpenAiSettings settings = SETTINGS.withKeyVariable("SOME_KEY");

    assertThatThrownBy(() -> ApiKey.read(settings, Map.of("SOME_KEY", key)))
        .hasMessageContaining("SOME_KEY")
        .hasMessageNotContaining(KEY);
  }

  @Test
  void aKeyDoesNotShow() {
    ApiKey key = ApiKey.read(SETTINGS.withKeyVariable("SOME_KEY"), Map.of("SOME_KEY", KEY + "\n"));

    assertThat(key.authorization()).contains("Bearer " + KEY);
    assertThat(key.toString()).isEqualTo("[key]");
    assertThat(key.redact("your key " + KEY + " is wrong")).isEqualTo("your key [key] is wrong");
  }
}
