package dev.ancilla.verifier.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random texts through the reference and through us, side by side. */
@Tag("slow")
class DifferentialTest {
  private static final Path SCRIPT = Path.of("src/test/reference/differential.py");

  @Test
  void randomTextsAreJudgedAsTheReferenceJudgesThem() throws IOException, InterruptedException {
    Path python =
        Path.of(System.getProperty("user.home"), ".cache/ifeval-official/venv-1/bin/python");
    assumeTrue(
        SharedData.tool().isPresent() && Files.exists(python),
        "The reference is not installed; run ../shared/tools/ifeval-official once.");
    int texts = Integer.getInteger("ancilla.texts", 300);
    int seed = Integer.getInteger("ancilla.seed", 7);
    List<String> disagreements = new ArrayList<>();
    int rows = 0;

    Process reference =
        new ProcessBuilder(
                python.toString(),
                SCRIPT.toString(),
                SharedData.tool().orElseThrow().toString(),
                "--texts",
                Integer.toString(texts),
                "--seed",
                Integer.toString(seed))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = reference.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        disagreements.addAll(ReferenceRow.parse(line).disagreements());
        rows++;
      }
    }

    assertThat(reference.waitFor()).isZero();
    assertThat(rows).as("rows of seed %d", seed).isEqualTo(texts);
    assertThat(disagreements).as("seed %d", seed).isEmpty();
  }
}
