package dev.ancilla.cli;

import dev.ancilla.model.Usage;
import dev.ancilla.run.Attempt;
import dev.ancilla.run.Outcome;
import dev.ancilla.verify.Syndrome;
import dev.ancilla.verify.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An outcome as JSON members, named as in the answer rows of docs/formats. Stateless. */
final class OutcomeRow {
  private OutcomeRow() {}

  static Map<String, Object> json(Outcome outcome) {
    Usage usage = outcome.usage();
    Map<String, Object> page = new LinkedHashMap<>();
    switch (outcome) {
      case Outcome.Delivered delivered -> put(page, "delivered", delivered.text());
      case Outcome.Repaired repaired -> put(page, "repaired", repaired.text());
      case Outcome.Abstained abstained -> {
        put(page, "abstained", "");
        page.put("why", abstained.why());
        page.put("best_failing", abstained.bestFailing().candidate().text());
      }
    }
    page.put("tokens_out", usage.tokensOut());
    page.put("tokens_in", usage.tokensIn());
    page.put("tokens_forced", usage.tokensForced());
    page.put("attempts", outcome.attempts().stream().map(OutcomeRow::attempt).toList());
    return page;
  }

  private static void put(Map<String, Object> page, String outcome, String response) {
    page.put("outcome", outcome);
    page.put("response", response);
  }

  private static Map<String, Object> attempt(Attempt attempt) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("number", attempt.number());
    row.put("seed", attempt.seed());
    row.put("text", attempt.candidate().text());
    row.put("tokens_out", attempt.usage().tokensOut());
    row.put("millis", attempt.time().toMillis());
    row.put("clauses", clauses(attempt.syndrome()));
    return row;
  }

  private static List<Map<String, Object>> clauses(Syndrome syndrome) {
    return syndrome.verdicts().stream().map(OutcomeRow::clause).toList();
  }

  private static Map<String, Object> clause(Verdict verdict) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", verdict.clause().id());
    row.put("alias", verdict.clause().alias());
    row.put("value", verdict.value().name());
    row.put("why", verdict.finding().fact());
    row.put("regions", verdict.finding().regions());
    return row;
  }
}
