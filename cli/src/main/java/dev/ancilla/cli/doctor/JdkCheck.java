package dev.ancilla.cli.doctor;

/**
 * Is this Java new enough? The launcher sees to it; whoever starts the jars by hand may not.
 *
 * @param version of the running Java
 * @param home where it lies
 */
public record JdkCheck(Runtime.Version version, String home) implements HealthCheck {
  // Older ones may move pinned objects under native calls (JDK-8377811).
  private static final Runtime.Version OLDEST = Runtime.Version.parse("25.0.3");

  @Override
  public Finding look() {
    String text = "Java %s in %s".formatted(version, home);
    return version.compareToIgnoreOptional(OLDEST) >= 0
        ? Finding.ok("jdk", text)
        : Finding.fail(
            "jdk", text, "Start with ./ancilla, which finds JDK %s or newer.".formatted(OLDEST));
  }
}
