package com.example.bot;

import static dev.ancilla.junit.AncillaAssertions.assertThatAnswer;

import dev.ancilla.junit.AnswerTable;
import dev.ancilla.junit.SpecSource;
import dev.ancilla.spec.Spec;
import org.junit.jupiter.api.Test;

class SupportBotTest {

  @AnswerTable("prompts/support-bot.cases.yaml")
  void clausesMeanWhatTheTableSays() {}

  @Test
  void theFallbackAnswerKeepsTheRules(@SpecSource("prompts/support-bot.anc.yaml") Spec spec) {
    String fallback = "Please ask at the desk. Have a good journey.";

    assertThatAnswer(fallback).satisfies(spec);
  }
}
