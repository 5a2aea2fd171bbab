package dev.ancilla.verifier.solver;

import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonValue.JsonNumber;
import dev.ancilla.json.JsonValue.JsonText;
import dev.ancilla.spec.Alphabet;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Hardness;
import dev.ancilla.spec.Match;
import dev.ancilla.spec.Moment;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.Copy;
import dev.ancilla.spec.Obligation.LetterCase.Letters;
import dev.ancilla.spec.Obligation.Measure;
import dev.ancilla.spec.Obligation.WellFormed.Format;
import dev.ancilla.spec.Phase;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Reference;
import dev.ancilla.spec.Relation;
import dev.ancilla.spec.Relations;
import dev.ancilla.spec.Scope;
import dev.ancilla.spec.Selector;
import dev.ancilla.spec.Source;
import dev.ancilla.spec.SourceRole;
import dev.ancilla.spec.Spec;
import dev.ancilla.spec.StateExpression;
import dev.ancilla.spec.StateTest;
import dev.ancilla.spec.Term;
import dev.ancilla.spec.ToolRule;
import dev.ancilla.spec.ToolSet;
import dev.ancilla.text.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Specs of our own, each with the conflicts that a careful reader finds: mostly pairs, one that
 * conflicts and one that differs in a number or a word and does not.
 */
final class Suite {
  /**
   * One spec.
   *
   * @param cores the expected cores; empty for satisfiable
   */
  record Case(Spec spec, List<Set<String>> cores) {
    boolean isSatisfiable() {
      return cores.isEmpty();
    }

    @Override
    public String toString() {
      return spec.id();
    }
  }

  private final List<Case> cases = new ArrayList<>();

  static List<Case> cases() {
    Suite suite = new Suite();
    suite.bounds();
    suite.sizes();
    suite.phrases();
    suite.letters();
    suite.terms();
    suite.margins();
    suite.formats();
    suite.options();
    suite.languages();
    suite.conditions();
    suite.scopes();
    suite.copies();
    suite.tools();
    suite.precedence();
    suite.assistants();
    return suite.cases;
  }

  // ---- the suite

  private void bounds() {
    conflict(
        "words-short-and-long",
        "short long",
        c("short", "Keep it under 50 words.", words(0, 49)),
        c("long", "Write at least 200 words.", words(200)));
    fine(
        "words-in-a-window",
        c("short", "Keep it under 60 words.", words(0, 59)),
        c("long", "Write at least 50 words.", words(50)));
    conflict(
        "sentences-two-or-three",
        "two three",
        c("two", "Answer in exactly two sentences.", sentences(2, 2)),
        c("polite", "Mention the word \"please\".", contains("please")),
        c("three", "Use three sentences.", sentences(3, 3)));
    fine(
        "sentences-two-to-three",
        c("two", "Answer in two or three sentences.", sentences(2, 3)),
        c("polite", "Mention the word \"please\".", contains("please")),
        c("three", "Use three sentences.", sentences(3, 3)));
    conflict(
        "zh-字数",
        "多 少",
        c("多", "不少于300字。", words(300)),
        c("少", "不超过200字。", words(0, 200)),
        c("中文", "用中文回答。", language("zh")));
    fine(
        "zh-字数-可行",
        c("多", "不少于100字。", words(100)),
        c("少", "不超过200字。", words(0, 200)),
        c("中文", "用中文回答。", language("zh")));
    conflict(
        "bullets-inside-all-of",
        "list few",
        c(
            "list",
            "Answer as a list of at least six bullets, without commas.",
            new Obligation.AllOf(List.of(bullets(6, Measure.OPEN), never(",")))),
        c("few", "Never use more than four bullet points.", bullets(0, 4)));
    fine(
        "bullets-inside-all-of-fits",
        c(
            "list",
            "Answer as a list of at least six bullets, without commas.",
            new Obligation.AllOf(List.of(bullets(6, Measure.OPEN), never(",")))),
        c("few", "Never use more than six bullet points.", bullets(0, 6)));
    conflict(
        "not-under-ten",
        "not-short short",
        c("not-short", "Do not answer in fewer than 20 words.", new Obligation.Not(words(0, 19))),
        c("short", "Ten words at most.", words(0, 10)));
    fine(
        "not-under-ten-fits",
        c("not-short", "Do not answer in fewer than 8 words.", new Obligation.Not(words(0, 7))),
        c("short", "Ten words at most.", words(0, 10)));
    conflict(
        "paragraphs-two-clauses",
        "three most",
        c("three", "Three paragraphs.", paragraphs(3, 3)),
        c("most", "Your reply must not exceed two paragraphs.", paragraphs(0, 2)));
    fine(
        "paragraphs-two-clauses-fits",
        c("three", "Three paragraphs.", paragraphs(3, 3)),
        c("most", "Your reply must not exceed three paragraphs.", paragraphs(0, 3)));
    conflict(
        "any-of-both-too-long",
        "either cap",
        c(
            "either",
            "Either 150 words or 12 sentences at the least.",
            new Obligation.AnyOf(List.of(words(150), sentences(12, Measure.OPEN)))),
        c("cap", "No more than 10 words.", words(0, 10)));
    fine(
        "any-of-one-way-left",
        c(
            "either",
            "Either 150 words or 12 sentences at the least.",
            new Obligation.AnyOf(List.of(words(150), sentences(12, Measure.OPEN)))),
        c("cap", "No more than 40 words.", words(0, 40)));
  }

  private void sizes() {
    conflict(
        "bullets-times-words",
        "five ten forty",
        c("five", "Give five bullet points.", bullets(5, 5)),
        c("ten", "Each bullet has at least ten words.", words(10), each(Unit.BULLET)),
        c("forty", "At most 40 words in total.", words(0, 40)));
    fine(
        "bullets-times-words-fits",
        c("five", "Give five bullet points.", bullets(5, 5)),
        c("ten", "Each bullet has at least eight words.", words(8), each(Unit.BULLET)),
        c("forty", "At most 40 words in total.", words(0, 40)));
    conflict(
        "sentences-capped-words-wanted",
        "twelve four hundred",
        c("twelve", "No sentence longer than 12 words.", words(0, 12), each(Unit.SENTENCE)),
        c("four", "At most four sentences.", sentences(0, 4)),
        c("hundred", "Write 100 words or more.", words(100)));
    fine(
        "sentences-capped-words-fit",
        c("twelve", "No sentence longer than 25 words.", words(0, 25), each(Unit.SENTENCE)),
        c("four", "At most four sentences.", sentences(0, 4)),
        c("hundred", "Write 100 words or more.", words(100)));
    conflict(
        "more-sentences-than-words",
        "words sentences",
        c("words", "Use at most six words.", words(0, 6)),
        c("sentences", "Write eight sentences.", sentences(8, 8)));
    fine(
        "one-word-sentences",
        c("words", "Use at most eight words.", words(0, 8)),
        c("sentences", "Write eight sentences.", sentences(8, 8)));
    conflict(
        "more-paragraphs-than-sentences",
        "one four",
        c("one", "One sentence only.", sentences(1, 1)),
        c("four", "Split it into four paragraphs.", paragraphs(4, 4)));
    fine(
        "a-sentence-a-paragraph",
        c("one", "Four sentences.", sentences(4, 4)),
        c("four", "Split it into four paragraphs.", paragraphs(4, 4)));
    conflict(
        "characters-below-words",
        "tweet words",
        c("tweet", "Stay within 100 characters.", chars(0, 100)),
        c("words", "At least 120 words.", words(120)));
    fine(
        "characters-and-words",
        c("tweet", "Stay within 280 characters.", chars(0, 280)),
        c("words", "At least 30 words.", words(30)));
    conflict(
        "bullets-need-lines",
        "line bullets",
        c("line", "Everything on one line.", lines(1, 1)),
        c("bullets", "List three bullets.", bullets(3, 3)));
    fine(
        "bullets-on-lines",
        c("line", "At most three lines.", lines(0, 3)),
        c("bullets", "List three bullets.", bullets(3, 3)));
    conflict(
        "shouting-more-than-words",
        "shout brief",
        c("shout", "Put at least ten words in ALL CAPS.", capitals(10)),
        c("brief", "No more than seven words.", words(0, 7)));
    fine(
        "shouting-within-words",
        c("shout", "Put at least ten words in ALL CAPS.", capitals(10)),
        c("brief", "No more than seventeen words.", words(0, 17)));
    conflict(
        "different-words",
        "variety brief",
        c(
            "variety",
            "Use at least 30 different words.",
            new Measure(new Quantity.Distinct(Unit.WORD), 30, Measure.OPEN)),
        c("brief", "Stay below 25 words.", words(0, 24)));
    fine(
        "different-words-fit",
        c(
            "variety",
            "Use at least 30 different words.",
            new Measure(new Quantity.Distinct(Unit.WORD), 30, Measure.OPEN)),
        c("brief", "Stay below 45 words.", words(0, 44)));
    conflict(
        "sections-need-lines",
        "sections lines",
        c(
            "sections",
            "Divide it into sections Part 1 to Part 5.",
            new Measure(new Quantity.Sections("Part"), 5, 5)),
        c("lines", "No more than three lines.", lines(0, 3)));
    fine(
        "sections-with-lines",
        c(
            "sections",
            "Divide it into sections Part 1 to Part 3.",
            new Measure(new Quantity.Sections("Part"), 3, 3)),
        c("lines", "No more than six lines.", lines(0, 6)));
    conflict(
        "growing-sentences",
        "grow six short",
        c(
            "grow",
            "Each sentence has more words than the one before.",
            new Obligation.Neighbours(Unit.SENTENCE, new Relation.Lengths(Unit.WORD, true))),
        c("six", "Six sentences.", sentences(6, 6)),
        c("short", "At most 18 words.", words(0, 18)));
    conflict(
        "distinct-share",
        "share many vocabulary",
        c(
            "share",
            "At least 80 % of the words must be different.",
            new Obligation.Ratio(
                new Quantity.Distinct(Unit.WORD), new Quantity.Units(Unit.WORD), 0.8, 1)),
        c("many", "Write 100 words.", words(100)),
        c(
            "vocabulary",
            "Use at most 50 different words.",
            new Measure(new Quantity.Distinct(Unit.WORD), 0, 50)));
    fine(
        "distinct-share-fits",
        c(
            "share",
            "At least 40 % of the words must be different.",
            new Obligation.Ratio(
                new Quantity.Distinct(Unit.WORD), new Quantity.Units(Unit.WORD), 0.4, 1)),
        c("many", "Write 100 words.", words(100)),
        c(
            "vocabulary",
            "Use at most 50 different words.",
            new Measure(new Quantity.Distinct(Unit.WORD), 0, 50)));
    conflict(
        "zh-段落与句子",
        "段 句",
        c("段", "分五段。", paragraphs(5, 5)),
        c("句", "一共三句话。", sentences(3, 3)),
        c("中文", "请用中文。", language("zh")));
    fine(
        "zh-段落与句子-可行",
        c("段", "分三段。", paragraphs(3, 3)),
        c("句", "一共五句话。", sentences(5, 5)),
        c("中文", "请用中文。", language("zh")));
  }

  private void phrases() {
    conflict(
        "keyword-eight-times",
        "often brief",
        c("often", "Mention \"sustainability\" at least eight times.", times("sustainability", 8)),
        c("brief", "Answer in five words at most.", words(0, 5)));
    fine(
        "keyword-three-times",
        c("often", "Mention \"sustainability\" at least three times.", times("sustainability", 3)),
        c("brief", "Answer in five words at most.", words(0, 5)));
    conflict(
        "keywords-do-not-fit",
        "keys brief",
        c(
            "keys",
            "Include the words solar, wind, hydro, storage and grid.",
            contains("solar", "wind", "hydro", "storage", "grid")),
        c("brief", "Four words, no more.", words(0, 4)));
    fine(
        "keywords-fit",
        c(
            "keys",
            "Include the words solar, wind, hydro, storage and grid.",
            contains("solar", "wind", "hydro", "storage", "grid")),
        c("brief", "Five words, no more.", words(0, 5)));
    conflict(
        "closing-phrase-too-long",
        "close brief",
        c(
            "close",
            "End with \"Is there anything else I can help you with today?\"",
            ends("Is there anything else I can help you with today?")),
        c("brief", "Reply in at most eight words.", words(0, 8)));
    fine(
        "closing-phrase-fits",
        c(
            "close",
            "End with \"Is there anything else I can help you with today?\"",
            ends("Is there anything else I can help you with today?")),
        c("brief", "Reply in at most fifteen words.", words(0, 15)));
    conflict(
        "greeting-and-closing-in-a-tweet",
        "hello bye tweet",
        c(
            "hello",
            "Start with \"Good morning, valued customer\".",
            starts("Good morning, valued customer")),
        c(
            "bye",
            "End with \"Kind regards, the support team\".",
            ends("Kind regards, the support team")),
        c("tweet", "At most seven words.", words(0, 7)));
    fine(
        "greeting-and-closing-fit",
        c(
            "hello",
            "Start with \"Good morning, valued customer\".",
            starts("Good morning, valued customer")),
        c(
            "bye",
            "End with \"Kind regards, the support team\".",
            ends("Kind regards, the support team")),
        c("tweet", "At most twelve words.", words(0, 12)));
    conflict(
        "phrase-brings-sentences",
        "intro one",
        c(
            "intro",
            "Begin with \"Thanks for asking. Here is what I found.\"",
            starts("Thanks for asking. Here is what I found.")),
        c("one", "Use a single sentence.", sentences(1, 1)));
    fine(
        "phrase-brings-two-sentences",
        c(
            "intro",
            "Begin with \"Thanks for asking. Here is what I found.\"",
            starts("Thanks for asking. Here is what I found.")),
        c("one", "Use two sentences.", sentences(2, 2)));
    conflict(
        "headings-and-characters",
        "heading tiny",
        c(
            "heading",
            "Include the phrase \"Terms and conditions apply\".",
            phrase("Terms and conditions apply")),
        c("tiny", "Twenty characters at most.", chars(0, 20)));
    fine(
        "headings-and-more-characters",
        c(
            "heading",
            "Include the phrase \"Terms and conditions apply\".",
            phrase("Terms and conditions apply")),
        c("tiny", "Forty characters at most.", chars(0, 40)));
    conflict(
        "too-often-and-too-seldom",
        "often seldom",
        c("often", "Say \"guarantee\" at least twice.", times("guarantee", 2)),
        c("seldom", "Say \"guarantee\" at most once.", new Measure(occ("guarantee"), 0, 1)));
    fine(
        "once-or-twice",
        c("often", "Say \"guarantee\" at least once.", times("guarantee", 1)),
        c("seldom", "Say \"guarantee\" at most twice.", new Measure(occ("guarantee"), 0, 2)));
  }

  private void letters() {
    conflict(
        "no-z-but-zebra",
        "zebra no-z",
        c("zebra", "Mention a zebra.", contains("zebra")),
        c("no-z", "The letter z must not appear.", letter("z", 0, 0)));
    fine(
        "one-z-and-zebra",
        c("zebra", "Mention a zebra.", contains("zebra")),
        c("no-z", "The letter z may appear once.", letter("z", 0, 1)));
    conflict(
        "e-in-required-phrase",
        "phrase few-e",
        c(
            "phrase",
            "Include \"never exceed seven degrees\".",
            phrase("never exceed seven degrees")),
        c("few-e", "Use the letter e at most five times.", letter("e", 0, 5)));
    fine(
        "e-in-required-phrase-fits",
        c(
            "phrase",
            "Include \"never exceed seven degrees\".",
            phrase("never exceed seven degrees")),
        c("few-e", "Use the letter e at most twelve times.", letter("e", 0, 12)));
    conflict(
        "letters-above-characters",
        "many-a many-b tiny",
        c("many-a", "At least 20 times the letter a.", letter("a", 20, Measure.OPEN)),
        c("many-b", "At least 15 times the letter b.", letter("b", 15, Measure.OPEN)),
        c("tiny", "At most 30 characters.", chars(0, 30)));
    fine(
        "letters-within-characters",
        c("many-a", "At least 10 times the letter a.", letter("a", 10, Measure.OPEN)),
        c("many-b", "At least 5 times the letter b.", letter("b", 5, Measure.OPEN)),
        c("tiny", "At most 60 characters.", chars(0, 60)));
    conflict(
        "words-with-e-each",
        "elephants no-e",
        c(
            "elephants",
            "Write about elephant, eagle and eel.",
            contains("elephant", "eagle", "eel")),
        c("no-e", "Use at most four letters e.", letter("e", 0, 4)));
    fine(
        "words-with-e-fit",
        c(
            "elephants",
            "Write about elephant, eagle and eel.",
            contains("elephant", "eagle", "eel")),
        c("no-e", "Use at most six letters e.", letter("e", 0, 6)));
  }

  private void terms() {
    conflict(
        "comma-in-phrase",
        "phrase no-comma",
        c("phrase", "Include \"Dear Sir, dear Madam\".", phrase("Dear Sir, dear Madam")),
        c("no-comma", "Do not use commas.", never(",")));
    fine(
        "no-comma-in-phrase",
        c("phrase", "Include \"Dear Sir or Madam\".", phrase("Dear Sir or Madam")),
        c("no-comma", "Do not use commas.", never(",")));
    conflict(
        "lower-case-and-name",
        "name lower",
        c("name", "Sign as \"Dr. Miller\".", exactly("Dr. Miller")),
        c("lower", "Write everything in lower case.", lower()),
        c("short", "At most 80 words.", words(0, 80)));
    fine(
        "lower-case-and-name-any-case",
        c("name", "Mention Dr. Miller.", contains("Dr. Miller")),
        c("lower", "Write everything in lower case.", lower()),
        c("short", "At most 80 words.", words(0, 80)));
    conflict(
        "upper-case-and-brand",
        "brand upper",
        c("brand", "Mention our product \"iPhone\" exactly so.", exactly("iPhone")),
        c("upper", "ANSWER IN CAPITAL LETTERS.", upper()));
    fine(
        "upper-case-and-number",
        c("brand", "Mention the year 2024.", exactly("2024")),
        c("upper", "ANSWER IN CAPITAL LETTERS.", upper()));
    conflict(
        "required-and-forbidden",
        "must must-not",
        c("must", "Mention refunds with the word \"refund\".", contains("refund")),
        c("must-not", "Never use the word \"refund\".", forbids("refund")));
    fine(
        "required-and-forbidden-plural",
        c("must", "Mention \"refunds\".", contains("refunds")),
        c("must-not", "Never use the word \"refund\".", forbids("refund")));
    conflict(
        "forbidden-inside-phrase",
        "phrase word",
        c("phrase", "Include \"a money back guarantee\".", phrase("a money back guarantee")),
        c("word", "Avoid the word guarantee.", forbids("guarantee")));
    fine(
        "forbidden-not-inside-phrase",
        c("phrase", "Include \"a money back promise\".", phrase("a money back promise")),
        c("word", "Avoid the word guarantee.", forbids("guarantee")));
    conflict(
        "ascii-and-euro",
        "euro ascii",
        c("euro", "Give the price as \"49 €\".", exactly("49 €")),
        c("ascii", "Plain ASCII only.", new Obligation.Characters(Alphabet.Ascii.ASCII)));
    fine(
        "ascii-and-eur",
        c("euro", "Give the price as \"49 EUR\".", exactly("49 EUR")),
        c("ascii", "Plain ASCII only.", new Obligation.Characters(Alphabet.Ascii.ASCII)));
    conflict(
        "no-question-marks-and-question",
        "ask calm",
        c("ask", "End with \"Does that help?\"", ends("Does that help?")),
        c("calm", "Do not use question marks.", never("?")));
    fine(
        "question-allowed",
        c("ask", "End with \"Does that help?\"", ends("Does that help?")),
        c("calm", "Do not use exclamation marks.", never("!")));
    conflict(
        "order-with-forbidden",
        "steps no-then",
        c("steps", "First, then and finally, in this order.", sequence("First", "then", "finally")),
        c("no-then", "Do not write \"then\".", forbids("then")));
    fine(
        "order-without-forbidden",
        c("steps", "First, then and finally, in this order.", sequence("First", "then", "finally")),
        c("no-then", "Do not write \"next\".", forbids("next")));
    conflict(
        "highlights-without-asterisks",
        "bold plain",
        c(
            "bold",
            "Highlight at least two phrases with asterisks.",
            new Measure(Quantity.Highlights.HIGHLIGHTS, 2, Measure.OPEN)),
        c("plain", "No asterisks.", never("*")));
    fine(
        "highlights-without-underscores",
        c(
            "bold",
            "Highlight at least two phrases with asterisks.",
            new Measure(Quantity.Highlights.HIGHLIGHTS, 2, Measure.OPEN)),
        c("plain", "No underscores.", never("_")));
    conflict(
        "placeholders-without-brackets",
        "placeholders plain",
        c(
            "placeholders",
            "At least three placeholders such as [address].",
            new Measure(new Quantity.Enclosed("[", "]"), 3, Measure.OPEN)),
        c("plain", "Do not use square brackets.", never("[")));
    fine(
        "placeholders-without-braces",
        c(
            "placeholders",
            "At least three placeholders such as [address].",
            new Measure(new Quantity.Enclosed("[", "]"), 3, Measure.OPEN)),
        c("plain", "Do not use braces.", never("{")));
    conflict(
        "capital-words-in-lower-case",
        "shout lower",
        c("shout", "At least three words in capitals.", capitals(3)),
        c("lower", "all lowercase please", lower()));
    fine(
        "capital-words-in-upper-case",
        c("shout", "At least three words in capitals.", capitals(3)),
        c("upper", "ALL UPPERCASE PLEASE", upper()));
    conflict(
        "zh-禁词",
        "必须 禁止",
        c("必须", "必须提到“保证退款”。", phrase("保证退款")),
        c("禁止", "不得出现“保证”。", never("保证")));
    fine("zh-禁词-可行", c("必须", "必须提到“可以退款”。", phrase("可以退款")), c("禁止", "不得出现“保证”。", never("保证")));
    conflict(
        "zh-标点",
        "逗号 问候",
        c("问候", "以“您好，很高兴为您服务”开头。", starts("您好，很高兴为您服务")),
        c("逗号", "不要使用逗号。", never("，")),
        c("短", "不超过一百字。", words(0, 100)));
  }

  private void margins() {
    conflict(
        "two-greetings",
        "dear hello",
        c("dear", "Start with \"Dear customer\".", starts("Dear customer")),
        c("hello", "Begin every reply with \"Hello\".", starts("Hello")));
    fine(
        "one-greeting-within-another",
        c("dear", "Start with \"Hello\".", starts("Hello")),
        c("hello", "Begin every reply with \"Hello there\".", starts("Hello there")));
    conflict(
        "two-endings",
        "regards question",
        c("regards", "End with \"Best regards\".", ends("Best regards")),
        c("question", "Always end with \"Any other questions?\"", ends("Any other questions?")),
        c("short", "Under 100 words.", words(0, 100)));
    fine(
        "ending-within-ending",
        c("regards", "End with \"Best regards, Ancilla\".", ends("Best regards, Ancilla")),
        c("question", "The last word is Ancilla.", ends("Ancilla")),
        c("short", "Under 100 words.", words(0, 100)));
    conflict(
        "wrapped-in-tags-and-greeting",
        "tags dear",
        c(
            "tags",
            "Put the whole answer in <answer> tags.",
            new Obligation.Wrapped("<answer>", "</answer>")),
        c("dear", "Start with \"Dear customer\".", starts("Dear customer")));
    fine(
        "wrapped-in-quotes-and-greeting",
        c(
            "tags",
            "Put the whole answer in double quotation marks.",
            new Obligation.Wrapped("\"", "\"")),
        c("dear", "Start with \"Dear customer\".", starts("Dear customer")));
    conflict(
        "wrapped-and-ending",
        "wrap end",
        c("wrap", "Wrap your answer in asterisks ***.", new Obligation.Wrapped("***", "***")),
        c("end", "End with \"Thank you!\"", ends("Thank you!")));
    fine(
        "quoted-and-ending",
        c("wrap", "Wrap your answer in quotation marks.", new Obligation.Wrapped("\"", "\"")),
        c("end", "End with \"Thank you!\"", ends("Thank you!")));
    conflict(
        "template-and-greeting",
        "form hello",
        c(
            "form",
            "Answer as \"Ticket: {number} Status: {status}\".",
            new Obligation.Template("Ticket: {number} Status: {status}")),
        c("hello", "Begin with \"Hello\".", starts("Hello")));
    fine(
        "template-and-its-beginning",
        c(
            "form",
            "Answer as \"Ticket: {number} Status: {status}\".",
            new Obligation.Template("Ticket: {number} Status: {status}")),
        c("hello", "Begin with \"Ticket\".", starts("Ticket")));
    conflict(
        "pattern-and-required-word",
        "code please",
        c(
            "code",
            "Reply with the order number only: two letters and six digits.",
            new Obligation.Matches("[A-Z]{2}\\d{6}", true)),
        c("please", "Always say \"please\".", contains("please")));
    fine(
        "pattern-and-length",
        c(
            "code",
            "Reply with the order number only: two letters and six digits.",
            new Obligation.Matches("[A-Z]{2}\\d{6}", true)),
        c("eight", "No more than eight characters.", chars(0, 8)));
    conflict(
        "first-paragraph-and-start",
        "first start",
        c(
            "first",
            "The first paragraph begins with \"Summary\".",
            new Obligation.InUnit(Unit.PARAGRAPH, 1, starts("Summary"))),
        c("start", "Start your answer with \"Certainly\".", starts("Certainly")));
    fine(
        "second-paragraph-and-start",
        c(
            "first",
            "The second paragraph begins with \"Summary\".",
            new Obligation.InUnit(Unit.PARAGRAPH, 2, starts("Summary"))),
        c("start", "Start your answer with \"Certainly\".", starts("Certainly")));
    conflict(
        "zh-开头", "您好 你好", c("您好", "以“您好”开头。", starts("您好")), c("你好", "回答要以“你好”开始。", starts("你好")));
    fine("zh-开头-结尾", c("您好", "以“您好”开头。", starts("您好")), c("再见", "以“再见”结尾。", ends("再见")));
  }

  private void formats() {
    conflict(
        "json-and-greeting",
        "json hello",
        c("json", "Reply with JSON only.", json()),
        c("hello", "Start with \"Hello\".", starts("Hello")));
    fine(
        "json-and-key",
        c("json", "Reply with JSON only.", json()),
        c("hello", "Mention \"hello\".", contains("hello")));
    conflict(
        "json-and-bullets",
        "json bullets",
        c("json", "Output valid JSON and nothing else.", json()),
        c("bullets", "Use three bullet points.", bullets(3, 3)));
    fine(
        "json-and-words",
        c("json", "Output valid JSON and nothing else.", json()),
        c("words", "At least 20 words.", words(20)));
    conflict(
        "json-and-signature",
        "json sign",
        c("json", "Your output is one JSON object.", json()),
        c("sign", "End with \"-- Ancilla\".", ends("-- Ancilla")),
        c("english", "Answer in English.", language("en")));
    conflict(
        "json-and-tags",
        "json tags",
        c("json", "JSON only.", json()),
        c(
            "tags",
            "Wrap the reply in <result> and </result>.",
            new Obligation.Wrapped("<result>", "</result>")));
    conflict(
        "json-and-csv",
        "json csv",
        c("json", "Answer as JSON.", json()),
        c(
            "csv",
            "Answer as CSV with the columns name,price.",
            new Obligation.Csv(',', List.of("name", "price"), 1, Measure.OPEN)));
    conflict(
        "table-in-one-line",
        "table line",
        c(
            "table",
            "Show a table with the columns Plan and Price.",
            new Obligation.Table(List.of("Plan", "Price"), 2, Measure.OPEN)),
        c("line", "Use at most three lines.", lines(0, 3)));
    fine(
        "table-in-five-lines",
        c(
            "table",
            "Show a table with the columns Plan and Price.",
            new Obligation.Table(List.of("Plan", "Price"), 2, Measure.OPEN)),
        c("line", "Use at most eight lines.", lines(0, 8)));
    conflict(
        "table-without-bars",
        "table bars",
        c(
            "table",
            "Compare the two plans in a table.",
            new Obligation.Table(List.of(), 2, Measure.OPEN)),
        c("bars", "Never output the character |.", never("|")));
    conflict(
        "json-without-quotes-or-brackets",
        "json no-brackets no-braces",
        c("json", "Return JSON.", json()),
        c("no-brackets", "No square brackets.", never("[")),
        c("no-braces", "No curly braces.", never("{")));
    fine(
        "json-without-braces",
        c("json", "Return JSON.", json()),
        c("no-braces", "No curly braces.", never("{")));
    fine(
        "title-and-paragraphs",
        c(
            "title",
            "Put a title in double angular brackets.",
            new Measure(new Quantity.Enclosed("<<", ">>"), 1, Measure.OPEN)),
        c("paragraphs", "Two paragraphs.", paragraphs(2, 2)),
        c("end", "Finish with \"The end.\"", ends("The end.")));
  }

  private void options() {
    conflict(
        "yes-or-no-in-five-words",
        "options five",
        c("options", "Answer only \"yes\" or \"no\".", equalTo("yes", "no")),
        c("five", "Use at least five words.", words(5)));
    fine(
        "yes-or-no-in-a-word",
        c("options", "Answer only \"yes\" or \"no\".", equalTo("yes", "no")),
        c("one", "One word.", words(1, 1)));
    conflict(
        "labels-and-explanation",
        "label because",
        c(
            "label",
            "Reply with exactly one label: positive, negative or neutral.",
            equalTo("positive", "negative", "neutral")),
        c("because", "Always give a reason with the word \"because\".", contains("because")));
    fine(
        "labels-and-capital",
        c(
            "label",
            "Reply with exactly one label: Positive, Negative or Neutral.",
            equalTo("Positive", "Negative", "Neutral")),
        c("capital", "CAPITALS ONLY", upper()));
    conflict(
        "choice-both-forbidden",
        "choice no-yes no-no",
        c(
            "choice",
            "Say exactly one of \"approved\" or \"rejected\".",
            oneOf("approved", "rejected")),
        c("no-yes", "Do not say \"approved\".", forbids("approved")),
        c("no-no", "Do not say \"rejected\".", forbids("rejected")));
    fine(
        "choice-one-forbidden",
        c(
            "choice",
            "Say exactly one of \"approved\" or \"rejected\".",
            oneOf("approved", "rejected")),
        c("no-yes", "Do not say \"approved\".", forbids("approved")));
    conflict(
        "choice-both-required",
        "choice both",
        c(
            "choice",
            "Use exactly one of these phrases: My answer is yes. My answer is no.",
            oneOf("My answer is yes.", "My answer is no.")),
        c(
            "both",
            "Mention \"My answer is yes.\" and \"My answer is no.\"",
            contains("My answer is yes.", "My answer is no.")));
    conflict(
        "zh-是否",
        "选项 字数",
        c("选项", "只回答“是”或“否”。", equalTo("是", "否")),
        c("字数", "回答不少于十个字。", words(10)));
    fine("zh-是否-可行", c("选项", "只回答“是”或“否”。", equalTo("是", "否")), c("字数", "回答不超过十个字。", words(0, 10)));
  }

  private void languages() {
    conflict(
        "german-and-french",
        "german french",
        c("german", "Answer in German.", language("de")),
        c("french", "Répondez en français.", language("fr")),
        c("short", "At most 60 words.", words(0, 60)));
    fine(
        "german-or-french",
        c("german", "Answer in German.", language("de")),
        c("either", "German or French.", language("de", "fr")),
        c("short", "At most 60 words.", words(0, 60)));
    conflict(
        "russian-in-latin-letters",
        "russian latin",
        c("russian", "Answer in Russian.", language("ru")),
        c(
            "latin",
            "Use Latin letters only.",
            new Obligation.Characters(new Alphabet.Scripts(Set.of("Latin")))));
    fine(
        "russian-in-cyrillic-letters",
        c("russian", "Answer in Russian.", language("ru")),
        c(
            "cyrillic",
            "Use Cyrillic letters only.",
            new Obligation.Characters(new Alphabet.Scripts(Set.of("Cyrillic")))));
    conflict(
        "chinese-in-ascii",
        "chinese ascii",
        c("chinese", "用中文回答。", language("zh")),
        c("ascii", "ASCII only.", new Obligation.Characters(Alphabet.Ascii.ASCII)));
    fine(
        "chinese-in-capitals",
        c("chinese", "用中文回答。", language("zh")),
        c("capitals", "Everything in capital letters.", upper()));
    fine(
        "german-in-ascii",
        c("german", "Antworte auf Deutsch.", language("de")),
        c("ascii", "ASCII only.", new Obligation.Characters(Alphabet.Ascii.ASCII)));
    conflict(
        "hindi-for-english-answers",
        "hindi english",
        c("hindi", "Respond in Hindi.", language("hi")),
        c("english", "Respond in English.", language("en")));
    fine(
        "spanish-short",
        c("spanish", "Contesta en español.", language("es")),
        c("short", "Tres frases.", sentences(3, 3)));
  }

  private void conditions() {
    conflict(
        "refund-and-price-together",
        "refund price",
        w(
            "refund",
            "If the user mentions a refund, answer in two sentences.",
            sentences(2, 2),
            input(contains("refund"))),
        w(
            "price",
            "If the user mentions a price, answer in four sentences.",
            sentences(4, 4),
            input(contains("price"))));
    fine(
        "refund-and-no-refund",
        w(
            "refund",
            "If the user mentions a refund, answer in two sentences.",
            sentences(2, 2),
            input(contains("refund"))),
        w(
            "price",
            "If not, answer in four sentences.",
            sentences(4, 4),
            new Condition.Not(input(contains("refund")))));
    conflict(
        "always-and-when-angry",
        "always angry",
        c("always", "Always stay under 30 words.", words(0, 29)),
        w(
            "angry",
            "If the user is angry, apologise in at least 50 words.",
            words(50),
            judge("Is the user angry?")));
    fine(
        "angry-and-not-angry",
        w(
            "calm",
            "If the user is not angry, stay under 30 words.",
            words(0, 29),
            new Condition.Not(judge("Is the user angry?"))),
        w(
            "angry",
            "If the user is angry, apologise in at least 50 words.",
            words(50),
            judge("Is the user  angry?")));
    List<Clause> branches =
        List.of(
            w("vip", "For VIPs write at least 80 words,", words(80), state("user.vip"))
                .withRelations(Relations.NONE.withOtherwise("rest")),
            c("rest", "otherwise at most 20.", words(0, 20)));
    fine("else-branch", branches.get(0), branches.get(1));
    conflict(
        "else-branch-and-cap",
        "vip cap",
        branches.get(0),
        branches.get(1),
        c("cap", "Never more than 60 words.", words(0, 60)));
    conflict(
        "cents-and-euros",
        "small large",
        w(
            "small",
            "Orders below 100: one sentence.",
            sentences(1, 1),
            compare("order.total", StateTest.Comparison.LESS, 100)),
        w(
            "large",
            "Orders above 50: three sentences.",
            sentences(3, 3),
            compare("order.total", StateTest.Comparison.MORE, 50)));
    fine(
        "cents-or-euros",
        w(
            "small",
            "Orders below 50: one sentence.",
            sentences(1, 1),
            compare("order.total", StateTest.Comparison.LESS, 50)),
        w(
            "large",
            "Orders above 100: three sentences.",
            sentences(3, 3),
            compare("order.total", StateTest.Comparison.MORE, 100)));
    conflict(
        "status-among",
        "open any",
        w(
            "open",
            "While the ticket is open or waiting, say \"in progress\".",
            contains("in progress"),
            new Condition.State(
                new StateTest.OneOf(
                    JsonPath.parse("ticket.status"),
                    List.of(new JsonText("open"), new JsonText("waiting"))))),
        w(
            "any",
            "While it is not closed, do not say \"in progress\".",
            forbids("in progress"),
            new Condition.Not(
                new Condition.State(
                    new StateTest.Compares(
                        JsonPath.parse("ticket.status"),
                        StateTest.Comparison.EQUAL,
                        new JsonText("closed"))))));
    fine(
        "status-apart",
        w(
            "open",
            "While the ticket is open, say \"in progress\".",
            contains("in progress"),
            new Condition.State(
                new StateTest.Compares(
                    JsonPath.parse("ticket.status"),
                    StateTest.Comparison.EQUAL,
                    new JsonText("open")))),
        w(
            "any",
            "When it is closed, do not say \"in progress\".",
            forbids("in progress"),
            new Condition.State(
                new StateTest.Compares(
                    JsonPath.parse("ticket.status"),
                    StateTest.Comparison.EQUAL,
                    new JsonText("closed")))));
    fine(
        "short-and-long-messages",
        w(
            "brief",
            "To messages of at most ten words answer in one sentence.",
            sentences(1, 1),
            input(words(0, 10))),
        w(
            "detail",
            "To messages of more than 50 words answer in five sentences.",
            sentences(5, 5),
            input(words(51))));
    conflict(
        "messages-of-both-kinds",
        "brief detail",
        w(
            "brief",
            "To messages of at most 60 words answer in one sentence.",
            sentences(1, 1),
            input(words(0, 60))),
        w(
            "detail",
            "To messages of more than 50 words answer in five sentences.",
            sentences(5, 5),
            input(words(51))));
    fine(
        "condition-on-the-answer",
        w(
            "if-list",
            "If you use bullets, write at least 60 words.",
            words(60),
            output(bullets(1, Measure.OPEN))),
        c("short", "At most 20 words.", words(0, 20)));
    conflict(
        "condition-on-the-answer-forced",
        "if-list short list",
        w(
            "if-list",
            "If you use bullets, write at least 60 words.",
            words(60),
            output(bullets(1, Measure.OPEN))),
        c("short", "At most 20 words.", words(0, 20)),
        c("list", "Use three bullets.", bullets(3, 3)));
    conflict(
        "judged-twice",
        "warm cold",
        c("warm", "The tone must be warm.", new Obligation.Judge("Is the tone warm?", true)),
        c("cold", "The tone must not be warm.", new Obligation.Judge("Is the tone warm?", false)));
    fine(
        "judged-apart",
        c("warm", "The tone must be warm.", new Obligation.Judge("Is the tone warm?", true)),
        c("cold", "Do not flatter.", new Obligation.Judge("Does it flatter the user?", false)));
    fine(
        "branches-of-a-choice",
        w("plan-a", "Plan A: ten words.", words(10, 10), judge("Is it about plan A?"))
            .withRelations(Relations.NONE.withGroup("plan")),
        w("plan-b", "Plan B: thirty words.", words(30, 30), judge("Is it about plan B?"))
            .withRelations(Relations.NONE.withGroup("plan")));
  }

  private void scopes() {
    conflict(
        "each-sentence-two-bounds",
        "long short",
        c("long", "Every sentence has at least 15 words.", words(15), each(Unit.SENTENCE)),
        c("short", "No sentence exceeds ten words.", words(0, 10), each(Unit.SENTENCE)));
    fine(
        "each-sentence-window",
        c("long", "Every sentence has at least 8 words.", words(8), each(Unit.SENTENCE)),
        c("short", "No sentence exceeds ten words.", words(0, 10), each(Unit.SENTENCE)));
    fine(
        "each-bullet-without-bullets",
        c("long", "Every bullet has at least 15 words.", words(15), each(Unit.BULLET)),
        c("short", "No bullet exceeds ten words.", words(0, 10), each(Unit.BULLET)));
    conflict(
        "each-bullet-with-bullets",
        "long short some",
        c("long", "Every bullet has at least 15 words.", words(15), each(Unit.BULLET)),
        c("short", "No bullet exceeds ten words.", words(0, 10), each(Unit.BULLET)),
        c("some", "Use two bullets.", bullets(2, 2)));
    conflict(
        "second-paragraph-of-one",
        "second one",
        c(
            "second",
            "The second paragraph mentions \"warranty\".",
            contains("warranty"),
            nth(Unit.PARAGRAPH, 2)),
        c("one", "A single paragraph.", paragraphs(1, 1)));
    fine(
        "second-paragraph-of-two",
        c(
            "second",
            "The second paragraph mentions \"warranty\".",
            contains("warranty"),
            nth(Unit.PARAGRAPH, 2)),
        c("one", "Two paragraphs.", paragraphs(2, 2)));
    conflict(
        "first-sentence-against-all",
        "first all",
        c("first", "The first sentence has at least 20 words.", words(20), nth(Unit.SENTENCE, 1)),
        c("all", "Every sentence has at most 12 words.", words(0, 12), each(Unit.SENTENCE)));
    fine(
        "first-sentence-within-all",
        c("first", "The first sentence has at least 10 words.", words(10), nth(Unit.SENTENCE, 1)),
        c("all", "Every sentence has at most 12 words.", words(0, 12), each(Unit.SENTENCE)));
    conflict(
        "bullet-word-forbidden",
        "label never",
        c(
            "label",
            "Each bullet holds the word \"step\".",
            contains("step"),
            each(Unit.BULLET, true)),
        c("never", "Do not use the word \"step\".", forbids("step")));
    conflict(
        "named-sentences-add-up",
        "first second total",
        c("first", "The first sentence has at least 12 words.", words(12), nth(Unit.SENTENCE, 1)),
        c("second", "The second sentence has at least 12 words.", words(12), nth(Unit.SENTENCE, 2)),
        c("total", "At most 20 words.", words(0, 20)));
    fine(
        "named-sentences-fit",
        c("first", "The first sentence has at least 8 words.", words(8), nth(Unit.SENTENCE, 1)),
        c("second", "The second sentence has at least 8 words.", words(8), nth(Unit.SENTENCE, 2)),
        c("total", "At most 20 words.", words(0, 20)));
    conflict(
        "paragraph-sentences-total",
        "each three five",
        c(
            "each",
            "Each paragraph has at least three sentences.",
            sentences(3, Measure.OPEN),
            each(Unit.PARAGRAPH)),
        c("three", "Three paragraphs.", paragraphs(3, 3)),
        c("five", "No more than eight sentences.", sentences(0, 8)));
    fine(
        "paragraph-sentences-fit",
        c(
            "each",
            "Each paragraph has at least three sentences.",
            sentences(3, Measure.OPEN),
            each(Unit.PARAGRAPH)),
        c("three", "Three paragraphs.", paragraphs(3, 3)),
        c("five", "No more than nine sentences.", sentences(0, 9)));
  }

  private void copies() {
    copy(
        "repeat-request-and-forbidden",
        "repeat no-cheap",
        "Write an advert for a cheap flight to Rome.",
        c(
            "repeat",
            "First repeat the request word for word.",
            new Copy(Reference.UserMessage.USER_MESSAGE, Copy.Placement.START)),
        c("no-cheap", "Never use the word \"cheap\".", forbids("cheap")));
    copy(
        "repeat-request-and-other-word",
        "",
        "Write an advert for a cheap flight to Rome.",
        c(
            "repeat",
            "First repeat the request word for word.",
            new Copy(Reference.UserMessage.USER_MESSAGE, Copy.Placement.START)),
        c("no-cheap", "Never use the word \"expensive\".", forbids("expensive")));
    copy(
        "repeat-request-and-length",
        "repeat short",
        "Write a limerick about a programmer who never sleeps and drinks too much coffee.",
        c(
            "repeat",
            "Repeat the request, then answer.",
            new Copy(Reference.UserMessage.USER_MESSAGE, Copy.Placement.START)),
        c("short", "Stay within ten words.", words(0, 10)));
    copy(
        "repeat-request-and-more-length",
        "",
        "Write a limerick about a programmer who never sleeps and drinks too much coffee.",
        c(
            "repeat",
            "Repeat the request, then answer.",
            new Copy(Reference.UserMessage.USER_MESSAGE, Copy.Placement.START)),
        c("short", "Stay within forty words.", words(0, 40)));
    copy(
        "echo-and-lower-case",
        "echo lower",
        "Please translate: Guten Tag",
        c(
            "echo",
            "Echo the message and nothing else.",
            new Copy(Reference.UserMessage.USER_MESSAGE, Copy.Placement.WHOLE)),
        c("lower", "Use lower-case letters only.", lower()));
    copy(
        "quote-inside",
        "",
        "Please translate: Guten Tag",
        c(
            "echo",
            "Quote the message somewhere.",
            new Copy(Reference.UserMessage.USER_MESSAGE, Copy.Placement.INSIDE)),
        c("two", "Use two sentences.", sentences(2, 2)));
  }

  private void tools() {
    conflict(
        "each-waits-for-the-other",
        "lookup verify call",
        c(
            "lookup",
            "Look up the order only after the identity was verified.",
            tool(new ToolRule.Order(Moment.called("get_order"), Moment.called("verify_identity")))),
        c(
            "verify",
            "Verify the identity only once the order is known.",
            tool(new ToolRule.Order(Moment.called("verify_identity"), Moment.called("get_order")))),
        c(
            "call",
            "Always look up the order.",
            tool(ToolRule.Require.of(Moment.called("get_order")))));
    fine(
        "each-waits-but-nobody-calls",
        c(
            "lookup",
            "Look up the order only after the identity was verified.",
            tool(new ToolRule.Order(Moment.called("get_order"), Moment.called("verify_identity")))),
        c(
            "verify",
            "Verify the identity only once the order is known.",
            tool(
                new ToolRule.Order(Moment.called("verify_identity"), Moment.called("get_order")))));
    conflict(
        "required-and-forbidden-tool",
        "must never",
        c("must", "Always call search_kb.", tool(ToolRule.Require.of(Moment.called("search_kb")))),
        c(
            "never",
            "Never use search_kb or web_search.",
            tool(ToolRule.Forbid.of(Moment.called("search_kb", "web_search")))));
    fine(
        "required-and-other-forbidden",
        c("must", "Always call search_kb.", tool(ToolRule.Require.of(Moment.called("search_kb")))),
        c("never", "Never use web_search.", tool(ToolRule.Forbid.of(Moment.called("web_search")))));
    conflict(
        "needs-a-forbidden-tool",
        "book first no-quote",
        c(
            "book",
            "Book the flight with book_flight.",
            tool(ToolRule.Require.of(Moment.called("book_flight")))),
        c(
            "first",
            "Book only after get_quote has succeeded.",
            tool(new ToolRule.Order(Moment.called("book_flight"), Moment.succeeded("get_quote")))),
        c(
            "no-quote",
            "Do not call get_quote.",
            tool(ToolRule.Forbid.of(Moment.called("get_quote")))));
    fine(
        "needs-an-allowed-tool",
        c(
            "book",
            "Book the flight with book_flight.",
            tool(ToolRule.Require.of(Moment.called("book_flight")))),
        c(
            "first",
            "Book only after get_quote has succeeded.",
            tool(new ToolRule.Order(Moment.called("book_flight"), Moment.succeeded("get_quote")))),
        c(
            "no-quote",
            "Do not call cancel_flight.",
            tool(ToolRule.Forbid.of(Moment.called("cancel_flight")))));
    conflict(
        "two-calls-one-allowed",
        "a b one",
        c("a", "Call get_weather.", tool(ToolRule.Require.of(Moment.called("get_weather")))),
        c("b", "Call get_traffic.", tool(ToolRule.Require.of(Moment.called("get_traffic")))),
        c("one", "At most one tool call.", tool(new ToolRule.AtMost(ToolSet.Any.ANY, 1))));
    fine(
        "two-calls-two-allowed",
        c("a", "Call get_weather.", tool(ToolRule.Require.of(Moment.called("get_weather")))),
        c("b", "Call get_traffic.", tool(ToolRule.Require.of(Moment.called("get_traffic")))),
        c("one", "At most two tool calls.", tool(new ToolRule.AtMost(ToolSet.Any.ANY, 2))));
    conflict(
        "amounts-that-cannot-be",
        "pay low high",
        c(
            "pay",
            "Issue the refund with refund.",
            tool(ToolRule.Require.of(Moment.called("refund")))),
        c(
            "low",
            "Refunds are at most 50.",
            tool(ToolRule.Arguments.of("refund", "args.amount <= 50"))),
        c(
            "high",
            "Refunds are at least 80.",
            tool(ToolRule.Arguments.of("refund", "args.amount >= 80"))));
    fine(
        "amounts-that-can-be",
        c(
            "pay",
            "Issue the refund with refund.",
            tool(ToolRule.Require.of(Moment.called("refund")))),
        c(
            "low",
            "Refunds are at most 100.",
            tool(ToolRule.Arguments.of("refund", "args.amount <= 100"))),
        c(
            "high",
            "Refunds are at least 80.",
            tool(ToolRule.Arguments.of("refund", "args.amount >= 80"))));
    conflict(
        "state-both-ways",
        "paid unpaid",
        c(
            "paid",
            "In the end the order is paid.",
            new Obligation.State(StateExpression.parse("order.paid"))),
        c(
            "unpaid",
            "Never charge: the order stays unpaid.",
            new Obligation.State(StateExpression.parse("not order.paid"))));
  }

  private void precedence() {
    conflict(
        "beats-in-a-circle",
        "a b c",
        c("a", "Brand rules win over style.", contains("Ancilla"))
            .withRelations(Relations.NONE.withBeats("b")),
        c("b", "Style wins over brevity.", sentences(2, 2))
            .withRelations(Relations.NONE.withBeats("c")),
        c("c", "Brevity wins over brand rules.", words(0, 30))
            .withRelations(Relations.NONE.withBeats("a")));
    fine(
        "beats-in-a-row",
        c("a", "Legal rules win over style.", words(50))
            .withRelations(Relations.NONE.withBeats("b")),
        c("b", "Style: at most 20 words.", words(0, 20)),
        c("c", "Mention Ancilla.", contains("Ancilla")));
    conflict(
        "beats-somebody-else",
        "long short",
        c("long", "At least 50 words.", words(50)).withRelations(Relations.NONE.withBeats("other")),
        c("short", "At most 20 words.", words(0, 20)),
        c("other", "Exactly 30 words.", words(30, 30)));
    fine(
        "wishes-give-way",
        c("short", "At most 20 words.", words(0, 20)),
        c("long", "Preferably 50 words.", words(50)).withHardness(new Hardness.Soft(0.5)));
    fine(
        "beaten-where-it-matters",
        w("pdf", "With a PDF, never write \"<image>\".", never("<image>"), state("input.has_pdf"))
            .withRelations(Relations.NONE.withBeats("image")),
        c("image", "Always include \"<image>\".", exactly("<image>")));
    fine(
        "step-after-soft-step",
        c("greet", "Greet with \"Hello\" if you like.", starts("Hello"))
            .withHardness(new Hardness.Soft(0.3)),
        c("then", "After that, exactly 5 words.", words(5, 5))
            .withRelations(Relations.NONE.withAfter("greet")),
        c("long", "At least 10 words.", words(10)));
    conflict(
        "step-after-hard-step",
        "greet then long",
        c("greet", "Greet with \"Hello\".", starts("Hello")),
        c("then", "After that, exactly 5 words.", words(5, 5))
            .withRelations(Relations.NONE.withAfter("greet")),
        c("long", "At least 10 words.", words(10)));
  }

  /** Whole prompts, as people write them. */
  private void assistants() {
    fine(
        "support-bot",
        c("hello", "Start with \"Hi there\".", starts("Hi there")),
        c("short", "Keep replies under 80 words.", words(0, 79)),
        c("steps", "List two to four steps as bullets.", bullets(2, 4)),
        c("tips", "Each bullet has at most twelve words.", words(0, 12), each(Unit.BULLET)),
        c(
            "no-promise",
            "Never say \"guarantee\" or \"risk-free\".",
            forbids("guarantee", "risk-free")),
        c("close", "End with \"Is there anything else?\"", ends("Is there anything else?")),
        c("kind", "Be kind.", new Obligation.Judge("Is the tone kind?", true)));
    conflict(
        "support-bot-contradicts",
        "steps tips short",
        c("hello", "Start with \"Hi there\".", starts("Hi there")),
        c("short", "Keep replies under 40 words.", words(0, 39)),
        c("steps", "List four steps as bullets.", bullets(4, 4)),
        c(
            "tips",
            "Each bullet explains itself in at least ten words.",
            words(10),
            each(Unit.BULLET)),
        c(
            "no-promise",
            "Never say \"guarantee\" or \"risk-free\".",
            forbids("guarantee", "risk-free")),
        c("kind", "Be kind.", new Obligation.Judge("Is the tone kind?", true)));
    fine(
        "press-release",
        c(
            "title",
            "A title in double angular brackets.",
            new Measure(new Quantity.Enclosed("<<", ">>"), 1, Measure.OPEN)),
        c("paragraphs", "Four paragraphs.", paragraphs(4, 4)),
        c("words", "200 to 260 words.", words(200, 260)),
        c("keys", "Mention Berlin, launch and energy.", contains("Berlin", "launch", "energy")),
        c("no-hype", "Avoid revolutionary and unique.", forbids("revolutionary", "unique")),
        c(
            "contact",
            "Two placeholders such as [phone].",
            new Measure(new Quantity.Enclosed("[", "]"), 2, Measure.OPEN)));
    conflict(
        "press-release-two-cores",
        List.of(Set.of("words", "brief"), Set.of("keys", "no-energy")),
        c(
            "title",
            "A title in double angular brackets.",
            new Measure(new Quantity.Enclosed("<<", ">>"), 1, Measure.OPEN)),
        c("words", "200 to 260 words.", words(200, 260)),
        c("brief", "At most 150 words.", words(0, 150)),
        c("keys", "Mention Berlin, launch and energy.", contains("Berlin", "launch", "energy")),
        c("no-energy", "Do not talk about \"energy\".", forbids("energy")));
    fine(
        "zh-客服",
        c("开头", "以“您好”开头。", starts("您好")),
        c("字数", "不超过八十字。", words(0, 80)),
        c("句数", "三到五句话。", sentences(3, 5)),
        c("禁词", "不得说“保证”“绝对”。", new Obligation.Forbids(List.of(sub("保证"), sub("绝对")))),
        c("结尾", "以“祝您生活愉快”结尾。", ends("祝您生活愉快")),
        c("中文", "用中文回答。", language("zh")));
    conflict(
        "zh-客服-矛盾",
        "结尾 禁词",
        c("开头", "以“您好”开头。", starts("您好")),
        c("字数", "不超过八十字。", words(0, 80)),
        c("禁词", "不得出现“愉快”。", never("愉快")),
        c("结尾", "以“祝您生活愉快”结尾。", ends("祝您生活愉快")),
        c("中文", "用中文回答。", language("zh")));
    fine(
        "poem",
        c("lines", "Exactly eight lines.", lines(8, 8)),
        c("each", "Each line has four to seven words.", words(4, 7), each(Unit.LINE)),
        c("two", "Two stanzas.", paragraphs(2, 2)),
        c("moon", "Mention the moon twice.", times("moon", 2)),
        c("lower", "All in lower case.", lower()));
    conflict(
        "poem-too-long",
        "lines each words",
        c("lines", "Exactly twelve lines.", lines(12, 12)),
        c("each", "Each line has at least six words.", words(6), each(Unit.LINE)),
        c("words", "At most 60 words.", words(0, 60)),
        c("moon", "Mention the moon twice.", times("moon", 2)));
    fine(
        "two-responses",
        c(
            "two",
            "Give two answers with ****** between them.",
            new Measure(new Quantity.Parts("******", false), 2, 2)),
        c("words", "At most 50 words in all.", words(0, 50)),
        c("no-comma", "No commas.", never(",")));
    conflict(
        "postscript-after-the-end",
        "ps no-colon",
        c(
            "ps",
            "Add a postscript that starts with \"P.S.:\".",
            new Measure(new Quantity.LinesStarting(sub("P.S.:")), 1, Measure.OPEN)),
        c("no-colon", "No colons anywhere.", never(":")),
        c("end", "Finish with \"Yours\".", ends("Yours")));
    fine(
        "postscript",
        c(
            "ps",
            "Add a postscript that starts with \"P.S.\".",
            new Measure(new Quantity.LinesStarting(sub("P.S.")), 1, Measure.OPEN)),
        c("no-colon", "No colons anywhere.", never(":")),
        c("words", "20 to 40 words.", words(20, 40)));
    fine(
        "code-review",
        c(
            "sections",
            "Sections Finding 1 to Finding 3.",
            new Measure(new Quantity.Sections("Finding"), 3, 3)),
        c("words", "At most 120 words.", words(0, 120)),
        c(
            "verdict",
            "Use exactly one of \"approve\", \"request changes\".",
            oneOf("approve", "request changes")),
        c("no-please", "No \"please\".", forbids("please")));
  }

  // ---- writing them

  private void fine(String id, Clause... clauses) {
    cases.add(new Case(Spec.of(id(id), List.of(clauses)), List.of()));
  }

  private void conflict(String id, String core, Clause... clauses) {
    conflict(id, List.of(Set.of(core.split(" "))), clauses);
  }

  private void conflict(String id, List<Set<String>> cores, Clause... clauses) {
    cases.add(
        new Case(
            Spec.of(id(id), List.of(clauses)),
            cores.stream()
                .map(core -> Set.copyOf(core.stream().map(Suite::id).toList()))
                .toList()));
  }

  private void copy(String id, String core, String message, Clause... clauses) {
    Spec spec =
        new Spec(
            id,
            1,
            Profile.PLAIN,
            List.of(Source.inline("user", SourceRole.USER, message)),
            List.of(clauses));
    cases.add(new Case(spec, core.isEmpty() ? List.of() : List.of(Set.of(core.split(" ")))));
  }

  /** Ids are ASCII: a Chinese name becomes its code points. */
  private static String id(String name) {
    StringBuilder id = new StringBuilder();
    name.codePoints()
        .forEach(
            point -> {
              if (point < 128) {
                id.appendCodePoint(point);
              } else {
                id.append(Integer.toHexString(point));
              }
            });
    return id.toString();
  }

  private static Clause c(String id, String says, Obligation must) {
    return Clause.hard(id(id), must).withSays(says);
  }

  private static Clause c(String id, String says, Obligation must, Scope scope) {
    return c(id, says, must).withScope(scope);
  }

  private static Clause w(String id, String says, Obligation must, Condition when) {
    return c(id, says, must).withWhen(when);
  }

  private static Scope each(Unit unit) {
    return each(unit, false);
  }

  private static Scope each(Unit unit, boolean nonEmpty) {
    return Scope.of(new Selector.Each(unit, nonEmpty));
  }

  private static Scope nth(Unit unit, int number) {
    return Scope.of(new Selector.Nth(unit, number));
  }

  private static Condition input(Obligation obligation) {
    return new Condition.Text(obligation, Phase.INPUT);
  }

  private static Condition output(Obligation obligation) {
    return new Condition.Text(obligation, Phase.OUTPUT);
  }

  private static Condition judge(String question) {
    return new Condition.Judge(question, Phase.INPUT);
  }

  private static Condition state(String path) {
    return new Condition.State(new StateTest.IsTrue(JsonPath.parse(path)));
  }

  private static Condition compare(String path, StateTest.Comparison comparison, int value) {
    return new Condition.State(
        new StateTest.Compares(
            JsonPath.parse(path), comparison, new JsonNumber(BigDecimal.valueOf(value))));
  }

  private static Measure units(Unit unit, int min, int max) {
    return new Measure(new Quantity.Units(unit), min, max);
  }

  private static Measure words(int min) {
    return units(Unit.WORD, min, Measure.OPEN);
  }

  private static Measure words(int min, int max) {
    return units(Unit.WORD, min, max);
  }

  private static Measure sentences(int min, int max) {
    return units(Unit.SENTENCE, min, max);
  }

  private static Measure paragraphs(int min, int max) {
    return units(Unit.PARAGRAPH, min, max);
  }

  private static Measure lines(int min, int max) {
    return units(Unit.LINE, min, max);
  }

  private static Measure bullets(int min, int max) {
    return units(Unit.BULLET, min, max);
  }

  private static Measure chars(int min, int max) {
    return units(Unit.CHAR, min, max);
  }

  private static Measure capitals(int min) {
    return new Measure(new Quantity.CapitalWords(1), min, Measure.OPEN);
  }

  private static Quantity occ(String word) {
    return new Quantity.Occurrences(Term.word(word));
  }

  private static Measure times(String word, int min) {
    return new Measure(occ(word), min, Measure.OPEN);
  }

  private static Measure letter(String letter, int min, int max) {
    return new Measure(new Quantity.Occurrences(sub(letter)), min, max);
  }

  private static Term sub(String text) {
    return new Term(text, Match.SUBSTRING, false);
  }

  private static Obligation contains(String... words) {
    return new Obligation.Contains(Stream.of(words).map(Term::word).toList(), true);
  }

  private static Obligation phrase(String text) {
    return contains(text);
  }

  private static Obligation exactly(String text) {
    return new Obligation.Contains(List.of(Term.exactly(text)), true);
  }

  private static Obligation forbids(String... words) {
    return new Obligation.Forbids(Stream.of(words).map(Term::word).toList());
  }

  private static Obligation never(String sign) {
    return new Obligation.Forbids(List.of(Term.exactly(sign)));
  }

  private static Obligation starts(String text) {
    return new Obligation.StartsWith(sub(text));
  }

  private static Obligation ends(String text) {
    return new Obligation.EndsWith(sub(text));
  }

  private static Obligation sequence(String... words) {
    return new Obligation.Sequence(Stream.of(words).map(Term::word).toList());
  }

  private static Obligation oneOf(String... texts) {
    return new Obligation.ExactlyOne(Stream.of(texts).map(Term::word).toList());
  }

  private static Obligation equalTo(String... texts) {
    return new Obligation.Equals(Stream.of(texts).map(Suite::sub).toList());
  }

  private static Obligation lower() {
    return new Obligation.LetterCase(Letters.LOWER);
  }

  private static Obligation upper() {
    return new Obligation.LetterCase(Letters.UPPER);
  }

  private static Obligation json() {
    return new Obligation.WellFormed(Format.JSON);
  }

  private static Obligation language(String... codes) {
    return new Obligation.Language(Set.of(codes));
  }

  private static Obligation tool(ToolRule rule) {
    return Obligation.Tools.of(rule);
  }
}
