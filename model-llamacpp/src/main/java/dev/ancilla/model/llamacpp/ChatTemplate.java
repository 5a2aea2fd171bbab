package dev.ancilla.model.llamacpp;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Message;
import dev.ancilla.model.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns conversations into the token ids a model was trained on. Immutable, thread-safe.
 *
 * <p>llama.cpp recognises a model file's Jinja template and writes it with its own code, which
 * leaves out the system turn that some templates put before a conversation without one. That turn
 * is read from the template here, since the model was trained with it.
 *
 * <p>Text of a message that looks like a mark of the template ({@code <|im_end|>}) stays text: a
 * user cannot end their own turn and speak as somebody else.
 */
final class ChatTemplate {
  /** {@code if loop.first and messages[0]['role'] != 'system'}, then the literal system turn. */
  private static final Pattern OPENING_SYSTEM_TURN =
      Pattern.compile(
          "messages\\[0\\]\\[['\"]role['\"]\\]\\s*!=\\s*['\"]system['\"]\\s*-?%\\}\\s*"
              + "\\{\\{-?\\s*(['\"])<\\|im_start\\|>system(?:\\\\n|\\n)(.*?)<\\|im_end\\|>(?:\\\\n|\\n)\\1",
          Pattern.DOTALL);

  private static final char FIRST_PRIVATE = '\uE000';
  private static final char LAST_PRIVATE = '\uF8FF';

  private final LlamaLibrary library;
  private final LlamaVocabulary vocabulary;
  private final String jinja;
  private final String openingSystemTurn;

  /**
   * @param jinja the template in the model file; empty when it has none
   */
  ChatTemplate(LlamaLibrary library, LlamaVocabulary vocabulary, String jinja) {
    this.library = library;
    this.vocabulary = vocabulary;
    this.jinja = jinja;
    this.openingSystemTurn = openingSystemTurn(jinja);
  }

  /** The system message that a template begins with where the conversation has none; else empty. */
  static String openingSystemTurn(String jinja) {
    Matcher matcher = OPENING_SYSTEM_TURN.matcher(jinja);
    return matcher.find() ? matcher.group(2) : "";
  }

  /**
   * The tokens of a conversation, ending where the assistant speaks.
   *
   * @throws AncillaException UNSUPPORTED when the model has no template that llama.cpp knows, or a
   *     message is of a kind that templates here cannot say; BAD_INPUT for a NUL character
   */
  int[] tokens(List<Message> messages) {
    if (jinja.isEmpty()) {
      throw new AncillaException(
          ErrorCode.UNSUPPORTED,
          "The model file has no chat template; use an instruction-tuned model, or open token sequences directly.");
    }
    List<Message> turns = new ArrayList<>(messages);
    if (!openingSystemTurn.isEmpty() && messages.getFirst().role() != Role.SYSTEM) {
      turns.addFirst(Message.system(openingSystemTurn));
    }
    char guard = unusedPrivateCharacter(turns);
    String[][] rendered = new String[turns.size()][];
    for (int i = 0; i < rendered.length; i++) {
      rendered[i] =
          new String[] {turns.get(i).role().wireName(), guarded(checked(turns.get(i)), guard)};
    }
    byte[] text = library.applyTemplate(jinja, rendered);
    if (text.length == 0) {
      throw new AncillaException(
          ErrorCode.UNSUPPORTED,
          "llama.cpp does not know the chat template in the model file; use another conversion of this model.");
    }
    return tokenize(new String(text, StandardCharsets.UTF_8), guard);
  }

  private static String checked(Message message) {
    if (message.role() == Role.TOOL || !message.toolCalls().isEmpty()) {
      throw new AncillaException(
          ErrorCode.UNSUPPORTED,
          "The embedded model cannot call tools, so its conversations cannot hold tool turns. Leave them out or use an endpoint whose capabilities name tools.");
    }
    if (message.content().indexOf('\0') >= 0) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          "A message holds the character U+0000 at index %d; remove it."
              .formatted(message.content().indexOf('\0')));
    }
    return message.content();
  }

  /** Wraps what looks like a mark: {@code <guard>index<guard>}. */
  private String guarded(String content, char guard) {
    String result = content;
    for (int i = 0; i < vocabulary.marks().size(); i++) {
      String mark = vocabulary.marks().get(i);
      if (result.contains(mark)) {
        result = result.replace(mark, guard + Integer.toString(i) + guard);
      }
    }
    return result;
  }

  private int[] tokenize(String text, char guard) {
    if (text.indexOf(guard) < 0) {
      return vocabulary.tokenize(text, true, true);
    }
    String[] parts = text.split(Character.toString(guard), -1);
    int[][] pieces = new int[parts.length][];
    int total = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean insideGuards = i % 2 == 1;
      pieces[i] =
          insideGuards
              ? vocabulary.tokenize(vocabulary.marks().get(Integer.parseInt(parts[i])))
              : vocabulary.tokenize(parts[i], i == 0, true);
      total += pieces[i].length;
    }
    int[] tokens = new int[total];
    int at = 0;
    for (int[] piece : pieces) {
      System.arraycopy(piece, 0, tokens, at, piece.length);
      at += piece.length;
    }
    return tokens;
  }

  private static char unusedPrivateCharacter(List<Message> turns) {
    for (char candidate = FIRST_PRIVATE; candidate <= LAST_PRIVATE; candidate++) {
      char unused = candidate;
      if (turns.stream().noneMatch(turn -> turn.content().indexOf(unused) >= 0)) {
        return unused;
      }
    }
    throw new AncillaException(
        ErrorCode.BAD_INPUT,
        "The conversation uses all 6,400 private-use characters of the basic plane; remove one.");
  }
}
