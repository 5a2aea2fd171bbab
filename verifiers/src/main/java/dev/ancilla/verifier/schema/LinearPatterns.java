package dev.ancilla.verifier.schema;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import dev.ancilla.automaton.Language;

/**
 * Patterns of a schema on our own engine, so that no pattern takes more than linear time.
 * Immutable, thread-safe.
 */
final class LinearPatterns implements RegularExpressionFactory {
  @Override
  public RegularExpression getRegularExpression(String pattern) {
    Language holding =
        Language.of(
            dev.ancilla.automaton.RegularExpression.containing(
                dev.ancilla.automaton.RegularExpression.parse(pattern)));
    return holding::matches;
  }
}
