package dev.ancilla.cli;

import picocli.CommandLine.Option;

/** What every command takes. */
final class OutputOptions {
  static final String VERBOSE = "--verbose";

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Option(names = VERBOSE, description = "Print the stack trace of a failure.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  boolean json() {
    return json;
  }
}
