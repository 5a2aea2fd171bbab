package dev.ancilla.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.cli.ModelReference.Embedded;
import dev.ancilla.cli.ModelReference.Endpoint;
import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelReferenceTest {

  @Test
  void aNameOrPathIsForTheEngine() {
    assertThat(ModelReference.parse("smollm2-135m")).isEqualTo(new Embedded("smollm2-135m"));
    assertThat(ModelReference.parse("./a#b.gguf")).isEqualTo(new Embedded("./a#b.gguf"));
  }

  @Test
  void anEndpointHasAnAddressAndAModel() {
    assertThat(ModelReference.parse("openai:http://localhost:8080/v1#org/some-model"))
        .isEqualTo(new Endpoint(URI.create("http://localhost:8080/v1"), "org/some-model"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "openai:",
        "openai:http://x/v1",
        "openai:http://x/v1#",
        "openai:http://user:secret@x y/v1#m"
      })
  void anythingElseIsWrongUsage(String text) {
    assertThatThrownBy(() -> ModelReference.parse(text))
        .isInstanceOfSatisfying(
            AncillaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_USAGE))
        .hasMessageNotContaining("secret");
  }
}
