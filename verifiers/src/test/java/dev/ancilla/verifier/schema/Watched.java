package dev.ancilla.verifier.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.function.Consumer;

/** What every monitor here must do, whatever it watches. */
final class Watched {
  private Watched() {}

  /** Tables write line breaks as return signs, and nothing as the sign of the empty set. */
  static String written(String cell) {
    return cell.equals("∅") ? "" : cell.replace("⏎", "\n").replace('␣', ' ').replace("⇥", "\t");
  }

  /** The words at fault, joined by bars. */
  static String places(Finding finding, String text) {
    List<Region> regions = finding.regions();
    return String.join("¦", regions.stream().map(region -> region.of(text)).toList());
  }

  /** Its verdict is the verifier's at every cut, its final values stay, its hints are sound. */
  static void obeysTheLaw(Verifier verifier, String text) {
    Candidate start = new Candidate("not this text");
    Monitor monitor = verifier.monitor(start);
    int[] codePoints = text.codePoints().toArray();
    boolean hopeless = false;
    for (int cut = 0; cut <= codePoints.length; cut++) {
      String soFar = new String(codePoints, 0, cut);
      Value verdict = verifier.examine(new Candidate(soFar)).value();
      assertThat(monitor.copy().atEnd()).as(soFar).isEqualTo(verdict);
      assertThat(monitor.atEnd()).as(soFar).isEqualTo(verdict);
      if (monitor.value() != PrefixValue.VIOLATED_FOR_GOOD) {
        assertThat(monitor.value()).as(soFar).isEqualTo(PrefixValue.soFar(verdict));
      } else {
        assertThat(verdict).as(soFar).isEqualTo(Value.F);
      }
      assertThat(monitor.next().mayEnd()).as(soFar).isEqualTo(verdict == Value.T);
      assertThat(hopeless && monitor.value() != PrefixValue.VIOLATED_FOR_GOOD).isFalse();
      hopeless = monitor.value() == PrefixValue.VIOLATED_FOR_GOOD;
      if (cut < codePoints.length) {
        monitor.accept(codePoints[cut]);
      }
    }
  }

  /** All texts over an alphabet up to a length, the shorter ones first at each step. */
  static void allTexts(String alphabet, int longest, Consumer<String> use) {
    extend("", alphabet, longest, use);
  }

  private static void extend(String text, String alphabet, int left, Consumer<String> use) {
    use.accept(text);
    if (left > 0) {
      for (char next : alphabet.toCharArray()) {
        extend(text + next, alphabet, left - 1, use);
      }
    }
  }

  static Monitor fed(Verifier verifier, String text) {
    Monitor monitor = verifier.monitor(new Candidate(""));
    monitor.accept(text);
    return monitor;
  }
}
