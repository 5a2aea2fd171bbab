package dev.ancilla.noise;

/** A stretch of rates that the counts do not rule out, both ends in [0, 1]. */
public record Band(double low, double high) {
  public Band {
    if (!(low >= 0) || !(high <= 1) || low > high) {
      throw new IllegalArgumentException("[%s, %s] is no band in [0, 1].".formatted(low, high));
    }
  }

  public boolean contains(double rate) {
    return low <= rate && rate <= high;
  }
}
