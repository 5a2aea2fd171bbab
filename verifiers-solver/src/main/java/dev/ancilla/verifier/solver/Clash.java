package dev.ancilla.verifier.solver;

import dev.ancilla.spec.Conflict.Kind;

/**
 * Why demands cannot all hold.
 *
 * @param why one sentence without a full stop, with the values that clash
 */
record Clash(Kind kind, String why) {}
