package dev.ancilla.model.llamacpp;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Capabilities;
import dev.ancilla.model.Constraints;
import dev.ancilla.model.Message;
import dev.ancilla.model.Prefix;
import dev.ancilla.model.PrefixModel;
import dev.ancilla.model.Repetition;
import dev.ancilla.model.Request;
import dev.ancilla.model.ResponseFormat;
import dev.ancilla.model.Sampling;
import dev.ancilla.model.TokenStream;
import dev.ancilla.model.Vocabulary;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A GGUF model file, run in this process by llama.cpp. Thread-safe.
 *
 * <p>Requests from any number of threads share batches (continuous batching): each takes a sequence
 * as soon as one is free, first come first served, and the beginning that it shares with another is
 * computed once. What else runs does not change a reply: equal requests give equal tokens and
 * log-probabilities, alone or among others, for the built-in model (DeterminismTest).
 *
 * <p>Only the engine's own threads, one a context, touch native memory. Token masks are called on
 * them: a slow mask slows every reply of its context.
 */
public final class LlamaCppModel implements PrefixModel {
  /**
   * For everyday use. Chosen by measurement on the built-in model, which loops without a repetition
   * control: docs/results/sampling.md.
   */
  public static final Sampling EVERYDAY =
      new Sampling(0.7, 0, 0.95, 0, Repetition.dry(0.8, 1.75, 2));

  private final String id;
  private final LlamaCppSettings settings;
  private final Weights weights;
  private final Intake intake;
  private final InstantSource clock;
  private final List<ContextLoop> loops = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Thread atExit = new Thread(this::close, "llama-exit");
  private boolean closed;

  private LlamaCppModel(
      Path file, LlamaLibrary library, LlamaCppSettings settings, InstantSource clock) {
    this.id = file.getFileName().toString().replaceFirst("(?i)\\.gguf$", "");
    this.settings = settings;
    this.clock = clock;
    this.weights = new Weights(library, file);
    this.intake = new Intake(clock);
  }

  /**
   * Loads a model file.
   *
   * <p>Cost for 135 million parameters: 0.5 to 0.8 s and, with the settings for 2 processors, about
   * 1 GB of memory.
   *
   * @param file a GGUF file
   * @param libraryFolder where the native library is unpacked, 6 MB; made when absent, and kept
   * @param clock tells when deadlines pass
   * @throws AncillaException MODEL_MISSING, MODEL_CORRUPT, ENGINE_UNAVAILABLE, ENGINE_FAILED or
   *     INPUT_OUTPUT, each with what to do
   */
  public static LlamaCppModel open(
      Path file, Path libraryFolder, LlamaCppSettings settings, InstantSource clock) {
    Path library = BundledLibrary.forThisMachine().extractTo(libraryFolder);
    LlamaCppModel model = new LlamaCppModel(file, new LlamaLibrary(library), settings, clock);
    boolean started = false;
    try {
      model.start();
      started = true;
      return model;
    } finally {
      if (!started) {
        model.close();
      }
    }
  }

  /**
   * Unpacks and loads the native library as {@link #open} does, and nothing more.
   *
   * @param libraryFolder as for {@link #open}
   * @return the library
   * @throws AncillaException ENGINE_UNAVAILABLE or INPUT_OUTPUT
   */
  public static Path loadLibrary(Path libraryFolder) {
    Path library = BundledLibrary.forThisMachine().extractTo(libraryFolder);
    LlamaLibrary _ = new LlamaLibrary(library);
    return library;
  }

  /**
   * Says which native library this is and what of this machine it uses, in one line.
   *
   * @param libraryFolder as for {@link #open}
   * @throws AncillaException ENGINE_UNAVAILABLE or INPUT_OUTPUT
   */
  public static String describeLibrary(Path libraryFolder) {
    Path file = loadLibrary(libraryFolder);
    return "llama.cpp of de.kherud:llama 4.2.0, %s; %s"
        .formatted(
            file.subpath(file.getNameCount() - 2, file.getNameCount()),
            new LlamaLibrary(file).systemInformation().strip());
  }

  private void start() {
    int trained = weights.trainedContextTokens();
    if (settings.contextTokens() > trained) {
      throw new AncillaException(
          ErrorCode.CONTEXT_FULL,
          "A context of %d tokens was asked for, but %s was trained for %d. Ask for no more."
              .formatted(settings.contextTokens(), id, trained));
    }
    // A process that is told to end runs the library's own destructors; a thread that still
    // computes
    // would then read freed memory and end in a crash report instead.
    Runtime.getRuntime().addShutdownHook(atExit);
    for (int i = 0; i < settings.contexts(); i++) {
      NativeContext context =
          new NativeContext(
              weights,
              cells(),
              settings.batchTokens(),
              CellLog.RESERVED_IDS + 3 * settings.sequencesPerContext() + 8,
              settings.threadsPerContext());
      ContextLoop loop =
          new ContextLoop(
              context, settings.sequencesPerContext(), weights.vocabulary().size(), intake, clock);
      loops.add(loop);
      Thread thread = Thread.ofPlatform().name("llama-context-" + i).daemon().unstarted(loop);
      threads.add(thread);
      thread.start();
    }
  }

  /** Room for every sequence at full length, a batch, and an eighth that may be dead. */
  private int cells() {
    int live = settings.sequencesPerContext() * settings.contextTokens();
    int cells = live + live / 8 + 2 * settings.batchTokens();
    return (cells + 255) / 256 * 256;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Sampling usualSampling() {
    return EVERYDAY;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        settings.contextTokens(),
        settings.contexts() * settings.sequencesPerContext(),
        true,
        true,
        true,
        true,
        false,
        false,
        true,
        false,
        true,
        true);
  }

  @Override
  public Vocabulary vocabulary() {
    return weights.vocabulary();
  }

  @Override
  public int[] promptTokens(List<Message> messages) {
    return weights.template().tokens(messages);
  }

  /**
   * Queues the request and returns at once; the stream's first token waits for a free sequence.
   *
   * @throws AncillaException UNSUPPORTED for tools or a response format; CONTEXT_FULL when prompt,
   *     prefill and token budget together exceed the context; BAD_INPUT for token ids outside the
   *     vocabulary
   */
  @Override
  public TokenStream start(Request request) {
    checkSupported(request);
    int[] prompt = promptTokens(request.messages());
    String begin = request.constraints().prefill();
    int[] prefill = begin.isEmpty() ? new int[0] : weights.vocabulary().tokenize(begin);
    int needed = prompt.length + prefill.length + request.maxTokens();
    if (needed > settings.contextTokens()) {
      throw new AncillaException(
          ErrorCode.CONTEXT_FULL,
          "The prompt has %d tokens and the reply may have %d, together more than the context of %d. Shorten the prompt, lower the token limit or raise contextTokens."
              .formatted(
                  prompt.length, prefill.length + request.maxTokens(), settings.contextTokens()));
    }
    Optional<Instant> deadline = request.deadline().map(clock.instant()::plus);
    ReplyStream stream = new ReplyStream(intake::wake);
    intake.submit(
        new Generation(request, prompt, prefill, weights.vocabulary(), stream, deadline),
        Optional.empty());
    return stream;
  }

  private void checkSupported(Request request) {
    Constraints constraints = request.constraints();
    if (constraints.format() != ResponseFormat.Text.TEXT) {
      throw new AncillaException(
          ErrorCode.UNSUPPORTED,
          "The embedded model has no response_format (%s was asked for). Use a token mask, or an endpoint whose capabilities name it."
              .formatted(constraints.format()));
    }
    if (!request.tools().isEmpty()) {
      throw new AncillaException(
          ErrorCode.UNSUPPORTED,
          "The embedded model cannot call tools (%d were offered). Offer none, or use an endpoint whose capabilities name tools."
              .formatted(request.tools().size()));
    }
    constraints
        .logitBias()
        .forEach(
            (token, nats) -> {
              weights.vocabulary().check(token);
              if (nats.isNaN() || nats == Double.POSITIVE_INFINITY) {
                throw new AncillaException(
                    ErrorCode.BAD_INPUT,
                    "The logit bias of token %d is %s; give a finite number, or -Infinity to forbid the token."
                        .formatted(token, nats));
              }
            });
  }

  @Override
  public Prefix open(int[] tokens) {
    if (tokens.length == 0) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT, "A prefix needs at least one token; promptTokens() gives some.");
    }
    checkTokens(tokens, tokens.length);
    return open(tokens.clone(), Optional.empty());
  }

  LlamaPrefix open(int[] tokens, Optional<ContextLoop> loop) {
    Session session = new Session(tokens, intake::wake);
    intake.submit(session, loop);
    return new LlamaPrefix(this, session.awaitSeat(), session, tokens);
  }

  @Override
  public double[] logProbabilities(int[] tokens, int from) {
    if (from < 1 || from > tokens.length) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          "Of %d tokens, those from %d on cannot be scored; give an index from 1 to %d."
              .formatted(tokens.length, from, tokens.length));
    }
    checkTokens(tokens, tokens.length);
    if (from == tokens.length) {
      return new double[0];
    }
    Scoring scoring = new Scoring(tokens.clone(), from);
    intake.submit(scoring, Optional.empty());
    return scoring.await();
  }

  /** Refuses tokens outside the vocabulary and lengths beyond the context. */
  void checkTokens(int[] tokens, int length) {
    for (int token : tokens) {
      weights.vocabulary().check(token);
    }
    if (length > settings.contextTokens()) {
      throw new AncillaException(
          ErrorCode.CONTEXT_FULL,
          "%d tokens do not fit the context of %d. Shorten them or raise contextTokens."
              .formatted(length, settings.contextTokens()));
    }
  }

  /**
   * Ends running replies as cancelled and frees native memory. Waits until the engine's threads
   * have ended, one evaluation at most. Closing again does nothing.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    forgetExit();
    intake.close();
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    weights.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void forgetExit() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException ending) {
      // The process is ending, and this is the hook or runs beside it.
    }
  }
}
