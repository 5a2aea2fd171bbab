package dev.ancilla.architecture;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which package may use which other packages of ours. Immutable.
 *
 * <p>A row names one package and what it may use; {@code x.*} stands for the packages below x,
 * {@code *} for all. Every package may use itself and {@code error}. A package that is not in the
 * table may not exist; a row without a package is work to come.
 *
 * @param allowed by package, in the order of the table
 */
record Arrows(Map<String, List<String>> allowed) {

  /** The arrows of the house, relative to {@code dev.ancilla}. */
  static final Arrows HOUSE =
      parse(
          """
          package                       | may use
          error                         |
          text                          |
          model                         |
          json                          |
          automaton                     | text
          trace                         | json
          spec                          | text, json
          verify                        | text, automaton, json, trace, spec
          noise                         | spec, verify
          plan                          | spec, verify, noise
          decode                        | spec, verify, noise, plan
          run                           | text, spec, verify, noise, plan, decode, model
          model.noisy                   | model
          model.replay                  | model
          model.files                   |
          model.llamacpp                | model, model.files
          model.openai                  | model
          verifier                      | text, automaton, json, trace, spec, verify, model, verifier.*
          verifier.pattern              | text, automaton, spec, verify
          verifier.judge                | spec, verify, model
          verifier.external             | text, json, trace, spec, verify
          verifier.schema               | text, automaton, json, spec, verify
          verifier.tool                 | json, trace, spec, verify
          verifier.scope                | text, json, trace, spec, verify
          verifier.reference            | text, automaton, json, trace, spec, verify
          verifier.language             | text, spec, verify, verifier.official.langdetect
          verifier.kind                 | text, spec, verify
          verifier.solver               | text, automaton, json, spec, verify
          verifier.official             | verifier.official.*
          verifier.official.python      |
          verifier.official.resource    |
          verifier.official.nltk        | text, verifier.official.python, verifier.official.resource
          verifier.official.langdetect  | verifier.official.resource
          formats.file                  |
          formats.row                   | verify, formats.file
          formats.spec                  | text, json, trace, automaton, spec, verify, formats.file
          junit                         | text, spec, verify, formats.*, verifier
          report                        | noise
          eval                          | spec, verify, noise, plan, decode, run, model, formats.*, report, verifier.kind, eval.*
          eval.benchmark                | formats.*
          eval.guard                    | formats.row, verifier.official.python, eval.benchmark
          eval.score                    | noise, formats.row, verifier.official, eval.benchmark
          bench                         | model, model.files, model.llamacpp, formats.row, verifier.official, spec, formats.file, formats.spec, verify, verifier, verifier.solver
          cli                           | *
          cli.doctor                    | model.files
          cli.story                     | text, spec, verify, plan, decode, run, model
          testkit                       |
          """);

  private static final Set<String> FOR_ALL = Set.of("error");

  static Arrows parse(String table) {
    Map<String, List<String>> allowed = new LinkedHashMap<>();
    for (String line : table.lines().skip(1).toList()) {
      String[] cells = line.split("\\|", 2);
      List<String> targets =
          Arrays.stream(cells[1].split(",", -1))
              .map(String::strip)
              .filter(name -> !name.isEmpty())
              .toList();
      if (allowed.put(cells[0].strip(), targets) != null) {
        throw new IllegalArgumentException("the package %s has two rows.".formatted(cells[0]));
      }
    }
    return new Arrows(allowed);
  }

  boolean allows(String from, String to) {
    return from.equals(to)
        || FOR_ALL.contains(to)
        || allowed.getOrDefault(from, List.of()).stream().anyMatch(target -> covers(target, to));
  }

  private static boolean covers(String target, String name) {
    if (target.equals("*")) {
      return true;
    }
    return target.endsWith(".*")
        ? name.startsWith(target.substring(0, target.length() - 1))
        : name.equals(target);
  }
}
