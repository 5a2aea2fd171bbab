package dev.ancilla.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.cli.ModelOpener.Load;
import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Model;
import dev.ancilla.model.files.ModelStore;
import dev.ancilla.model.files.PinnedModel;
import dev.ancilla.model.files.SearchPath;
import dev.ancilla.model.files.WheelTool;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ModelOpenerTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void anEndpointIsOpenedWithoutConnecting() {
    try (Model model = open("--model", "openai:http://localhost:9/v1#small")) {
      assertThat(model.id()).isEqualTo("small@localhost:9");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --model openai:ftp://x/v1#m                               | BAD_USAGE
          --model openai:http://x/v1#m --api-key-variable NO_SUCH   | BAD_USAGE
          --model no-such-model                                     | MODEL_MISSING
          --model /no/such/file.gguf                                | MODEL_MISSING
          """)
  void whatCannotBeOpenedIsATypedFailure(String arguments, ErrorCode code) {
    assertThatThrownBy(() -> open(arguments.split(" ")))
        .isInstanceOfSatisfying(AncillaException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void theBuiltInModelIsFetchedWhenItIsNotHere() {
    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            AncillaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOOL_MISSING));

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("fetching it once");
  }

  private Model open(String... arguments) {
    Surroundings surroundings =
        new Surroundings(
            Map.of("ANCILLA_CACHE", folder.toString()),
            Map.of("os.name", "Linux", "user.home", folder.toString()),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InstantSource.system());
    ModelStore store =
        new ModelStore(
            surroundings.cache().models(),
            PinnedModel.KNOWN,
            new WheelTool(new SearchPath(List.of())));
    ModelOption option = CommandLine.populateCommand(new ModelOption(), arguments);
    return option
        .open(new ModelOpener(store, Terminal.of(surroundings), surroundings), Load.ONE_REQUEST)
        .model();
  }
}
