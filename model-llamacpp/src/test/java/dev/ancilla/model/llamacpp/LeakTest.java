package dev.ancilla.model.llamacpp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.model.Prefix;
import dev.ancilla.model.Request;
import dev.ancilla.model.TokenStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Memory and sequences after many requests of every fate. */
class LeakTest {
  private static final int CAPACITY = 4;

  @Test
  void everySequenceIsGivenBack() {
    try (LlamaCppModel model = TestModel.open(TestModel.settings(CAPACITY, 128))) {
      use(model, 24);

      assertAllSequencesAreFree(model);
    }
  }

  @Test
  @Tag("slow")
  @EnabledOnOs(OS.LINUX)
  void aThousandRequestsDoNotGrowTheProcess() throws IOException {
    try (LlamaCppModel model = TestModel.open(TestModel.settings(CAPACITY, 128))) {
      use(model, 300);
      long before = residentKilobytes();

      use(model, 1_000);

      assertThat(residentKilobytes() - before).as("growth in kB").isLessThan(20_000);
      assertAllSequencesAreFree(model);
    }
  }

  @Test
  @Tag("slow")
  @EnabledOnOs(OS.LINUX)
  void openingAndClosingModelsDoesNotGrowTheProcess() throws IOException {
    for (int i = 0; i < 5; i++) {
      TestModel.open(TestModel.settings(CAPACITY, 128)).close();
    }
    long before = residentKilobytes();

    for (int i = 0; i < 20; i++) {
      TestModel.open(TestModel.settings(CAPACITY, 128)).close();
    }

    assertThat(residentKilobytes() - before).as("growth in kB").isLessThan(50_000);
  }

  /** Whole replies, cancelled ones, unread ones, prefixes rolled back and forked. */
  private static void use(LlamaCppModel model, int requests) {
    for (int i = 0; i < requests; i++) {
      Request request = Request.ofUser(Prompts.TWENTY.get(i % 19), 2 + i % 5).withSeed(i);
      switch (i % 4) {
        case 0 -> model.reply(request);
        case 1 -> {
          try (TokenStream stream = model.start(request)) {
            stream.next();
          }
        }
        case 2 -> model.start(request).close();
        default -> {
          try (Prefix prefix = model.open(model.vocabulary().tokenize("some words " + i));
              Prefix fork = prefix.fork()) {
            fork.append(i);
            fork.logits();
            prefix.rollBack(1);
            prefix.logits();
          }
        }
      }
    }
  }

  /** Opening waits while all are taken, so this would hang if one were lost. */
  private static void assertAllSequencesAreFree(LlamaCppModel model) {
    Prefix[] all = new Prefix[CAPACITY];
    for (int i = 0; i < CAPACITY; i++) {
      all[i] = model.open(new int[] {i + 1});
    }
    for (Prefix prefix : all) {
      assertThat(prefix.logits()).isNotEmpty();
      prefix.close();
    }
  }

  private static long residentKilobytes() throws IOException {
    System.gc();
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
