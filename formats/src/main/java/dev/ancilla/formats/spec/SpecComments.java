package dev.ancilla.formats.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Comments in a spec file. The canonical form has none, so whoever rewrites a file asks first. */
public final class SpecComments {
  private SpecComments() {}

  /**
   * The lines with a comment, counted from 1.
   *
   * @param yaml a text that {@link SpecReader} reads
   */
  public static List<Integer> lines(String yaml) {
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
