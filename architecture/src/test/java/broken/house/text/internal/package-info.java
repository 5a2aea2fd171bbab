/** Breaks the rules of the house on purpose, to show that they bite. */
@NullMarked
package broken.house.text.internal;

import org.jspecify.annotations.NullMarked;
