package dev.ancilla.cli;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ExitStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Turns what was thrown into a sentence for the user and an exit status. */
final class Failures {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Surroundings surroundings;

  Failures(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Says what went wrong. The stack trace of a bug goes to a file; every trace also to standard
   * error when {@code verbose}.
   */
  ExitStatus report(Throwable failure, boolean verbose) {
    if (verbose) {
      failure.printStackTrace(surroundings.err());
    }
    if (failure instanceof AncillaException known) {
      surroundings.err().println("ancilla: " + known.getMessage());
      return known.code().exitStatus();
    }
    surroundings
        .err()
        .printf(
            "ancilla: this is a bug of ours (%s). %s%n",
            failure.getClass().getName(), log(failure));
    return ExitStatus.BUG;
  }

  private String log(Throwable failure) {
    Path log =
        surroundings
            .cache()
            .path()
            .resolve("logs")
            .resolve("bug-%s.log".formatted(STAMP.format(surroundings.clock().instant())));
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    try {
      Files.createDirectories(log.getParent());
      Files.writeString(log, trace.toString());
      return "Please report it with %s.".formatted(log);
    } catch (IOException e) {
      return "Run again with --verbose and report what it prints; %s could not be written (%s)."
          .formatted(log, e);
    }
  }
}
