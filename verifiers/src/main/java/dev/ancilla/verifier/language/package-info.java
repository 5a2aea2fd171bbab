/**
 * Verifiers of how a text is written: its language, its spelling, how its units follow each other.
 *
 * <p>Start at {@link dev.ancilla.verifier.language.LanguageVerifiers}. {@code Prose} is a text
 * without code, addresses and numbers; {@code ScriptShare} counts its letters by script, which
 * settles many languages; {@code Lexicon} holds the words with a British and an American spelling;
 * a {@code Pairing} compares a unit with the one before it.
 *
 * <p>Uses text, spec and verify, and the detector of the benchmark's checker: it is the best one
 * here, and copying its 55 profiles would cost 8 MB more.
 */
@NullMarked
package dev.ancilla.verifier.language;

import org.jspecify.annotations.NullMarked;
