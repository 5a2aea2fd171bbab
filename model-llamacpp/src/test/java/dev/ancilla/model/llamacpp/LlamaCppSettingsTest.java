package dev.ancilla.model.llamacpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LlamaCppSettingsTest {

  @ParameterizedTest(name = "{5}")
  @CsvSource(
      textBlock =
          """
          0, 1,  1, 2048,  64, no context
          1, 0,  1, 2048,  64, no thread
          1, 1,  0, 2048,  64, no sequence
          1, 1,  1,    8,  64, no room for a conversation
          1, 1, 16, 2048,   8, a batch too small for one token of each sequence
          1, 1, 64, 1000000, 64, more cells than an engine has
          """)
  void impossibleSettingsAreRefused(
      int contexts, int threads, int sequences, int tokens, int batch, String why) {
    assertThatIllegalArgumentException()
        .as(why)
        .isThrownBy(() -> new LlamaCppSettings(contexts, threads, sequences, tokens, batch));
  }

  @Test
  void allProcessorsAreUsed() {
    LlamaCppSettings settings = LlamaCppSettings.forProcessors(6);

    assertThat(settings.contexts() * settings.threadsPerContext()).isEqualTo(6);
  }
}
