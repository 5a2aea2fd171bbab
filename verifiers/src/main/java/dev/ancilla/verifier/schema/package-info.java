/**
 * Answers that must have a form that machines read: JSON, JSON of a schema, rows of separated
 * values, Markdown tables.
 *
 * <p>Start at {@link dev.ancilla.verifier.schema.SchemaVerifiers}. JSON and separated values are
 * recognised one code point at a time, and what the verifier finds on a whole text is what the
 * recogniser says after the last one; so monitor and verifier cannot disagree.
 *
 * <pre>
 *   code point --&gt; FencedJson (the code fence) --&gt; JsonRecogniser (the document)
 *   code point --&gt; FencedRows (the code fence) --&gt; RowRecogniser  (the rows)
 * </pre>
 *
 * <p>Nothing here recurses into the text: nesting is a bit set.
 */
@NullMarked
package dev.ancilla.verifier.schema;

import org.jspecify.annotations.NullMarked;
