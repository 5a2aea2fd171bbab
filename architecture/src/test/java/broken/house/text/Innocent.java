package broken.house.text;

/** Breaks no rule. */
public record Innocent(String text) {}
