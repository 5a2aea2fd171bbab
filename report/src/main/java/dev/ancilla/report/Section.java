package dev.ancilla.report;

import java.util.List;

/**
 * A part of a page with a heading.
 *
 * @param anchor unique within the page, for links to it
 */
public record Section(String anchor, String heading, List<? extends Markup> content) {
  public Section {
    content = List.copyOf(content);
  }
}
