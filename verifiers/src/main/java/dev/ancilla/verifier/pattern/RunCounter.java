package dev.ancilla.verifier.pattern;

import dev.ancilla.text.Region;
import dev.ancilla.text.Segmenter;
import dev.ancilla.text.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often the most frequent run of words occurs.
 *
 * <p>Runs get names by doubling: the name of a run of 2k words is the name of the pair of its
 * halves' names. So equal names mean equal runs, exactly, for W words in O(W log k) time and O(W)
 * space; hashing each run word by word would cost O(W k).
 */
final class RunCounter implements Counter {
  private final int words;

  RunCounter(int words) {
    this.words = words;
  }

  @Override
  public Tally count(String text) {
    List<Region> units = Segmenter.plain().units(text, Unit.WORD);
    if (units.size() < words) {
      return new Tally(0, List.of());
    }
    int[] names = namesOfRuns(namesOfWords(text, units), words);
    int most = mostFrequent(names);
    List<Region> places = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      if (names[i] == most) {
        places.add(new Region(units.get(i).start(), units.get(i + words - 1).end()));
      }
    }
    return Tally.of(places);
  }

  private static int[] namesOfWords(String text, List<Region> units) {
    Map<String, Integer> known = new HashMap<>();
    return Stretches.of(text, units).stream()
        .mapToInt(word -> known.computeIfAbsent(Content.of(word), any -> known.size()))
        .toArray();
  }

  private static int[] namesOfRuns(int[] single, int length) {
    if (length == 1) {
      return single;
    }
    int half = length / 2;
    int[] halves = namesOfRuns(single, half);
    int[] even = pairs(halves, halves, half, single.length - 2 * half + 1);
    return length % 2 == 0 ? even : pairs(even, single, length - 1, single.length - length + 1);
  }

  private static int[] pairs(int[] first, int[] second, int distance, int count) {
    Map<Long, Integer> known = new HashMap<>();
    int[] names = new int[count];
    for (int i = 0; i < count; i++) {
      long pair = (long) first[i] << 32 | second[i + distance];
      names[i] = known.computeIfAbsent(pair, any -> known.size());
    }
    return names;
  }

  private static int mostFrequent(int[] names) {
    int[] counts = new int[Arrays.stream(names).max().orElseThrow() + 1];
    int most = names[0];
    for (int name : names) {
      counts[name]++;
    }
    for (int name : names) {
      if (counts[name] > counts[most]) {
        most = name;
      }
    }
    return most;
  }
}
