package dev.ancilla.bench;

import dev.ancilla.formats.spec.SpecReader;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Spec;
import dev.ancilla.verifier.StandardVerifiers;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Verifier;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * What watching costs: nanoseconds of CPU time a code point, at three lengths of one text, the
 * value asked for after each. A cost that is constant shows the same figure three times.
 */
public final class MonitorBench {
  private static final int[] LENGTHS = {1_000, 10_000, 100_000};
  private static final int ROUNDS = 5;

  /** About 20 words a line, with what the clauses look for; repeated to the length wanted. */
  private static final String TEXT =
      """
      ## The harbour

      The ferry leaves at nine. We take “the long way” along the quay, as usual, and nobody hurries.
      - bread, salt and tea
      - *two* blankets; [name] of the skipper
      It rained all day! Did the baker's dog wait? He did, in the doorway, for 12 minutes.

      """;

  private static final String CLAUSES =
      """
      ancilla-spec: 1
      spec: watched
      version: 1
      clauses:
        - {id: chars, must: {count: chars, max: 1000000}}
        - {id: words, must: {count: words, max: 1000000}}
        - {id: sentences, must: {count: sentences, max: 1000000}}
        - {id: lines, must: {count: lines, max: 1000000}}
        - {id: paragraphs, must: {count: paragraphs, max: 1000000}}
        - {id: bullets, must: {count: bullets, max: 1000000}}
        - {id: sections, must: {count: sections, max: 1000000}}
        - {id: keyword, must: {count: {word: ferry}, max: 1000000}}
        - {id: pattern, must: {count: {pattern: "[0-9]+"}, max: 1000000}}
        - {id: placeholders, must: {count: {enclosed: ["[", "]"]}, max: 1000000}}
        - {id: highlights, must: {count: highlights, max: 1000000}}
        - {id: distinct, must: {count: {distinct: words}, max: 1000000}}
        - {id: loops, must: {count: {repeats: {words: 10}}, max: 1000000}}
        - {id: contains, must: {contains: [ferry, zeppelin]}}
        - {id: never, must: {never: [guarantee, perfect, zeppelin]}}
        - {id: starts, must: {starts: "##", match: substring}}
        - {id: ends, must: {ends: "Over and out.", match: substring}}
        - {id: order, must: {sequence: [harbour, ferry, zeppelin]}}
        - {id: script, must: {script: [Latin]}}
        - {id: case, must: {not: {case: lower}}}
        - {id: neighbours, must: {neighbours: sentence, are: different}}
        - {id: spelling, must: {spelling: en-GB}}
        - {id: each-bullet, for: {each: bullet}, must: {count: words, max: 12}}
        - {id: paragraph-2, for: {paragraph: 2}, must: {count: words, max: 90}}
        - {id: json, must: {format: json}}
        - {id: all, must: {all: [{never: [zeppelin]}, {count: words, max: 1000000}]}}
      """;

  private MonitorBench() {}

  /** A table in Markdown. */
  public static String run() {
    Spec spec = SpecReader.parse(CLAUSES, "bench", file -> "");
    StandardVerifiers verifiers = StandardVerifiers.of(spec);
    StringBuilder table = new StringBuilder();
    table.append("| clause | 1,000 | 10,000 | 100,000 | last / first |\n|---|---|---|---|---|\n");
    for (Clause clause : spec.clauses()) {
      Verifier verifier =
          verifiers.within(clause.scope(), verifiers.verifierOf(clause.must(), Profile.PLAIN));
      double[] nanos = Arrays.stream(LENGTHS).mapToDouble(n -> measure(verifier, n)).toArray();
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.0f | %.0f | %.0f | %.2f |%n",
              clause.id(),
              nanos[0],
              nanos[1],
              nanos[2],
              nanos[2] / nanos[0]));
    }
    return table.toString();
  }

  /** The best of some rounds, each of about as many code points; the first one warms up. */
  private static double measure(Verifier verifier, int length) {
    int[] text = TEXT.repeat(length / TEXT.length() + 1).codePoints().limit(length).toArray();
    int repeats = Math.max(1, LENGTHS[LENGTHS.length - 1] / length);
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    double best = Double.MAX_VALUE;
    long decided = 0;
    for (int round = 0; round <= ROUNDS; round++) {
      long start = clock.getCurrentThreadCpuTime();
      for (int repeat = 0; repeat < repeats; repeat++) {
        Monitor monitor = verifier.monitor(new Candidate(""));
        for (int point : text) {
          monitor.accept(point);
          decided += monitor.value().isFinal() ? 1 : 0;
        }
      }
      double nanos = (clock.getCurrentThreadCpuTime() - start) / (double) ((long) repeats * length);
      if (round > 0) {
        best = Math.min(best, nanos);
      }
    }
    // Uses what was computed, so that it is computed.
    return decided < 0 ? Double.NaN : best;
  }
}
