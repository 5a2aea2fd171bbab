package dev.ancilla.automaton;

import java.lang.Character.UnicodeScript;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Named sets of Unicode, computed on first use and kept. Thread-safe. */
final class UnicodeProperty {
  /** By value of {@link Character#getType}, in the order of its constants. */
  private static final Map<String, Integer> CATEGORIES =
      Map.ofEntries(
          Map.entry("cn", (int) Character.UNASSIGNED),
          Map.entry("lu", (int) Character.UPPERCASE_LETTER),
          Map.entry("ll", (int) Character.LOWERCASE_LETTER),
          Map.entry("lt", (int) Character.TITLECASE_LETTER),
          Map.entry("lm", (int) Character.MODIFIER_LETTER),
          Map.entry("lo", (int) Character.OTHER_LETTER),
          Map.entry("mn", (int) Character.NON_SPACING_MARK),
          Map.entry("me", (int) Character.ENCLOSING_MARK),
          Map.entry("mc", (int) Character.COMBINING_SPACING_MARK),
          Map.entry("nd", (int) Character.DECIMAL_DIGIT_NUMBER),
          Map.entry("nl", (int) Character.LETTER_NUMBER),
          Map.entry("no", (int) Character.OTHER_NUMBER),
          Map.entry("zs", (int) Character.SPACE_SEPARATOR),
          Map.entry("zl", (int) Character.LINE_SEPARATOR),
          Map.entry("zp", (int) Character.PARAGRAPH_SEPARATOR),
          Map.entry("cc", (int) Character.CONTROL),
          Map.entry("cf", (int) Character.FORMAT),
          Map.entry("co", (int) Character.PRIVATE_USE),
          Map.entry("cs", (int) Character.SURROGATE),
          Map.entry("pd", (int) Character.DASH_PUNCTUATION),
          Map.entry("ps", (int) Character.START_PUNCTUATION),
          Map.entry("pe", (int) Character.END_PUNCTUATION),
          Map.entry("pc", (int) Character.CONNECTOR_PUNCTUATION),
          Map.entry("po", (int) Character.OTHER_PUNCTUATION),
          Map.entry("pi", (int) Character.INITIAL_QUOTE_PUNCTUATION),
          Map.entry("pf", (int) Character.FINAL_QUOTE_PUNCTUATION),
          Map.entry("sm", (int) Character.MATH_SYMBOL),
          Map.entry("sc", (int) Character.CURRENCY_SYMBOL),
          Map.entry("sk", (int) Character.MODIFIER_SYMBOL),
          Map.entry("so", (int) Character.OTHER_SYMBOL));

  private static final Set<String> CASED = Set.of("lu", "ll", "lt");

  /** By name in lower case. */
  private static final Map<String, CodePointSet> KNOWN =
      Collections.synchronizedMap(new HashMap<>());

  /** The property White_Space of Unicode. */
  static final CodePointSet WHITE_SPACE =
      CodePointSet.range(0x9, 0xd)
          .union(CodePointSet.of(" \u0085\u00a0\u1680"))
          .union(CodePointSet.range(0x2000, 0x200a))
          .union(CodePointSet.of("\u2028\u2029\u202f\u205f\u3000"));

  private UnicodeProperty() {}

  /** {@code \d}: decimal digits of every script. */
  static CodePointSet digit() {
    return named("Nd");
  }

  /** {@code \w}: letters, marks, numbers and the low line. */
  static CodePointSet word() {
    return WordHolder.WORD;
  }

  /** {@code \W}. */
  static CodePointSet notWord() {
    return WordHolder.NOT_WORD;
  }

  /** Sets that patterns write by name, by that name. */
  static Map<CodePointSet, String> names() {
    return NameHolder.NAMES;
  }

  static CodePointSet named(String given) {
    return find(given).orElseThrow(() -> new IllegalArgumentException(unknown(given)));
  }

  static Optional<CodePointSet> find(String given) {
    String name = given.strip().toLowerCase(Locale.ROOT);
    CodePointSet known = KNOWN.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<CodePointSet> found = look(name);
    found.ifPresent(set -> KNOWN.put(name, set));
    return found;
  }

  private static Optional<CodePointSet> look(String given) {
    String name = given.replace("_", "").replace(" ", "");
    if (name.startsWith("script=") || name.startsWith("sc=")) {
      return script(given.substring(given.indexOf('=') + 1).strip());
    }
    if (name.startsWith("generalcategory=") || name.startsWith("gc=")) {
      return category(name.substring(name.indexOf('=') + 1));
    }
    boolean prefixed = name.startsWith("is") && name.length() > 2;
    String bare = prefixed ? name.substring(2) : name;
    return switch (bare) {
      case "any" -> Optional.of(CodePointSet.ALL);
      case "whitespace" -> Optional.of(WHITE_SPACE);
      case "alphabetic" -> Optional.of(CodePointSet.where(Character::isAlphabetic));
      case "uppercase" -> Optional.of(CodePointSet.where(Character::isUpperCase));
      case "lowercase" -> Optional.of(CodePointSet.where(Character::isLowerCase));
      case "ideographic" -> Optional.of(CodePointSet.where(Character::isIdeographic));
      case "emoji" -> Optional.of(CodePointSet.where(Character::isEmoji));
      default ->
          bare.length() == 1 || CATEGORIES.containsKey(bare) || bare.equals("lc")
              ? category(bare)
              : script(prefixed ? given.substring(2) : given);
    };
  }

  /** The union of the categories whose name begins so; LC is the letters that have case. */
  private static Optional<CodePointSet> category(String name) {
    List<Integer> types =
        CATEGORIES.entrySet().stream()
            .filter(
                entry ->
                    name.equals("lc")
                        ? CASED.contains(entry.getKey())
                        : entry.getKey().equals(name)
                            || name.length() == 1 && entry.getKey().startsWith(name))
            .map(Map.Entry::getValue)
            .toList();
    return types.stream().map(CategoryHolder.BY_TYPE::get).reduce(CodePointSet::union);
  }

  private static Optional<CodePointSet> script(String name) {
    UnicodeScript script;
    try {
      script = UnicodeScript.forName(name);
    } catch (IllegalArgumentException notAScript) {
      return Optional.empty();
    }
    return Optional.of(CodePointSet.where(codePoint -> UnicodeScript.of(codePoint) == script));
  }

  static String unknown(String given) {
    return "there is no character property \"%s\"; take a general category (L, Lu, Nd, P), a script"
            .formatted(given)
        + " (Han, Latin, Cyrillic), Alphabetic, Uppercase, Lowercase, Ideographic, Emoji,"
        + " White_Space or Any.";
  }

  private static final class CategoryHolder {
    static final List<CodePointSet> BY_TYPE = scan();

    private static List<CodePointSet> scan() {
      List<CodePointSet.Builder> builders =
          Collections.nCopies(31, 0).stream().map(unused -> new CodePointSet.Builder()).toList();
      for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
        builders.get(Character.getType(codePoint)).add(codePoint);
      }
      return builders.stream().map(CodePointSet.Builder::build).toList();
    }
  }

  private static final class NameHolder {
    static final Map<CodePointSet, String> NAMES = names();

    private static Map<CodePointSet, String> names() {
      Map<CodePointSet, String> names = new HashMap<>();
      for (String name : List.of("L", "Lu", "Ll", "M", "N", "P", "S", "Z")) {
        names.put(named(name), "\\p{%s}".formatted(name));
        names.put(named(name).complement(), "\\P{%s}".formatted(name));
      }
      names.put(digit(), "\\d");
      names.put(digit().complement(), "\\D");
      names.put(word(), "\\w");
      names.put(notWord(), "\\W");
      names.put(WHITE_SPACE, "\\s");
      names.put(WHITE_SPACE.complement(), "\\S");
      return Map.copyOf(names);
    }
  }

  private static final class WordHolder {
    static final CodePointSet WORD =
        named("L").union(named("M")).union(named("N")).union(CodePointSet.of('_'));
    static final CodePointSet NOT_WORD = WORD.complement();
  }
}
