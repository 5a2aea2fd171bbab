package dev.ancilla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.cli.FakeCheckout.Run;
import dev.ancilla.cli.FakeCheckout.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The launcher runs in WSL there.")
class LauncherTest {
  @TempDir Path folder;
  private FakeCheckout checkout;

  @BeforeEach
  void checkOut() throws IOException {
    checkout = new FakeCheckout(folder, "my ancilla");
  }

  @ParameterizedTest(name = "{6}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          25.0.3 | 26      | 26      | ''        | ''      | 25.0.3  | our own variable wins
          ''     | 25.0.3  | 26      | 26        | 26      | 25.0.3  | then JAVA_HOME
          ''     | 17.0.15 | 25.0.4  | 26        | 26      | 25.0.4  | an old JAVA_HOME is passed over
          ''     | ''      | 17.0.15 | 25.0.3    | 26      | 25.0.3  | then the system's folder
          ''     | ''      | ''      | 25.0.2    | 26      | 26      | 25.0.2 is too old
          ''     | ''      | ''      | 25        | 25.0.10 | 25.0.10 | so is plain 25; ten is more than three
          ''     | ''      | 21.0.9  | 1.8.0_392 | 26.0.1  | 26.0.1  | newer than 25 will do
          """)
  void theFirstGoodJdkIsChosen(
      String own,
      String javaHome,
      String path,
      String system,
      String user,
      String chosen,
      String why)
      throws Exception {
    if (!own.isEmpty()) {
      checkout.set("ANCILLA_JAVA_HOME", checkout.installJdk("own", own).toString());
    }
    if (!javaHome.isEmpty()) {
      checkout.set("JAVA_HOME", checkout.installJdk("java-home", javaHome).toString());
    }
    if (!path.isEmpty()) {
      Path javac = checkout.installJdk("on-path", path).resolve("bin/javac");
      Files.createSymbolicLink(checkout.root().resolve("bin/javac"), javac);
    }
    if (!system.isEmpty()) {
      checkout.installJdk("jvm/jdk-25", system);
    }
    if (!user.isEmpty()) {
      checkout.installJdk("home/.sdkman/candidates/java/some", user);
    }

    Run run = checkout.ancilla("version");

    assertThat(run.out()).isEqualTo("java %s <version>\n".formatted(chosen));
    assertThat(run.status()).isZero();
  }

  @Test
  void withoutAJdkTheMessageSaysWhatIsHereAndWhatToInstall() throws Exception {
    Path old = checkout.installJdk("jvm/java-17", "17.0.15");
    checkout.installJdk("home/.jdks/jdk-25.0.2", "25.0.2");

    Run run = checkout.ancilla("version");

    assertThat(run.status()).isEqualTo(69);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("needs JDK 25.0.3 or newer")
        .contains(old + " (17.0.15)")
        .contains("jdk-25.0.2 (25.0.2)")
        .contains("sdk install java");
    assertThat(checkout.mavenCalls()).isEmpty();
  }

  @Test
  void aJdkThatTheUserChoseIsNotReplacedInSilence() throws Exception {
    checkout.installJdk("jvm/jdk-25", "25.0.3");
    Path old = checkout.installJdk("old", "17.0.15");
    checkout.set("ANCILLA_JAVA_HOME", old.toString());

    Run run = checkout.ancilla("version");

    assertThat(run.status()).isEqualTo(69);
    assertThat(run.err()).contains("ANCILLA_JAVA_HOME is " + old).contains("JDK 17.0.15");
  }

  @Test
  void aRuntimeWithoutCompilerIsPassedOver() throws Exception {
    Files.delete(checkout.installJdk("jvm/jre-25", "25.0.3").resolve("bin/javac"));

    assertThat(checkout.ancilla("version").status()).isEqualTo(69);
  }

  @Test
  void withoutMavenTheMessageSaysHowToInstallIt() throws Exception {
    checkout.installJdk("jvm/jdk-25", "25.0.3");
    checkout.removeMaven();

    Run run = checkout.ancilla("version");

    assertThat(run.status()).isEqualTo(69);
    assertThat(run.err()).contains("no mvn on the PATH").contains("sdk install maven");
  }

  @Test
  void onlyTheFirstStartBuilds() throws Exception {
    Path jdk = checkout.installJdk("jvm/jdk-25", "25.0.3");

    Run first = checkout.ancilla("version");
    Run second = checkout.ancilla("version");

    assertThat(first.err()).contains("first start").contains("building 1/2 Ancilla :: Core\n");
    assertThat(second.err()).isEmpty();
    assertThat(checkout.mavenCalls()).singleElement().asString().startsWith(jdk + " ");
  }

  @Test
  void aChangeBuildsAgainAndATouchDoesNot() throws Exception {
    checkout.installJdk("jvm/jdk-25", "25.0.3");
    Path one = checkout.root().resolve("core/src/main/java/One.java");
    checkout.ancilla("version");

    Files.setLastModifiedTime(one, FileTime.from(Instant.now().plusSeconds(60)));
    checkout.ancilla("version");
    assertThat(checkout.mavenCalls()).hasSize(1);

    Files.writeString(one, "class One { int changed; }");
    assertThat(checkout.ancilla("version").err()).contains("sources have changed");
    assertThat(checkout.mavenCalls()).hasSize(2);

    Files.delete(checkout.root().resolve("core/src/main/java/Two.java"));
    checkout.ancilla("version");
    assertThat(checkout.mavenCalls()).hasSize(3);
    assertThat(apps()).containsExactly("app-2", "app-3");
  }

  @Test
  void aFailedBuildIsTriedAgain() throws Exception {
    checkout.installJdk("jvm/jdk-25", "25.0.3");
    checkout.set("FAKE_MAVEN", "[ERROR] One.java:[1,1] class expected");

    Run failed = checkout.ancilla("version");

    assertThat(failed.status()).isEqualTo(70);
    assertThat(failed.err()).contains("class expected").contains("build.log");
    assertThat(checkout.state().resolve("current")).doesNotExist();
    assertThat(apps()).isEmpty();

    checkout.set("FAKE_MAVEN", "");
    assertThat(checkout.ancilla("version").status()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [ERROR] Could not transfer artifact a:b:pom:1: Unknown host x | 69 | Check the network
          [ERROR] java.io.IOException: No space left on device          | 74 | the disk became full
          [ERROR] Rule 1: RequireMavenVersion failed                    | 69 | Maven 3.8.6 or newer
          """)
  void aKnownCauseIsOneSentence(String printed, int status, String sentence) throws Exception {
    checkout.installJdk("jvm/jdk-25", "25.0.3");
    checkout.set("FAKE_MAVEN", printed);

    Run run = checkout.ancilla("version");

    assertThat(run.status()).isEqualTo(status);
    assertThat(run.err()).contains(sentence).contains("build.log").doesNotContain("[ERROR]");
  }

  @Test
  void twoFirstStartsBuildOnce() throws Exception {
    checkout.installJdk("jvm/jdk-25", "25.0.3");
    checkout.set("FAKE_SECONDS", "1");
    Path launcher = checkout.root().resolve("ancilla");

    Started one = checkout.start(launcher, "version");
    Started two = checkout.start(launcher, "version");

    assertThat(List.of(one.await().out(), two.await().out()))
        .containsOnly("java 25.0.3 <version>\n");
    assertThat(checkout.mavenCalls()).hasSize(1);
  }

  @Test
  void theLockOfAProcessThatIsGoneIsTakenOver() throws Exception {
    checkout.installJdk("jvm/jdk-25", "25.0.3");
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Files.createDirectories(checkout.state());
    Path lock = checkout.state().resolve("lock");
    Files.createSymbolicLink(lock, Path.of(Long.toString(gone.pid())));

    Run run = checkout.ancilla("version");

    assertThat(run.status()).isZero();
    assertThat(Files.isSymbolicLink(lock)).isFalse();
  }

  @Test
  void aBuildThatIsToldToEndLeavesNeitherLockNorStamp() throws Exception {
    checkout.installJdk("jvm/jdk-25", "25.0.3");
    checkout.set("FAKE_SECONDS", "60");
    Started build = checkout.start(checkout.root().resolve("ancilla"), "version");
    while (checkout.mavenCalls().isEmpty()) {
      Thread.sleep(10);
    }

    build.process().destroy();

    assertThat(build.await().status()).isEqualTo(143);
    assertThat(checkout.state().resolve("current")).doesNotExist();
    assertThat(Files.isSymbolicLink(checkout.state().resolve("lock"))).isFalse();
  }

  @Test
  void argumentsAndExitStatusPassThroughUnchanged() throws Exception {
    checkout.installJdk("jvm/jdk-25", "25.0.3");
    checkout.set("FAKE_STATUS", "4");

    Run run = checkout.ancilla("run", "two words", "", "*", "$HOME");

    assertThat(run.out()).isEqualTo("java 25.0.3 <run> <two words> <> <*> <$HOME>\n");
    assertThat(run.status()).isEqualTo(4);
  }

  @Test
  void theLauncherWorksThroughALink() throws Exception {
    checkout.installJdk("jvm/jdk-25", "25.0.3");
    Path link =
        Files.createSymbolicLink(folder.resolve("linked"), checkout.root().resolve("ancilla"));

    assertThat(checkout.start(link, "version").await().status()).isZero();
  }

  @ParameterizedTest(name = "test {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''     | -DexcludedGroups=slow
          --slow | -DexcludedGroups=none
          """)
  void testPullsTheModelAndRunsMaven(String option, String expected) throws Exception {
    checkout.installJdk("jvm/jdk-25", "25.0.3");

    Run run = option.isEmpty() ? checkout.ancilla("test") : checkout.ancilla("test", option);

    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("java 25.0.3 <model> <pull>").contains("all tests passed");
    assertThat(checkout.mavenCalls().getLast()).contains(expected).endsWith("verify");
  }

  @Test
  void testsRunWithoutAModelToo() throws Exception {
    checkout.installJdk("jvm/jdk-25", "25.0.3");
    checkout.set("FAKE_STATUS", "69");

    Run run = checkout.ancilla("test");

    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("tests that need it are skipped");
  }

  @Test
  void failingTestsFail() throws Exception {
    checkout.installJdk("jvm/jdk-25", "25.0.3");
    checkout.ancilla("version");
    checkout.set("FAKE_MAVEN", "[ERROR] Tests run: 3, Failures: 1");

    Run run = checkout.ancilla("test");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("Tests run: 3, Failures: 1");
  }

  private List<String> apps() throws IOException {
    try (Stream<Path> files = Files.list(checkout.state())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("app-"))
          .sorted()
          .toList();
    }
  }
}
