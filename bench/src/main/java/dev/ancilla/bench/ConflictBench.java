package dev.ancilla.bench;

import dev.ancilla.formats.file.TextFile;
import dev.ancilla.formats.spec.SpecReader;
import dev.ancilla.spec.Conflict;
import dev.ancilla.spec.ConflictFinder;
import dev.ancilla.spec.ConflictReport;
import dev.ancilla.spec.Spec;
import dev.ancilla.verifier.StandardVerifiers;
import dev.ancilla.verifier.solver.SolverConflictFinder;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides a suite of specs with known conflicts: how many are right, and the CPU time of one thread
 * a spec, warm.
 */
public final class ConflictBench {
  private static final int WARM_UP_ROUNDS = 10;
  private static final int ROUNDS = 7;
  private static final int MAX_BYTES = 1 << 20;

  /** A spec of the suite and what is expected; no core for satisfiable. */
  private record Case(Spec spec, Set<Set<String>> cores) {}

  private ConflictBench() {}

  /**
   * Runs the suite.
   *
   * @param suite a folder with {@code suite.tsv}: the name of a spec, its cores with " | " between
   *     and {@code -} for none, and why
   * @return a page in Markdown
   */
  public static String run(Path suite, String commit, String machine) {
    List<Case> cases = cases(suite);
    ConflictFinder finder = new SolverConflictFinder(StandardVerifiers::of);
    int right = 0;
    int unknown = 0;
    List<String> wrong = new ArrayList<>();
    for (Case each : cases) {
      ConflictReport report = finder.find(each.spec());
      Set<Set<String>> found =
          report.conflicts().stream()
              .map(Conflict::core)
              .map(Set::copyOf)
              .collect(Collectors.toSet());
      if (!report.unknown().isEmpty()) {
        unknown++;
      } else if (found.equals(each.cores())) {
        right++;
      } else {
        wrong.add(each.spec().id());
      }
    }
    double[] millis = millis(cases, finder);
    long conflicting = cases.stream().filter(each -> !each.cores().isEmpty()).count();
    return String.format(
        Locale.ROOT,
        """
        # Conflicts: the suite

        `./ancilla bench conflicts`. CPU time of one thread for each spec, median of %d rounds after %d to warm up.

        | | |
        |---|---|
        | specs | %d (%d conflicting, %d satisfiable) |
        | decided right, core for core | %d |
        | unknown | %d |
        | wrong | %d%s |
        | median | %.2f ms |
        | 95th percentile | %.2f ms |
        | most | %.2f ms |

        Commit %s, %s.
        """,
        ROUNDS,
        WARM_UP_ROUNDS,
        cases.size(),
        conflicting,
        cases.size() - conflicting,
        right,
        unknown,
        wrong.size(),
        wrong.isEmpty() ? "" : ": " + String.join(", ", wrong),
        millis[millis.length / 2],
        millis[(int) (millis.length * 0.95)],
        millis[millis.length - 1],
        commit,
        machine);
  }

  private static double[] millis(List<Case> cases, ConflictFinder finder) {
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      cases.forEach(each -> finder.find(each.spec()));
    }
    double[] medians = new double[cases.size()];
    for (int i = 0; i < medians.length; i++) {
      double[] rounds = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        ConflictReport report = finder.find(cases.get(i).spec());
        long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        rounds[round] = (after - before) / 1e6 + (report.conflicts().size() > 99 ? 1e-9 : 0);
      }
      Arrays.sort(rounds);
      medians[i] = rounds[ROUNDS / 2];
    }
    Arrays.sort(medians);
    return medians;
  }

  private static List<Case> cases(Path suite) {
    List<Case> cases = new ArrayList<>();
    for (String line : TextFile.read(suite.resolve("suite.tsv"), MAX_BYTES).lines().toList()) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      Set<Set<String>> cores = new HashSet<>();
      if (!cells[1].equals("-")) {
        for (String core : cells[1].split(" \\| ", -1)) {
          cores.add(Set.of(core.split(" ", -1)));
        }
      }
      cases.add(new Case(SpecReader.read(suite.resolve(cells[0] + ".anc.yaml")), cores));
    }
    return cases;
  }
}
