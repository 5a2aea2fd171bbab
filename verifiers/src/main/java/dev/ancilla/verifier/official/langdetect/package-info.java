/**
 * Which language a text is in, as Python's {@code langdetect} 1.0.9 tells it: the same 55 profiles,
 * the same random draws.
 *
 * <p>Start at {@link dev.ancilla.verifier.official.langdetect.LanguageDetector}. The reference
 * draws n-grams at random, so its answer depends on a seed; here nine seeds vote.
 *
 * <pre>
 *   text ──NGrams──▶ ids of known n-grams ──one seed──▶ a language ──nine seeds──▶ LanguageVote
 * </pre>
 *
 * <p>May use {@code dev.ancilla.error} and the neighbouring {@code python}. Knows nothing of
 * checks.
 */
@NullMarked
package dev.ancilla.verifier.official.langdetect;

import org.jspecify.annotations.NullMarked;
