package dev.ancilla.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A checkout that holds the real launcher and nothing else that is real: Maven and the JDKs are
 * scripts, and the search path holds only them and the tools the launcher may use. One thread at a
 * time.
 */
final class FakeCheckout {
  /** All that the launcher may call. */
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "sh",
          "env",
          "uname",
          "sed",
          "grep",
          "find",
          "sort",
          "tr",
          "xargs",
          "cksum",
          "dirname",
          "basename",
          "readlink",
          "mkdir",
          "rmdir",
          "rm",
          "mv",
          "cp",
          "ln",
          "head",
          "tail",
          "cat",
          "sleep",
          "stty");

  private static final long LONGEST_RUN_SECONDS = 120;

  private final Path root;
  private final Map<String, String> environment = new HashMap<>();

  /**
   * @param folder an empty folder
   * @param name what the checkout is called
   */
  FakeCheckout(Path folder, String name) throws IOException {
    this.root = Files.createDirectories(folder.toRealPath().resolve(name));
    Path real = Path.of("").toAbsolutePath().resolveSibling("ancilla");
    copy(real, root.resolve("ancilla"));
    copy(real.resolveSibling(".ci").resolve("jdk.sh"), root.resolve(".ci/jdk.sh"));
    write("pom.xml", "<project/>");
    write("core/src/main/java/One.java", "class One {}");
    write("core/src/main/java/Two.java", "class Two {}");
    forwardTools();
    installMaven();
    environment.put("PATH", root.resolve("tools") + ":" + root.resolve("bin"));
    environment.put("HOME", root.resolve("home").toString());
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("ANCILLA_SYSTEM_JDKS", root.resolve("jvm").toString());
  }

  Path root() {
    return root;
  }

  /** Where the launcher keeps what it built. */
  Path state() {
    return root.resolve("target/launcher");
  }

  void set(String variable, String value) {
    environment.put(variable, value);
  }

  /**
   * Makes a folder look like a JDK of a version, and gives its path. Its {@code java} prints what
   * it would run and exits with {@code FAKE_STATUS}.
   */
  Path installJdk(String place, String version) throws IOException {
    Path home = root.resolve(place);
    writeScript(home.resolve("bin/javac"), "exit 0");
    writeScript(
        home.resolve("bin/java"),
        """
        case "$*" in *AOTCacheOutput*) exit 0;; esac
        while [ "$1" != dev.ancilla.cli.Main ]; do shift; done
        shift
        printf 'java %s'
        printf ' <%%s>' "$@"
        echo
        exit "${FAKE_STATUS:-0}"
        """
            .formatted(version));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
    return home;
  }

  void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  void removeMaven() throws IOException {
    Files.delete(root.resolve("bin/mvn"));
  }

  /** What Maven was asked for: a line a call, the JDK first. */
  List<String> mavenCalls() throws IOException {
    Path calls = root.resolve("maven-calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  /** Runs the launcher to its end. */
  Run ancilla(String... arguments) throws IOException, InterruptedException {
    return start(root.resolve("ancilla"), arguments).await();
  }

  /** Starts the launcher by some path. */
  Started start(Path launcher, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(root, "out", "");
    Path err = Files.createTempFile(root, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new Started(builder.start(), out, err);
  }

  /** A launcher under way. */
  record Started(Process process, Path out, Path err) {
    Run await() throws IOException, InterruptedException {
      if (!process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("The launcher hangs: " + Files.readString(err));
      }
      return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }
  }

  /** A launcher that has ended. */
  record Run(int status, String out, String err) {}

  private void forwardTools() throws IOException {
    for (String tool : TOOLS) {
      Path real = Path.of("/bin", tool);
      if (!Files.exists(real)) {
        real = Path.of("/usr/bin", tool);
      }
      writeScript(root.resolve("tools").resolve(tool), "exec %s \"$@\"".formatted(real));
    }
  }

  /**
   * Leaves behind what the real one would. With {@code FAKE_MAVEN} it prints that and fails; with
   * {@code FAKE_SECONDS} it takes so long.
   */
  private void installMaven() throws IOException {
    writeScript(
        root.resolve("bin/mvn"),
        """
        root='%s'
        echo "$JAVA_HOME $*" >> "$root/maven-calls"
        echo '[INFO] Building Ancilla :: Core 0.1.0-SNAPSHOT            [1/2]'
        if [ -n "${FAKE_MAVEN:-}" ]; then echo "$FAKE_MAVEN"; exit 1; fi
        if [ -n "${FAKE_SECONDS:-}" ]; then sleep "$FAKE_SECONDS"; fi
        for argument in "$@"; do
          case $argument in -Dancilla.app=*)
            mkdir -p "${argument#*=}" "$root/cli/target"
            : > "${argument#*=}/lib.jar"
            : > "$root/cli/target/ancilla-cli-1.jar"
          esac
        done
        """
            .formatted(root));
  }

  private static void writeScript(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
  }
}
