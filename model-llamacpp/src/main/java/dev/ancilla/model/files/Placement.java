package dev.ancilla.model.files;

/** How a file comes into the store. */
public enum Placement {
  /** The store points to it; the file stays where it is. */
  LINK,
  /** The store keeps its own copy. */
  COPY
}
