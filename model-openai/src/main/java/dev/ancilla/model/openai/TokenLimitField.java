package dev.ancilla.model.openai;

/** The field in which an endpoint wants the most tokens to sample. */
public enum TokenLimitField {
  /** What nearly every compatible endpoint reads. */
  MAX_TOKENS("max_tokens"),
  /** What OpenAI's own newer models insist on. */
  MAX_COMPLETION_TOKENS("max_completion_tokens");

  private final String wireName;

  TokenLimitField(String wireName) {
    this.wireName = wireName;
  }

  String wireName() {
    return wireName;
  }
}
