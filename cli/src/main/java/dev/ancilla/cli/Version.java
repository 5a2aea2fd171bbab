package dev.ancilla.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which Ancilla this is. */
final class Version implements IVersionProvider {

  /** From the jar's manifest; {@code unpackaged} when run from class files. */
  static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("unpackaged");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"ancilla " + text()};
  }
}
