package dev.ancilla.eval;

import dev.ancilla.eval.benchmark.EvalPrompt;
import dev.ancilla.model.Model;
import dev.ancilla.model.Reply;
import dev.ancilla.model.Request;
import dev.ancilla.model.Sampling;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** One draw, delivered as it comes: the model uncorrected. */
record RawAnswering(Model model, int maxTokens, Sampling sampling, InstantSource clock)
    implements Answering {

  @Override
  public Answer answer(EvalPrompt prompt, long seed) {
    long start = clock.millis();
    Reply reply =
        model.reply(
            Request.ofUser(prompt.prompt(), maxTokens).withSampling(sampling).withSeed(seed));
    return new Answer(
        prompt.key(),
        reply.text(),
        Answer.Outcome.DELIVERED,
        Optional.empty(),
        reply.completion().usage(),
        1,
        model.id(),
        seed,
        List.of(),
        List.of(),
        reply.completion().reason(),
        clock.millis() - start);
  }
}
