package dev.ancilla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KindPagesTest {
  @Test
  void thePageInTheDocumentsIsTheOneThatIsMade() {
    assertThat(Path.of("..", "docs", "reference", "kinds.md"))
        .as("make it again: ./ancilla kinds --markdown > docs/reference/kinds.md")
        .hasContent(KindPages.markdown());
  }
}
