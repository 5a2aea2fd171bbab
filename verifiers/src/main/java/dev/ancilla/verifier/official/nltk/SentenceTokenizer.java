package dev.ancilla.verifier.official.nltk;

import dev.ancilla.text.CodePoints;
import dev.ancilla.text.Region;
import dev.ancilla.verifier.official.python.PythonText;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts English text into sentences as NLTK's Punkt does. Immutable, thread-safe.
 *
 * <p>Every {@code . ? !} before a blank or a closing sign is a candidate; words around it, their
 * case and the learned abbreviations decide. Quotes and brackets that follow the sign are given
 * back to the sentence they close. A list without full stops is one sentence. Cost: about 10 ns a
 * character (bench/OfficialBench).
 *
 * @see "Kiss and Strunk, Computational Linguistics 32 (2006)"
 */
public final class SentenceTokenizer {
  private static final class English {
    static final SentenceTokenizer TOKENIZER = new SentenceTokenizer(PunktParameters.english());
  }

  private final PunktParameters parameters;

  private SentenceTokenizer(PunktParameters parameters) {
    this.parameters = parameters;
  }

  /** The one for English; its parameters are read at the first call. */
  public static SentenceTokenizer english() {
    return English.TOKENIZER;
  }

  /** The sentences in order, in code points. */
  public List<Region> regions(String text) {
    CodePoints points = CodePoints.of(text);
    List<Region> found = new ArrayList<>();
    cut(text, (start, end) -> found.add(points.region(start, Math.max(start, end))));
    return found;
  }

  /** The sentences in order. */
  public List<String> sentences(String text) {
    List<String> found = new ArrayList<>();
    cut(text, (start, end) -> found.add(text.substring(start, Math.max(start, end))));
    return found;
  }

  /** How many sentences there are. */
  public int count(String text) {
    int[] found = new int[1];
    cut(text, (start, end) -> found[0]++);
    return found[0];
  }

  /** Takes sentences as they are found, in UTF-16 indexes. */
  private interface Sink {
    void sentence(int start, int end);
  }

  private void cut(String text, Sink sink) {
    Realignment realigned = new Realignment(text, sink);
    Candidates candidates = new Candidates(text);
    int start = 0;
    for (Candidate c = candidates.next(); c.exists(); c = candidates.next()) {
      if (breaks(text, c.wordStart, c.contextEnd)) {
        realigned.slice(start, c.sign + 1);
        start = c.nextStart;
      }
    }
    realigned.slice(start, PythonText.endOfStripped(text, 0, text.length()));
    realigned.finish();
  }

  /** Whether a sentence ends inside a stretch, not counting its last word. */
  private boolean breaks(String text, int start, int end) {
    PunktWords words = new PunktWords(text, start, end);
    if (!words.next()) {
      return false;
    }
    PunktToken token = new PunktToken(words.word(), parameters);
    while (words.next()) {
      PunktToken next = new PunktToken(words.word(), parameters);
      if (token.breaksSentenceBefore(next)) {
        return true;
      }
      token = next;
    }
    return false;
  }

  /**
   * A place where a sentence might end.
   *
   * @param sign where its {@code . ? !} stands
   * @param wordStart where the word before it starts
   * @param contextEnd where the word or closing sign after it ends
   * @param nextStart where the next sentence would start
   */
  private record Candidate(int sign, int wordStart, int contextEnd, int nextStart) {
    static final Candidate NONE = new Candidate(-1, 0, 0, 0);

    boolean exists() {
      return sign >= 0;
    }
  }

  /** Signs before a blank or a closing sign; of several in one word only the last. */
  private static final class Candidates {
    private final String text;
    private Candidate pending;

    Candidates(String text) {
      this.text = text;
      this.pending = find(0, 0, 0);
    }

    Candidate next() {
      while (true) {
        Candidate found = pending;
        if (!found.exists()) {
          return found;
        }
        pending = find(found.sign + 1, found.sign, found.wordStart);
        if (!pending.exists() || found.sign <= pending.wordStart) {
          return found;
        }
      }
    }

    /**
     * The next sign, given the one before; the reference takes the word before a sign to begin at
     * the last blank since that one, and a blank right on it for none.
     */
    private Candidate find(int from, int lastSign, int lastWordStart) {
      for (int i = from; i < text.length() - 1; i++) {
        char c = text.charAt(i);
        if (c != '.' && c != '?' && c != '!') {
          continue;
        }
        if (PunktWords.isInNoWord(text.charAt(i + 1))) {
          return new Candidate(i, wordStart(i, lastSign, lastWordStart), i + 2, i + 1);
        }
        int next = afterBlanks(i + 1);
        if (next > i + 1 && next < text.length()) {
          int start = wordStart(i, lastSign, lastWordStart);
          return new Candidate(i, start, afterWord(next), next);
        }
      }
      return Candidate.NONE;
    }

    private int wordStart(int sign, int lastSign, int lastWordStart) {
      for (int i = sign - 1; i > lastSign; i--) {
        if (isAsciiBlank(text.charAt(i))) {
          return i + 1;
        }
      }
      return lastWordStart;
    }

    private static boolean isAsciiBlank(char c) {
      return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private int afterBlanks(int from) {
      int i = from;
      while (i < text.length() && PythonText.isSpace(text.charAt(i))) {
        i++;
      }
      return i;
    }

    private int afterWord(int from) {
      int i = from;
      while (i < text.length() && !PythonText.isSpace(text.charAt(i))) {
        i++;
      }
      return i;
    }
  }

  /** Gives closing quotes and brackets back to the sentence that they follow. */
  private static final class Realignment {
    private final String text;
    private final Sink sink;
    private boolean pending;
    private int start;
    private int end;

    Realignment(String text, Sink sink) {
      this.text = text;
      this.sink = sink;
    }

    void slice(int nextStart, int nextEnd) {
      int given = 0;
      if (pending) {
        int closers = closers(nextStart, nextEnd);
        if (closers > 0) {
          sink.sentence(start, nextStart + closers);
          given = blanksAfter(nextStart + closers, nextEnd) - nextStart;
        } else if (start < end) {
          sink.sentence(start, end);
        }
      }
      pending = true;
      start = nextStart + given;
      end = nextEnd;
    }

    void finish() {
      if (start < end) {
        sink.sentence(start, end);
      }
    }

    /** How many closing signs stand here before a blank, a dash or the end; else 0. */
    private int closers(int from, int to) {
      int i = from;
      while (i < to && "\"')]}".indexOf(text.charAt(i)) >= 0) {
        i++;
      }
      boolean closes = i >= to || PythonText.isSpace(text.charAt(i)) || isDash(i, to);
      return closes ? i - from : 0;
    }

    private boolean isDash(int i, int to) {
      return i + 2 <= to && text.startsWith("--", i);
    }

    private int blanksAfter(int from, int to) {
      int i = from;
      while (i < to && PythonText.isSpace(text.charAt(i))) {
        i++;
      }
      return i;
    }
  }
}
