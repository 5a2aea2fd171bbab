package dev.ancilla.model.openai;

/**
 * One event of a stream.
 *
 * @param type what its {@code event} field said; empty when there was none
 * @param data its {@code data} lines, joined by line feeds
 */
record ServerSentEvent(String type, String data) {}
