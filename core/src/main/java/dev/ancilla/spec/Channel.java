package dev.ancilla.spec;

import dev.ancilla.json.JsonPath;

/** Where the text comes from. */
public sealed interface Channel {

  /** What the user reads. */
  enum Answer implements Channel {
    ANSWER
  }

  /** The code blocks of the answer, each by itself; without any, the clause does not apply. */
  enum Code implements Channel {
    CODE
  }

  /**
   * One argument of each call to a tool in this answer; without a call, the clause does not apply.
   */
  record ToolArguments(String tool, JsonPath path) implements Channel {}

  /** One place in an answer that is JSON; a text there is taken as it is, other values as JSON. */
  record JsonPlace(JsonPath path) implements Channel {}
}
