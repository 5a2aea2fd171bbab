package dev.ancilla.verifier.schema;

import dev.ancilla.error.AncillaException;
import dev.ancilla.spec.Obligation;
import dev.ancilla.verify.Verifier;

/** Makes the verifiers of forms that machines read. */
public final class SchemaVerifiers {
  private SchemaVerifiers() {}

  /** A document of a format, watched code point by code point. */
  public static Verifier verifierOf(Obligation.WellFormed wellFormed) {
    return switch (wellFormed.format()) {
      case JSON -> new JsonVerifier();
    };
  }

  /**
   * JSON that a schema accepts. Compiling costs some ms, examining about as much as parsing.
   *
   * @throws AncillaException with BAD_SPEC when it is no JSON Schema, refers to what is not in it,
   *     or holds a pattern that cannot be matched in linear time
   */
  public static Verifier verifierOf(Obligation.Schema schema) {
    return SchemaVerifier.compile(schema);
  }

  /** Rows of separated values, watched code point by code point. */
  public static Verifier verifierOf(Obligation.Csv csv) {
    return new RowsVerifier(csv);
  }

  /** The first Markdown table; parsed anew whenever its value is asked for. */
  public static Verifier verifierOf(Obligation.Table table) {
    return new TableVerifier(table);
  }
}
