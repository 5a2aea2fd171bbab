package broken.house.run;

import broken.house.text.internal.Secret;

/** Uses what is internal to another package. */
record Curious(Secret secret) {}
