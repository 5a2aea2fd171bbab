package dev.ancilla.spec;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Which tools are meant. */
public sealed interface ToolSet {

  /** Whatever tool it is. */
  enum Any implements ToolSet {
    ANY
  }

  /** One of these. */
  record Named(Set<String> names) implements ToolSet {
    public Named {
      names = Set.copyOf(names);
      if (names.isEmpty()) {
        throw new IllegalArgumentException("name at least one tool, or say any.");
      }
    }
  }

  /** These tools, by name. */
  static ToolSet of(String... names) {
    return new Named(Set.copyOf(Arrays.asList(names)));
  }

  /** True when a tool of this name is meant. */
  default boolean has(String tool) {
    return switch (this) {
      case Any any -> true;
      case Named named -> named.names().contains(tool);
    };
  }

  /** As a sentence names them: "any tool", "cancel_booking", "cancel_booking or refund". */
  default String words() {
    return switch (this) {
      case Any any -> "any tool";
      case Named named -> String.join(" or ", new TreeSet<>(named.names()));
    };
  }
}
