package dev.ancilla.model.llamacpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Constraints;
import dev.ancilla.model.FinishReason;
import dev.ancilla.model.Message;
import dev.ancilla.model.Prefix;
import dev.ancilla.model.Reply;
import dev.ancilla.model.Request;
import dev.ancilla.model.ResponseFormat;
import dev.ancilla.model.Sampling;
import dev.ancilla.model.Token;
import dev.ancilla.model.TokenMask;
import dev.ancilla.model.TokenSet;
import dev.ancilla.model.TokenStream;
import dev.ancilla.model.Tool;
import dev.ancilla.model.Usage;
import dev.ancilla.model.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LlamaCppModelTest {
  private static final int CONTEXT = 512;
  private static LlamaCppModel model;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    model = TestModel.open(TestModel.settings(2, CONTEXT));
  }

  @AfterAll
  static void free() {
    if (model != null) {
      model.close();
    }
  }

  @Test
  void itIsNamedForItsFile() {
    assertThat(model.id()).isEqualTo("SmolLM2-135M-Instruct.Q4_1");
  }

  @Test
  void aReplyCarriesTextTokensAndUsage() {
    Request request = Request.ofUser("Why is the sky blue?", 10);

    Reply reply = model.reply(request);

    assertThat(reply.tokens()).hasSize(10).noneMatch(Token::forced);
    assertThat(reply.tokens())
        .allMatch(token -> token.logProbability().orElseThrow() <= 0 && token.id() >= 0);
    assertThat(text(reply)).isEqualTo(reply.text()).isNotBlank();
    assertThat(reply.completion().reason()).isEqualTo(FinishReason.MAX_TOKENS);
    assertThat(reply.completion().usage())
        .isEqualTo(new Usage(model.promptTokens(request.messages()).length, 10, 0));
  }

  @Test
  void theEndOfTheTurnIsATokenWithoutText() {
    Reply reply = model.reply(Request.ofUser("Reply with the single word yes.", 200));

    assertThat(reply.completion().reason()).isEqualTo(FinishReason.END_OF_TURN);
    assertThat(model.vocabulary().endsReply(reply.tokens().getLast().id())).isTrue();
    assertThat(reply.tokens().getLast().text()).isEmpty();
    assertThat(reply.completion().usage().tokensOut()).isEqualTo(reply.tokens().size());
  }

  @Test
  void alternativesAreTheLikeliestTokensInOrder() {
    Request request = Request.ofUser("Why is the sky blue?", 3).withTopLogProbabilities(4);

    Reply reply = model.reply(request);

    for (Token token : reply.tokens()) {
      assertThat(token.alternatives()).hasSize(4);
      assertThat(token.alternatives().getFirst().id()).isEqualTo(token.id());
      assertThat(token.alternatives().getFirst().logProbability())
          .isEqualTo(token.logProbability().orElseThrow());
      assertThat(token.alternatives())
          .isSortedAccordingTo((a, b) -> Double.compare(b.logProbability(), a.logProbability()));
    }
  }

  @Test
  void logProbabilitiesAreOfTheWholeDistribution() {
    int[] prompt = model.promptTokens(List.of(Message.user("Why is the sky blue?")));
    Token first = model.reply(Request.ofUser("Why is the sky blue?", 1)).tokens().getFirst();

    float[] logits;
    try (Prefix prefix = model.open(prompt)) {
      logits = prefix.logits();
    }

    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit);
    }
    assertThat(first.logProbability().orElseThrow())
        .isCloseTo(logits[first.id()] - Math.log(sum), within(1e-6));
  }

  @Test
  void aStopTextEndsTheReplyAndIsNotPartOfIt() {
    Request request = Request.ofUser("Why is the sky blue?", 60);
    String whole = model.reply(request).text();
    String stop = whole.substring(25, 33);

    Reply reply = model.reply(request.withStop(List.of("never said", stop)));

    assertThat(reply.text()).isEqualTo(whole.substring(0, whole.indexOf(stop)));
    assertThat(reply.completion().reason()).isEqualTo(FinishReason.STOP_TEXT);
  }

  @Test
  void textHeldBackForAStopTextComesOutAtTheEnd() {
    Request request = Request.ofUser("Why is the sky blue?", 12);
    String whole = model.reply(request).text();
    String begunAtTheEnd = whole.substring(whole.length() - 3) + "never";

    Reply reply = model.reply(request.withStop(List.of(begunAtTheEnd)));

    assertThat(reply.text()).isEqualTo(whole);
  }

  @Test
  void emojiThatSpanTokensComeOutWhole() {
    String emoji = "\ud83d\ude00\ud83e\udd84";
    int[] ids = model.vocabulary().tokenize(emoji);

    Reply reply = model.reply(forcing(ids, 30));

    assertThat(ids.length).isGreaterThan(2);
    assertThat(reply.text()).startsWith(emoji);
    assertThat(reply.tokens())
        .allMatch(token -> StandardCharsets.UTF_8.newEncoder().canEncode(token.text()));
    assertThat(reply.tokens().getFirst().text()).isEmpty();
  }

  @Test
  void aPrefillBeginsTheReplyAndIsCountedApart() {
    String begin = "Because of Rayleigh";
    Request request =
        Request.ofUser("Why is the sky blue?", 5)
            .withConstraints(Constraints.NONE.withPrefill(begin));

    Reply reply = model.reply(request);

    int forced = model.vocabulary().tokenize(begin).length;
    assertThat(reply.text()).startsWith(begin);
    assertThat(reply.completion().usage().tokensForced()).isEqualTo(forced);
    assertThat(reply.completion().usage().tokensOut()).isEqualTo(5);
    assertThat(reply.tokens().stream().filter(Token::forced)).hasSize(forced);
  }

  @Test
  void aMaskHolds() {
    TokenSet withE = containing('e');
    TokenMask withoutE = vocabulary -> removing(withE);
    Request request =
        Request.ofUser("Why is the sky blue?", 16).withConstraints(Constraints.masked(withoutE));

    Reply free = model.reply(request.withConstraints(Constraints.NONE));
    Reply masked = model.reply(request);

    assertThat(free.text()).contains("e");
    assertThat(masked.text()).isNotBlank().doesNotContain("e");
  }

  @Test
  void aMaskThatLeavesNothingIsADeadEnd() {
    TokenMask nothing = vocabulary -> clearing();

    Reply reply =
        model.reply(Request.ofUser("Hi", 10).withConstraints(Constraints.masked(nothing)));

    assertThat(reply.completion().reason()).isEqualTo(FinishReason.DEAD_END);
    assertThat(reply.tokens()).isEmpty();
    assertThat(reply.completion().usage().tokensOut()).isZero();
  }

  @Test
  void aMaskThatFailsEndsItsOwnReplyOnly() {
    TokenMask broken =
        vocabulary -> {
          throw new IllegalArgumentException("no such automaton");
        };
    Request sound = Request.ofUser("Hi", 4);
    Reply expected = model.reply(sound);

    assertRefused(
        () -> model.reply(sound.withConstraints(Constraints.masked(broken))),
        ErrorCode.BUG,
        "no such automaton");
    assertThat(model.reply(sound)).isEqualTo(expected);
  }

  @Test
  void logitBiasForbidsAndFavours() {
    Request request = Request.ofUser("Why is the sky blue?", 1);
    Token first = model.reply(request).tokens().getFirst();

    Token forbidden = biased(request, Map.of(first.id(), Double.NEGATIVE_INFINITY));
    Token favoured = biased(request, Map.of(1_234, 1e6));

    assertThat(forbidden.id()).isNotEqualTo(first.id());
    assertThat(favoured.id()).isEqualTo(1_234);
    assertThat(favoured.logProbability().orElseThrow()).as("the model's own").isLessThan(-1);
  }

  @Test
  void closingAStreamCancelsWithinOneToken() {
    TokenStream stream = model.start(Request.ofUser("Count to one thousand.", 400));
    stream.next();
    stream.next();

    stream.close();

    assertThat(stream.next()).isEmpty();
    assertThat(stream.completion().reason()).isEqualTo(FinishReason.CANCELLED);
    assertThat(stream.completion().usage().tokensOut()).isBetween(2L, 50L);
  }

  @Test
  void anUnreadReplyPausesAndLetsOthersPass() {
    Request endless =
        Request.ofUser("Hi", 100)
            .withConstraints(Constraints.NONE.withLogitBias(Map.of(2, Double.NEGATIVE_INFINITY)));
    try (TokenStream unread = model.start(endless)) {
      for (int i = 0; i < 3; i++) {
        assertThat(model.reply(Request.ofUser("Hi", 40)).tokens()).isNotEmpty();
      }
      List<Token> tokens = drain(unread);

      assertThat(tokens).hasSize(100);
      assertThat(unread.completion().reason()).isEqualTo(FinishReason.MAX_TOKENS);
    }
  }

  @Test
  void aDeadlineEndsTheReply() {
    Request request =
        Request.ofUser("Count to one thousand.", 400).withDeadline(Duration.ofMillis(1));

    Reply reply = model.reply(request);

    assertThat(reply.completion().reason()).isEqualTo(FinishReason.DEADLINE);
    assertThat(reply.tokens().size()).isLessThan(400);
  }

  @Test
  void aDeadlineHoldsWhileWaitingForASequence() {
    int[] tokens = {1};
    try (Prefix first = model.open(tokens);
        Prefix second = model.open(tokens)) {
      Reply reply = model.reply(Request.ofUser("Hi", 5).withDeadline(Duration.ofMillis(30)));

      assertThat(reply.completion().reason()).isEqualTo(FinishReason.DEADLINE);
      assertThat(reply.completion().usage()).isEqualTo(Usage.NONE);
      assertThat(first.length() + second.length()).isEqualTo(2);
    }
  }

  @Test
  void completionIsNotKnownWhileTokensAreToCome() {
    try (TokenStream stream = model.start(Request.ofUser("Hi", 5))) {
      assertThatIllegalStateException().isThrownBy(stream::completion);
    }
  }

  @Test
  void anInterruptOfTheReaderCancels() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread reader =
        Thread.ofVirtual()
            .start(
                () -> {
                  try (TokenStream stream =
                      model.start(Request.ofUser("Count to one thousand.", 400))) {
                    started.countDown();
                    drain(stream);
                  } catch (AncillaException e) {
                    thrown.set(e);
                  }
                });

    started.await();
    reader.interrupt();
    reader.join();

    assertThat(thrown.get())
        .isInstanceOfSatisfying(
            AncillaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
  }

  @Test
  void aPromptThatDoesNotFitIsRefused() {
    assertRefused(
        () -> model.start(Request.ofUser(Prompts.ofWords(600), 20)),
        ErrorCode.CONTEXT_FULL,
        "context of " + CONTEXT);
  }

  @Test
  void aBudgetThatDoesNotFitIsRefused() {
    assertRefused(
        () -> model.start(Request.ofUser("Hi", CONTEXT)),
        ErrorCode.CONTEXT_FULL,
        "lower the token limit");
  }

  @Test
  void whatItCannotDoIsRefusedByName() {
    Request request = Request.ofUser("Hi", 5);

    assertRefused(
        () ->
            model.start(
                request.withConstraints(
                    Constraints.NONE.withFormat(ResponseFormat.JsonObject.JSON_OBJECT))),
        ErrorCode.UNSUPPORTED,
        "response_format");
    assertRefused(
        () -> model.start(request.withTools(List.of(new Tool("clock", "tells the time", "{}")))),
        ErrorCode.UNSUPPORTED,
        "cannot call tools");
  }

  @Test
  void tokensOutsideTheVocabularyAreRefused() {
    int size = model.vocabulary().size();

    assertRefused(() -> model.open(new int[] {1, size}), ErrorCode.BAD_INPUT, "Token " + size);
    assertRefused(() -> model.open(new int[] {-1}), ErrorCode.BAD_INPUT, "Token -1");
    assertRefused(() -> model.vocabulary().bytes(size), ErrorCode.BAD_INPUT, "vocabulary of");
    assertRefused(
        () -> biased(Request.ofUser("Hi", 1), Map.of(size, 1.0)),
        ErrorCode.BAD_INPUT,
        "Token " + size);
    try (Prefix prefix = model.open(new int[] {1})) {
      assertRefused(() -> prefix.append(size), ErrorCode.BAD_INPUT, "Token " + size);
      assertRefused(() -> prefix.rollBack(0), ErrorCode.BAD_INPUT, "from 1 to 1");
      assertRefused(
          () -> prefix.append(new int[CONTEXT]), ErrorCode.CONTEXT_FULL, "context of " + CONTEXT);
    }
  }

  @Test
  void aBiasThatIsNoNumberIsRefused() {
    assertRefused(
        () -> biased(Request.ofUser("Hi", 1), Map.of(5, Double.NaN)), ErrorCode.BAD_INPUT, "NaN");
  }

  @Test
  void textGoesThroughTheVocabularyAndBack() {
    String text = "Plain, \u00fcml\u00e4ut, \u4f60\u597d, \ud83d\ude00 and <|im_end|>.";
    Vocabulary vocabulary = model.vocabulary();

    int[] ids = vocabulary.tokenize(text);

    assertThat(Arrays.stream(ids).noneMatch(vocabulary::control)).isTrue();
    StringBuilder hex = new StringBuilder();
    for (int id : ids) {
      for (byte one : vocabulary.bytes(id)) {
        hex.append("%02x".formatted(one));
      }
    }
    byte[] joined = HexFormat.of().parseHex(hex);
    assertThat(new String(joined, StandardCharsets.UTF_8)).isEqualTo(text);
  }

  @Test
  void aMissingFileSaysHowToGetIt() {
    assertRefused(() -> open(folder.resolve("none.gguf")), ErrorCode.MODEL_MISSING, "model pull");
  }

  @Test
  void aTruncatedFileIsRefused() throws IOException {
    byte[] head = new byte[3_000_000];
    try (var in = Files.newInputStream(TestModel.file())) {
      assertThat(in.readNBytes(head, 0, head.length)).isEqualTo(head.length);
    }
    Path truncated = Files.write(folder.resolve("half.gguf"), head);

    assertRefused(() -> open(truncated), ErrorCode.MODEL_CORRUPT, truncated.toString());
  }

  @Test
  void aFileOfAnotherKindIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.gguf"), "not a model at all");

    assertRefused(() -> open(text), ErrorCode.MODEL_CORRUPT, text.toString());
  }

  @Test
  void moreContextThanTheModelKnowsIsRefused() {
    assertRefused(
        () -> TestModel.open(TestModel.settings(1, 100_000)), ErrorCode.CONTEXT_FULL, "8192");
  }

  @Test
  void closingEndsRunningRepliesAndIsRepeatable() {
    LlamaCppModel own = TestModel.open(TestModel.settings(1, CONTEXT));
    TokenStream running = own.start(Request.ofUser("Count to one thousand.", 400));
    TokenStream waiting = own.start(Request.ofUser("Hi", 5));
    running.next();

    own.close();
    own.close();

    assertThat(finished(running)).isEqualTo(FinishReason.CANCELLED);
    assertThat(finished(waiting)).isEqualTo(FinishReason.CANCELLED);
    assertThatIllegalStateException().isThrownBy(() -> own.start(Request.ofUser("Hi", 5)));
  }

  @Test
  void closingEndsOpenPrefixes() {
    LlamaCppModel own = TestModel.open(TestModel.settings(1, CONTEXT));
    Prefix prefix = own.open(new int[] {1, 2, 3});

    own.close();

    assertRefused(prefix::logits, ErrorCode.CANCELLED, "closed");
    prefix.close();
  }

  @Test
  void severalContextsAndModelsReplyAlike() {
    Request request = Request.ofUser("Why is the sky blue?", 8).withSampling(Sampling.at(0.8));
    Reply expected = model.reply(request);

    try (LlamaCppModel two = TestModel.open(TestModel.settings(2, CONTEXT).withContexts(2, 1))) {
      List<TokenStream> streams = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        streams.add(two.start(request));
      }
      for (TokenStream stream : streams) {
        assertThat(drain(stream)).isEqualTo(expected.tokens());
        stream.close();
      }
    }
  }

  private LlamaCppModel open(Path file) {
    return LlamaCppModel.open(
        file, TestModel.libraryFolder(), TestModel.settings(1, 64), InstantSource.system());
  }

  private static Token biased(Request request, Map<Integer, Double> bias) {
    return model
        .reply(request.withConstraints(Constraints.NONE.withLogitBias(bias)))
        .tokens()
        .getFirst();
  }

  private static void assertRefused(ThrowingCallable call, ErrorCode code, String said) {
    assertThatExceptionOfType(AncillaException.class)
        .isThrownBy(call)
        .withMessageContaining(said)
        .extracting(AncillaException::code)
        .isEqualTo(code);
  }

  private static List<Token> drain(TokenStream stream) {
    List<Token> tokens = new ArrayList<>();
    for (Optional<Token> token = stream.next(); token.isPresent(); token = stream.next()) {
      tokens.add(token.get());
    }
    return tokens;
  }

  private static FinishReason finished(TokenStream stream) {
    drain(stream);
    return stream.completion().reason();
  }

  private static String text(Reply reply) {
    StringBuilder text = new StringBuilder();
    reply.tokens().forEach(token -> text.append(token.text()));
    return text.toString();
  }

  /** A request whose mask leaves exactly these tokens first, then anything. */
  private static Request forcing(int[] ids, int maxTokens) {
    TokenMask mask =
        vocabulary ->
            new TokenMask.Walk() {
              private int taken;

              @Override
              public void restrict(TokenSet allowed) {
                if (taken < ids.length) {
                  allowed.clear();
                  allowed.add(ids[taken]);
                }
              }

              @Override
              public void accept(int token) {
                taken++;
              }
            };
    return Request.ofUser("Hi", maxTokens).withConstraints(Constraints.masked(mask));
  }

  private static TokenSet containing(char wanted) {
    Vocabulary vocabulary = model.vocabulary();
    TokenSet tokens = new TokenSet(vocabulary.size());
    for (int id = 0; id < vocabulary.size(); id++) {
      if (new String(vocabulary.bytes(id), StandardCharsets.UTF_8).indexOf(wanted) >= 0) {
        tokens.add(id);
      }
    }
    return tokens;
  }

  private static TokenMask.Walk removing(TokenSet tokens) {
    return walk(allowed -> allowed.removeAll(tokens));
  }

  private static TokenMask.Walk clearing() {
    return walk(TokenSet::clear);
  }

  private static TokenMask.Walk walk(Consumer<TokenSet> restriction) {
    return new TokenMask.Walk() {
      @Override
      public void restrict(TokenSet allowed) {
        restriction.accept(allowed);
      }

      @Override
      public void accept(int token) {}
    };
  }
}
