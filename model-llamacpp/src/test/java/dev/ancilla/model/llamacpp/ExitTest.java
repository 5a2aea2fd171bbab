package dev.ancilla.model.llamacpp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.model.Request;
import dev.ancilla.model.TokenStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that is told to end while the model computes. */
class ExitTest {
  private static final String READY = "computing";
  private static final int ENDED_BY_SIGTERM = 143;

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void endsQuietlyWhileRepliesRun(@TempDir Path folder) throws IOException, InterruptedException {
    TestModel.open(TestModel.settings(1, 128)).close();
    // Once is luck: the destructors must meet a thread in the middle of its work.
    for (int attempt = 0; attempt < 3; attempt++) {
      Process process = start(folder);
      try (BufferedReader reader = process.inputReader()) {
        List<String> output = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          output.add(line);
          if (line.equals(READY)) {
            // Not Process.destroy, which closes the stream that is read here.
            process.toHandle().destroy();
          }
        }

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(output).containsExactly(READY);
        assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(folder).isEmptyDirectory();
      } finally {
        process.destroyForcibly();
      }
    }
  }

  private static Process start(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Computing.class.getName())
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .start();
  }

  /** The other process. */
  static final class Computing {
    private Computing() {}

    public static void main(String[] arguments) {
      LlamaCppModel model = TestModel.open(TestModel.settings(8, 512));
      List<TokenStream> streams = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        streams.add(model.start(Request.ofUser("Tell a long story about " + i, 400)));
      }
      streams.getFirst().next();
      System.out.println(READY);
      streams.forEach(
          stream -> {
            while (stream.next().isPresent()) {}
          });
    }
  }
}
