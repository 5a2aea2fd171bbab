package dev.ancilla.verifier.schema;

import com.networknt.schema.path.NodePath;
import dev.ancilla.text.CodePoints;
import dev.ancilla.text.Region;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** Finds where a value stands in the text of a JSON document. */
final class JsonPlaces {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonPlaces() {}

  /**
   * The region of the value at a path; of the nearest value around it where there is none. One pass
   * over the document.
   */
  static Region find(String document, NodePath path) {
    try (JsonParser parser = FACTORY.createParser(document)) {
      parser.nextToken();
      int start = start(parser);
      int step = 0;
      while (step < path.getNameCount() && enter(parser, path.getElement(step))) {
        start = start(parser);
        step++;
      }
      if (step < path.getNameCount()) {
        return CodePoints.of(document).region(start, document.stripTrailing().length());
      }
      parser.skipChildren();
      parser.finishToken();
      int end = Math.toIntExact(parser.currentLocation().getCharOffset());
      return CodePoints.of(document).region(start, end);
    }
  }

  private static int start(JsonParser parser) {
    return Math.toIntExact(parser.currentTokenLocation().getCharOffset());
  }

  /** Moves from a container to the child of this name or number; false where there is none. */
  private static boolean enter(JsonParser parser, Object element) {
    if (element instanceof Integer index && parser.currentToken() == JsonToken.START_ARRAY) {
      return enterElement(parser, index);
    }
    return parser.currentToken() == JsonToken.START_OBJECT
        && enterMember(parser, String.valueOf(element));
  }

  private static boolean enterElement(JsonParser parser, int index) {
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      if (i == index) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  private static boolean enterMember(JsonParser parser, String name) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      boolean found = parser.currentName().equals(name);
      parser.nextToken();
      if (found) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }
}
