package broken.house.stray;

/** In a package that no table knows and no package-info describes. */
public final class Stray {}
