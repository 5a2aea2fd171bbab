package dev.ancilla.verifier.schema;

import dev.ancilla.spec.Obligation;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Rows of separated values, alone or in a code fence. Measured: rows without the header. The region
 * is the row at fault.
 */
final class RowsVerifier implements Verifier {
  private final Obligation.Csv wanted;

  RowsVerifier(Obligation.Csv wanted) {
    this.wanted = wanted;
  }

  @Override
  public Finding examine(Candidate candidate) {
    int[] text = candidate.text().codePoints().toArray();
    FencedRows rows = new FencedRows(wanted);
    int at = 0;
    while (at < text.length && !rows.isDead()) {
      rows.accept(text[at++]);
    }
    Optional<String> fault = rows.fault();
    if (fault.isPresent()) {
      // In a row that ended it was the line break that showed the fault.
      int start = rows.faultStart();
      Region row = new Region(start, endOfLine(text, Math.max(at - 1, start)));
      return broken(List.of(row), OptionalDouble.empty(), 1, fault.get());
    }
    RowRecogniser read = rows.rows();
    if (!read.hasHeader()) {
      return broken(List.of(), OptionalDouble.empty(), 1, "there are no rows");
    }
    int count = read.dataRows();
    if (count < wanted.minRows() || count > wanted.maxRows()) {
      int distance = count < wanted.minRows() ? wanted.minRows() - count : count - wanted.maxRows();
      return broken(
          List.of(),
          OptionalDouble.of(count),
          distance,
          "%s below the header, %s wanted"
              .formatted(Wording.rows(count), Wording.bounds(wanted.minRows(), wanted.maxRows())));
    }
    return Finding.satisfied("%s below the header".formatted(Wording.rows(count)), count);
  }

  private static int endOfLine(int[] text, int from) {
    int end = from;
    while (end < text.length && text[end] != '\n' && text[end] != '\r') {
      end++;
    }
    return end;
  }

  private Finding broken(
      List<Region> regions, OptionalDouble measured, double distance, String fact) {
    return new Finding(Value.F, regions, measured, distance, fact, advice());
  }

  private String advice() {
    String columns =
        wanted.columns().isEmpty()
            ? "whose first row names the columns"
            : "with the columns %s named in the first row"
                .formatted(String.join(", ", wanted.columns()));
    return "Answer with rows of values separated by %s alone, %s, and %s of data."
        .formatted(
            Wording.quote(String.valueOf(wanted.delimiter())),
            columns,
            Wording.bounds(wanted.minRows(), wanted.maxRows()) + " rows");
  }

  @Override
  public Monitor monitor(Candidate start) {
    return new RowsMonitor(new FencedRows(wanted));
  }
}
