package dev.ancilla.cli.doctor;

/**
 * What a check found.
 *
 * @param check a short stable name, such as {@code disk}
 * @param text what is so
 * @param advice what to do; empty when nothing need be done
 */
public record Finding(String check, State state, String text, String advice) {

  /** How bad it is. */
  public enum State {
    OK,
    /** Something optional is missing. */
    WARN,
    /** Ancilla cannot work like this. */
    FAIL
  }

  static Finding ok(String check, String text) {
    return new Finding(check, State.OK, text, "");
  }

  static Finding warn(String check, String text, String advice) {
    return new Finding(check, State.WARN, text, advice);
  }

  static Finding fail(String check, String text, String advice) {
    return new Finding(check, State.FAIL, text, advice);
  }
}
