package dev.ancilla.verifier.official.nltk;

import dev.ancilla.verifier.official.python.PythonText;
import java.util.Arrays;
import java.util.List;

/**
 * The rewriting passes of NLTK's word tokeniser over one sentence. One thread at a time.
 *
 * <p>This is hard to change safely: every pass must see exactly the text that the one before left.
 * Each names the rule it stands for, as {@code pattern -> replacement}. After a change run the
 * differential test (src/test/reference/README.md).
 *
 * <pre>
 *   in ──pass──▶ out, swapped; a pass is left out when the sentence has none of its signs
 * </pre>
 */
final class TreebankPasses {
  private static final int OPENING_QUOTE = 1;
  private static final int CLOSING_QUOTE = 1 << 1;
  private static final int DOUBLE_QUOTE = 1 << 2;
  private static final int APOSTROPHE = 1 << 3;
  private static final int PERIOD = 1 << 4;
  private static final int COMMA = 1 << 5;
  private static final int SYMBOL = 1 << 6;
  private static final int QUESTION = 1 << 7;
  private static final int STAR = 1 << 8;
  private static final int BRACKET = 1 << 9;
  private static final int DASH = 1 << 10;

  /** Two words that are written as one, in small letters. */
  private record Contraction(String first, String second) {
    int length() {
      return first.length() + second.length();
    }
  }

  private static final List<Contraction> CONTRACTIONS =
      List.of(
          new Contraction("can", "not"),
          new Contraction("d", "'ye"),
          new Contraction("gim", "me"),
          new Contraction("gon", "na"),
          new Contraction("got", "ta"),
          new Contraction("lem", "me"),
          new Contraction("more", "'n"),
          new Contraction("wan", "na"));
  private static final List<Contraction> CONTRACTIONS_AFTER_BLANK =
      List.of(new Contraction("'t", "is"), new Contraction("'t", "was"));

  private char[] in;
  private int length;
  private char[] out;
  private int filled;
  private int signs;

  TreebankPasses(String sentence) {
    in = sentence.toCharArray();
    length = in.length;
    out = new char[length + 32];
    for (char c : in) {
      signs |= sign(c);
    }
    openingQuotes();
    punctuation();
    closingQuotes();
    contractions();
    if (has(APOSTROPHE)) {
      contractionsAfterBlank();
    }
  }

  private static int sign(char c) {
    return switch (c) {
      case '«', '“', '‘', '„', '`' -> OPENING_QUOTE;
      case '»', '”', '’' -> CLOSING_QUOTE;
      case '"' -> DOUBLE_QUOTE;
      case '\'' -> APOSTROPHE;
      case '.' -> PERIOD;
      case ',', ':' -> COMMA;
      case ';', '@', '#', '$', '%', '&' -> SYMBOL;
      case '?', '!' -> QUESTION;
      case '*' -> STAR;
      case '[', ']', '(', ')', '{', '}', '<', '>' -> BRACKET;
      case '-' -> DASH;
      default -> 0;
    };
  }

  /** Adds the words, which blanks now separate. */
  void addWords(List<String> words) {
    for (int start = wordStart(0); start < length; ) {
      int end = wordEnd(start);
      words.add(new String(in, start, end - start));
      start = wordStart(end);
    }
  }

  /** How many words are all capitals. */
  int countCapitals() {
    CharSequence text = java.nio.CharBuffer.wrap(in, 0, length);
    int found = 0;
    for (int start = wordStart(0); start < length; ) {
      int end = wordEnd(start);
      if (PythonText.isUpper(text, start, end)) {
        found++;
      }
      start = wordStart(end);
    }
    return found;
  }

  private int wordStart(int from) {
    int i = from;
    while (i < length && PythonText.isSpace(in[i])) {
      i++;
    }
    return i;
  }

  private int wordEnd(int from) {
    int i = from;
    while (i < length && !PythonText.isSpace(in[i])) {
      i++;
    }
    return i;
  }

  private void openingQuotes() {
    if (has(OPENING_QUOTE)) {
      isolateOpeningQuotes();
    }
    if (has(DOUBLE_QUOTE) && length > 0 && in[0] == '"') {
      put("``");
      copy(1, length);
      swap();
    }
    if (has(OPENING_QUOTE | DOUBLE_QUOTE)) {
      isolatePairs('`');
    }
    if (has(DOUBLE_QUOTE | APOSTROPHE)) {
      quotesAfterOpeners();
    }
    if (has(APOSTROPHE)) {
      apostropheBeforeOneCharacter();
    }
  }

  private void punctuation() {
    if (has(PERIOD)) {
      finalPeriod(" . ", "])}>\"'»”’ ");
    }
    if (has(COMMA)) {
      commas();
      finalComma();
    }
    if (has(PERIOD)) {
      ellipses();
    }
    if (has(SYMBOL)) {
      isolate(SYMBOL);
    }
    if (has(PERIOD)) {
      finalPeriod(" .", "])}>\"'");
    }
    if (has(QUESTION)) {
      isolate(QUESTION);
    }
    if (has(APOSTROPHE)) {
      apostropheBeforeBlank();
    }
    if (has(STAR)) {
      isolate(STAR);
    }
    if (has(BRACKET)) {
      isolate(BRACKET);
    }
    if (has(DASH)) {
      isolatePairs('-');
    }
  }

  private void closingQuotes() {
    if (has(CLOSING_QUOTE)) {
      isolate(CLOSING_QUOTE);
    }
    if (has(APOSTROPHE)) {
      isolatePairs('\'');
    }
    if (has(DOUBLE_QUOTE)) {
      doubleQuotes();
    }
    if (has(APOSTROPHE)) {
      padWithSingleBlanks();
      shortEndings();
      longEndings();
    }
  }

  private boolean has(int anyOf) {
    return (signs & anyOf) != 0;
  }

  /** {@code ([«“‘„]|[`]+) -> " \1 "}. */
  private void isolateOpeningQuotes() {
    int i = 0;
    while (i < length) {
      int end = i + 1;
      while (in[i] == '`' && end < length && in[end] == '`') {
        end++;
      }
      if (sign(in[i]) == OPENING_QUOTE) {
        put(' ');
        copy(i, end);
        put(' ');
      } else {
        put(in[i]);
      }
      i = end;
    }
    swap();
  }

  /** {@code cc -> " cc "}. */
  private void isolatePairs(char c) {
    int i = 0;
    while (i < length) {
      if (in[i] == c && i + 1 < length && in[i + 1] == c) {
        put(' ');
        put(c);
        put(c);
        put(' ');
        i += 2;
      } else {
        put(in[i++]);
      }
    }
    swap();
  }

  /** {@code [signs] -> " \0 "}. */
  private void isolate(int mask) {
    for (int i = 0; i < length; i++) {
      if (sign(in[i]) == mask) {
        put(' ');
        put(in[i]);
        put(' ');
      } else {
        put(in[i]);
      }
    }
    swap();
  }

  /** {@code ([ ([{<])("|'{2}) -> "\1 `` "}. */
  private void quotesAfterOpeners() {
    int i = 0;
    while (i < length) {
      put(in[i]);
      if (isAny(in[i], " ([{<") && (is(i + 1, '"') || (is(i + 1, '\'') && is(i + 2, '\'')))) {
        put(" `` ");
        i += is(i + 1, '"') ? 2 : 3;
      } else {
        i++;
      }
    }
    swap();
  }

  /** {@code (')(?!re|ve|ll|m|t|s|d|n)(\w)\b -> "\1 \2"}, whatever the case. */
  private void apostropheBeforeOneCharacter() {
    int i = 0;
    while (i < length) {
      put(in[i]);
      if (in[i++] == '\'' && i < length && !isAny(in[i], "mtsdnMTSDNſ")) {
        int point = pointAt(i);
        int end = i + Character.charCount(point);
        if (PythonText.isWord(point) && !isWordAt(end)) {
          put(' ');
          copy(i, end);
          i = end;
        }
      }
    }
    swap();
  }

  /** {@code ([^.])(\.)([closers]*)\s*$ -> "\1" period "\3 "}. */
  private void finalPeriod(String period, String closers) {
    int at = length - 1;
    while (at >= 0 && in[at] != '.') {
      at--;
    }
    if (at < 1 || in[at - 1] == '.') {
      return;
    }
    int end = at + 1;
    while (end < length && isAny(in[end], closers)) {
      end++;
    }
    if (wordStart(end) < length) {
      return;
    }
    copy(0, at);
    put(period);
    copy(at + 1, end);
    put(' ');
    swap();
  }

  /** {@code ([:,])([^\d]) -> " \1 \2"}. */
  private void commas() {
    int i = 0;
    while (i < length) {
      boolean splits =
          sign(in[i]) == COMMA && i + 1 < length && !PythonText.isDigit(pointAt(i + 1));
      if (splits) {
        put(' ');
        put(in[i]);
        put(' ');
        put(in[i + 1]);
        i += 2;
      } else {
        put(in[i++]);
      }
    }
    swap();
  }

  /** {@code ([:,])$ -> " \1 "}. */
  private void finalComma() {
    int last = is(length - 1, '\n') ? length - 2 : length - 1;
    if (last >= 0 && sign(in[last]) == COMMA) {
      copy(0, last);
      put(' ');
      put(in[last]);
      put(' ');
      copy(last + 1, length);
      swap();
    }
  }

  /** {@code \.{2,} -> " \0 "}. */
  private void ellipses() {
    int i = 0;
    while (i < length) {
      int end = i;
      while (is(end, '.')) {
        end++;
      }
      if (end - i >= 2) {
        put(' ');
        copy(i, end);
        put(' ');
        i = end;
      } else {
        put(in[i++]);
      }
    }
    swap();
  }

  /** {@code ([^'])'␠ -> "\1 ' "}. */
  private void apostropheBeforeBlank() {
    int i = 0;
    while (i < length) {
      put(in[i]);
      if (in[i] != '\'' && is(i + 1, '\'') && is(i + 2, ' ')) {
        put(" ' ");
        i += 3;
      } else {
        i++;
      }
    }
    swap();
  }

  /** {@code " -> " '' "}. */
  private void doubleQuotes() {
    for (int i = 0; i < length; i++) {
      if (in[i] == '"') {
        put(" '' ");
      } else {
        put(in[i]);
      }
    }
    swap();
  }

  /** {@code " " + text + " "}, then {@code \s+ -> " "}. */
  private void padWithSingleBlanks() {
    put(' ');
    for (int start = wordStart(0); start < length; ) {
      int end = wordEnd(start);
      copy(start, end);
      put(' ');
      start = wordStart(end);
    }
    swap();
  }

  /** {@code ([^' ])('[sS]|'[mM]|'[dD]|')␠ -> "\1 \2 "}. */
  private void shortEndings() {
    int i = 0;
    while (i < length) {
      put(in[i]);
      boolean splits = in[i] != '\'' && in[i] != ' ' && is(i + 1, '\'');
      if (splits && i + 3 < length && isAny(in[i + 2], "sSmMdD") && in[i + 3] == ' ') {
        put(' ');
        copy(i + 1, i + 4);
        i += 4;
      } else if (splits && is(i + 2, ' ')) {
        put(" ' ");
        i += 3;
      } else {
        i++;
      }
    }
    swap();
  }

  /** {@code ([^' ])('ll|'LL|'re|'RE|'ve|'VE|n't|N'T)␠ -> "\1 \2 "}. */
  private void longEndings() {
    int i = 0;
    while (i < length) {
      put(in[i]);
      if (in[i] != '\'' && in[i] != ' ' && is(i + 4, ' ') && isLongEnding(i + 1)) {
        put(' ');
        copy(i + 1, i + 5);
        i += 5;
      } else {
        i++;
      }
    }
    swap();
  }

  private boolean isLongEnding(int i) {
    return switch (new String(in, i, 3)) {
      case "'ll", "'LL", "'re", "'RE", "'ve", "'VE", "n't", "N'T" -> true;
      default -> false;
    };
  }

  /** {@code \b(can)(not)\b -> " \1 \2 "} and the like, whatever the case. */
  private void contractions() {
    int copied = 0;
    for (int i = 0; i < length; i++) {
      if (!isAny(small(in[i]), "cdglmw")
          || (i > 0 && PythonText.isWord(Character.codePointBefore(in, i)))) {
        continue;
      }
      for (Contraction contraction : CONTRACTIONS) {
        if (isWritten(contraction, i) && endsAt(contraction, i)) {
          copy(copied, i);
          copied = split(contraction, i);
        }
      }
    }
    if (copied > 0) {
      copy(copied, length);
      swap();
    }
  }

  /** {@code ␠('t)(is)\b -> " \1 \2 "} and the same for 'twas. */
  private void contractionsAfterBlank() {
    int copied = 0;
    for (int i = 1; i < length; i++) {
      if (in[i] != '\'' || in[i - 1] != ' ') {
        continue;
      }
      for (Contraction contraction : CONTRACTIONS_AFTER_BLANK) {
        if (isWritten(contraction, i) && !isWordAt(i + contraction.length())) {
          copy(copied, i);
          copied = split(contraction, i);
        }
      }
    }
    if (copied > 0) {
      copy(copied, length);
      swap();
    }
  }

  private boolean endsAt(Contraction contraction, int start) {
    int end = start + contraction.length();
    return contraction.first.equals("wan")
        ? end == length || PythonText.isSpace(in[end])
        : !isWordAt(end);
  }

  /** Puts a contraction's two words; returns where it ended. */
  private int split(Contraction contraction, int start) {
    int second = start + contraction.first.length();
    int end = start + contraction.length();
    put(' ');
    copy(start, second);
    put(' ');
    copy(second, end);
    put(' ');
    return end;
  }

  private boolean isWritten(Contraction contraction, int at) {
    return isWritten(contraction.first, at)
        && isWritten(contraction.second, at + contraction.first.length());
  }

  private boolean isWritten(String word, int at) {
    for (int i = 0; i < word.length(); i++) {
      if (at + i >= length || small(in[at + i]) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The small ASCII letter that a character is to a pattern that ignores case. */
  private static char small(char c) {
    return switch (c) {
      case 'ı', 'İ' -> 'i';
      case 'ſ' -> 's';
      default -> c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    };
  }

  private boolean is(int i, char c) {
    return i >= 0 && i < length && in[i] == c;
  }

  private static boolean isAny(char c, String of) {
    return of.indexOf(c) >= 0;
  }

  private int pointAt(int i) {
    return Character.codePointAt(in, i, length);
  }

  private boolean isWordAt(int i) {
    return i < length && PythonText.isWord(pointAt(i));
  }

  private void put(char c) {
    if (filled == out.length) {
      out = Arrays.copyOf(out, 2 * filled + 32);
    }
    out[filled++] = c;
  }

  private void put(String s) {
    for (int i = 0; i < s.length(); i++) {
      put(s.charAt(i));
    }
  }

  private void copy(int start, int end) {
    for (int i = start; i < end; i++) {
      put(in[i]);
    }
  }

  private void swap() {
    char[] spent = in;
    in = out;
    length = filled;
    out = spent;
    filled = 0;
  }
}
