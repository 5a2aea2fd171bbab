package dev.ancilla.model;

import java.util.List;

/** A whole reply. */
public record Reply(String text, List<Token> tokens, Completion completion) {
  public Reply {
    tokens = List.copyOf(tokens);
  }
}
