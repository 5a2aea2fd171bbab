package dev.ancilla.text;

import java.util.List;

/**
 * Characters as a reader sees them: grapheme clusters that are not white space.
 *
 * <p>By UAX #29, extended clusters, but that white space takes no marks, so that a mark after a
 * space stands alone, and that several joiners join pictures as one does, as Java has it too.
 */
final class CharCutter extends PlainCutter {
  private enum Kind {
    BLANK,
    CONTROL,
    EXTENDS,
    JOINER,
    PREPENDED,
    LEADING_JAMO,
    VOWEL_JAMO,
    TRAILING_JAMO,
    OPEN_SYLLABLE,
    CLOSED_SYLLABLE,
    FLAG_HALF,
    PICTURE,
    OTHER
  }

  /** How far a conjunct of Indic consonants has come. */
  private enum Conjunct {
    NONE,
    CONSONANT,
    LINKED
  }

  private int start = -1;
  private Kind last = Kind.BLANK;

  /** After an odd number of flag halves. */
  private boolean halfFlag;

  /** After a picture and what extends it. */
  private boolean picture;

  private Conjunct conjunct = Conjunct.NONE;

  CharCutter() {}

  private CharCutter(CharCutter other) {
    super(other);
    start = other.start;
    last = other.last;
    halfFlag = other.halfFlag;
    picture = other.picture;
    conjunct = other.conjunct;
  }

  @Override
  void read(int codePoint, int at) {
    if (last == Kind.OTHER && codePoint > ' ' && codePoint < 0x7F) {
      close(start, at);
      start = at;
      conjunct = Conjunct.NONE;
      return;
    }
    Kind kind = kindOf(codePoint);
    boolean consonant = kind == Kind.OTHER && isConsonant(codePoint);
    if (start < 0 || !(extendedBy(kind) || consonant && conjunct == Conjunct.LINKED)) {
      if (start >= 0) {
        close(start, at);
      }
      start = kind == Kind.BLANK ? -1 : at;
      halfFlag = false;
    }
    halfFlag = kind == Kind.FLAG_HALF && !halfFlag;
    picture = kind == Kind.PICTURE || picture && (kind == Kind.EXTENDS || kind == Kind.JOINER);
    if (consonant) {
      conjunct = Conjunct.CONSONANT;
    } else if (conjunct != Conjunct.NONE) {
      conjunct = conjunctBehind(codePoint, kind);
    }
    last = kind;
  }

  private Conjunct conjunctBehind(int codePoint, Kind kind) {
    if (isLinker(codePoint)) {
      return Conjunct.LINKED;
    }
    boolean stays =
        kind == Kind.JOINER
            || kind == Kind.EXTENDS
                && codePoint != 0x200C
                && Character.getType(codePoint) != Character.COMBINING_SPACING_MARK
                && Character.getType(codePoint) != Character.OTHER_LETTER;
    return stays ? conjunct : Conjunct.NONE;
  }

  /** The signs that join two consonants of an Indic script. */
  private static boolean isLinker(int codePoint) {
    return codePoint >= 0x94D
        && codePoint <= 0xD4D
        && (codePoint & 0x7F) == 0x4D
        && codePoint != 0xA4D
        && codePoint != 0xBCD
        && codePoint != 0xCCD;
  }

  /** The consonants of Indic scripts that a linker joins: those of rule GB9c. */
  private static boolean isConsonant(int codePoint) {
    if (codePoint < 0x915 || codePoint > 0xD3A) {
      return false;
    }
    int script = codePoint & ~0x7F;
    int place = codePoint & 0x7F;
    boolean usual = place >= 0x15 && place <= 0x28 || place >= 0x2A && place <= 0x30;
    return switch (script) {
      case 0x900 ->
          place >= 0x15 && place <= 0x39
              || place >= 0x58 && place <= 0x5F
              || place >= 0x78 && place <= 0x7F;
      case 0x980 ->
          usual
              || place == 0x32
              || place >= 0x36 && place <= 0x39
              || place == 0x5C
              || place == 0x5D
              || place == 0x5F
              || place == 0x70
              || place == 0x71;
      case 0xA80 ->
          usual
              || place == 0x32
              || place == 0x33
              || place >= 0x35 && place <= 0x39
              || place == 0x79;
      case 0xB00 ->
          usual
              || place == 0x32
              || place == 0x33
              || place >= 0x35 && place <= 0x39
              || place == 0x5C
              || place == 0x5D
              || place == 0x5F
              || place == 0x71;
      case 0xC00 ->
          place >= 0x15 && place <= 0x28
              || place >= 0x2A && place <= 0x39
              || place >= 0x58 && place <= 0x5A;
      case 0xD00 -> place >= 0x15 && place <= 0x3A;
      default -> false;
    };
  }

  private boolean extendedBy(Kind next) {
    if (next == Kind.BLANK || next == Kind.CONTROL || last == Kind.CONTROL) {
      return false;
    }
    if (next == Kind.EXTENDS || next == Kind.JOINER || last == Kind.PREPENDED) {
      return true;
    }
    return switch (last) {
      case LEADING_JAMO ->
          next == Kind.LEADING_JAMO
              || next == Kind.VOWEL_JAMO
              || next == Kind.OPEN_SYLLABLE
              || next == Kind.CLOSED_SYLLABLE;
      case OPEN_SYLLABLE, VOWEL_JAMO -> next == Kind.VOWEL_JAMO || next == Kind.TRAILING_JAMO;
      case CLOSED_SYLLABLE, TRAILING_JAMO -> next == Kind.TRAILING_JAMO;
      case JOINER -> picture && next == Kind.PICTURE;
      case FLAG_HALF -> halfFlag && next == Kind.FLAG_HALF;
      case BLANK, CONTROL, EXTENDS, PREPENDED, PICTURE, OTHER -> false;
    };
  }

  private static Kind kindOf(int codePoint) {
    if (Signs.isBlank(codePoint)) {
      return Kind.BLANK;
    }
    if (codePoint < 0x300) {
      return codePoint > ' ' && codePoint < 0x7F ? Kind.OTHER : latin(codePoint);
    }
    if (codePoint >= 0x4E00 && codePoint <= 0x9FFF) {
      return Kind.OTHER;
    }
    if (codePoint >= 0xAC00 && codePoint <= 0xD7A3) {
      return (codePoint - 0xAC00) % 28 == 0 ? Kind.OPEN_SYLLABLE : Kind.CLOSED_SYLLABLE;
    }
    if (isPrepended(codePoint)) {
      return Kind.PREPENDED;
    }
    if (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF
        || codePoint == 0x200C
        || codePoint == 0xFF9E
        || codePoint == 0xFF9F
        || codePoint == 0x0E33
        || codePoint == 0x0EB3
        || codePoint >= 0xE0020 && codePoint <= 0xE007F) {
      return Kind.EXTENDS;
    }
    if (codePoint == 0x200D) {
      return Kind.JOINER;
    }
    if (codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF) {
      return Kind.FLAG_HALF;
    }
    if (Character.isExtendedPictographic(codePoint)) {
      return Kind.PICTURE;
    }
    Kind jamo = jamo(codePoint);
    if (jamo != Kind.OTHER) {
      return jamo;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> Kind.EXTENDS;
      case Character.COMBINING_SPACING_MARK -> standsApart(codePoint) ? Kind.OTHER : Kind.EXTENDS;
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> Kind.CONTROL;
      default -> Kind.OTHER;
    };
  }

  private static Kind latin(int codePoint) {
    if (Character.isISOControl(codePoint) || codePoint == 0xAD) {
      return Kind.CONTROL;
    }
    return codePoint == 0xA9 || codePoint == 0xAE ? Kind.PICTURE : Kind.OTHER;
  }

  private static Kind jamo(int codePoint) {
    if (codePoint >= 0x1100 && codePoint <= 0x115F || codePoint >= 0xA960 && codePoint <= 0xA97C) {
      return Kind.LEADING_JAMO;
    }
    if (codePoint >= 0x1160 && codePoint <= 0x11A7 || codePoint >= 0xD7B0 && codePoint <= 0xD7C6) {
      return Kind.VOWEL_JAMO;
    }
    if (codePoint >= 0x11A8 && codePoint <= 0x11FF || codePoint >= 0xD7CB && codePoint <= 0xD7FB) {
      return Kind.TRAILING_JAMO;
    }
    return Kind.OTHER;
  }

  /** Signs before the characters they belong to, as Arabic number signs are. */
  private static boolean isPrepended(int codePoint) {
    return codePoint >= 0x600 && codePoint <= 0x605
        || codePoint == 0x6DD
        || codePoint == 0x70F
        || codePoint == 0x890
        || codePoint == 0x891
        || codePoint == 0x8E2
        || codePoint == 0xD4E
        || codePoint == 0x110BD
        || codePoint == 0x110CD
        || codePoint == 0x111C2
        || codePoint == 0x111C3;
  }

  /** Marks of Burmese and neighbours that are letters of their own to a reader. */
  private static boolean standsApart(int codePoint) {
    return codePoint == 0x102B
        || codePoint == 0x102C
        || codePoint == 0x1038
        || codePoint >= 0x1062 && codePoint <= 0x1064
        || codePoint >= 0x1067 && codePoint <= 0x106D
        || codePoint == 0x1083
        || codePoint >= 0x1087 && codePoint <= 0x108C
        || codePoint == 0x108F
        || codePoint >= 0x109A && codePoint <= 0x109C
        || codePoint == 0x1A61
        || codePoint == 0x1A63
        || codePoint == 0x1A64
        || codePoint == 0xAA7B
        || codePoint == 0xAA7D
        || codePoint == 0x11720
        || codePoint == 0x11721;
  }

  @Override
  public List<Region> open() {
    return start < 0 ? List.of() : oneOpen(start, position());
  }

  @Override
  public Region certain() {
    return start < 0 ? nothingCertain() : new Region(start, position());
  }

  @Override
  public CharCutter copy() {
    return new CharCutter(this);
  }
}
