package dev.ancilla.automaton;

import java.util.List;

/** Which code points people read most easily. */
final class Readability {
  /** Disjoint, best first; together all of Unicode. */
  static final List<CodePointSet> TIERS = tiers();

  private Readability() {}

  private static List<CodePointSet> tiers() {
    CodePointSet lower = CodePointSet.range('a', 'z');
    CodePointSet upper = CodePointSet.range('A', 'Z');
    CodePointSet digits = CodePointSet.range('0', '9');
    CodePointSet space = CodePointSet.of(' ');
    CodePointSet ascii = CodePointSet.range(0, 127);
    CodePointSet visible = CodePointSet.range('!', '~').minus(lower).minus(upper).minus(digits);
    CodePointSet letters = CodePointSet.property("L").minus(ascii);
    CodePointSet signs =
        CodePointSet.property("N")
            .union(CodePointSet.property("P"))
            .union(CodePointSet.property("S"))
            .minus(ascii);
    CodePointSet surrogates = CodePointSet.property("Cs");
    CodePointSet newline = CodePointSet.of('\n');
    CodePointSet rest = CodePointSet.ALL.minus(surrogates);
    for (CodePointSet better :
        List.of(lower, upper, digits, space, visible, newline, letters, signs)) {
      rest = rest.minus(better);
    }
    return List.of(lower, upper, digits, space, visible, newline, letters, signs, rest, surrogates);
  }
}
