package dev.ancilla.verifier.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rows that the reference made from texts of our own (src/test/reference/README.md). */
class GoldenTest {

  @Test
  void everythingIsAsTheReferenceSaysIt() throws IOException {
    List<ReferenceRow> rows = rows();

    assertThat(rows).hasSize(40);
    assertThat(rows).flatExtracting(ReferenceRow::disagreements).isEmpty();
  }

  private static List<ReferenceRow> rows() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(GoldenTest.class.getResourceAsStream("golden.jsonl"))) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(ReferenceRow::parse)
          .toList();
    }
  }
}
