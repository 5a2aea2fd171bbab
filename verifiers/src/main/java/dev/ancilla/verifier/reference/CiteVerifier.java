package dev.ancilla.verifier.reference;

import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonArray;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.json.JsonValue.JsonText;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.Cite.Style;
import dev.ancilla.text.Region;
import dev.ancilla.text.Segmenter;
import dev.ancilla.text.Unit;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.trace.Event.ToolReturned;
import dev.ancilla.trace.OpenCalls;
import dev.ancilla.trace.ResultPlaces;
import dev.ancilla.trace.World;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Citations of what exists. Distance: the citations of what does not exist, and the missing ones.
 *
 * <p>Where each unit must hold a citation, headings are let off; one that directly follows a
 * sentence's full stop on the same line belongs to that sentence. An answer without such a unit is
 * not looked at.
 */
final class CiteVerifier implements Verifier {
  private final Obligation.Cite cite;
  private final ResultPlaces places;

  CiteVerifier(Obligation.Cite cite, ResultPlaces places) {
    this.cite = cite;
    this.places = places;
  }

  @Override
  public Finding examine(Candidate candidate) {
    Set<String> known = new TreeSet<>();
    cite.keys().forEach(key -> known.add(canonical(key)));
    if (cite.keysAt().isPresent()) {
      JsonPath path = cite.keysAt().get();
      Optional<List<String>> listed = path.in(world(candidate).state()).flatMap(this::listed);
      if (listed.isEmpty()) {
        return Finding.undecided(
            "the state of the world has no list of what may be cited at %s".formatted(path));
      }
      listed.get().forEach(key -> known.add(canonical(key)));
    }
    boolean anything = cite.keys().isEmpty() && cite.keysAt().isEmpty();
    return judge(candidate.text(), known, anything);
  }

  private Finding judge(String text, Set<String> known, boolean anything) {
    List<Citation> citations = Citation.in(text, cite.style());
    List<Citation> wrong =
        anything
            ? List.of()
            : citations.stream()
                .filter(
                    citation ->
                        !citation.keys().stream().allMatch(key -> known.contains(canonical(key))))
                .toList();
    List<Region> bare = uncited(text, citations);
    if (bare.isEmpty() && wrong.isEmpty() && cite.each().isPresent() && units(text).isEmpty()) {
      return Finding.notApplicable("there is no " + cite.each().get().singular());
    }
    boolean none = cite.each().isEmpty() && citations.isEmpty();
    if (wrong.isEmpty() && bare.isEmpty() && !none) {
      return Finding.satisfied(
          citations.size() == 1 ? "1 citation" : citations.size() + " citations", citations.size());
    }
    List<String> facts = new ArrayList<>();
    List<String> advice = new ArrayList<>();
    if (!wrong.isEmpty()) {
      String keys = unknownKeys(wrong, known);
      facts.add("cited, but unknown: " + keys);
      advice.add(
          "Do not cite %s; %s."
              .formatted(
                  keys,
                  known.isEmpty()
                      ? "there is nothing to cite"
                      : "what may be cited: " + firstFew(List.copyOf(known))));
    }
    if (!bare.isEmpty()) {
      String unit = cite.each().map(Unit::singular).orElse("text");
      facts.add("%d without a citation".formatted(bare.size()));
      advice.add("Cite a source in every %s, %s.".formatted(unit, example()));
    }
    if (none) {
      facts.add("there is no citation");
      advice.add("Cite at least one source, %s.".formatted(example()));
    }
    List<Region> regions = new ArrayList<>(bare);
    wrong.forEach(citation -> regions.add(citation.region()));
    return new Finding(
        Value.F,
        regions.stream().sorted().distinct().toList(),
        OptionalDouble.of(citations.size()),
        wrong.size() + bare.size() + (none ? 1 : 0),
        String.join("; ", facts),
        String.join(" ", advice));
  }

  private String example() {
    return switch (cite.style()) {
      case BRACKET -> "like this: [1]";
      case FOOTNOTE -> "like this: [^1]";
      case LINK -> "like this: [text](address)";
    };
  }

  private String unknownKeys(List<Citation> wrong, Set<String> known) {
    return firstFew(
        wrong.stream()
            .flatMap(citation -> citation.keys().stream())
            .filter(key -> !known.contains(canonical(key)))
            .distinct()
            .toList());
  }

  private static String firstFew(List<String> keys) {
    String named = keys.stream().limit(5).collect(Collectors.joining(", "));
    return keys.size() > 5 ? named + " and %d more".formatted(keys.size() - 5) : named;
  }

  /** Addresses with and without a slash at the end are the same. */
  private String canonical(String key) {
    return cite.style() == Style.LINK && key.endsWith("/")
        ? key.substring(0, key.length() - 1)
        : key;
  }

  private List<Region> units(String text) {
    if (cite.each().isEmpty()) {
      return List.of();
    }
    List<Region> units = Segmenter.plain().units(text, cite.each().get());
    List<String> words = Wording.stretches(text, units);
    List<Region> counted = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      if (!words.get(i).startsWith("#") || words.get(i).indexOf('\n') >= 0) {
        counted.add(units.get(i));
      }
    }
    return counted;
  }

  /** The units that must hold a citation and do not. */
  private List<Region> uncited(String text, List<Citation> citations) {
    List<Region> bare = new ArrayList<>();
    int[] points = text.codePoints().toArray();
    List<Region> units = units(text);
    int next = 0;
    for (int i = 0; i < units.size(); i++) {
      Region unit = units.get(i);
      int end = i + 1 < units.size() ? units.get(i + 1).start() : points.length;
      while (next < citations.size() && citations.get(next).region().end() <= unit.start()) {
        next++;
      }
      int own = ownStart(unit, points, citations.subList(next, citations.size()));
      boolean cited = false;
      for (int k = next; k < citations.size(); k++) {
        Region place = citations.get(k).region();
        if (place.start() >= unit.end()) {
          cited |= follows(unit.end(), place.start(), points) && place.start() <= end;
          break;
        }
        cited |= place.start() >= own;
      }
      if (!cited && own < unit.end()) {
        bare.add(unit);
      }
    }
    return bare;
  }

  /** Where a unit's own words begin: citations at its very start belong to the one before. */
  private int ownStart(Region unit, int[] points, List<Citation> citations) {
    boolean shared =
        cite.each().equals(Optional.of(Unit.SENTENCE)) && endsSentenceBefore(unit, points);
    int own = unit.start();
    for (Citation citation : citations) {
      if (!shared || citation.region().start() != own) {
        break;
      }
      own = citation.region().end();
      while (own < unit.end() && !Character.isLetterOrDigit(points[own]) && points[own] != '[') {
        own++;
      }
    }
    return own;
  }

  private static boolean endsSentenceBefore(Region unit, int[] points) {
    int before = unit.start() - 1;
    while (before >= 0 && points[before] != '\n' && Spacing.isBlank(points[before])) {
      before--;
    }
    return before >= 0 && points[before] != '\n';
  }

  /** Only spaces of one line stand between. */
  private static boolean follows(int end, int start, int[] points) {
    for (int i = end; i < start; i++) {
      if (points[i] == '\n' || !Spacing.isBlank(points[i])) {
        return false;
      }
    }
    return true;
  }

  private World world(Candidate candidate) {
    World world = new World(candidate.state(), places);
    OpenCalls open = OpenCalls.NONE;
    for (Event event : candidate.trace().events()) {
      if (event instanceof ToolReturned returned) {
        ToolCalled call = open.answeredBy(returned);
        if (!returned.failed()) {
          world = world.after(call.tool(), returned.result());
        }
      }
      open = open.after(event);
    }
    return world;
  }

  /** The elements of an array, or the names of an object's members. */
  private Optional<List<String>> listed(JsonValue value) {
    if (value instanceof JsonObject object) {
      return Optional.of(List.copyOf(object.members().keySet()));
    }
    if (value instanceof JsonArray array) {
      return Optional.of(
          array.elements().stream()
              .map(element -> element instanceof JsonText text ? text.text() : element.print())
              .toList());
    }
    return Optional.empty();
  }
}
