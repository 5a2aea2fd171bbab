/**
 * Tests of prompts: what an answer owes, asserted in a user's own test suite.
 *
 * <p>Start at {@link dev.ancilla.junit.AncillaAssertions} for single answers, at {@link
 * dev.ancilla.junit.AnswerTable} for a table of cases beside the prompt. {@link
 * dev.ancilla.junit.SpecSource} hands a spec file to a test as a parameter.
 *
 * <pre>
 *   assertThatAnswer(answer).against(spec).violates("no-promise").hasVerdict("short", T);
 * </pre>
 *
 * <p>Never talks to a model: answers come from the test. Knows the verifiers and the formats, not
 * the command line.
 */
@NullMarked
package dev.ancilla.junit;

import org.jspecify.annotations.NullMarked;
