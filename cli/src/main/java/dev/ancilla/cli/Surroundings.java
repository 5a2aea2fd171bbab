package dev.ancilla.cli;

import dev.ancilla.cli.story.Ink;
import dev.ancilla.model.files.CacheFolder;
import dev.ancilla.model.files.SearchPath;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * What the process was started with. Immutable but for the streams.
 *
 * @param environment variables
 * @param properties Java's system properties
 * @param in what is piped in
 * @param out data goes here
 * @param err talk goes here
 * @param clock tells the time
 */
record Surroundings(
    Map<String, String> environment,
    Map<String, String> properties,
    InputStream in,
    PrintStream out,
    PrintStream err,
    InstantSource clock) {
  /** Set by the launcher: the folder it lies in. */
  static final String PROJECT = "ancilla.home";

  /** Set by the launcher where standard error is a terminal: its width in characters. */
  static final String TERMINAL_COLUMNS = "ancilla.terminal.columns";

  Surroundings {
    environment = Map.copyOf(environment);
    properties = Map.copyOf(properties);
  }

  /** With nothing piped in. */
  Surroundings(
      Map<String, String> environment,
      Map<String, String> properties,
      PrintStream out,
      PrintStream err,
      InstantSource clock) {
    this(environment, properties, InputStream.nullInputStream(), out, err, clock);
  }

  String property(String name) {
    return properties.getOrDefault(name, "");
  }

  /** The folder of the launcher; the current folder when started without it. */
  Path project() {
    return Path.of(property(PROJECT)).toAbsolutePath();
  }

  CacheFolder cache() {
    return CacheFolder.locate(environment, property("os.name"), Path.of(property("user.home")));
  }

  SearchPath searchPath() {
    return SearchPath.parse(environment.getOrDefault("PATH", ""));
  }

  /** Colours only on a capable terminal, and never against NO_COLOR. */
  boolean colours() {
    return properties.containsKey(TERMINAL_COLUMNS)
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "dumb").equals("dumb");
  }

  /** How text is set off. */
  Ink ink() {
    return colours() ? Ink.ANSI : Ink.PLAIN;
  }

  /** Width of the terminal; 80 where there is none. */
  int columns() {
    String columns = property(TERMINAL_COLUMNS);
    return columns.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(columns), 40, 100) : 80;
  }

  /**
   * How many processors nothing else uses, by the load of the last minute; at least 1.
   *
   * <p>Threads that compute one reply together wait for each other at every layer: one that has to
   * share its processor holds up all of them, and on a busy machine makes a reply a hundred times
   * slower than a single thread would be (docs/decisions/0008).
   */
  int idleProcessors() {
    int processors = Runtime.getRuntime().availableProcessors();
    return (int) Math.clamp(processors - Math.round(load()), 1, processors);
  }

  /** Programs that wanted a processor, on average over the last minute; 0 where unknown. */
  double load() {
    return Math.max(0, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
