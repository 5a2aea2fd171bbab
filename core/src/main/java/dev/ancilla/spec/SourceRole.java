package dev.ancilla.spec;

/** Who speaks in a source, strongest first. Quoted and tool text never creates clauses. */
public enum SourceRole {
  POLICY,
  SYSTEM,
  DEVELOPER,
  USER,
  TOOL,
  QUOTED
}
