package broken.house.text;

import broken.house.spec.OpenShape;

/** Uses a package that its row does not allow, and closes a cycle. */
record UsesSpec(OpenShape shape) {}
