package dev.ancilla.eval;

import java.util.Optional;

/**
 * What a reader needs to make the same run again. Immutable.
 *
 * @param version of Ancilla
 * @param commit it was built from
 * @param modelSha256 of the model file, where there is one
 * @param command as it was typed, without secrets
 */
public record Provenance(
    String version, Optional<String> commit, Optional<String> modelSha256, String command) {}
