package dev.ancilla.cli;

import dev.ancilla.spec.Clause;
import dev.ancilla.verify.Syndrome;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** What each clause came to over many answers. One thread at a time. */
final class CheckTally {
  private final Map<String, long[]> counts = new LinkedHashMap<>();
  private long answers;
  private long deliverable;

  CheckTally(List<Clause> clauses) {
    clauses.forEach(clause -> counts.put(clause.id(), new long[Value.values().length]));
  }

  void add(Syndrome syndrome) {
    answers++;
    deliverable += syndrome.deliverable() ? 1 : 0;
    for (Verdict verdict : syndrome.verdicts()) {
      counts
          .computeIfAbsent(verdict.clause().id(), id -> new long[Value.values().length])[
          verdict.value().ordinal()]++;
    }
  }

  boolean allDeliverable() {
    return deliverable == answers;
  }

  /** A table with one line a clause, then one sentence. */
  void print(Consumer<String> lines) {
    int width = counts.keySet().stream().mapToInt(String::length).max().orElse(6);
    StringBuilder head = new StringBuilder(pad("clause", width));
    for (Value value : Value.values()) {
      head.append(String.format(Locale.ROOT, " %7s", value));
    }
    lines.accept(head.toString());
    counts.forEach(
        (id, values) -> {
          StringBuilder line = new StringBuilder(pad(id, width));
          for (long count : values) {
            line.append(String.format(Locale.ROOT, " %7d", count));
          }
          lines.accept(line.toString());
        });
    lines.accept("%d of %d answers can be delivered.".formatted(deliverable, answers));
  }

  Map<String, Object> json() {
    List<Map<String, Object>> clauses = new ArrayList<>();
    counts.forEach(
        (id, values) -> {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("id", id);
          for (Value value : Value.values()) {
            row.put(value.name(), values[value.ordinal()]);
          }
          clauses.add(row);
        });
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("answers", answers);
    page.put("deliverable", deliverable);
    page.put("clauses", clauses);
    return page;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
