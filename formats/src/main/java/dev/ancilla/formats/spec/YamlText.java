package dev.ancilla.formats.spec;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts as YAML has them: bare where that is safe, else in double quotes. */
final class YamlText {
  private static final Pattern BARE =
      Pattern.compile("[A-Za-z][A-Za-z0-9./_-]*(?: [A-Za-z0-9./_-]+)*");

  /** Bare words that YAML 1.2, or an older reader, takes for something else than text. */
  private static final Set<String> RESERVED =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private YamlText() {}

  static String pair(String first, String second) {
    return "[%s, %s]".formatted(scalar(first), scalar(second));
  }

  static String scalar(String text) {
    boolean bare =
        BARE.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
    return bare ? text : quoted(text);
  }

  /** Texts in brackets. */
  static String list(List<String> texts) {
    return "[" + String.join(", ", texts.stream().map(YamlText::scalar).toList()) + "]";
  }

  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                  if (isPrintable(point)) {
                    out.appendCodePoint(point);
                  } else if (point < 0x10000) {
                    out.append("\\u%04x".formatted(point));
                  } else {
                    out.append("\\U%08x".formatted(point));
                  }
                }
              }
            });
    return out.append('"').toString();
  }

  /** True when a text of several lines can stand as it is under {@code |}. */
  static boolean fitsBlock(String text) {
    return text.indexOf('\n') > 0
        && text.codePoints().allMatch(point -> point == '\n' || isPrintable(point))
        && text.lines().noneMatch(line -> line.startsWith(" ") || line.endsWith(" "));
  }

  /** The text under {@code |}, each line indented; ends with a line break. */
  static String block(String text, String indent) {
    String chomping = !text.endsWith("\n") ? "-" : text.endsWith("\n\n") ? "+" : "";
    StringBuilder out = new StringBuilder("|" + chomping + "\n");
    text.lines()
        .forEach(line -> out.append(line.isEmpty() ? "" : indent).append(line).append('\n'));
    return out.toString();
  }

  /** What a reader sees and an editor keeps: no control, format or line separator characters. */
  private static boolean isPrintable(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED
        && type != Character.PRIVATE_USE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && (type != Character.SPACE_SEPARATOR || point == ' ');
  }
}
