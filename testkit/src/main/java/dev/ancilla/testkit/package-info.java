/**
 * What our tests share: property checks, a scripted HTTP server, the shared data folder.
 *
 * <p>Start at {@link dev.ancilla.testkit.Property} for "this holds for every text", at {@link
 * dev.ancilla.testkit.ScriptedServer} for an endpoint that misbehaves on demand, at {@link
 * dev.ancilla.testkit.SharedData} for files that the project does not carry.
 *
 * <p>Depends on no other module of ours, so that every module may test with it. The only package
 * that may import QuickTheories; none of its types shows.
 */
@NullMarked
package dev.ancilla.testkit;

import org.jspecify.annotations.NullMarked;
