package broken.house.text;

/** Says nothing by its name. */
final class TextHelper {}
