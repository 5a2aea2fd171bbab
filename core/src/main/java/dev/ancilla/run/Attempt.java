package dev.ancilla.run;

import dev.ancilla.model.FinishReason;
import dev.ancilla.model.Usage;
import dev.ancilla.plan.Action;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Syndrome;
import java.time.Duration;

/**
 * One candidate, what was found about it, and what was decided.
 *
 * @param number from 1
 * @param seed the draw can be repeated with it where the model's capabilities name seeds
 * @param time of the draw alone, without measuring
 */
public record Attempt(
    int number,
    long seed,
    Candidate candidate,
    FinishReason reason,
    Usage usage,
    Duration time,
    Syndrome syndrome,
    Action action) {}
