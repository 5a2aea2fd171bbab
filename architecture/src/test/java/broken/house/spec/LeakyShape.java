package broken.house.spec;

/** Sealed, but one of its parts is open. */
public sealed interface LeakyShape {
  /** Open again. */
  non-sealed class Leak implements LeakyShape {}
}
