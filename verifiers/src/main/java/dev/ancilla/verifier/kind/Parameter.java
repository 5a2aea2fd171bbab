package dev.ancilla.verifier.kind;

import java.util.List;

/**
 * One parameter of a kind, for those who write rows and for the catalogue.
 *
 * @param name as the rows have it
 * @param meaning a phrase for people, without a full stop
 * @param example a value that is accepted
 */
public record Parameter(String name, Type type, String meaning, Object example) {

  /** What a value must be. */
  public enum Type {
    TEXT("text"),
    TEXTS("list of texts"),
    COUNT("whole number"),
    RELATION("\"at least\" or \"less than\""),
    LANGUAGE("ISO 639-1 code");

    private final String words;

    Type(String words) {
      this.words = words;
    }

    /** For people. */
    public String words() {
      return words;
    }
  }

  static Parameter text(String name, String meaning, String example) {
    return new Parameter(name, Type.TEXT, meaning, example);
  }

  static Parameter texts(String name, String meaning, String... examples) {
    return new Parameter(name, Type.TEXTS, meaning, List.of(examples));
  }

  static Parameter count(String name, String meaning, int example) {
    return new Parameter(name, Type.COUNT, meaning, example);
  }

  static Parameter relation(String name) {
    return new Parameter(name, Type.RELATION, "how the count is bounded", "at least");
  }

  static Parameter language(String name, String meaning, String example) {
    return new Parameter(name, Type.LANGUAGE, meaning, example);
  }
}
