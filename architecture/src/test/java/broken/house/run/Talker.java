package broken.house.run;

/** Talks, leaves and sleeps where it may not. */
final class Talker {
  private Talker() {}

  static void talk() {
    System.out.println("hello");
  }

  static void leave() {
    System.exit(1);
  }

  static void rest() throws InterruptedException {
    Thread.sleep(1);
  }
}
