package dev.ancilla.verifier.official.python;

import dev.ancilla.error.AncillaException;
import java.util.EnumSet;
import java.util.Set;

/**
 * A pattern in the syntax of Python's {@code re}, matched in linear time. Immutable, thread-safe.
 *
 * <p>The published checkers paste keywords into patterns without quoting them, so a keyword may be
 * any pattern. {@code java.util.regex} differs in what a word boundary, a blank and a line end is
 * and can run for ever; RE2/J has no Unicode {@code \b}. So this is an engine of its own: a pattern
 * becomes a small program, run by a loop where there is no choice (all real keywords) and else by
 * simulating all choices at once, in Python's order of preference. Cost: length of the text times
 * length of the program.
 *
 * <p>Look-around, back-references, possessive quantifiers, atomic groups and inline flags are
 * refused.
 *
 * @see "Cox, Regular Expression Matching: the Virtual Machine Approach (2009)"
 */
public final class PythonPattern {

  /** The flags that the checkers use. */
  public enum Flag {
    IGNORECASE,
    MULTILINE
  }

  private final PatternProgram program;

  private PythonPattern(PatternProgram program) {
    this.program = program;
  }

  /**
   * Compiles a pattern.
   *
   * @throws AncillaException BAD_INPUT if Python would refuse it, or if it needs one of the
   *     constructs that are refused here
   */
  public static PythonPattern compile(String pattern, Flag... flags) {
    Set<Flag> set = EnumSet.noneOf(Flag.class);
    set.addAll(java.util.List.of(flags));
    return new PythonPattern(new PatternParser(pattern, set).program());
  }

  /** {@code bool(re.search(pattern, text))}. */
  public boolean find(String text) {
    return new PatternRun(program, text).find(0, false);
  }

  /** {@code len(re.findall(pattern, text))}: matches that do not overlap, empty ones included. */
  public int count(String text) {
    PatternRun run = new PatternRun(program, text);
    int found = 0;
    int from = 0;
    boolean mustAdvance = false;
    while (run.find(from, mustAdvance)) {
      found++;
      from = run.end();
      mustAdvance = run.end() == run.start();
    }
    return found;
  }

  /** How many capturing groups the pattern has; {@code re.split} adds one piece for each. */
  public int groups() {
    return program.groups();
  }
}
