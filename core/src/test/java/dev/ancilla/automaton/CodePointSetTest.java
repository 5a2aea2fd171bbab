package dev.ancilla.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointSetTest {
  private static final int END = Character.MAX_CODE_POINT + 1;

  /** Sets made of stretches that touch, overlap, and lie at both ends of Unicode. */
  private static final Generator<CodePointSet> SETS =
      Generator.lists(
              Generator.either(Generator.ints(0, 40), Generator.ints(END - 40, END - 1))
                  .with(Generator.ints(0, 5), CodePointSetTest::stretch),
              0,
              6)
          .map(parts -> parts.stream().reduce(CodePointSet.NONE, CodePointSet::union));

  private static CodePointSet stretch(int first, int length) {
    return CodePointSet.range(first, Math.min(END - 1, first + length));
  }

  @Test
  void behavesAsABitSetDoes() {
    Property.forAll(SETS, SETS)
        .examples(300)
        .check(
            (one, other) -> {
              BitSet both = bits(one);
              both.and(bits(other));
              BitSet either = bits(one);
              either.or(bits(other));
              BitSet difference = bits(one);
              difference.andNot(bits(other));
              BitSet complement = bits(one);
              complement.flip(0, END);

              assertThat(bits(one.intersection(other))).isEqualTo(both);
              assertThat(bits(one.union(other))).isEqualTo(either);
              assertThat(bits(one.minus(other))).isEqualTo(difference);
              assertThat(bits(one.complement())).isEqualTo(complement);
              assertThat(one.size()).isEqualTo(bits(one).cardinality());
              assertThat(one.isDisjoint(other)).isEqualTo(both.isEmpty());
              assertThat(one.containsAll(other)).isEqualTo(both.equals(bits(other)));
              assertThat(one.equals(other)).isEqualTo(bits(one).equals(bits(other)));
            });
  }

  private static BitSet bits(CodePointSet set) {
    BitSet bits = new BitSet(END);
    for (int codePoint :
        IntStream.concat(IntStream.range(0, 60), IntStream.range(END - 60, END)).toArray()) {
      bits.set(codePoint, set.contains(codePoint));
    }
    if (set.contains(100)) {
      bits.set(60, END - 60);
    }
    return bits;
  }

  @Test
  void iteratesOverItsMembers() {
    Property.forAll(SETS)
        .examples(100)
        .check(
            set -> {
              BitSet seen = new BitSet();
              for (PrimitiveIterator.OfInt members = set.iterator(); members.hasNext(); ) {
                seen.set(members.nextInt());
              }
              assertThat(seen).isEqualTo(bits(set));
            });
  }

  @Test
  void anEqualSetIsOneObjectInDisguise() {
    CodePointSet one = CodePointSet.range('a', 'c').union(CodePointSet.range('d', 'f'));

    assertThat(one)
        .isEqualTo(CodePointSet.of("fedcba"))
        .hasSameHashCodeAs(CodePointSet.range('a', 'f'));
    assertThat(one.minus(one)).isEqualTo(CodePointSet.NONE);
    assertThat(CodePointSet.NONE.complement()).isEqualTo(CodePointSet.ALL);
    assertThat(CodePointSet.ALL.isAll()).isTrue();
    assertThat(one.isAll()).isFalse();
    assertThat(one.isEmpty()).isFalse();
    assertThat(CodePointSet.NONE.isEmpty()).isTrue();
  }

  @ParameterizedTest(name = "U+{0} to U+{1}")
  @CsvSource({"-1, 2", "3, 2", "0, 1114112"})
  void refusesWhatIsNoRange(int first, int last) {
    assertThatThrownBy(() -> CodePointSet.range(first, last))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no range of code points");
  }

  /**
   * Every code point that some case mapping touches, against every other one, in a literal of two:
   * in a pattern of one letter Java lets "ß" miss "ẞ", in every longer one it does not.
   */
  @Test
  void caseIsFoldedExactlyAsJavaFoldsIt() {
    int[] cased =
        IntStream.range(0, END)
            .filter(
                point ->
                    Character.toLowerCase(point) != point
                        || Character.toUpperCase(point) != point
                        || Character.toTitleCase(point) != point)
            .flatMap(
                point ->
                    IntStream.of(
                        point,
                        Character.toLowerCase(point),
                        Character.toUpperCase(point),
                        Character.toLowerCase(Character.toUpperCase(point))))
            .distinct()
            .toArray();
    assertThat(cased.length).isGreaterThan(2_000);

    StringBuilder all = new StringBuilder();
    for (int point : cased) {
      all.append('=').appendCodePoint(point);
    }
    for (int point : cased) {
      Matcher matcher =
          Pattern.compile(
                  Pattern.quote("=" + Character.toString(point)),
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(all);
      StringBuilder found = new StringBuilder();
      while (matcher.find()) {
        found.append(matcher.group(), 1, matcher.group().length());
      }

      assertThat(CodePointSet.inAnyCase(point))
          .as("U+%04X", point)
          .isEqualTo(CodePointSet.of(found.toString()));
    }
  }

  @Test
  void whatHasNoCaseMatchesItselfAlone() {
    for (int point : "1_ß汉\n".codePoints().toArray()) {
      assertThat(CodePointSet.inAnyCase(point).contains(point)).isTrue();
    }
    assertThat(CodePointSet.inAnyCase('1')).isEqualTo(CodePointSet.of('1'));
    assertThat(CodePointSet.range('j', 'l').inAnyCase()).isEqualTo(CodePointSet.of("JKLjkl\u212a"));
    assertThat(CodePointSet.ALL.inAnyCase()).isEqualTo(CodePointSet.ALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L",
        "Lu",
        "Ll",
        "Lt",
        "Lm",
        "Lo",
        "M",
        "Mn",
        "N",
        "Nd",
        "P",
        "Pd",
        "S",
        "Sc",
        "Z",
        "Zs",
        "C",
        "Cc",
        "Cn",
        "LC",
        "IsHan",
        "IsLatin",
        "script=Cyrillic",
        "sc=Greek",
        "IsAlphabetic",
        "IsUppercase",
        "IsLowercase",
        "IsIdeographic",
        "IsEmoji",
        "IsWhite_Space"
      })
  void propertiesAreThoseOfJava(String name) {
    Pattern java = Pattern.compile("\\p{%s}".formatted(name));
    CodePointSet set = CodePointSet.property(name);

    assertThat(
            IntStream.range(0, END)
                .filter(point -> point < 0x3000 || point % 7 == 0)
                .filter(
                    point ->
                        set.contains(point) != java.matcher(Character.toString(point)).matches()))
        .isEmpty();
  }

  @Test
  void scriptsAndCategoriesHaveSeveralNames() {
    CodePointSet han = CodePointSet.property("IsHan");

    assertThat(List.of("Han", "Hani", "script=Han", "han", "sc=Hani"))
        .allMatch(name -> CodePointSet.property(name).equals(han));
    assertThat(CodePointSet.property("gc=Lu")).isEqualTo(CodePointSet.property("IsLu"));
    assertThat(CodePointSet.property("Any")).isEqualTo(CodePointSet.ALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Klingon", "", "X", "Lx", "Is", "script=", "InGreek"})
  void namesTheChoiceForAnUnknownProperty(String name) {
    assertThatThrownBy(() -> CodePointSet.property(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + name + "\"")
        .hasMessageContaining("Han, Latin");
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          \\w           ; 61 62 63    ; 3 ; letters of the basic alphabet
          [^a-z]        ; 41 42 43    ; 3 ; then capitals
          [\\d\\n]       ; 30 31 32    ; 3 ; digits before signs
          [\\n\\x00.]     ; 2e a 0      ; 3 ; a full stop, a line feed, a control character
          [你\\x00😀]    ; 4f60 1f600 0 ; 3 ; other scripts before control characters
          [\\x{D800}x]   ; 78 d800     ; 9 ; half a character last
          """)
  void showsWhatIsReadable(String pattern, String expected, int most, String why) {
    CodePointSet set = set(pattern);
    List<Integer> points =
        Arrays.stream(expected.split(" ", -1)).map(hex -> Integer.parseInt(hex, 16)).toList();

    assertThat(set.readable(most)).isEqualTo(points);
    assertThat(set.readable()).hasValue(points.getFirst());
  }

  private static CodePointSet set(String pattern) {
    return RegularExpression.parse(pattern) instanceof RegularExpression.Symbols symbols
        ? symbols.set()
        : CodePointSet.NONE;
  }

  @Test
  void theEmptySetShowsNothing() {
    assertThat(CodePointSet.NONE.readable()).isEmpty();
    assertThat(CodePointSet.NONE.single()).isEmpty();
    assertThat(CodePointSet.of('x').single()).hasValue('x');
    assertThat(CodePointSet.of("xy").single()).isEmpty();
  }

  @Test
  void findsItsMembersByCondition() {
    assertThat(CodePointSet.where(Character::isDigit)).isEqualTo(CodePointSet.property("Nd"));
  }
}
