package broken.house.text;

/** Can change. */
public final class Counter {
  private int count;

  /** Counts on. */
  public int next() {
    return ++count;
  }
}
