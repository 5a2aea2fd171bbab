package dev.ancilla.plan;

/** What a decoder may spend. */
public record Policy(Budget budget) {}
