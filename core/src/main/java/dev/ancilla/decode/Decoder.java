package dev.ancilla.decode;

import dev.ancilla.noise.NoiseModel;
import dev.ancilla.plan.Policy;

/** A way of choosing actions. */
@FunctionalInterface
public interface Decoder {
  /** Works out, once, what will be done about every syndrome. */
  CompiledDecoder compile(NoiseModel noise, Policy policy);
}
