package dev.ancilla.cli;

import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Conflict;
import dev.ancilla.spec.ConflictReport;
import dev.ancilla.spec.ConflictReport.Undecided;
import dev.ancilla.spec.Spec;
import dev.ancilla.spec.Witness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was found about a spec, for people and for programs. */
record ConflictPages(Spec spec, ConflictReport report) {
  private static final int SHOWN_LINES = 12;

  /** For a terminal. */
  String text() {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < report.conflicts().size(); i++) {
      conflict(page, i + 1, report.conflicts().get(i));
    }
    page.append(verdict()).append('\n');
    if (!report.assumed().isEmpty()) {
      page.append(
          "Taken to be satisfiable, since no text decides them: %s.\n"
              .formatted(String.join(", ", report.assumed())));
    }
    if (report.conflicts().isEmpty() && !report.witnesses().isEmpty()) {
      page.append("\nThis answer satisfies them:\n");
      witness(page, report.witnesses().getFirst());
      if (report.witnesses().size() > 1) {
        page.append(
            "There are %d more for other conditions; see --json.\n"
                .formatted(report.witnesses().size() - 1));
      }
    }
    return page.toString();
  }

  private String verdict() {
    if (!report.conflicts().isEmpty()) {
      int count = report.conflicts().size();
      return "%s: %d conflict%s.".formatted(spec.id(), count, count == 1 ? "" : "s");
    }
    return report.unknown().isEmpty()
        ? "%s: no conflicts.".formatted(spec.id())
        : "%s: no conflict was found, and not everything could be decided.".formatted(spec.id());
  }

  private void conflict(StringBuilder page, int number, Conflict conflict) {
    page.append(
        "Conflict %d: %s%s\n"
            .formatted(
                number,
                name(conflict),
                conflict.circumstance().isEmpty() ? "" : ", " + conflict.circumstance()));
    int width = conflict.core().stream().mapToInt(String::length).max().orElse(0);
    for (String id : conflict.core()) {
      String words =
          spec.clause(id).flatMap(Clause::says).map(says -> "\"" + says + "\"").orElse("");
      page.append(("  %-" + width + "s  %s").formatted(id, words).stripTrailing()).append('\n');
    }
    page.append("  why: ").append(conflict.why()).append(".\n");
    page.append("  do:  ").append(conflict.advice()).append('\n');
    conflict
        .witness()
        .ifPresent(
            witness -> {
              page.append("  without %s, this would do:\n".formatted(conflict.core().getLast()));
              witness(page, witness);
            });
    page.append('\n');
  }

  private static void witness(StringBuilder page, Witness witness) {
    witness.message().ifPresent(message -> page.append("    (to: ").append(message).append(")\n"));
    if (!witness.state().members().isEmpty()) {
      page.append("    (where: ").append(witness.state().print()).append(")\n");
    }
    List<String> lines = witness.text().lines().toList();
    for (String line : lines.subList(0, Math.min(SHOWN_LINES, lines.size()))) {
      page.append(("    | " + line).stripTrailing()).append('\n');
    }
    if (lines.size() > SHOWN_LINES) {
      page.append("    | ... %d more lines\n".formatted(lines.size() - SHOWN_LINES));
    }
  }

  private static String name(Conflict conflict) {
    return switch (conflict.kind()) {
      case BOUNDS -> "bounds exclude each other";
      case ARITHMETIC -> "the counts do not fit";
      case TERMS -> "required against forbidden";
      case MARGINS -> "how it begins and ends";
      case FORMAT -> "the format against the rest";
      case OPTIONS -> "no option is left";
      case LANGUAGE -> "the language";
      case COPY -> "what must be copied";
      case TOOLS -> "rules about tools";
      case STATE -> "the state of the world";
      case JUDGE -> "a judge's question";
      case PRECEDENCE -> "clauses that beat each other";
    };
  }

  /** One line each, for standard error. */
  List<String> warnings() {
    List<String> lines = new ArrayList<>();
    for (Undecided undecided : report.unknown()) {
      lines.add(
          "unknown: %s: %s.".formatted(String.join(", ", undecided.clauses()), undecided.why()));
    }
    return lines;
  }

  /** Indented. */
  String json() {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("spec", spec.id());
    page.put("conflicts", report.conflicts().stream().map(this::json).toList());
    page.put(
        "unknown",
        report.unknown().stream()
            .map(each -> Map.of("clauses", each.clauses(), "why", each.why()))
            .toList());
    page.put("assumed", report.assumed());
    page.put("witnesses", report.witnesses().stream().map(ConflictPages::json).toList());
    return JsonOutput.page(page) + "\n";
  }

  private Map<String, Object> json(Conflict conflict) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("clauses", conflict.core());
    object.put("class", conflict.kind().name().toLowerCase(Locale.ROOT));
    object.put("why", conflict.why());
    object.put("advice", conflict.advice());
    object.put("circumstance", conflict.circumstance());
    object.put("witness", conflict.witness().map(Witness::text));
    return object;
  }

  private static Map<String, Object> json(Witness witness) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("text", witness.text());
    object.put("message", witness.message());
    object.put("state", witness.state().print());
    return object;
  }
}
