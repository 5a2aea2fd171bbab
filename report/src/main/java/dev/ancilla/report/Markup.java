package dev.ancilla.report;

/** A piece of a page: an element, or text. Immutable. */
public sealed interface Markup permits Element, Markup.Text {

  /** Appends this as HTML. */
  void writeTo(StringBuilder html);

  /** Text of any origin; shown as it is, never read as markup. */
  static Markup text(String content) {
    return new Text(content);
  }

  /** Characters between tags. */
  record Text(String content) implements Markup {
    @Override
    public void writeTo(StringBuilder html) {
      escape(content, html);
    }
  }

  /**
   * Writes text so that HTML reads exactly this text back, between tags as well as inside a quoted
   * attribute.
   *
   * <p>What HTML has no way to write (control characters, lone surrogates) becomes U+FFFD.
   */
  private static void escape(String content, StringBuilder html) {
    for (int at = 0; at < content.length(); ) {
      int point = content.codePointAt(at);
      at += Character.charCount(point);
      switch (point) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        // A bare carriage return would be read back as a line feed.
        case '\r' -> html.append("&#13;");
        case '\t', '\n' -> html.append((char) point);
        default -> html.appendCodePoint(isWritable(point) ? point : 0xFFFD);
      }
    }
  }

  private static boolean isWritable(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL && type != Character.SURROGATE;
  }

  /** Writes a quoted attribute value with the same rules as text. */
  static void writeAttribute(String name, String value, StringBuilder html) {
    html.append(' ').append(name).append("=\"");
    escape(value, html);
    html.append('"');
  }
}
