package dev.ancilla.verifier.schema;

import dev.ancilla.spec.Obligation;
import dev.ancilla.text.CodePoints;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The first Markdown table of the answer, as GitHub reads tables; case and white space of column
 * names aside. Measured: rows without the header. Immutable, thread-safe.
 */
final class TableVerifier implements Verifier {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  private final Obligation.Table wanted;

  TableVerifier(Obligation.Table wanted) {
    this.wanted = wanted;
  }

  @Override
  public Finding examine(Candidate candidate) {
    String text = candidate.text();
    Optional<TableBlock> found = firstTable(text);
    if (found.isEmpty()) {
      return broken(List.of(), OptionalDouble.empty(), 1, "there is no Markdown table");
    }
    List<TableRow> rows = rows(found.get());
    List<String> names = cells(rows.getFirst());
    if (!namesFit(names)) {
      return broken(
          List.of(region(rows.getFirst(), text)),
          OptionalDouble.empty(),
          1,
          "the columns are %s".formatted(String.join(", ", names)));
    }
    int count = rows.size() - 1;
    if (count < wanted.minRows() || count > wanted.maxRows()) {
      List<Region> surplus =
          rows.stream().skip(1 + (long) wanted.maxRows()).map(row -> region(row, text)).toList();
      return broken(
          surplus,
          OptionalDouble.of(count),
          count < wanted.minRows() ? wanted.minRows() - count : count - wanted.maxRows(),
          "the table has %s, %s wanted"
              .formatted(Wording.rows(count), Wording.bounds(wanted.minRows(), wanted.maxRows())));
    }
    return Finding.satisfied("a table of %s".formatted(Wording.rows(count)), count);
  }

  private boolean namesFit(List<String> names) {
    if (wanted.columns().isEmpty()) {
      return true;
    }
    if (names.size() != wanted.columns().size()) {
      return false;
    }
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).equalsIgnoreCase(wanted.columns().get(i).strip())) {
        return false;
      }
    }
    return true;
  }

  private Finding broken(
      List<Region> regions, OptionalDouble measured, double distance, String fact) {
    String columns =
        wanted.columns().isEmpty()
            ? ""
            : " with the columns %s".formatted(String.join(", ", wanted.columns()));
    return new Finding(
        Value.F,
        regions,
        measured,
        distance,
        fact,
        "Include a Markdown table%s and %s rows below its header."
            .formatted(columns, Wording.bounds(wanted.minRows(), wanted.maxRows())));
  }

  private static Optional<TableBlock> firstTable(String text) {
    Node document = PARSER.parse(text);
    for (Node node = document; node != document.getParent(); node = after(node, document)) {
      if (node instanceof TableBlock table) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }

  /**
   * The next node in the order of the text, the parent of the root behind the last. Not a visitor,
   * which would recurse as deep as the text nests.
   */
  private static Node after(Node node, Node root) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node up = node;
    while (up != root && up.getNext() == null) {
      up = up.getParent();
    }
    return up == root ? root.getParent() : up.getNext();
  }

  private static List<TableRow> rows(TableBlock table) {
    List<TableRow> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow tableRow) {
          rows.add(tableRow);
        }
      }
    }
    return rows;
  }

  private static List<String> cells(TableRow row) {
    List<String> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        cells.add(words(cell));
      }
    }
    return cells;
  }

  private static String words(Node cell) {
    StringBuilder words = new StringBuilder();
    for (Node node = cell; node != cell.getParent(); node = after(node, cell)) {
      if (node instanceof Text text) {
        words.append(text.getLiteral());
      } else if (node instanceof Code code) {
        words.append(code.getLiteral());
      }
    }
    return words.toString().strip();
  }

  private static Region region(TableRow row, String text) {
    List<SourceSpan> spans = row.getSourceSpans();
    SourceSpan last = spans.getLast();
    return CodePoints.of(text)
        .region(spans.getFirst().getInputIndex(), last.getInputIndex() + last.getLength());
  }

  @Override
  public Monitor monitor(Candidate start) {
    return new TableMonitor(this, start);
  }
}
