package dev.ancilla.verifier.official.nltk;

import dev.ancilla.verifier.official.python.PythonText;

/** A word in Punkt's sense, and what the two passes say about it. One thread at a time. */
final class PunktToken {
  static final String NUMBER = "##number##";

  private final String text;
  private final PunktParameters parameters;
  private final boolean ellipsis;
  private final boolean abbreviation;

  /** What the word's own form says; the neighbour may overrule it. */
  private final boolean sentenceBreak;

  PunktToken(String text, PunktParameters parameters) {
    this.text = text;
    this.parameters = parameters;
    boolean sign = text.length() == 1 && ".?!".indexOf(text.charAt(0)) >= 0;
    boolean stopped = !sign && endsInPeriod() && !text.endsWith("..");
    ellipsis = isDots(text);
    abbreviation = stopped && isKnownAbbreviation();
    sentenceBreak = sign || (stopped && !abbreviation);
  }

  /** Whether a sentence ends here, now that the next word is known. */
  boolean breaksSentenceBefore(PunktToken next) {
    if (!endsInPeriod()) {
      return sentenceBreak;
    }
    String type = typeWithoutPeriod();
    var seconds = parameters.collocations().get(type);
    if (seconds != null && seconds.contains(next.typeInContext())) {
      return false;
    }
    boolean initial = isInitial();
    if ((abbreviation || ellipsis) && !initial) {
      if (next.starts() == Start.YES) {
        return true;
      }
      if (next.isCapitalised() && parameters.sentenceStarters().contains(next.typeInContext())) {
        return true;
      }
    }
    if (initial || type.equals(NUMBER)) {
      Start start = next.starts();
      if (start == Start.NO) {
        return false;
      }
      if (start == Start.UNKNOWN
          && initial
          && next.isCapitalised()
          && (parameters.context(next.typeInContext()) & PunktParameters.SMALL) == 0) {
        return false;
      }
    }
    return sentenceBreak;
  }

  private enum Start {
    YES,
    NO,
    UNKNOWN
  }

  /** What the case this word was seen in says about its beginning a sentence here. */
  private Start starts() {
    if (text.length() == 1 && ";:,.!?".indexOf(text.charAt(0)) >= 0) {
      return Start.NO;
    }
    int context = parameters.context(typeInContext());
    if (isCapitalised()
        && (context & PunktParameters.SMALL) != 0
        && (context & PunktParameters.CAPITAL_INSIDE) == 0) {
      return Start.YES;
    }
    if (Character.isLowerCase(text.codePointAt(0))
        && ((context & PunktParameters.CAPITAL) != 0
            || (context & PunktParameters.SMALL_AT_START) == 0)) {
      return Start.NO;
    }
    return Start.UNKNOWN;
  }

  private boolean endsInPeriod() {
    return text.charAt(text.length() - 1) == '.';
  }

  private boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  private boolean isKnownAbbreviation() {
    String word = PythonText.lower(text.substring(0, text.length() - 1));
    return parameters.abbreviations().contains(word)
        || parameters.abbreviations().contains(word.substring(word.lastIndexOf('-') + 1));
  }

  /** One letter, or another word character but a digit, and a full stop. */
  private boolean isInitial() {
    int first = text.codePointAt(0);
    return text.length() == Character.charCount(first) + 1
        && PythonText.isWord(first)
        && !PythonText.isDigit(first);
  }

  private String type() {
    return isNumber(text) ? NUMBER : PythonText.lower(text);
  }

  private String typeWithoutPeriod() {
    String type = type();
    return type.length() > 1 && type.endsWith(".") ? type.substring(0, type.length() - 1) : type;
  }

  /** The type as a neighbour sees it: without the full stop where that one ends the sentence. */
  private String typeInContext() {
    return sentenceBreak ? typeWithoutPeriod() : type();
  }

  private static boolean isDots(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) == '.') {
      i++;
    }
    return i > 1 && i == text.length();
  }

  /** {@code -?[.,]?\d[\d,.-]*} as a whole. */
  private static boolean isNumber(String text) {
    int i = text.charAt(0) == '-' ? 1 : 0;
    if (i < text.length() && (text.charAt(i) == '.' || text.charAt(i) == ',')) {
      i++;
    }
    if (i == text.length() || !PythonText.isDigit(text.codePointAt(i))) {
      return false;
    }
    while (i < text.length()) {
      int point = text.codePointAt(i);
      if (!PythonText.isDigit(point) && ",.-".indexOf(point) < 0) {
        return false;
      }
      i += Character.charCount(point);
    }
    return true;
  }
}
