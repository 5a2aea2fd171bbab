package broken.house.util;

/** In a package whose name says nothing. */
final class Anything {}
