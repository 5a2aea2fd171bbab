/** Assertions and a JUnit extension for those who test their prompts. */
module dev.ancilla.junit {
  requires transitive dev.ancilla.core;
  requires transitive dev.ancilla.formats;
  requires dev.ancilla.verifiers;
  requires transitive org.assertj.core;
  requires transitive org.junit.jupiter.api;

  exports dev.ancilla.junit;

  opens dev.ancilla.junit to
      org.junit.platform.commons;
}
