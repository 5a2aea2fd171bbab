package dev.ancilla.model;

/** Why a reply ended. */
public enum FinishReason {
  /** The model ended its turn. */
  END_OF_TURN,
  /** A stop text came. */
  STOP_TEXT,
  /** The token budget was spent. */
  MAX_TOKENS,
  /** The model asked for tools to be run. */
  TOOL_CALLS,
  /** The mask left no token. */
  DEAD_END,
  /** The deadline passed. */
  DEADLINE,
  /** The caller closed the stream. */
  CANCELLED,
  /** The endpoint withheld the text for reasons of its own. */
  FILTERED
}
