package dev.ancilla.verifier.pattern;

import dev.ancilla.text.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often the most frequent run of words occurs.
 *
 * <p>Words get numbers, and a run the hash of its numbers, which rolls on with each word; runs of
 * equal hash are compared. So a word costs constant time but where a run comes again, which costs
 * its length. A copy shares what was seen until one of both sees more.
 */
final class RepeatedRunCount implements RunningCount {
  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final int[] NOTHING_OPEN = {};

  private final int length;
  private final long outgoing;
  private final Cutting words;
  private Map<String, Integer> numbers;
  private final Tape text;
  private Map<Run, Integer> runs;
  private boolean shared;
  private int taken;
  private long hash;
  private int most;

  /**
   * A run by the place behind its last word, in words of which the last ones may be open.
   *
   * @param text a copy of its own, so that it can be read from wherever the run is known
   */
  private record Run(Tape text, int[] open, int end, int length, long hash) {
    private int at(int place) {
      return place < text.length() ? text.at(place) : open[place - text.length()];
    }

    @Override
    public boolean equals(Object other) {
      if (!(other instanceof Run that) || hash != that.hash) {
        return false;
      }
      for (int i = 1; i <= length; i++) {
        if (at(end - i) != that.at(that.end - i)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(hash);
    }
  }

  RepeatedRunCount(int length) {
    this.length = length;
    long power = 1;
    for (int i = 0; i < length; i++) {
      power *= BASE;
    }
    this.outgoing = power;
    this.words = new Cutting(Unit.WORD);
    this.numbers = new HashMap<>();
    this.text = new Tape();
    this.runs = new HashMap<>();
  }

  private RepeatedRunCount(RepeatedRunCount other) {
    this.length = other.length;
    this.outgoing = other.outgoing;
    this.words = other.words.copy();
    this.text = other.text.copy();
    other.shared = true;
    this.shared = true;
    this.numbers = other.numbers;
    this.runs = other.runs;
    this.taken = other.taken;
    this.hash = other.hash;
    this.most = other.most;
  }

  @Override
  public void accept(int codePoint) {
    words.accept(codePoint);
    while (taken < words.closedCount()) {
      take(Content.of(words.words(words.closed(taken++))));
    }
  }

  private void take(String word) {
    if (shared) {
      numbers = new HashMap<>(numbers);
      runs = new HashMap<>(runs);
      shared = false;
    }
    text.append(numbers.computeIfAbsent(word, unknown -> numbers.size() + 1));
    Run run = runTo(text.length(), hash, NOTHING_OPEN);
    hash = run.hash();
    if (run.end() >= length) {
      most = Math.max(most, runs.merge(run, 1, Integer::sum));
    }
  }

  /** The run that ends before a place, from the hash of the run that ends one word earlier. */
  private Run runTo(int end, long before, int[] open) {
    Run run = new Run(text.copy(), open, end, length, 0);
    long longer = before * BASE + run.at(end - 1);
    long rolled = end > length ? longer - outgoing * run.at(end - 1 - length) : longer;
    return new Run(run.text(), open, end, length, rolled);
  }

  @Override
  public int atEnd() {
    List<String> last = words.open().stream().map(word -> Content.of(words.words(word))).toList();
    int[] open = new int[last.size()];
    for (int i = 0; i < open.length; i++) {
      // Words that are new get numbers that nothing else has.
      Integer known = numbers.get(last.get(i));
      open[i] = known == null ? -1 - last.indexOf(last.get(i)) : known;
    }
    Map<Run, Integer> more = new HashMap<>();
    long rolling = hash;
    int best = most;
    for (int end = text.length() + 1; end <= text.length() + open.length; end++) {
      Run run = runTo(end, rolling, open);
      rolling = run.hash();
      if (end >= length) {
        int again = runs.getOrDefault(run, 0) + more.merge(run, 1, Integer::sum);
        best = Math.max(best, again);
      }
    }
    return best;
  }

  @Override
  public int least() {
    return most;
  }

  @Override
  public RunningCount copy() {
    return new RepeatedRunCount(this);
  }
}
