package dev.ancilla.verifier.kind;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.spec.Clause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds this version has. Immutable, thread-safe. */
public final class KindCatalogue {
  private static final List<Kind> IFEVAL =
      List.of(
          new RequiredKeywords(),
          new KeywordFrequency(),
          new ForbiddenWords(),
          new LetterFrequency(),
          new ResponseLanguage(),
          new NumberOfWords(),
          new NumberOfSentences(),
          new NumberOfParagraphs(),
          new FirstWordOfParagraph(),
          new Placeholders(),
          new Postscript(),
          new BulletPoints(),
          new HighlightedSections(),
          new Sections(),
          new ConstrainedResponse(),
          new JsonFormat(),
          new Title(),
          new TwoResponses(),
          new RepeatPrompt(),
          new EndPhrase(),
          new Quotation(),
          new CapitalWordFrequency(),
          new AllCapitals(),
          new AllLowerCase(),
          new NoComma());

  private static final List<Kind> TRAINING =
      List.of(
          new RepeatPhrase(),
          new CopyRequest(),
          new CopySpan(),
          new HyphenatedSentences(),
          new NoSuccessiveInitials(),
          new WordsInBrackets(),
          new KeywordOnce(),
          new WordFrequency(),
          new ExcludedKeyword(),
          new TwoDividedParagraphs(),
          new TwoParagraphs(),
          new FirstWordOfSentences(),
          new FirstWordOfAnswer(),
          new LastWordOfSentences(),
          new LastWordOfAnswer(),
          new WrappedPairs(),
          new CopyRequestOnly(),
          new CopyRequestTimes(),
          new NoDot(),
          new NoExclamationMark(),
          new LowerCaseWords(),
          new NumberOfLetters(),
          new LetterFrequencyTraining(),
          new CountedParagraphs(),
          new UniqueWords(),
          new KeywordOnceAndTwice(),
          new Palindrome(),
          new KeywordPosition(),
          new SameStartAndEnd());

  private final List<Kind> kinds;

  private KindCatalogue(List<Kind> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  /** The 25 kinds of IFEval. */
  public static KindCatalogue ifeval() {
    return new KindCatalogue(IFEVAL);
  }

  /** The kinds that only training data for IFEval has. */
  public static KindCatalogue training() {
    return new KindCatalogue(TRAINING);
  }

  /** Every kind: IFEval's, then those of training data. */
  public static KindCatalogue all() {
    return new KindCatalogue(Stream.concat(IFEVAL.stream(), TRAINING.stream()).toList());
  }

  public List<Kind> kinds() {
    return kinds;
  }

  /** The kind of this alias; empty when this version has none. */
  public Optional<Kind> find(String alias) {
    return kinds.stream().filter(kind -> kind.alias().equals(alias)).findFirst();
  }

  /**
   * The kind of this alias.
   *
   * @throws AncillaException with UNKNOWN_KIND when this version has none
   */
  public Kind require(String alias) {
    return find(alias)
        .orElseThrow(
            () ->
                new AncillaException(
                    ErrorCode.UNKNOWN_KIND,
                    "there is no kind \"%s\" in this version. Kinds: %s."
                        .formatted(
                            alias, String.join(", ", kinds.stream().map(Kind::alias).toList()))));
  }

  /** Those of the aliases that {@link #clauses} would refuse, each once, in order. */
  public List<String> missing(List<String> aliases) {
    return aliases.stream().distinct().filter(alias -> find(alias).isEmpty()).toList();
  }

  /**
   * One hard clause for each alias, in order. The clause's id is the alias; a repeated one gets
   * {@code .2}, {@code .3}.
   *
   * @param parameters one map for each alias, as a row's {@code kwargs} has them
   * @throws AncillaException with UNKNOWN_KIND for an alias this version does not have, with
   *     BAD_INPUT when the parameters do not fit
   */
  public List<Clause> clauses(
      List<String> aliases, List<? extends Map<String, ? extends @Nullable Object>> parameters) {
    if (aliases.size() != parameters.size()) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          "%d kinds, but %d sets of parameters; a row needs one set for each kind."
              .formatted(aliases.size(), parameters.size()));
    }
    List<Clause> clauses = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < aliases.size(); i++) {
      String alias = aliases.get(i);
      Kind kind = require(alias);
      String id = alias;
      for (int n = 2; !ids.add(id); n++) {
        id = alias + "." + n;
      }
      Parameters values = Parameters.of(kind, parameters.get(i));
      clauses.add(Clause.hard(id, kind.plain(values)).withAlias(alias));
    }
    return clauses;
  }
}
