package dev.ancilla.verifier.scope;

import dev.ancilla.spec.Channel;
import dev.ancilla.spec.Scope;
import dev.ancilla.spec.Selector;
import dev.ancilla.verify.Verifier;

/**
 * Turns verifiers of a text into verifiers of a part of the answer. Thread-safe.
 *
 * <p>What is passed over (see {@link Scope#except}) is taken out before anything is selected: each
 * code point inside a quotation or inside code becomes U+FFFC, which is neither letter nor digit
 * nor white space, so that no place moves. Words and sentences inside are gone for every verifier;
 * but each of these signs still counts as a character, a quotation on a line of its own is still a
 * line, and a text that must start or end with something does not when it starts or ends with a
 * quotation. Units in which nothing is left but signs are not selected.
 */
public final class Scopes {
  private Scopes() {}

  /** The verifier of an obligation on the text it is given, looking only at a scope's part. */
  public static Verifier within(Scope scope, Verifier verifier) {
    if (scope.equals(Scope.ANSWER)) {
      return verifier;
    }
    boolean everything = scope.selector() == Selector.Whole.WHOLE && scope.except().isEmpty();
    Verifier selected =
        everything ? verifier : new SelectionVerifier(scope.selector(), scope.except(), verifier);
    return switch (scope.channel()) {
      case Channel.Answer answer -> selected;
      case Channel.Code code -> new CodeVerifier(selected);
      case Channel.ToolArguments arguments -> new ArgumentVerifier(arguments, selected);
      case Channel.JsonPlace place -> new JsonPlaceVerifier(place, selected);
    };
  }
}
