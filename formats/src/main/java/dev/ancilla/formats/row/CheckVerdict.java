package dev.ancilla.formats.row;

import dev.ancilla.verify.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a spec's clauses say about one answer.
 *
 * @param clauses one for each clause of the spec, in its order
 * @param deliverable no hard clause is violated or undecided
 */
public record CheckVerdict(RowKey key, List<Clause> clauses, boolean deliverable) {
  public static final RowForm<CheckVerdict> FORM = new Form();

  /**
   * What one clause says.
   *
   * @param hard broken means not delivered
   * @param why what is the case
   * @param spans the places at fault, in order
   * @param measured what was counted, where something was
   * @param distance how far from satisfied, in the clause's own unit; 0 unless violated
   * @param advice one sentence for a writer; empty unless violated
   */
  public record Clause(
      String id,
      Optional<String> alias,
      boolean hard,
      Value value,
      String why,
      List<Span> spans,
      OptionalDouble measured,
      double distance,
      String advice) {
    public Clause {
      spans = List.copyOf(spans);
    }
  }

  /**
   * A place in the answer.
   *
   * @param start first code point, inclusive
   * @param end last code point, exclusive
   * @param quote the text that stands there
   */
  public record Span(long start, long end, String quote) {}

  public CheckVerdict {
    clauses = List.copyOf(clauses);
  }

  private static final class Form implements RowForm<CheckVerdict> {
    @Override
    public CheckVerdict read(RowFields fields) {
      return new CheckVerdict(
          fields.key(),
          fields.rows("clauses").stream().map(Form::clause).toList(),
          fields.flag("deliverable"));
    }

    private static Clause clause(RowFields fields) {
      return new Clause(
          fields.text("id"),
          fields.optionalText("alias"),
          fields.flag("hard"),
          fields.oneOf("value", Value.values(), Value::name),
          fields.text("why"),
          fields.rows("spans").stream().map(Form::span).toList(),
          fields.has("measured")
              ? OptionalDouble.of(fields.number("measured"))
              : OptionalDouble.empty(),
          fields.number("distance"),
          fields.text("advice"));
    }

    private static Span span(RowFields fields) {
      return new Span(fields.count("start"), fields.count("end"), fields.text("quote"));
    }

    @Override
    public void write(CheckVerdict row, RowBuilder out) {
      out.key(row.key)
          .rows("clauses", row.clauses, Form::write)
          .put("deliverable", row.deliverable);
    }

    private static void write(Clause clause, RowBuilder out) {
      out.put("id", clause.id)
          .put("alias", clause.alias)
          .put("hard", clause.hard)
          .put("value", clause.value.name())
          .put("why", clause.why)
          .rows("spans", clause.spans, Form::write)
          .put("measured", clause.measured)
          .put("distance", clause.distance)
          .put("advice", clause.advice);
    }

    private static void write(Span span, RowBuilder out) {
      out.put("start", span.start).put("end", span.end).put("quote", span.quote);
    }

    @Override
    public RowKey keyOf(CheckVerdict row) {
      return row.key;
    }
  }
}
