package dev.ancilla.verify;

import java.util.List;

/**
 * What is known about an obligation while its text is still growing.
 *
 * <p>The two final values are sound: whatever follows, the verdict on the whole text will be that.
 * The other two say what the verdict would be if the text ended here.
 *
 * @see "runtime verification in four values: Bauer, Leucker and Schallhart, Comparing LTL
 *     semantics, J. Logic Comput. 20 (2010)"
 */
public enum PrefixValue {
  /** Satisfied for good; written {@code T!}. */
  SATISFIED_FOR_GOOD("T!"),
  /** Satisfied if the text ended here; written {@code T?}. */
  SATISFIED_SO_FAR("T?"),
  /** Violated if the text ended here, but it can still be satisfied; written {@code F?}. */
  PENDING("F?"),
  /** Violated for good; written {@code F!}. */
  VIOLATED_FOR_GOOD("F!");

  private final String sign;

  PrefixValue(String sign) {
    this.sign = sign;
  }

  /** The two-character form used in tables and logs. */
  public String sign() {
    return sign;
  }

  /** True when nothing that follows can change it. */
  public boolean isFinal() {
    return this == SATISFIED_FOR_GOOD || this == VIOLATED_FOR_GOOD;
  }

  /** What is known of something that may still change: undecided counts as pending. */
  public static PrefixValue soFar(Value atEnd) {
    return switch (atEnd) {
      case T, N -> SATISFIED_SO_FAR;
      case F, U -> PENDING;
    };
  }

  /** What is known of something that cannot change any more: undecided stays pending. */
  public static PrefixValue forGood(Value verdict) {
    return switch (verdict) {
      case T, N -> SATISFIED_FOR_GOOD;
      case F -> VIOLATED_FOR_GOOD;
      case U -> PENDING;
    };
  }

  /** The verdict if the text ended here. */
  public Value atEnd() {
    return this == SATISFIED_FOR_GOOD || this == SATISFIED_SO_FAR ? Value.T : Value.F;
  }

  /**
   * All must hold: {@code F!} dominates, then {@code F?}, then {@code T?}; {@code T!} for an empty
   * list.
   */
  public static PrefixValue allOf(List<PrefixValue> values) {
    return values.stream().max(PrefixValue::compareTo).orElse(SATISFIED_FOR_GOOD);
  }

  /**
   * One must hold: {@code T!} dominates, then {@code T?}, then {@code F?}; {@code F!} for an empty
   * list.
   */
  public static PrefixValue anyOf(List<PrefixValue> values) {
    return values.stream().min(PrefixValue::compareTo).orElse(VIOLATED_FOR_GOOD);
  }

  /** Swaps satisfied and violated. */
  public PrefixValue negated() {
    return switch (this) {
      case SATISFIED_FOR_GOOD -> VIOLATED_FOR_GOOD;
      case SATISFIED_SO_FAR -> PENDING;
      case PENDING -> SATISFIED_SO_FAR;
      case VIOLATED_FOR_GOOD -> SATISFIED_FOR_GOOD;
    };
  }
}
