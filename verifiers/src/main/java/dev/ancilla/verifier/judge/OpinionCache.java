package dev.ancilla.verifier.judge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The latest answers of a judge, those unused for longest forgotten first. Thread-safe. */
final class OpinionCache {
  private final int size;
  private final Map<String, Opinion> byKey = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param size how many answers are kept; 0 for none
   */
  OpinionCache(int size) {
    if (size < 0) {
      throw new IllegalArgumentException(
          "a cache of %d answers is none; 0 switches it off.".formatted(size));
    }
    this.size = size;
  }

  int size() {
    return size;
  }

  synchronized Optional<Opinion> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** What is undecided is not kept: it may have been a matter of the moment. */
  synchronized void keep(String key, Opinion opinion) {
    if (size == 0 || opinion instanceof Opinion.Undecided) {
      return;
    }
    byKey.put(key, opinion);
    if (byKey.size() > size) {
      byKey.remove(byKey.keySet().iterator().next());
    }
  }
}
