package dev.ancilla.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the line scanner stands to a full reader of Markdown, commonmark-java. */
class MarkdownOracleTest {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /** Lines and blocks that both read alike, whatever stands around them. */
  private static final List<String> FRAGMENTS =
      List.of(
          "",
          "",
          "Some text.",
          "More text, with * and - and | in it",
          "a `code` b",
          "- item",
          "* item",
          "+ item",
          "- item\n- item\n- item",
          "1. first\n2. second",
          "1) first",
          "# Heading",
          "### Heading ###",
          "####### no heading",
          "#tag",
          "",
          "Heading\n===",
          "***",
          "- - -",
          "```\n- a\n# b\n```",
          "~~~text\n| a |\n|---|\n\n1. a\n~~~",
          "```a```",
          "| a | b |\n|---|---|\n| 1 | 2 |",
          "a | b\n-|-\n1 | 2",
          "| a | b |\n|---|\n",
          "> quoted\n",
          "**bold** and plain",
          "-no item",
          "1.no item",
          "*emphasis*");

  @Test
  void agreesOnTextsMadeOfWholeLines() {
    Property.forAll(Generator.lists(Generator.of(FRAGMENTS), 0, 14))
        .check(
            fragments -> {
              String text = String.join("\n", fragments);

              assertThat(Tally.ours(text)).as(text).isEqualTo(Tally.oracle(text));
            });
  }

  @ParameterizedTest(name = "{0}: {3} here, {4} in CommonMark: {5}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '^',
      textBlock =
          """
          nested quote       ¦ > - a             ¦ BULLET  ¦ 0 ¦ 1 ¦ what stands in a quotation is not the writer's list
          indented code      ¦ ^    - a^         ¦ BULLET  ¦ 1 ¦ 0 ¦ a writer who indents an item means an item
          item in an item    ¦ - - a             ¦ BULLET  ¦ 1 ¦ 2 ¦ an item for each line
          other signs        ¦ • a               ¦ BULLET  ¦ 1 ¦ 0 ¦ a reader sees a bullet
          empty item         ¦ -                 ¦ BULLET  ¦ 0 ¦ 1 ¦ nothing to read
          late number        ¦ a⏎2. b            ¦ ITEM    ¦ 1 ¦ 0 ¦ a reader sees an item
          year               ¦ 1986. a           ¦ ITEM    ¦ 0 ¦ 1 ¦ a reader sees a year
          bold line          ¦ **Title**⏎a       ¦ SECTION ¦ 1 ¦ 0 ¦ used as a heading
          empty heading      ¦ #                 ¦ SECTION ¦ 0 ¦ 1 ¦ nothing to read
          heading in an item ¦ - # a             ¦ SECTION ¦ 0 ¦ 1 ¦ it opens no section
          table in an item   ¦ - a|b⏎  -|-       ¦ ROW     ¦ 0 ¦ 1 ¦ its header is the line of the item
          fewer cells        ¦ a|b⏎-|-|-         ¦ ROW     ¦ 0 ¦ 1 ¦ by the specification of tables the counts must match
          HTML               ¦ <pre>⏎- a⏎</pre>  ¦ BULLET  ¦ 1 ¦ 0 ¦ HTML is not read
          """)
  void differsOnPurpose(String name, String text, Unit unit, int ours, int oracle, String why) {
    String written = text.replace('⏎', '\n');

    assertThat(Tally.ours(written).of(unit)).isEqualTo(ours);
    assertThat(Tally.oracle(written).of(unit)).isEqualTo(oracle);
  }

  /** How many of each there are in a text. */
  record Tally(int bullets, int items, int sections, int rows, int code) {
    static Tally ours(String text) {
      return new Tally(
          count(text, Unit.BULLET),
          count(text, Unit.ITEM),
          count(text, Unit.SECTION),
          count(text, Unit.ROW),
          Enclosures.of(text).regions(Enclosure.CODE).size());
    }

    private static int count(String text, Unit unit) {
      return Segmenter.plain().units(text, unit).size();
    }

    static Tally oracle(String text) {
      return ofTree(PARSER.parse(text));
    }

    private static Tally ofTree(Node root) {
      int bullets = 0;
      int items = 0;
      int sections = 0;
      int rows = 0;
      int code = 0;
      for (@Nullable Node node = root; node != null; node = next(node)) {
        if (node instanceof ListItem) {
          items++;
          bullets += node.getParent() instanceof BulletList ? 1 : 0;
        }
        sections += node instanceof Heading ? 1 : 0;
        rows += node instanceof TableRow ? 1 : 0;
        code += node instanceof Code || node instanceof FencedCodeBlock ? 1 : 0;
      }
      return new Tally(bullets, items, sections, rows, code);
    }

    /** The next node of the tree, parents before children. */
    private static @Nullable Node next(Node node) {
      if (node.getFirstChild() != null) {
        return node.getFirstChild();
      }
      @Nullable Node last = node;
      while (last != null && last.getNext() == null) {
        last = last.getParent();
      }
      return last == null ? null : last.getNext();
    }

    int of(Unit unit) {
      return switch (unit) {
        case BULLET -> bullets;
        case ITEM -> items;
        case SECTION -> sections;
        case ROW -> rows;
        case CHAR, HANZI, WORD, SENTENCE, LINE, PARAGRAPH, CELL ->
            throw new IllegalArgumentException("no oracle for " + unit.plural());
      };
    }
  }
}
