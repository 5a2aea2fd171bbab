package dev.ancilla.verify;

import dev.ancilla.automaton.CodePointSet;
import java.util.List;

/**
 * What may follow a text, as far as one obligation or several know. Immutable.
 *
 * <p>It leaves nothing out that could lead to a satisfied text, and may allow what cannot: a code
 * point outside of {@code allowed} violates for good, one inside need not be right.
 *
 * @param allowed the code points that may come next
 * @param forced the text that must come next before anything else may; empty where there is a
 *     choice
 * @param mayEnd the text may end here
 */
public record Continuation(CodePointSet allowed, String forced, boolean mayEnd) {
  /** Anything may follow, or nothing. */
  public static final Continuation FREE = new Continuation(CodePointSet.ALL, "", true);

  /** Nothing can help any more. */
  public static final Continuation HOPELESS = new Continuation(CodePointSet.NONE, "", false);

  /** What a value alone tells. */
  public static Continuation of(PrefixValue value) {
    return switch (value) {
      case SATISFIED_FOR_GOOD, SATISFIED_SO_FAR -> FREE;
      case PENDING -> new Continuation(CodePointSet.ALL, "", false);
      case VIOLATED_FOR_GOOD -> HOPELESS;
    };
  }

  /** What all of them allow. Where forced texts contradict each other, nothing is allowed. */
  public static Continuation allOf(List<Continuation> parts) {
    CodePointSet allowed = CodePointSet.ALL;
    String forced = "";
    boolean mayEnd = true;
    for (Continuation part : parts) {
      boolean agree = forced.startsWith(part.forced()) || part.forced().startsWith(forced);
      if (!agree) {
        return HOPELESS;
      }
      forced = part.forced().length() > forced.length() ? part.forced() : forced;
      allowed = allowed.intersection(part.allowed());
      mayEnd &= part.mayEnd();
    }
    boolean dead = !forced.isEmpty() && !allowed.contains(forced.codePointAt(0));
    return dead ? HOPELESS : new Continuation(allowed, forced, mayEnd);
  }

  /** What at least one of them allows. */
  public static Continuation anyOf(List<Continuation> parts) {
    CodePointSet allowed = CodePointSet.NONE;
    boolean mayEnd = false;
    for (Continuation part : parts) {
      allowed = allowed.union(part.allowed());
      mayEnd |= part.mayEnd();
    }
    boolean same = parts.stream().map(Continuation::forced).distinct().count() == 1;
    return new Continuation(allowed, same ? parts.getFirst().forced() : "", mayEnd);
  }
}
