package broken.house.run;

/** Fails without saying how. */
final class Careless {
  private Careless() {}

  static void declare() throws Exception {
    throw new java.io.IOException("of a kind");
  }

  static void make() {
    throw new RuntimeException("of no kind");
  }
}
