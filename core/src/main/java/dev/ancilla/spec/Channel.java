package dev.ancilla.spec;

import dev.ancilla.json.JsonPath;

/** Where the text comes from. */
public sealed interface Channel {

  /** What the user reads. */
  enum Answer implements Channel {
    ANSWER
  }

  /** The code blocks of the answer. */
  enum Code implements Channel {
    CODE
  }

  /** One argument of the calls to a tool. */
  record ToolArguments(String tool, JsonPath path) implements Channel {}

  /** One place in an answer that is JSON. */
  record JsonPlace(JsonPath path) implements Channel {}
}
