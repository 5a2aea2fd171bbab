/**
 * What our tests share: property checks, a scripted HTTP server, the shared data folder.
 *
 * <p>Depends on no other module of ours, so that every module may test with it.
 */
@NullMarked
package dev.ancilla.testkit;

import org.jspecify.annotations.NullMarked;
