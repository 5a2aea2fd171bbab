package dev.ancilla.spec;

import java.util.Optional;

/**
 * How a clause came to be, and how far it is to be believed.
 *
 * @param confidence probability in (0, 1] that the clause means what its source says
 * @param status who stands for it
 * @param note a remark for people
 */
public record Provenance(double confidence, Status status, Optional<String> note) {
  /** Written by a person, who is believed. */
  public static final Provenance WRITTEN = new Provenance(1, Status.CONFIRMED, Optional.empty());

  /** Who stands for a clause. */
  public enum Status {
    /** A person wrote or confirmed it. */
    CONFIRMED,
    /** A compiler proposed it and nobody has looked at it yet. */
    PROPOSED
  }

  public Provenance {
    if (!(confidence > 0) || confidence > 1) {
      throw new IllegalArgumentException(
          "confidence (%s) must lie in (0, 1].".formatted(confidence));
    }
  }

  public Provenance withNote(String remark) {
    return new Provenance(confidence, status, Optional.of(remark));
  }
}
