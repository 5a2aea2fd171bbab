package dev.ancilla.spec;

/** Who speaks in a source, strongest first. Quoted and tool text never creates clauses. */
public enum SourceRole {
  POLICY,
  SYSTEM,
  DEVELOPER,
  USER,
  TOOL,
  QUOTED;

  /** True for those whose words are instructions. */
  public boolean bindsAnybody() {
    return switch (this) {
      case POLICY, SYSTEM, DEVELOPER, USER -> true;
      case TOOL, QUOTED -> false;
    };
  }
}
