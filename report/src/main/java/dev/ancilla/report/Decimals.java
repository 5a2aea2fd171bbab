package dev.ancilla.report;

import dev.ancilla.noise.Band;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How numbers are written for people: the same on every machine, whatever its locale. */
public final class Decimals {
  private Decimals() {}

  /** At most two decimals, no exponent, no trailing zeros: {@code 12.5}. */
  public static String plain(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /**
   * A share as per cent with one decimal and a space that does not break: {@code 18.9 %}; a dash
   * where there is none.
   */
  public static String percent(double share) {
    return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f\u00A0%%", 100 * share);
  }

  /** A band as per cent: {@code 13.9 to 24.8 %}. */
  public static String percent(Band band) {
    return String.format(Locale.ROOT, "%.1f to %.1f\u00A0%%", 100 * band.low(), 100 * band.high());
  }

  /** A whole number with thin spaces between thousands: {@code 98 362}. */
  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value).replace(',', '\u202F');
  }
}
