package dev.ancilla.formats.row;

import dev.ancilla.error.AncillaException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A JSON file that holds one object over several lines, for people to read too. Stateless. */
public final class JsonPage {
  private JsonPage() {}

  /**
   * Reads a page.
   *
   * @param place the file, for messages
   * @throws AncillaException with BAD_INPUT when the text is no JSON object
   */
  public static RowFields parse(String text, String place) {
    return JsonLine.fields(text.getBytes(StandardCharsets.UTF_8), place);
  }

  /**
   * Writes a page, its members in the map's order.
   *
   * @param page texts, numbers, flags, lists and maps of them; an empty {@code Optional} is null
   */
  public static String print(Map<String, ?> page) {
    return JsonLine.tree(page).toPrettyString() + "\n";
  }
}
