package dev.ancilla.model;

/**
 * A model's request that a tool be run.
 *
 * @param argumentsJson the arguments as the model wrote them; not guaranteed to be valid JSON
 */
public record ToolCall(String id, String name, String argumentsJson) {}
