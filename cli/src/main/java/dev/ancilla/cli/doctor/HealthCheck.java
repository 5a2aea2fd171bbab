package dev.ancilla.cli.doctor;

/** One question about this machine. */
public interface HealthCheck {
  /** Looks, which may take some seconds. */
  Finding look();
}
