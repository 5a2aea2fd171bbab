package dev.ancilla.eval;

import dev.ancilla.eval.Answer.ActionTaken;
import dev.ancilla.eval.Answer.ClauseVerdict;
import dev.ancilla.model.FinishReason;
import dev.ancilla.model.Usage;
import dev.ancilla.verify.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** An answer as a row of {@code responses.jsonl} (FORMATS, "Answers"). Stateless. */
final class AnswerRow {
  private AnswerRow() {}

  /** One line, without its end. */
  static String print(Answer answer) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("key", keyValue(answer.key()));
    row.put("response", answer.response());
    row.put("outcome", lower(answer.outcome()));
    row.put("best_failing", answer.bestFailing());
    row.put("tokens_out", answer.usage().tokensOut());
    row.put("tokens_in", answer.usage().tokensIn());
    row.put("tokens_forced", answer.usage().tokensForced());
    row.put("attempts", answer.attempts());
    row.put("model", answer.model());
    row.put("seed", answer.seed());
    row.put("clauses", answer.clauses().stream().map(AnswerRow::clause).toList());
    row.put("actions", answer.actions().stream().map(AnswerRow::action).toList());
    row.put("finish", lower(answer.finish()));
    row.put("millis", answer.millis());
    return JsonText.line(row);
  }

  /**
   * Reads a line back.
   *
   * @param place where the line stands, for messages
   */
  static Answer parse(String line, String place) {
    Fields row = JsonText.read(line, place);
    return new Answer(
        row.key(),
        row.text("response"),
        constant(Answer.Outcome.class, row, "outcome"),
        row.optionalText("best_failing"),
        new Usage(row.number("tokens_in"), row.number("tokens_out"), row.number("tokens_forced")),
        (int) row.number("attempts"),
        row.text("model"),
        row.number("seed"),
        row.objects("clauses").stream().map(AnswerRow::clause).toList(),
        row.objects("actions").stream().map(AnswerRow::action).toList(),
        constant(FinishReason.class, row, "finish"),
        row.number("millis"));
  }

  // The official checker looks keys up as they are in the prompts, where they are numbers.
  private static Object keyValue(String key) {
    return key.matches("0|-?[1-9][0-9]{0,17}") ? (Object) Long.valueOf(key) : key;
  }

  private static Map<String, Object> clause(ClauseVerdict clause) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", clause.id());
    row.put("alias", clause.alias());
    row.put("value", clause.value().name());
    row.put("why", clause.why());
    return row;
  }

  private static ClauseVerdict clause(Fields row) {
    return new ClauseVerdict(
        row.text("id"),
        row.optionalText("alias"),
        constant(Value.class, row, "value"),
        row.text("why"));
  }

  private static Map<String, Object> action(ActionTaken action) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("kind", action.kind());
    row.put("clause", action.clause());
    row.put("tokens", action.tokens());
    return row;
  }

  private static ActionTaken action(Fields row) {
    return new ActionTaken(row.text("kind"), row.optionalText("clause"), row.number("tokens"));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, Fields row, String name) {
    String text = row.text(name);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    throw row.malformed("\"%s\" is \"%s\"".formatted(name, text));
  }
}
