package dev.ancilla.cli;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the process begins and ends. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT); // our output is read by programs too
    Map<String, String> properties =
        System.getProperties().stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, System::getProperty));
    Surroundings surroundings =
        new Surroundings(
            System.getenv(), properties, System.in, System.out, System.err, InstantSource.system());
    System.exit(new Commands(surroundings).run(arguments).code());
  }
}
