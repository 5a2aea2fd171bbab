package broken.house.run;

/** Holds what any thread may change. */
final class Registry {
  static int registered;

  private Registry() {}
}
