package dev.ancilla.formats.spec;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * YAML text as a tree with places.
 *
 * <p>Two walks: the first, over events, needs no stack and refuses what could hurt the second or
 * the reader: anchors and aliases (a "bomb" is made of them; a spec says what it means), deep
 * nesting, several documents.
 */
final class YamlTree {
  private static final int MAX_CODE_POINTS = 1 << 20;
  private static final int MAX_DEPTH = 24;

  private YamlTree() {}

  /**
   * @param origin the file's name for messages
   * @throws AncillaException with BAD_SPEC when this is no single, plain YAML document
   */
  static YamlValue parse(String yaml, String origin) {
    if (yaml.codePointCount(0, yaml.length()) > MAX_CODE_POINTS) {
      throw refuse(origin, "a spec may have at most %d characters.".formatted(MAX_CODE_POINTS));
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(origin)
            .setCodePointLimit(MAX_CODE_POINTS)
            .setSchema(new CoreSchema())
            .build();
    try {
      vet(events(yaml, settings), origin);
      Optional<Node> root = new Composer(settings, events(yaml, settings)).getSingleNode();
      return root.map(node -> new YamlValue(node, origin))
          .orElseThrow(
              () -> refuse(origin, "the file is empty. A spec begins with \"ancilla-spec: 1\"."));
    } catch (MarkedYamlEngineException malformed) {
      String place = malformed.getProblemMark().map(mark -> place(origin, mark)).orElse(origin);
      throw new AncillaException(
          ErrorCode.BAD_SPEC,
          "%s: this is no YAML: %s. Put texts with signs in double quotes."
              .formatted(place, malformed.getProblem()),
          malformed);
    } catch (YamlEngineException | IllegalArgumentException malformed) {
      // The engine lets a NumberFormatException out for an escape such as \Ua0001004.
      throw new AncillaException(
          ErrorCode.BAD_SPEC,
          "%s: this is no YAML: %s".formatted(origin, malformed.getMessage()),
          malformed);
    }
  }

  static String place(String origin, Mark mark) {
    return "%s:%d:%d".formatted(origin, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Parser events(String yaml, LoadSettings settings) {
    return new ParserImpl(settings, new StreamReader(settings, yaml));
  }

  private static void vet(Parser events, String origin) {
    int depth = 0;
    int documents = 0;
    while (events.hasNext()) {
      Event event = events.next();
      String place = event.getStartMark().map(mark -> place(origin, mark)).orElse(origin);
      if (event instanceof AliasEvent
          || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
        throw refuse(place, "anchors and aliases are not used in specs. Write the value out.");
      }
      if (event instanceof DocumentStartEvent && ++documents > 1) {
        throw refuse(place, "a second document begins here. Keep one spec in a file.");
      }
      if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
        throw refuse(place, "nested deeper than %d levels.".formatted(MAX_DEPTH));
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      }
    }
  }

  private static AncillaException refuse(String place, String why) {
    return new AncillaException(ErrorCode.BAD_SPEC, place + ": " + why);
  }
}
