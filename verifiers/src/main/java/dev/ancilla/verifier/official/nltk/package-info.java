/**
 * NLTK 3.9's English sentence and word tokenisers, as {@code sent_tokenize} and {@code
 * word_tokenize} give them.
 *
 * <p>Start at {@link dev.ancilla.verifier.official.nltk.SentenceTokenizer} and {@link
 * dev.ancilla.verifier.official.nltk.WordTokenizer}. The Punkt parameters are resources of this
 * package.
 *
 * <p>May use {@code dev.ancilla.text}, {@code dev.ancilla.error} and the neighbouring {@code
 * python}. Knows nothing of checks.
 */
@NullMarked
package dev.ancilla.verifier.official.nltk;

import org.jspecify.annotations.NullMarked;
