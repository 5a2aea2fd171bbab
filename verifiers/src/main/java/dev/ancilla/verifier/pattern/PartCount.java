package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.CodePointSet;
import dev.ancilla.automaton.Occurrences;
import dev.ancilla.automaton.RegularExpression;
import dev.ancilla.spec.Quantity;
import dev.ancilla.text.Region;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The parts that separators standing alone cut a text into.
 *
 * <p>To tell different parts apart, the hash of what the last one says is kept while it grows; the
 * part is read again only where an earlier one has that hash. A copy shares what was seen until one
 * of both sees more.
 */
final class PartCount implements RunningCount {
  private static final CodePointSet VISIBLE = Alphabets.BLANK.complement();

  private static final long BASE = 0x9E3779B97F4A7C15L;

  private final boolean distinct;
  private final int separatorLength;
  private final int separatorVisible;
  private final Occurrences separators;
  private final Tape text;
  private final Hits hits;
  private Set<String> seen = new HashSet<>();
  private Set<Long> seenHashes = new HashSet<>();
  private boolean shared;

  /** By place, modulo its length: the hash of the part up to there. */
  private final long[] hashes;

  private boolean space;

  /** What was found when the part had so many visible code points; -1 for nothing yet. */
  private int askedAt = -1;

  private boolean askedNew;
  private int position;
  private int separated;
  private int start;

  /** Code points since the last separator that are not white space. */
  private int visible;

  private int count;

  PartCount(Quantity.Parts parts) {
    this.distinct = parts.distinct();
    this.separatorLength = parts.separator().codePointCount(0, parts.separator().length());
    this.separatorVisible = (int) parts.separator().codePoints().filter(VISIBLE::contains).count();
    this.separators =
        Occurrences.ofGuarded(RegularExpression.literal(parts.separator(), true), VISIBLE, VISIBLE);
    this.text = new Tape();
    this.hashes = new long[separatorLength + 2];
    this.hits = Hits.UNSEEN;
  }

  private PartCount(PartCount other, Hits hits) {
    this.distinct = other.distinct;
    this.separatorLength = other.separatorLength;
    this.separatorVisible = other.separatorVisible;
    this.separators = other.separators.copy();
    this.text = other.text.copy();
    this.hits = hits;
    other.shared = true;
    this.shared = true;
    this.seen = other.seen;
    this.seenHashes = other.seenHashes;
    this.hashes = other.hashes.clone();
    this.space = other.space;
    this.askedAt = other.askedAt;
    this.askedNew = other.askedNew;
    this.position = other.position;
    this.separated = other.separated;
    this.start = other.start;
    this.visible = other.visible;
    this.count = other.count;
  }

  /** A count at the start of a text that tells its hits. */
  PartCount telling(Hits others) {
    return new PartCount(this, others);
  }

  @Override
  public void accept(int codePoint) {
    separators.accept(codePoint);
    if (distinct) {
      text.append(codePoint);
    }
    if (separators.closedCount() > separated) {
      // The white space behind it, which was just read, has shown it to be one.
      separated++;
      take(position - separatorLength, visible - separatorVisible);
      start = position;
      visible = 0;
      space = false;
      hashes[place(position)] = 0;
      askedAt = -1;
    }
    long hash = hashes[place(position)];
    position++;
    if (VISIBLE.contains(codePoint)) {
      hash = space && visible > 0 ? hash * BASE + ' ' : hash;
      hash = hash * BASE + Alphabets.folded(codePoint);
      space = false;
      visible++;
    } else {
      space = true;
    }
    hashes[place(position)] = hash;
  }

  private int place(int point) {
    return point % hashes.length;
  }

  private void take(int end, int visibleThere) {
    if (visibleThere > 0 && (!distinct || remember(end))) {
      hits.add(start, end);
      count++;
    }
  }

  private boolean remember(int end) {
    String content = Content.of(text.text(start, end));
    if (seen.contains(content)) {
      return false;
    }
    if (shared) {
      seen = new HashSet<>(seen);
      seenHashes = new HashSet<>(seenHashes);
      shared = false;
    }
    seenHashes.add(hashes[place(end)]);
    return seen.add(content);
  }

  private boolean isNew(int end, int visibleThere) {
    if (!seenHashes.contains(hashes[place(end)])) {
      return true;
    }
    if (askedAt != visibleThere) {
      askedAt = visibleThere;
      askedNew = !seen.contains(Content.of(text.text(start, end)));
    }
    return askedNew;
  }

  /** Takes the last part, since nothing follows. */
  void end() {
    take(lastEnd(), lastVisible());
  }

  private int lastEnd() {
    List<Region> open = separators.open();
    return open.isEmpty() ? position : open.getFirst().start();
  }

  private int lastVisible() {
    return separators.open().isEmpty() ? visible : visible - separatorVisible;
  }

  @Override
  public int atEnd() {
    boolean one = lastVisible() > 0 && (!distinct || isNew(lastEnd(), lastVisible()));
    return one ? count + 1 : count;
  }

  @Override
  public int least() {
    // The last visible ones may turn out to be a separator.
    return !distinct && visible > separatorVisible ? count + 1 : count;
  }

  @Override
  public CodePointSet raising() {
    return !distinct && visible == separatorVisible ? VISIBLE : CodePointSet.NONE;
  }

  @Override
  public RunningCount copy() {
    return new PartCount(this, Hits.UNSEEN);
  }
}
