package dev.ancilla.spec;

import dev.ancilla.text.Region;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A set of clauses with the texts they come from. Immutable; what its clauses name exists, and no
 * clause waits for itself.
 *
 * @param id lower-case letters, digits and hyphens, for example {@code support-bot}
 * @param version grows with every change of meaning, from 1
 * @param vocabulary named lists of words that clauses take their terms from, in the order written
 */
public record Spec(
    String id,
    int version,
    Profile profile,
    List<Source> sources,
    Map<String, List<String>> vocabulary,
    List<Clause> clauses) {
  public Spec {
    sources = List.copyOf(sources);
    clauses = List.copyOf(clauses);
    vocabulary = copy(vocabulary);
    if (version < 1) {
      throw new IllegalArgumentException("version (%d) must be 1 or more.".formatted(version));
    }
    Set<String> ids = new HashSet<>();
    for (Clause clause : clauses) {
      if (!ids.add(clause.id())) {
        throw new IllegalArgumentException(
            "clause id \"%s\" occurs twice; ids must differ.".formatted(clause.id()));
      }
    }
    for (Clause clause : clauses) {
      for (String name : clause.relations().names()) {
        if (!ids.contains(name)) {
          throw new IllegalArgumentException(
              "clause \"%s\" names the clause \"%s\", which does not exist. Clauses: %s."
                  .formatted(
                      clause.id(),
                      name,
                      String.join(", ", clauses.stream().map(Clause::id).toList())));
        }
      }
    }
    refuseCircles("else", clauses, clause -> clause.relations().otherwise());
    refuseCircles("after", clauses, clause -> clause.relations().after());
  }

  public Spec(String id, int version, Profile profile, List<Source> sources, List<Clause> clauses) {
    this(id, version, profile, sources, Map.of(), clauses);
  }

  /** A spec made in code, without sources. */
  public static Spec of(String id, List<Clause> clauses) {
    return new Spec(id, 1, Profile.PLAIN, List.of(), clauses);
  }

  /** The same spec with other clauses. */
  public Spec withClauses(List<Clause> others) {
    return new Spec(id, version, profile, sources, vocabulary, others);
  }

  /** The clause of this id. */
  public Optional<Clause> clause(String clauseId) {
    return clauses.stream().filter(clause -> clause.id().equals(clauseId)).findFirst();
  }

  /** The text of the system source, or an empty text when there is none. */
  public String systemPrompt() {
    return sources.stream()
        .filter(source -> source.role() == SourceRole.SYSTEM)
        .map(Source::text)
        .findFirst()
        .orElse("");
  }

  /**
   * Where the sources say what a clause says, white space aside; sources whose words bind nobody
   * are left out. Empty for a clause that quotes nothing.
   */
  public List<Span> spans(Clause clause) {
    List<Span> spans = new ArrayList<>();
    clause
        .says()
        .map(Quotation::new)
        .ifPresent(
            quotation -> {
              for (Source source : sources) {
                if (source.role().bindsAnybody()) {
                  for (Region region : quotation.places(source.text())) {
                    spans.add(new Span(source.id(), region, region.of(source.text())));
                  }
                }
              }
            });
    return spans;
  }

  /**
   * Who gives the order: the strongest role among the sources that say it; whoever writes the spec
   * speaks as the developer where a clause quotes nothing.
   */
  public SourceRole role(Clause clause) {
    Set<String> holders = new HashSet<>(spans(clause).stream().map(Span::source).toList());
    return sources.stream()
        .filter(source -> holders.contains(source.id()))
        .map(Source::role)
        .min(SourceRole::compareTo)
        .orElse(SourceRole.DEVELOPER);
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> vocabulary) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    vocabulary.forEach((name, words) -> copy.put(name, List.copyOf(words)));
    return Collections.unmodifiableMap(copy);
  }

  private static void refuseCircles(
      String key, List<Clause> clauses, Function<Clause, Optional<String>> next) {
    Map<String, String> links = new LinkedHashMap<>();
    clauses.forEach(clause -> next.apply(clause).ifPresent(to -> links.put(clause.id(), to)));
    for (String start : links.keySet()) {
      String here = links.get(start);
      for (int steps = 0; here != null && steps <= links.size(); steps++) {
        if (here.equals(start)) {
          throw new IllegalArgumentException(
              "clause \"%s\" comes back to itself by way of \"%s\"; break the circle."
                  .formatted(start, key));
        }
        here = links.get(here);
      }
    }
  }
}
