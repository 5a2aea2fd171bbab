package dev.ancilla.formats.row;

import dev.ancilla.verify.Value;
import java.util.List;
import java.util.Optional;

/**
 * What became of a question.
 *
 * @param response what was delivered; empty when abstained
 * @param bestFailing the best answer that was not delivered; only when abstained
 * @param tokensOut every sampled token of every attempt, thrown-away ones included
 * @param tokensIn prompt tokens of every attempt
 * @param tokensForced tokens of the answer that were set, not sampled
 * @param attempts generations, at least one
 */
public record AnswerRow(
    RowKey key,
    String response,
    Outcome outcome,
    Optional<String> bestFailing,
    long tokensOut,
    long tokensIn,
    long tokensForced,
    int attempts,
    String model,
    long seed,
    List<ClauseValue> clauses,
    List<ActionTaken> actions) {
  public static final RowForm<AnswerRow> FORM = new Form();

  /** How a request ended. */
  public enum Outcome {
    DELIVERED,
    REPAIRED,
    ABSTAINED
  }

  /** What a clause came to on the answer. */
  public record ClauseValue(String id, Optional<String> alias, Value value, String why) {}

  /**
   * What was done.
   *
   * @param clause the id of the clause it was done for; empty where it was for none in particular
   * @param tokens sampled tokens it cost
   */
  public record ActionTaken(String kind, Optional<String> clause, long tokens) {}

  public AnswerRow {
    clauses = List.copyOf(clauses);
    actions = List.copyOf(actions);
    boolean abstained = outcome == Outcome.ABSTAINED;
    if (abstained ? !response.isEmpty() : bestFailing.isPresent()) {
      throw new IllegalArgumentException(
          "row %s: an abstention delivers no response, and only an abstention has a best failing one."
              .formatted(key));
    }
  }

  private static final class Form implements RowForm<AnswerRow> {
    @Override
    public AnswerRow read(RowFields fields) {
      Outcome outcome = fields.oneOf("outcome", Outcome.values(), RowFields::lowerCase);
      String response = fields.text("response");
      Optional<String> bestFailing = fields.optionalText("best_failing");
      if (outcome == Outcome.ABSTAINED && !response.isEmpty()) {
        return fields.refuse("response", "empty when the outcome is abstained");
      }
      if (outcome != Outcome.ABSTAINED && bestFailing.isPresent()) {
        return fields.refuse("best_failing", "null unless the outcome is abstained");
      }
      return new AnswerRow(
          fields.key(),
          response,
          outcome,
          bestFailing,
          fields.count("tokens_out"),
          fields.count("tokens_in"),
          fields.has("tokens_forced") ? fields.count("tokens_forced") : 0,
          (int) Math.min(Integer.MAX_VALUE, fields.count("attempts")),
          fields.text("model"),
          fields.whole("seed"),
          fields.rows("clauses").stream().map(Form::clause).toList(),
          fields.rows("actions").stream().map(Form::action).toList());
    }

    private static ClauseValue clause(RowFields fields) {
      return new ClauseValue(
          fields.text("id"),
          fields.optionalText("alias"),
          fields.oneOf("value", Value.values(), Value::name),
          fields.text("why"));
    }

    private static ActionTaken action(RowFields fields) {
      return new ActionTaken(
          fields.text("kind"), fields.optionalText("clause"), fields.count("tokens"));
    }

    @Override
    public void write(AnswerRow row, RowBuilder out) {
      out.key(row.key)
          .put("response", row.response)
          .put("outcome", RowFields.lowerCase(row.outcome))
          .put("best_failing", row.bestFailing)
          .put("tokens_out", row.tokensOut)
          .put("tokens_in", row.tokensIn)
          .put("tokens_forced", row.tokensForced)
          .put("attempts", row.attempts)
          .put("model", row.model)
          .put("seed", row.seed)
          .rows("clauses", row.clauses, Form::write)
          .rows("actions", row.actions, Form::write);
    }

    private static void write(ClauseValue clause, RowBuilder out) {
      out.put("id", clause.id)
          .put("alias", clause.alias)
          .put("value", clause.value.name())
          .put("why", clause.why);
    }

    private static void write(ActionTaken action, RowBuilder out) {
      out.put("kind", action.kind).put("clause", action.clause).put("tokens", action.tokens);
    }

    @Override
    public RowKey keyOf(AnswerRow row) {
      return row.key;
    }
  }
}
