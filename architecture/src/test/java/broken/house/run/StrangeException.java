package broken.house.run;

/** Carries no code. */
public final class StrangeException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
