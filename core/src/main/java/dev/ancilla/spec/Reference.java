package dev.ancilla.spec;

/** Another text that an answer is compared with. */
public sealed interface Reference {

  /** The text itself. */
  record Words(String text) implements Reference {
    public Words {
      if (text.isBlank()) {
        throw new IllegalArgumentException("a text to compare with must not be blank.");
      }
    }
  }

  /** A source of the spec, by its id. */
  record SourceText(String source) implements Reference {}

  /** What the user wrote last. */
  enum UserMessage implements Reference {
    USER_MESSAGE
  }

  /** Every result that tools have given in the conversation. */
  record Results(ToolSet tools) implements Reference {}
}
