package dev.ancilla.eval.benchmark;

import java.util.List;

/**
 * One prompt of a benchmark and what its answer is checked for. Immutable.
 *
 * @param key unique within the benchmark
 * @param prompt the user's message
 * @param instructions in the data's order, which is also the order of every list of verdicts
 */
public record EvalPrompt(String key, String prompt, List<Instruction> instructions) {
  public EvalPrompt {
    instructions = List.copyOf(instructions);
  }

  /** The kinds of its instructions, in order. */
  public List<String> kinds() {
    return instructions.stream().map(Instruction::kind).toList();
  }
}
