package dev.ancilla.verifier.tool;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a user's reply to a question for consent means.
 *
 * <p>Fails closed. A negation anywhere makes it {@link #NO}, "no problem, go ahead" included.
 * {@link #YES} takes a first phrase that is a known yes, or an English one that begins with a known
 * word, and nothing that asks, doubts or sets a condition. All other replies are {@link #UNCLEAR}.
 */
enum Consent {
  YES,
  NO,
  UNCLEAR;

  private static final Pattern NEGATION =
      Pattern.compile(
          "\\b(?:no|not|nope|nah|never|none|don'?t|won'?t|can'?t|cannot|isn'?t)\\b"
              + "|^stop\\b|\\bi (?:decline|refuse)\\b"
              // "No problem" is the one Chinese yes that holds a negation.
              + "|[不没沒别別勿未否无無](?!问题|問題)");

  private static final Pattern DOUBT =
      Pattern.compile(
          "[?？]"
              + "|\\b(?:but|however|wait|hold|if|unless|except|until|instead|first|before|actually"
              + "|maybe|perhaps|later|think|depends|only|or|what|why|how|rather)\\b"
              + "|[但先等吗嗎呢]|如果|要是|除非|也许|可能|还是|再想");

  /** Beginnings of a first phrase that make a yes whatever follows them. */
  private static final Pattern YES_BEGINNING =
      Pattern.compile(
          "(?:yes|yeah|yep|yup|sure|ok|okay|absolutely|definitely|certainly"
              + "|i confirm|(?:please )?go ahead|(?:please )?proceed)\\b.*");

  /** Whole first phrases that make a yes. */
  private static final Set<String> YES_PHRASES =
      Set.of(
          // English
          "y",
          "please",
          "please do",
          "do it",
          "confirm",
          "confirmed",
          "i agree",
          "agreed",
          "of course",
          "correct",
          "that is correct",
          "that's correct",
          "that is right",
          "that's right",
          "right",
          "sounds good",
          // Chinese
          "是",
          "是的",
          "对",
          "对的",
          "好",
          "好的",
          "好啊",
          "好呀",
          "好吧",
          "行",
          "可以",
          "可以的",
          "确认",
          "我确认",
          "確認",
          "我確認",
          "同意",
          "我同意",
          "没问题",
          "沒問題",
          "当然",
          "當然",
          "嗯",
          "继续",
          "請繼續",
          "请继续");

  private static final Pattern PHRASE_END = Pattern.compile("[,.;:!\n，。；：！、—]|\\s-+\\s");

  static Consent of(String reply) {
    String text = reply.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
    if (NEGATION.matcher(text).find()) {
      return NO;
    }
    String first = PHRASE_END.split(text, 2)[0].strip();
    boolean agrees = YES_PHRASES.contains(first) || YES_BEGINNING.matcher(first).matches();
    return agrees && !DOUBT.matcher(text).find() ? YES : UNCLEAR;
  }
}
