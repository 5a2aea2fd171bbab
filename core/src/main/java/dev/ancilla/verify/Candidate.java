package dev.ancilla.verify;

/** An answer that has not been delivered yet. */
public record Candidate(String text) {}
