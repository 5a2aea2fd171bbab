package dev.ancilla.spec;

import java.util.Set;

/** Which characters are meant. */
public sealed interface Alphabet {

  /** The 95 printable characters of ASCII, and white space. */
  enum Ascii implements Alphabet {
    ASCII
  }

  /**
   * Letters of these scripts, and everything that belongs to no script in particular: digits,
   * punctuation, white space, signs.
   *
   * @param names as Unicode has them, for example {@code Latin}, {@code Han}
   */
  record Scripts(Set<String> names) implements Alphabet {
    public Scripts {
      names = Set.copyOf(names);
      if (names.isEmpty()) {
        throw new IllegalArgumentException("name at least one script, such as Latin.");
      }
      for (String name : names) {
        try {
          Character.UnicodeScript.forName(name);
        } catch (IllegalArgumentException unknown) {
          throw new IllegalArgumentException(
              "\"%s\" is no script of Unicode; name one such as Latin, Han or Cyrillic."
                  .formatted(name),
              unknown);
        }
      }
    }
  }

  /** These characters, and white space. */
  record Listed(String characters) implements Alphabet {
    public Listed {
      if (characters.isBlank()) {
        throw new IllegalArgumentException("list at least one character.");
      }
    }
  }
}
