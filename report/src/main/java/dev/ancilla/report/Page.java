package dev.ancilla.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A whole document in one file: styles inside, nothing loaded, nothing run. Immutable.
 *
 * <p>The file forbids itself scripts and connections (Content-Security-Policy), a second wall
 * behind the escaping. It follows the reader's light or dark setting and prints.
 *
 * @param title of the window and the page
 * @param lead what this page is, in a sentence
 */
public record Page(String title, String lead, List<Section> sections) {
  private static final String STYLE = resource("page.css");

  public Page {
    sections = List.copyOf(sections);
  }

  /** The file's text, to be written as UTF-8. */
  public String html() {
    StringBuilder html = new StringBuilder(1 << 16);
    html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " style-src 'unsafe-inline'\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
    Element.of("title", title).writeTo(html);
    html.append("\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
    body().forEach(part -> append(part, html));
    return html.append("</body>\n</html>\n").toString();
  }

  private List<Element> body() {
    List<Element> links =
        sections.stream()
            .map(section -> Element.of("a", section.heading()).with("href", "#" + section.anchor()))
            .toList();
    return List.of(
        Element.of(
            "header",
            Element.of("h1", title),
            Element.of("p", lead).styled("lead"),
            Element.of("nav", links).with("aria-label", "Sections")),
        Element.of("main", sections.stream().map(Page::element).toList()));
  }

  private static Element element(Section section) {
    Element element =
        Element.of("section", Element.of("h2", section.heading())).with("id", section.anchor());
    for (Markup part : section.content()) {
      element = element.and(part);
    }
    return element;
  }

  private static void append(Element part, StringBuilder html) {
    part.writeTo(html);
    html.append('\n');
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from ancilla-report.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
