package dev.ancilla.spec;

/** A kind of event in a conversation that rules speak of. */
public sealed interface Moment {

  /** The beginning of the turn or of the conversation, whichever the rule looks at. */
  enum Opening implements Moment {
    OPENING
  }

  /** What the assistant does of its own accord. */
  sealed interface Act extends Moment {}

  /** A tool is called, whatever comes of it. */
  record Called(ToolSet tools) implements Act {}

  /** The assistant writes text to the user. */
  enum Answered implements Act {
    ANSWERED
  }

  /** A tool's result is back, and the tool did not fail. */
  record Succeeded(ToolSet tools) implements Moment {}

  /** A tool's result is back, and the tool failed. */
  record Failed(ToolSet tools) implements Moment {}

  /** One of these tools is called. */
  static Act called(String... tools) {
    return new Called(ToolSet.of(tools));
  }

  /** One of these tools has succeeded. */
  static Moment succeeded(String... tools) {
    return new Succeeded(ToolSet.of(tools));
  }

  /** One of these tools has failed. */
  static Moment failed(String... tools) {
    return new Failed(ToolSet.of(tools));
  }

  /** As a clause of a sentence: "get_order has succeeded". */
  default String words() {
    return switch (this) {
      case Opening opening -> "it begins";
      case Called called -> "%s has been called".formatted(called.tools().words());
      case Answered answered -> "the user has been answered";
      case Succeeded succeeded -> "%s has succeeded".formatted(succeeded.tools().words());
      case Failed failed -> "%s has failed".formatted(failed.tools().words());
    };
  }
}
