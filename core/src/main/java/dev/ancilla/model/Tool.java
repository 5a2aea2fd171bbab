package dev.ancilla.model;

/**
 * A tool the model may call.
 *
 * @param parametersSchema a JSON Schema object, as text
 */
public record Tool(String name, String description, String parametersSchema) {}
