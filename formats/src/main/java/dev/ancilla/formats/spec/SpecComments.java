package dev.ancilla.formats.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Comments in a spec file. The canonical form has none of its own; those on lines of their own
 * before a key of the spec, a source, a clause or the end can be carried over to it.
 *
 * @param canonical the canonical form with the comments that could be carried over
 * @param lost the first line of the old text, from 1, with a comment that could not
 */
public record SpecComments(String canonical, OptionalInt lost) {
  private static final String END = "the end";
  private static final List<String> LISTS = List.of("sources", "clauses");

  /**
   * Carries the comments of a text over to its canonical form.
   *
   * @param yaml a text that {@link SpecReader} reads
   * @param canonical what {@link SpecWriter} made of it
   */
  public static SpecComments carry(String yaml, String canonical) {
    List<String> lines = yaml.lines().toList();
    TreeMap<Integer, String> owners = new TreeMap<>();
    anchors(yaml).forEach((owner, line) -> owners.putIfAbsent(line, owner));
    Map<String, Integer> targets = anchors(canonical);
    Map<Integer, List<String>> carried = new LinkedHashMap<>();
    OptionalInt lost = OptionalInt.empty();
    for (int line : lines(yaml)) {
      Optional<Integer> target =
          Optional.ofNullable(owners.ceilingEntry(line))
              .filter(owner -> isClear(lines, line, owner.getKey()))
              .map(owner -> targets.get(owner.getValue()));
      if (target.isPresent()) {
        carried
            .computeIfAbsent(target.get(), start -> new ArrayList<>())
            .add(lines.get(line - 1).strip());
      } else if (lost.isEmpty()) {
        lost = OptionalInt.of(line);
      }
    }
    return new SpecComments(insert(carried, canonical), lost);
  }

  /** True when nothing but comments, blank lines and a dash stand from one line to another. */
  private static boolean isClear(List<String> lines, int from, int to) {
    return lines.get(from - 1).strip().startsWith("#")
        && lines.subList(from, Math.min(lines.size(), to - 1)).stream()
            .map(String::strip)
            .allMatch(line -> line.isEmpty() || line.startsWith("#") || line.equals("-"));
  }

  private static String insert(Map<Integer, List<String>> comments, String canonical) {
    List<String> lines = canonical.lines().toList();
    StringBuilder out = new StringBuilder();
    for (int line = 1; line <= lines.size() + 1; line++) {
      String text = line <= lines.size() ? lines.get(line - 1) : "";
      String indent = text.startsWith("  ") ? "  " : "";
      comments
          .getOrDefault(line, List.of())
          .forEach(comment -> out.append(indent).append(comment).append('\n'));
      if (line <= lines.size()) {
        out.append(text).append('\n');
      }
    }
    return out.toString();
  }

  /** What a comment may stand before, with its line, in the order of the text. */
  private static Map<String, Integer> anchors(String yaml) {
    YamlMap spec = YamlTree.parse(yaml, END).map();
    Map<String, Integer> anchors = new LinkedHashMap<>();
    for (String key : spec.keys()) {
      anchors.put(key, spec.key(key).line());
      if (LISTS.contains(key)) {
        List<YamlValue> items = spec.require(key).items();
        for (int i = 0; i < items.size(); i++) {
          anchors.put(key + " " + i, items.get(i).line());
        }
      }
    }
    anchors.put(END, (int) yaml.lines().count() + 1);
    return anchors;
  }

  /** The lines with a comment, counted from 1. */
  private static List<Integer> lines(String yaml) {
    LoadSettings settings = LoadSettings.builder().setParseComments(true).build();
    Parser events = new ParserImpl(settings, new StreamReader(settings, yaml));
    List<Integer> lines = new ArrayList<>();
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof CommentEvent comment
          && comment.getCommentType() != CommentType.BLANK_LINE) {
        Optional<Mark> place = comment.getStartMark();
        place.ifPresent(mark -> lines.add(mark.getLine() + 1));
      }
    }
    return lines;
  }
}
