package dev.ancilla.cli;

import picocli.CommandLine.Option;

/** How a command prints its result. */
final class OutputOptions {
  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  /** As JSON, rather than as text for people. */
  boolean json() {
    return json;
  }
}
