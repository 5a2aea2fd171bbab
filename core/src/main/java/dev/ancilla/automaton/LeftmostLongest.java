package dev.ancilla.automaton;

import dev.ancilla.text.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds leftmost, longest, non-overlapping matches in one pass. One thread at a time.
 *
 * <p>Hard code; test a change against the naive search in OccurrencesTest.
 */
final class LeftmostLongest implements Occurrences {
  /*
   * A thread is a node of the automaton and the place where its match began. Threads are kept in
   * ascending order of that place, and of those at one node only the earliest: both would end
   * together, and the earlier one would win.
   *
   * Whenever the earliest thread that can end does end, at p with beginning s, [s, p) is the best
   * hit known from s on: it takes the place of all pending hits that begin at s or later, and all
   * threads with later beginnings are dropped, since they overlap it. Threads of s itself go on, the
   * match may grow; so do earlier ones, they may yet win; and new ones begin at p, in case the hit
   * stays as it is. So the pending hits are a chain, each found under the assumption that the ones
   * before it stay. The first of the chain is closed once no thread is left that began at its
   * beginning or before.
   *
   * Each code point adds at most one hit to the chain, so that all chain work is linear in total.
   * Boundaries look one code point ahead; so at each place ends that hold whatever follows are
   * taken at once, the others with the next code point.
   */

  private final Search search;
  private int position;
  private int context;

  private int threads;
  private int[] nodes;
  private int[] begins;

  private int pending;
  private int[] hitStarts;
  private int[] hitEnds;
  private @Nullable Closed closed;

  private @Nullable Room room;
  private long visits;

  /** Closed hits, last first; shared between copies. */
  private record Closed(Region last, @Nullable Closed before, int count) {}

  /** Room for one step; not copied. */
  private static final class Room {
    final int[] marks;
    final int[] enteredMarks;
    final int[] stack;
    int[] readers = new int[16];
    int[] readerBegins = new int[16];
    int mark;

    Room(int size) {
      marks = new int[size];
      enteredMarks = new int[size];
      stack = new int[size + 1];
    }
  }

  LeftmostLongest(Search search) {
    this.search = search;
    this.context = search.nfa.startContext();
    this.nodes = new int[8];
    this.begins = new int[8];
    this.hitStarts = new int[4];
    this.hitEnds = new int[4];
  }

  private LeftmostLongest(LeftmostLongest other) {
    this.search = other.search;
    this.position = other.position;
    this.context = other.context;
    this.threads = other.threads;
    this.nodes = Arrays.copyOf(other.nodes, Math.max(8, other.threads));
    this.begins = Arrays.copyOf(other.begins, Math.max(8, other.threads));
    this.pending = other.pending;
    this.hitStarts = Arrays.copyOf(other.hitStarts, Math.max(4, other.pending));
    this.hitEnds = Arrays.copyOf(other.hitEnds, Math.max(4, other.pending));
    this.closed = other.closed;
  }

  @Override
  public void accept(int codePoint) {
    Nfa nfa = search.nfa;
    int symbol = nfa.alphabet().classOf(codePoint);
    int[] beginning = search.beginning(context, symbol);
    if (threads > 0 || beginning.length > 0) {
      step(symbol, beginning);
    }
    position++;
    context = nfa.contextAfter(symbol);
    if (threads > 0) {
      endHere();
    }
    close();
  }

  /** Moves all threads over one code point, and begins new ones here. */
  private void step(int symbol, int[] beginning) {
    Room here = room();
    int readers = read(symbol, here);
    // Old threads were moved out to the readers; the arrays take the new ones.
    threads = 0;
    for (int i = 0; i < readers; i++) {
      add(search.nfa.next(here.readers[i]), here.readerBegins[i], here);
    }
    for (int node : beginning) {
      add(node, position, here);
    }
  }

  private void add(int node, int begin, Room here) {
    if (here.enteredMarks[node] == here.mark) {
      return;
    }
    here.enteredMarks[node] = here.mark;
    if (threads == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * threads);
      begins = Arrays.copyOf(begins, 2 * threads);
    }
    nodes[threads] = node;
    begins[threads++] = begin;
  }

  /**
   * Finds the symbol nodes that read this class, earliest beginning first; takes ends on the way.
   */
  private int read(int symbol, Room here) {
    Nfa nfa = search.nfa;
    here.mark++;
    int readers = 0;
    int ended = -1;
    for (int i = 0; i < threads; i++) {
      int begin = begins[i];
      if (ended >= 0 && begin > ended) {
        break;
      }
      int depth = 0;
      here.stack[depth++] = nodes[i];
      while (depth > 0) {
        int node = here.stack[--depth];
        while (here.marks[node] != here.mark && nfa.isUseful(node)) {
          here.marks[node] = here.mark;
          visits++;
          switch (nfa.kind(node)) {
            case SYMBOL -> {
              if (nfa.reads(node, symbol)) {
                if (readers == here.readers.length) {
                  here.readers = Arrays.copyOf(here.readers, 2 * readers);
                  here.readerBegins = Arrays.copyOf(here.readerBegins, 2 * readers);
                }
                here.readers[readers] = node;
                here.readerBegins[readers++] = begin;
              }
            }
            case END -> {
              hit(begin);
              ended = begin;
            }
            case FORK -> {
              here.stack[depth++] = nfa.second(node);
              node = nfa.next(node);
            }
            case BOUNDARY -> {
              if (nfa.fits(node, context, symbol)) {
                node = nfa.next(node);
              }
            }
          }
        }
      }
    }
    return readers;
  }

  /** Takes the earliest thread that ends whatever follows, and drops threads without a future. */
  private void endHere() {
    Search.Facts facts = search.facts(context);
    int kept = 0;
    int ended = -1;
    for (int i = 0; i < threads; i++) {
      if (ended >= 0 && begins[i] > ended) {
        break;
      }
      if (ended < 0 && facts.ending().get(nodes[i])) {
        hit(begins[i]);
        ended = begins[i];
      }
      if (facts.alive().get(nodes[i])) {
        nodes[kept] = nodes[i];
        begins[kept++] = begins[i];
      }
    }
    threads = kept;
  }

  /** A match from begin to the present position. */
  private void hit(int begin) {
    while (pending > 0 && hitStarts[pending - 1] >= begin) {
      pending--;
      visits++;
    }
    if (pending == hitStarts.length) {
      hitStarts = Arrays.copyOf(hitStarts, 2 * pending);
      hitEnds = Arrays.copyOf(hitEnds, 2 * pending);
    }
    hitStarts[pending] = begin;
    hitEnds[pending++] = position;
  }

  private void close() {
    int settled = 0;
    while (settled < pending && (threads == 0 || hitStarts[settled] < begins[0])) {
      closed =
          new Closed(new Region(hitStarts[settled], hitEnds[settled]), closed, closedCount() + 1);
      settled++;
    }
    if (settled > 0) {
      pending -= settled;
      visits += pending;
      System.arraycopy(hitStarts, settled, hitStarts, 0, pending);
      System.arraycopy(hitEnds, settled, hitEnds, 0, pending);
    }
  }

  /** Nodes visited and pending hits given up so far: what the search has cost. */
  long visits() {
    return visits;
  }

  private Room room() {
    Room here = room;
    if (here == null) {
      here = new Room(search.nfa.size());
      room = here;
    }
    return here;
  }

  @Override
  public int position() {
    return position;
  }

  @Override
  public List<Region> closed() {
    List<Region> regions = new ArrayList<>(closedCount());
    for (Closed at = closed; at != null; at = at.before()) {
      regions.add(at.last());
    }
    Collections.reverse(regions);
    return regions;
  }

  @Override
  public int closedCount() {
    return closed == null ? 0 : closed.count();
  }

  @Override
  public List<Region> open() {
    List<Region> regions = new ArrayList<>();
    int ending = endingHere();
    for (int i = 0; i < pending && (ending < 0 || hitStarts[i] < ending); i++) {
      regions.add(new Region(hitStarts[i], hitEnds[i]));
    }
    if (ending >= 0) {
      regions.add(new Region(ending, position));
    }
    return regions;
  }

  /** Where the earliest match begins that ends if the text ends here; -1 for none. */
  private int endingHere() {
    if (threads > 0) {
      Search.Facts facts = search.facts(context);
      for (int i = 0; i < threads; i++) {
        if (facts.endingHere().get(nodes[i])) {
          return begins[i];
        }
      }
    }
    return -1;
  }

  @Override
  public List<Region> hits() {
    List<Region> regions = closed();
    regions.addAll(open());
    return regions;
  }

  @Override
  public int count() {
    return closedCount() + open().size();
  }

  @Override
  public int certainCount() {
    return closedCount() + Math.min(1, pending);
  }

  @Override
  public Occurrences copy() {
    return new LeftmostLongest(this);
  }
}
