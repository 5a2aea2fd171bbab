package dev.ancilla.eval;

import dev.ancilla.model.Sampling;
import dev.ancilla.model.replay.ReplayModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Prompts of our own and a model that has answers to them. */
final class SmallBenchmark {
  static final Provenance PROVENANCE =
      new Provenance(
          "0.1.0-test", Optional.of("abc1234"), Optional.empty(), "./ancilla eval ifeval");

  private final int prompts;

  /** So many prompts; every third answer breaks its clause, every fifth goes in circles. */
  SmallBenchmark(int prompts) {
    this.prompts = prompts;
  }

  Path write(Path folder) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < prompts; i++) {
      rows.add(
          """
          {"key": %d, "prompt": "%s", "instruction_id_list": ["punctuation:no_comma"], "kwargs": [{}]}"""
              .formatted(100 + i, prompt(i)));
    }
    try {
      return Files.write(folder.resolve("prompts.jsonl"), rows);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Answers that differ by seed, so that a draw's seed can be told from its text. */
  ReplayModel model() {
    Map<String, List<String>> answers = new HashMap<>();
    for (int i = 0; i < prompts; i++) {
      List<String> variants = new ArrayList<>();
      for (int variant = 0; variant < 7; variant++) {
        variants.add(answer(i, variant));
      }
      answers.put(prompt(i), variants);
    }
    return new ReplayModel("small", answers);
  }

  private static String prompt(int i) {
    return "Name thing number %d without a comma.".formatted(i);
  }

  private static String answer(int i, int variant) {
    String text = "Thing %d in variant %d is a fine thing".formatted(i, variant);
    text = i % 3 == 0 ? text + ", yes" : text;
    return i % 5 == 0 ? (text + " ").repeat(6).strip() : text;
  }

  static EvalSettings settings(Path data, Path folder, Track track) {
    return new EvalSettings(data, folder, track, OptionalInt.empty(), 200, 7, Sampling.at(0.7), 4);
  }
}
