package broken.house.spec;

import broken.house.text.Innocent;

/** Neither sealed nor a named port. */
public interface OpenShape {
  Innocent text();
}
