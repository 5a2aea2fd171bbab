package dev.ancilla.model.llamacpp;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandleProxies;
import java.nio.file.Path;

/**
 * The C interface of llama.cpp (of about b4916), as far as it is used here. Immutable; which call
 * may run on which thread is llama.cpp's rule: a context belongs to one thread at a time, model and
 * vocabulary calls are thread-safe.
 *
 * <p>This code is hard: a wrong offset or argument crashes the process. Nothing here checks
 * arguments; callers do. Structs, with the fields that are set or read (offsets in bytes, the same
 * on every 64-bit system):
 *
 * <pre>
 *   llama_model_params 64            llama_context_params 120           llama_batch 56
 *    0 devices      *                 0 n_ctx            u32             0 n_tokens  i32
 *    8 n_gpu_layers i32               4 n_batch          u32             8 token     i32*
 *   12 split_mode   i32               8 n_ubatch         u32            16 embd      f32*
 *   16 main_gpu     i32              12 n_seq_max        u32            24 pos       i32*
 *   24 tensor_split *                16 n_threads        i32            32 n_seq_id  i32*
 *   32 progress     *                20 n_threads_batch  i32            40 seq_id    i32**
 *   40 its data     *                24 rope, pooling, attention  i32   48 logits    i8*
 *   48 kv_overrides *                36 rope and yarn    7 x f32/u32
 *   56 vocab_only   bool             64 defrag_thold     f32
 *   57 use_mmap     bool             72 cb_eval, its data  *            llama_chat_message 16
 *   58 use_mlock    bool             88 type_k, type_v   i32             0 role      char*
 *   59 check        bool             96 logits_all  97 embeddings        8 content   char*
 *                                    98 offload_kqv 99 flash_attn
 *                                   100 no_perf     bool
 *                                   104 abort_callback, its data  *
 * </pre>
 *
 * <p>To test a change: {@code LlamaLibraryTest}, then {@code ReferenceTest}.
 */
final class LlamaLibrary {
  private static final StructLayout MODEL_PARAMS = bytes(64);
  private static final StructLayout CONTEXT_PARAMS = bytes(120);
  private static final StructLayout BATCH = bytes(56);
  private static final StructLayout SAMPLER_PARAMS =
      MemoryLayout.structLayout(JAVA_BOOLEAN.withName("no_perf"));
  private static final long CHAT_MESSAGE_BYTES = 16;

  /** More than any version's parameters take, so that a larger struct is noticed, not fatal. */
  private static final StructLayout ROOMY = bytes(512);

  private static final byte UNTOUCHED = (byte) 0xA5;

  /** Lengths and texts that native code returns are not trusted beyond this. */
  private static final long LONGEST_TEXT = 1 << 20;

  private final Linker linker = Linker.nativeLinker();
  private final SymbolLookup symbols;

  private final ModelLoad modelLoad;
  private final Free modelFree;
  private final ContextNew contextNew;
  private final Free contextFree;
  private final PointerOfPointer modelVocabulary;
  private final IntOfPointer modelContextTokens;
  private final TemplateOf modelTemplate;
  private final IntOfPointer vocabularySize;
  private final TokenTest tokenEnds;
  private final TokenTest tokenControl;
  private final TokenText tokenText;
  private final TokenPiece tokenPiece;
  private final Tokenize tokenize;
  private final ApplyTemplate applyTemplate;
  private final Decode decode;
  private final PointerOfIndex logitsAt;
  private final CellsRemove cellsRemove;
  private final CellsCopy cellsCopy;
  private final IntOfPointer cellsUsed;
  private final StateSize stateSize;
  private final StateGet stateGet;
  private final StateSet stateSet;
  private final Create greedyNew;
  private final CreateWith chainNew;
  private final Link chainAdd;
  private final SampleAt sampleAt;
  private final Free samplerFree;
  private final Create systemInformation;

  /**
   * Loads the library and checks that it is the one this class was written for.
   *
   * <p>It stays loaded for the life of the process: its worker threads may outlive any model.
   *
   * @throws AncillaException ENGINE_UNAVAILABLE when it cannot be loaded or is another version
   */
  LlamaLibrary(Path file) {
    try {
      symbols = SymbolLookup.libraryLookup(file, Arena.global());
    } catch (IllegalArgumentException e) {
      throw new AncillaException(
          ErrorCode.ENGINE_UNAVAILABLE,
          "The engine's library %s cannot be loaded (%s). On Linux it needs libgomp: install the package libgomp1."
              .formatted(file, e.getMessage()),
          e);
    }
    modelLoad = bind(ModelLoad.class, "llama_model_load_from_file", ADDRESS, ADDRESS, MODEL_PARAMS);
    modelFree = bindVoid(Free.class, "llama_model_free", ADDRESS);
    contextNew = bind(ContextNew.class, "llama_init_from_model", ADDRESS, ADDRESS, CONTEXT_PARAMS);
    contextFree = bindVoid(Free.class, "llama_free", ADDRESS);
    modelVocabulary = bind(PointerOfPointer.class, "llama_model_get_vocab", ADDRESS, ADDRESS);
    modelContextTokens = bind(IntOfPointer.class, "llama_model_n_ctx_train", JAVA_INT, ADDRESS);
    modelTemplate = bind(TemplateOf.class, "llama_model_chat_template", ADDRESS, ADDRESS, ADDRESS);
    vocabularySize = bind(IntOfPointer.class, "llama_vocab_n_tokens", JAVA_INT, ADDRESS);
    tokenEnds = bind(TokenTest.class, "llama_vocab_is_eog", JAVA_BOOLEAN, ADDRESS, JAVA_INT);
    tokenControl = bind(TokenTest.class, "llama_vocab_is_control", JAVA_BOOLEAN, ADDRESS, JAVA_INT);
    tokenText = bind(TokenText.class, "llama_vocab_get_text", ADDRESS, ADDRESS, JAVA_INT);
    tokenPiece =
        bind(
            TokenPiece.class,
            "llama_token_to_piece",
            JAVA_INT,
            ADDRESS,
            JAVA_INT,
            ADDRESS,
            JAVA_INT,
            JAVA_INT,
            JAVA_BOOLEAN);
    tokenize =
        bind(
            Tokenize.class,
            "llama_tokenize",
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            JAVA_INT,
            ADDRESS,
            JAVA_INT,
            JAVA_BOOLEAN,
            JAVA_BOOLEAN);
    applyTemplate =
        bind(
            ApplyTemplate.class,
            "llama_chat_apply_template",
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            JAVA_LONG,
            JAVA_BOOLEAN,
            ADDRESS,
            JAVA_INT);
    decode = bind(Decode.class, "llama_decode", JAVA_INT, ADDRESS, BATCH);
    logitsAt = bind(PointerOfIndex.class, "llama_get_logits_ith", ADDRESS, ADDRESS, JAVA_INT);
    cellsRemove =
        bind(
            CellsRemove.class,
            "llama_kv_self_seq_rm",
            JAVA_BOOLEAN,
            ADDRESS,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT);
    cellsCopy =
        bindVoid(
            CellsCopy.class,
            "llama_kv_self_seq_cp",
            ADDRESS,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT);
    cellsUsed = bind(IntOfPointer.class, "llama_kv_self_used_cells", JAVA_INT, ADDRESS);
    stateSize = bind(StateSize.class, "llama_state_seq_get_size", JAVA_LONG, ADDRESS, JAVA_INT);
    stateGet =
        bind(
            StateGet.class,
            "llama_state_seq_get_data",
            JAVA_LONG,
            ADDRESS,
            ADDRESS,
            JAVA_LONG,
            JAVA_INT);
    stateSet =
        bind(
            StateSet.class,
            "llama_state_seq_set_data",
            JAVA_LONG,
            ADDRESS,
            ADDRESS,
            JAVA_LONG,
            JAVA_INT);
    greedyNew = bind(Create.class, "llama_sampler_init_greedy", ADDRESS);
    chainNew = bind(CreateWith.class, "llama_sampler_chain_init", ADDRESS, SAMPLER_PARAMS);
    chainAdd = bindVoid(Link.class, "llama_sampler_chain_add", ADDRESS, ADDRESS);
    sampleAt = bind(SampleAt.class, "llama_sampler_sample", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
    samplerFree = bindVoid(Free.class, "llama_sampler_free", ADDRESS);
    systemInformation = bind(Create.class, "llama_print_system_info", ADDRESS);
    checkDefaults(file);
    bindVoid(Action.class, "llama_backend_init").run();
    silence();
  }

  // Model and vocabulary.

  /** The weights in a file, mapped into memory, or NULL when llama.cpp refuses it. */
  MemorySegment loadModel(Path file) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment params = modelDefaults(arena);
      params.set(JAVA_INT, 8, 0);
      return modelLoad.call(arena.allocateFrom(file.toString()), params);
    }
  }

  void freeModel(MemorySegment model) {
    modelFree.call(model);
  }

  MemorySegment vocabulary(MemorySegment model) {
    return modelVocabulary.call(model);
  }

  /** Longest context the model was trained for, in tokens. */
  int trainedContextTokens(MemorySegment model) {
    return modelContextTokens.call(model);
  }

  /** The model's Jinja chat template; empty when it has none. */
  String chatTemplate(MemorySegment model) {
    return text(modelTemplate.call(model, MemorySegment.NULL));
  }

  int vocabularySize(MemorySegment vocabulary) {
    return vocabularySize.call(vocabulary);
  }

  boolean endsReply(MemorySegment vocabulary, int token) {
    return tokenEnds.call(vocabulary, token);
  }

  boolean control(MemorySegment vocabulary, int token) {
    return tokenControl.call(vocabulary, token);
  }

  /** A token as the vocabulary writes it, not as it reads: {@code <|im_end|>}. */
  String tokenText(MemorySegment vocabulary, int token) {
    return text(tokenText.call(vocabulary, token));
  }

  /** The bytes a token adds to the text; none for control tokens. */
  byte[] tokenBytes(MemorySegment vocabulary, int token) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(64);
      int length = tokenPiece.call(vocabulary, token, buffer, 64, 0, false);
      if (length < 0) {
        buffer = arena.allocate(-length);
        length = tokenPiece.call(vocabulary, token, buffer, -length, 0, false);
      }
      return buffer.asSlice(0, length).toArray(JAVA_BYTE);
    }
  }

  /**
   * The tokens of a text.
   *
   * @param begin adds what the model wants at the very start, if anything
   * @param marks reads {@code <|im_end|>} and the like as control tokens
   */
  int[] tokenize(MemorySegment vocabulary, byte[] utf8, boolean begin, boolean marks) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment text = arena.allocate(utf8.length + 1L);
      MemorySegment.copy(utf8, 0, text, JAVA_BYTE, 0, utf8.length);
      int room = utf8.length + 2;
      MemorySegment tokens = arena.allocate(JAVA_INT, room);
      int count = tokenize.call(vocabulary, text, utf8.length, tokens, room, begin, marks);
      if (count < 0) {
        room = -count;
        tokens = arena.allocate(JAVA_INT, room);
        count = tokenize.call(vocabulary, text, utf8.length, tokens, room, begin, marks);
      }
      return tokens.asSlice(0, 4L * count).toArray(JAVA_INT);
    }
  }

  /**
   * A conversation in a chat template, up to where the assistant speaks; empty when llama.cpp does
   * not know the template.
   *
   * @param turns role and content, in turn; without NUL characters
   */
  byte[] applyTemplate(String template, String[][] turns) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment messages = arena.allocate(CHAT_MESSAGE_BYTES * turns.length, 8);
      for (int i = 0; i < turns.length; i++) {
        messages.set(ADDRESS, CHAT_MESSAGE_BYTES * i, arena.allocateFrom(turns[i][0]));
        messages.set(ADDRESS, CHAT_MESSAGE_BYTES * i + 8, arena.allocateFrom(turns[i][1]));
      }
      MemorySegment name = arena.allocateFrom(template);
      int length = applyTemplate.call(name, messages, turns.length, true, MemorySegment.NULL, 0);
      if (length <= 0) {
        return new byte[0];
      }
      MemorySegment buffer = arena.allocate(length + 1L);
      applyTemplate.call(name, messages, turns.length, true, buffer, length + 1);
      return buffer.asSlice(0, length).toArray(JAVA_BYTE);
    }
  }

  // Contexts.

  /**
   * A context over a model, flash attention on, or NULL when there is no memory for it.
   *
   * <p>Flash attention is not a matter of speed here: with it, logits do not depend on what else is
   * in the batch.
   *
   * @param cells tokens the key-value cache can hold
   * @param batch most tokens in one decode
   * @param sequences ids run from 0 to sequences - 1
   */
  MemorySegment newContext(MemorySegment model, int cells, int batch, int sequences, int threads) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment params = contextDefaults(arena);
      params.set(JAVA_INT, 0, cells);
      params.set(JAVA_INT, 4, batch);
      params.set(JAVA_INT, 8, batch);
      params.set(JAVA_INT, 12, sequences);
      params.set(JAVA_INT, 16, threads);
      params.set(JAVA_INT, 20, threads);
      params.set(JAVA_BOOLEAN, 99, true);
      return contextNew.call(model, params);
    }
  }

  void freeContext(MemorySegment context) {
    contextFree.call(context);
  }

  /** 0 when done; 1 when there is no room in a row for the batch; negative when it failed. */
  int decode(MemorySegment context, MemorySegment batch) {
    return decode.call(context, batch);
  }

  /** The logits after a position of the last batch; NULL where none were asked for. */
  MemorySegment logits(MemorySegment context, int position) {
    return logitsAt.call(context, position);
  }

  /** Takes a sequence off its cells at positions from (inclusive) to (exclusive); -1 is open. */
  void removeCells(MemorySegment context, int sequence, int from, int to) {
    cellsRemove.call(context, sequence, from, to);
  }

  /** Puts another sequence on the same cells at positions from (inclusive) to (exclusive). */
  void shareCells(MemorySegment context, int source, int target, int from, int to) {
    cellsCopy.call(context, source, target, from, to);
  }

  /** Cells that some sequence holds. */
  int usedCells(MemorySegment context) {
    return cellsUsed.call(context);
  }

  /** Bytes that {@link #saveCells} writes for a sequence. */
  long stateBytes(MemorySegment context, int sequence) {
    return stateSize.call(context, sequence);
  }

  /** Copies a sequence's cells out, in the order in which they lie; tells the bytes written. */
  long saveCells(MemorySegment context, int sequence, MemorySegment target) {
    return stateGet.call(context, target, target.byteSize(), sequence);
  }

  /** Copies saved cells into the first free row that holds them all; 0 when there is none. */
  long loadCells(MemorySegment context, int sequence, MemorySegment source) {
    return stateSet.call(context, source, source.byteSize(), sequence);
  }

  // llama.cpp's own sampler, for comparison.

  /** llama.cpp's own chain with nothing but the most likely token in it. */
  MemorySegment newGreedySampler() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment params = arena.allocate(SAMPLER_PARAMS);
      params.set(JAVA_BOOLEAN, 0, true);
      MemorySegment chain = chainNew.call(params);
      chainAdd.call(chain, greedyNew.call());
      return chain;
    }
  }

  int sample(MemorySegment sampler, MemorySegment context, int position) {
    return sampleAt.call(sampler, context, position);
  }

  void freeSampler(MemorySegment sampler) {
    samplerFree.call(sampler);
  }

  /** What the library was built with and found on this machine: {@code AVX2 = 1 | ...}. */
  String systemInformation() {
    return text(systemInformation.call());
  }

  /** The fixed part of a batch: the addresses of its arrays. */
  static MemorySegment newBatch(
      Arena arena,
      MemorySegment tokens,
      MemorySegment positions,
      MemorySegment sequenceCounts,
      MemorySegment sequences,
      MemorySegment wanted) {
    MemorySegment batch = arena.allocate(BATCH.byteSize(), 8);
    batch.set(ADDRESS, 8, tokens);
    batch.set(ADDRESS, 24, positions);
    batch.set(ADDRESS, 32, sequenceCounts);
    batch.set(ADDRESS, 40, sequences);
    batch.set(ADDRESS, 48, wanted);
    return batch;
  }

  static void setBatchSize(MemorySegment batch, int tokens) {
    batch.set(JAVA_INT, 0, tokens);
  }

  // Binding.

  private MemorySegment modelDefaults(Arena arena) {
    Defaults defaults = bind(Defaults.class, "llama_model_default_params", MODEL_PARAMS);
    return defaults.call(arena);
  }

  private MemorySegment contextDefaults(Arena arena) {
    Defaults defaults = bind(Defaults.class, "llama_context_default_params", CONTEXT_PARAMS);
    return defaults.call(arena);
  }

  /**
   * Reads the default parameters and compares size and values with those of the version this class
   * was written for: another version gives a message, not a crash.
   */
  private void checkDefaults(Path file) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment model = roomy(arena, "llama_model_default_params");
      MemorySegment context = roomy(arena, "llama_context_default_params");
      boolean sound =
          untouchedFrom(model, MODEL_PARAMS.byteSize())
              && model.get(JAVA_INT, 8) == 0
              && model.get(JAVA_INT, 12) == 1
              && model.get(JAVA_BYTE, 56) == 0
              && model.get(JAVA_BYTE, 57) == 1
              && model.get(JAVA_BYTE, 58) == 0
              && model.get(JAVA_BYTE, 59) == 0
              && untouchedFrom(context, CONTEXT_PARAMS.byteSize())
              && context.get(JAVA_INT, 0) == 512
              && context.get(JAVA_INT, 4) == 2048
              && context.get(JAVA_INT, 8) == 512
              && context.get(JAVA_INT, 12) == 1
              && context.get(JAVA_INT, 16) == context.get(JAVA_INT, 20)
              && context.get(JAVA_FLOAT, 52) == 32f
              && context.get(JAVA_FLOAT, 64) == -1f
              && context.get(JAVA_INT, 88) == 1
              && context.get(JAVA_INT, 92) == 1
              && context.get(JAVA_BYTE, 96) == 0
              && context.get(JAVA_BYTE, 97) == 0
              && context.get(JAVA_BYTE, 98) == 1
              && context.get(JAVA_BYTE, 99) == 0
              && context.get(JAVA_BYTE, 100) == 1;
      if (!sound) {
        throw new AncillaException(
            ErrorCode.ENGINE_UNAVAILABLE,
            "The engine's library %s is not the llama.cpp of de.kherud:llama 4.2.0: its default parameters differ. Use the library that comes with Ancilla."
                .formatted(file));
      }
    }
  }

  private MemorySegment roomy(Arena arena, String symbol) {
    MemorySegment room = arena.allocate(ROOMY).fill(UNTOUCHED);
    bind(Defaults.class, symbol, ROOMY).call((size, alignment) -> room);
    return room;
  }

  private static boolean untouchedFrom(MemorySegment room, long offset) {
    for (long i = offset; i < room.byteSize(); i++) {
      if (room.get(JAVA_BYTE, i) != UNTOUCHED) {
        return false;
      }
    }
    return room.get(JAVA_BYTE, offset - 8) != UNTOUCHED;
  }

  /** A function without effect takes the log's place: it ignores what it is called with. */
  private void silence() {
    bindVoid(SetLog.class, "llama_log_set", ADDRESS, ADDRESS)
        .call(symbol("llama_supports_mmap"), MemorySegment.NULL);
  }

  private MemorySegment symbol(String name) {
    return symbols
        .find(name)
        .orElseThrow(
            () ->
                new AncillaException(
                    ErrorCode.ENGINE_UNAVAILABLE,
                    "The engine's library lacks the function %s. Use the library that comes with Ancilla."
                        .formatted(name)));
  }

  private <T> T bind(Class<T> shape, String name, MemoryLayout result, MemoryLayout... arguments) {
    return MethodHandleProxies.asInterfaceInstance(
        shape, linker.downcallHandle(symbol(name), FunctionDescriptor.of(result, arguments)));
  }

  private <T> T bindVoid(Class<T> shape, String name, MemoryLayout... arguments) {
    return MethodHandleProxies.asInterfaceInstance(
        shape, linker.downcallHandle(symbol(name), FunctionDescriptor.ofVoid(arguments)));
  }

  private static StructLayout bytes(long size) {
    return MemoryLayout.structLayout(MemoryLayout.sequenceLayout(size / 8, JAVA_LONG));
  }

  private static String text(MemorySegment address) {
    return address.equals(MemorySegment.NULL) ? "" : address.reinterpret(LONGEST_TEXT).getString(0);
  }

  // The shapes of the functions. Public, since the proxies live in another module.

  @FunctionalInterface
  public interface ModelLoad {
    MemorySegment call(MemorySegment path, MemorySegment params);
  }

  @FunctionalInterface
  public interface ContextNew {
    MemorySegment call(MemorySegment model, MemorySegment params);
  }

  @FunctionalInterface
  public interface Free {
    void call(MemorySegment what);
  }

  @FunctionalInterface
  public interface Action {
    void run();
  }

  @FunctionalInterface
  public interface Defaults {
    MemorySegment call(SegmentAllocator allocator);
  }

  @FunctionalInterface
  public interface PointerOfPointer {
    MemorySegment call(MemorySegment of);
  }

  @FunctionalInterface
  public interface PointerOfIndex {
    MemorySegment call(MemorySegment of, int index);
  }

  @FunctionalInterface
  public interface IntOfPointer {
    int call(MemorySegment of);
  }

  @FunctionalInterface
  public interface TemplateOf {
    MemorySegment call(MemorySegment model, MemorySegment name);
  }

  @FunctionalInterface
  public interface TokenTest {
    boolean call(MemorySegment vocabulary, int token);
  }

  @FunctionalInterface
  public interface TokenText {
    MemorySegment call(MemorySegment vocabulary, int token);
  }

  @FunctionalInterface
  public interface TokenPiece {
    int call(
        MemorySegment vocabulary,
        int token,
        MemorySegment buffer,
        int length,
        int leftStrip,
        boolean special);
  }

  @FunctionalInterface
  public interface Tokenize {
    int call(
        MemorySegment vocabulary,
        MemorySegment text,
        int length,
        MemorySegment tokens,
        int room,
        boolean begin,
        boolean marks);
  }

  @FunctionalInterface
  public interface ApplyTemplate {
    int call(
        MemorySegment template,
        MemorySegment messages,
        long count,
        boolean assistantNext,
        MemorySegment buffer,
        int length);
  }

  @FunctionalInterface
  public interface Decode {
    int call(MemorySegment context, MemorySegment batch);
  }

  @FunctionalInterface
  public interface CellsRemove {
    boolean call(MemorySegment context, int sequence, int from, int to);
  }

  @FunctionalInterface
  public interface CellsCopy {
    void call(MemorySegment context, int source, int target, int from, int to);
  }

  @FunctionalInterface
  public interface StateSize {
    long call(MemorySegment context, int sequence);
  }

  @FunctionalInterface
  public interface StateGet {
    long call(MemorySegment context, MemorySegment target, long size, int sequence);
  }

  @FunctionalInterface
  public interface StateSet {
    long call(MemorySegment context, MemorySegment source, long size, int sequence);
  }

  @FunctionalInterface
  public interface Create {
    MemorySegment call();
  }

  @FunctionalInterface
  public interface CreateWith {
    MemorySegment call(MemorySegment params);
  }

  @FunctionalInterface
  public interface Link {
    void call(MemorySegment chain, MemorySegment part);
  }

  @FunctionalInterface
  public interface SampleAt {
    int call(MemorySegment sampler, MemorySegment context, int position);
  }

  @FunctionalInterface
  public interface SetLog {
    void call(MemorySegment function, MemorySegment data);
  }
}
