package broken.house.run;

import java.lang.foreign.MemorySegment;

/** Shows native memory. */
public interface Handle {
  /** Native memory. */
  MemorySegment memory();
}
