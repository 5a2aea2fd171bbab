package dev.ancilla.eval;

import dev.ancilla.formats.row.AnswerRow;
import dev.ancilla.formats.row.PromptRow;
import dev.ancilla.model.Model;
import dev.ancilla.model.Reply;
import dev.ancilla.model.Sampling;
import dev.ancilla.model.Usage;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** One draw, delivered as it comes: the model uncorrected. */
record RawAnswering(Model model, int maxTokens, Sampling sampling, InstantSource clock)
    implements Answering {

  @Override
  public Answer answer(PromptRow prompt, long seed) {
    long start = clock.millis();
    Reply reply =
        model.reply(PromptRequest.of(prompt, maxTokens).withSampling(sampling).withSeed(seed));
    Usage usage = reply.completion().usage();
    AnswerRow row =
        new AnswerRow(
            prompt.key(),
            reply.text(),
            AnswerRow.Outcome.DELIVERED,
            Optional.empty(),
            usage.tokensOut(),
            usage.tokensIn(),
            usage.tokensForced(),
            1,
            model.id(),
            seed,
            List.of(),
            List.of());
    return new Answer(row, reply.completion().reason(), clock.millis() - start);
  }
}
