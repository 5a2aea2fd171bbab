package broken.house.text.internal;

/** For the package above only. */
public record Secret(String text) {}
