package dev.ancilla.model.llamacpp;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Vocabulary;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The tokens of a model file. Thread-safe. {@link #tokenize} needs the model to be open, and is
 * refused afterwards; the rest was copied out at load (about 2 MB at 49,152 tokens).
 */
final class LlamaVocabulary implements Vocabulary, AutoCloseable {
  private final LlamaLibrary library;
  private final MemorySegment handle;
  private final byte[][] bytes;
  private final BitSet ending = new BitSet();
  private final BitSet control = new BitSet();
  private final List<String> marks = new ArrayList<>();
  // Callers' threads tokenize: the weights must not be freed under one that is inside.
  private final ReadWriteLock inUse = new ReentrantReadWriteLock();
  private boolean closed;

  LlamaVocabulary(LlamaLibrary library, MemorySegment handle) {
    this.library = library;
    this.handle = handle;
    this.bytes = new byte[library.vocabularySize(handle)][];
    for (int token = 0; token < bytes.length; token++) {
      bytes[token] = library.tokenBytes(handle, token);
      ending.set(token, library.endsReply(handle, token));
      if (library.control(handle, token)) {
        control.set(token);
        marks.add(library.tokenText(handle, token));
      }
    }
  }

  @Override
  public int size() {
    return bytes.length;
  }

  @Override
  public byte[] bytes(int token) {
    return bytes[check(token)].clone();
  }

  /** As {@link #bytes}, without the copy; not to be written to. */
  byte[] sharedBytes(int token) {
    return bytes[token];
  }

  @Override
  public boolean endsReply(int token) {
    return ending.get(check(token));
  }

  @Override
  public boolean control(int token) {
    return control.get(check(token));
  }

  @Override
  public int[] tokenize(String text) {
    return tokenize(text, false, false);
  }

  /**
   * The ids of a text.
   *
   * @param begin adds what the model wants at the very start, if anything
   * @param readMarks reads {@code <|im_end|>} and the like as control tokens
   * @throws IllegalStateException when the model was closed
   */
  int[] tokenize(String text, boolean begin, boolean readMarks) {
    inUse.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the model is closed.");
      }
      return library.tokenize(handle, text.getBytes(StandardCharsets.UTF_8), begin, readMarks);
    } finally {
      inUse.readLock().unlock();
    }
  }

  /** Waits for those who tokenize, and lets in no more. */
  @Override
  public void close() {
    inUse.writeLock().lock();
    try {
      closed = true;
    } finally {
      inUse.writeLock().unlock();
    }
  }

  /** The texts that stand for control tokens. */
  List<String> marks() {
    return marks;
  }

  /**
   * The token itself, when there is such a token.
   *
   * @throws AncillaException BAD_INPUT otherwise; native code would abort the process
   */
  int check(int token) {
    if (token < 0 || token >= bytes.length) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          "Token %d is outside the vocabulary of %d; use ids that this model's vocabulary gave."
              .formatted(token, bytes.length));
    }
    return token;
  }
}
