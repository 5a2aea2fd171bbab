package dev.ancilla.model.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheFolderTest {

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /a | /x | Linux    | /a                              | our own variable wins
          '' | /x | Linux    | /x/ancilla                      | then the desktop's
          '' | /x | Mac OS X | /x/ancilla                      | on a Mac as well
          '' | '' | Linux    | /home/u/.cache/ancilla          | then the usual place
          '' | '' | Mac OS X | /home/u/Library/Caches/ancilla  | which a Mac has elsewhere
          """)
  void theFolderFollowsTheEnvironment(
      String own, String shared, String system, String expected, String why) {
    Map<String, String> environment = Map.of("ANCILLA_CACHE", own, "XDG_CACHE_HOME", shared);

    CacheFolder folder = CacheFolder.locate(environment, system, Path.of("/home/u"));

    assertThat(folder.path()).hasToString(expected);
    assertThat(folder.models()).hasToString(expected + "/models");
  }
}
