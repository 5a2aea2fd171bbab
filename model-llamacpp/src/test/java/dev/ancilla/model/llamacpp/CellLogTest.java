package dev.ancilla.model.llamacpp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CellLogTest {
  private static final int CELLS = 512;
  private static final int IDS = 12;

  private static Weights weights;
  private static NativeContext context;
  private CellLog log;

  @BeforeAll
  static void load() {
    weights = new Weights(TestModel.library(), TestModel.file());
    context = new NativeContext(weights, CELLS, 64, IDS, 1);
  }

  @AfterAll
  static void free() {
    if (context != null) {
      context.close();
      weights.close();
    }
  }

  @BeforeEach
  void empty() {
    context.remove(-1, -1, -1);
    log = new CellLog(context);
  }

  @Test
  void aCommonBeginningIsStoredOnce() {
    int[] prompt = tokens(20, 1);
    Sequence first = log.open(prompt, 0);
    feed(first, prompt);

    Sequence second = log.open(prompt, 19);

    assertThat(second.length()).isEqualTo(19);
    assertThat(context.usedCells()).isEqualTo(20);
    assertThat(log.deadCells()).isZero();
  }

  @Test
  void aSequenceThatEndedStillServesAsABeginning() {
    int[] prompt = tokens(20, 1);
    Sequence first = log.open(prompt, 0);
    feed(first, prompt);
    log.close(first);

    Sequence second = log.open(prompt, 19);

    assertThat(second.length()).isEqualTo(19);
    assertThat(log.deadCells()).isEqualTo(1);
  }

  @Test
  void cellsAtTheTopAreFreedAtOnce() {
    Sequence sequence = log.open(tokens(1, 1), 0);
    feed(sequence, tokens(10, 1));

    log.truncate(sequence, 4);

    assertThat(context.usedCells()).isEqualTo(4);
    assertThat(log.freeCells()).isEqualTo(CELLS - 4);
  }

  @Test
  void cellsBelowOthersAreKeptFromReuseUntilCompaction() {
    Sequence lower = log.open(tokens(1, 1), 0);
    feed(lower, tokens(10, 1));
    Sequence upper = log.open(tokens(1, 2), 0);
    feed(upper, tokens(10, 2));

    log.truncate(lower, 4);
    assertThat(log.deadCells()).isEqualTo(6);
    assertThat(context.usedCells()).isEqualTo(20);

    log.compact();
    assertThat(log.deadCells()).isZero();
    assertThat(context.usedCells()).isEqualTo(14);
    assertThat(upper.cell(0)).isEqualTo(4);
  }

  @Test
  void cellsAreWhereLlamaCppPutsThemWhateverHappens() {
    Property.forAll(Generator.longs(0, Long.MAX_VALUE))
        .examples(8)
        .check(
            seed -> {
              empty();
              SplittableRandom random = new SplittableRandom(seed);
              List<Sequence> open = new ArrayList<>();
              for (int step = 0; step < 40; step++) {
                act(random, open);
                assertThat(log.consistent()).as("after step %d", step).isTrue();
              }
            });
  }

  private void act(SplittableRandom random, List<Sequence> open) {
    if (log.freeCells() < 64) {
      log.compact();
      if (log.freeCells() < 64) {
        log.close(open.removeFirst());
        log.compact();
      }
    }
    int choice = random.nextInt(10);
    if (open.isEmpty() || choice < 2 && open.size() < IDS / 3) {
      // Few different prompts, so that beginnings are shared.
      int[] prompt = tokens(10 + random.nextInt(20), random.nextInt(2));
      Sequence opened = log.open(prompt, prompt.length - 1);
      open.add(opened);
      for (int i = opened.length(); i < prompt.length; i++) {
        feed(opened, prompt[i]);
      }
      return;
    }
    Sequence chosen = open.get(random.nextInt(open.size()));
    switch (choice) {
      case 2, 3, 4, 5, 6 -> interleave(random, open);
      case 7 -> log.truncate(chosen, 1 + random.nextInt(chosen.length()));
      case 8 -> {
        open.remove(chosen);
        log.close(chosen);
      }
      default -> log.compact();
    }
  }

  /** One token for each open sequence in one batch, as when replies run side by side. */
  private void interleave(SplittableRandom random, List<Sequence> open) {
    context.batch().clear();
    for (Sequence sequence : open) {
      int token = 100 + random.nextInt(1_000);
      context.batch().add(token, sequence.length(), sequence.id(), false);
      log.append(sequence, token);
    }
    context.decode();
  }

  private void feed(Sequence sequence, int... tokens) {
    context.batch().clear();
    for (int token : tokens) {
      context.batch().add(token, sequence.length(), sequence.id(), false);
      log.append(sequence, token);
    }
    context.decode();
  }

  private static int[] tokens(int count, int variant) {
    int[] tokens = new int[count];
    for (int i = 0; i < count; i++) {
      tokens[i] = 100 + i + variant * 1_000;
    }
    return tokens;
  }
}
