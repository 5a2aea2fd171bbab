package dev.ancilla.verifier.official;

import dev.ancilla.verifier.official.python.PythonText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How one response fares with its checks, in their order.
 *
 * @param strict whether the response itself passes
 * @param loose whether it passes with its first line, its last line or both cut off, and with or
 *     without its asterisks: any of eight texts
 */
public record OfficialScore(List<Boolean> strict, List<Boolean> loose) {
  public OfficialScore {
    strict = List.copyOf(strict);
    loose = List.copyOf(loose);
    if (strict.size() != loose.size()) {
      throw new IllegalArgumentException(
          "strict has %d values, loose %d.".formatted(strict.size(), loose.size()));
    }
  }

  /** Puts a response through its checks. */
  public static OfficialScore of(List<OfficialCheck> checks, String response) {
    List<Boolean> strict = checks.stream().map(check -> check.follows(response)).toList();
    if (!strict.contains(false)) {
      return new OfficialScore(strict, strict);
    }
    List<String> variants = otherVariants(response);
    List<Boolean> loose = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      loose.add(strict.get(i) || checks.get(i).followsAny(variants));
    }
    return new OfficialScore(strict, loose);
  }

  /** Whether every check passes strictly. */
  public boolean allStrict() {
    return !strict.contains(false);
  }

  /** Whether every check passes loosely. */
  public boolean allLoose() {
    return !loose.contains(false);
  }

  /** The texts that loose scoring tries beside the response, each once. */
  private static List<String> otherVariants(String response) {
    int first = response.indexOf('\n');
    int last = response.lastIndexOf('\n');
    Set<String> variants = new LinkedHashSet<>();
    if (first >= 0) {
      variants.add(PythonText.strip(response, first + 1, response.length()));
      variants.add(PythonText.strip(response, 0, last));
      variants.add(PythonText.strip(response, Math.min(first + 1, last), last));
    }
    if (response.indexOf('*') >= 0) {
      variants.add(response.replace("*", ""));
      List.copyOf(variants).forEach(variant -> variants.add(variant.replace("*", "")));
    }
    variants.remove(response);
    return List.copyOf(variants);
  }
}
