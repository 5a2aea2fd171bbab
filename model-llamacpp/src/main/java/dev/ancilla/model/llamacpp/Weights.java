package dev.ancilla.model.llamacpp;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.files.GgufFile;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/**
 * A model file in memory, with its vocabulary and chat template. Thread-safe; close it after every
 * context over it.
 */
final class Weights implements AutoCloseable {
  private final LlamaLibrary library;
  private final GgufFile file;
  private final MemorySegment handle;
  private final LlamaVocabulary vocabulary;
  private final ChatTemplate template;

  /**
   * @throws AncillaException MODEL_MISSING or MODEL_CORRUPT
   */
  Weights(LlamaLibrary library, Path path) {
    this.library = library;
    this.file = GgufFile.read(path);
    this.handle = library.loadModel(path);
    if (handle.equals(MemorySegment.NULL)) {
      throw new AncillaException(
          ErrorCode.MODEL_CORRUPT,
          "llama.cpp refuses the model file %s (architecture %s, %s). Take a file made for a llama.cpp of March 2025 or before, or run './ancilla model pull' for the built-in one."
              .formatted(path, file.architecture(), file.quantisation()));
    }
    this.vocabulary = new LlamaVocabulary(library, library.vocabulary(handle));
    this.template = new ChatTemplate(library, vocabulary, library.chatTemplate(handle));
  }

  LlamaLibrary library() {
    return library;
  }

  GgufFile file() {
    return file;
  }

  MemorySegment handle() {
    return handle;
  }

  LlamaVocabulary vocabulary() {
    return vocabulary;
  }

  ChatTemplate template() {
    return template;
  }

  int trainedContextTokens() {
    return library.trainedContextTokens(handle);
  }

  @Override
  public void close() {
    vocabulary.close();
    library.freeModel(handle);
  }
}
