package dev.ancilla.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An HTML or SVG element. Immutable; the {@code with} methods give changed copies.
 *
 * <p>Elements that run or load something ({@code script}, {@code style}, {@code iframe}, ...),
 * event handlers and addresses other than {@code #fragment} and {@code https:} are refused, so that
 * a page cannot come to hold any by mistake.
 */
public final class Element implements Markup {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9:-]*");
  private static final Set<String> REFUSED =
      Set.of(
          "base",
          "embed",
          "foreignobject",
          "form",
          "iframe",
          "link",
          "meta",
          "object",
          "script",
          "style");
  private static final Set<String> VOID = Set.of("br", "hr", "wbr");

  private final String name;
  private final Map<String, String> attributes;
  private final List<Markup> children;

  private Element(String name, Map<String, String> attributes, List<Markup> children) {
    this.name = name;
    this.attributes = attributes;
    this.children = children;
  }

  /**
   * An element that holds these pieces.
   *
   * @throws IllegalArgumentException if the name is malformed or refused
   */
  public static Element of(String name, Markup... children) {
    return of(name, List.of(children));
  }

  /** An element that holds these pieces. */
  public static Element of(String name, List<? extends Markup> children) {
    if (!NAME.matcher(name).matches() || REFUSED.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("<%s> is no element for a page.".formatted(name));
    }
    return new Element(name, Map.of(), List.copyOf(children));
  }

  /** An element that holds this text. */
  public static Element of(String name, String text) {
    return of(name, Markup.text(text));
  }

  /**
   * A copy with one attribute set.
   *
   * @throws IllegalArgumentException if the attribute is an event handler or a foreign address
   */
  public Element with(String attribute, String value) {
    String lower = attribute.toLowerCase(Locale.ROOT);
    boolean address = lower.equals("href") || lower.equals("src");
    if (!NAME.matcher(attribute).matches()
        || lower.startsWith("on")
        || (address && !value.startsWith("#") && !value.startsWith("https://"))) {
      throw new IllegalArgumentException(
          "%s=\"%s\" is no attribute for a page.".formatted(attribute, value));
    }
    Map<String, String> more = new TreeMap<>(attributes);
    more.put(attribute, value);
    return new Element(name, more, children);
  }

  /** A copy with a number as attribute, in at most two decimals. */
  public Element with(String attribute, double value) {
    return with(attribute, Decimals.plain(value));
  }

  /** A copy of this class of style. */
  public Element styled(String styleClass) {
    return with("class", styleClass);
  }

  /** A copy with one more piece at the end. */
  public Element and(Markup child) {
    List<Markup> more = new ArrayList<>(children);
    more.add(child);
    return new Element(name, attributes, List.copyOf(more));
  }

  @Override
  public void writeTo(StringBuilder html) {
    html.append('<').append(name);
    attributes.forEach((attribute, value) -> Markup.writeAttribute(attribute, value, html));
    html.append('>');
    if (VOID.contains(name)) {
      return;
    }
    children.forEach(child -> child.writeTo(html));
    html.append("</").append(name).append('>');
  }
}
