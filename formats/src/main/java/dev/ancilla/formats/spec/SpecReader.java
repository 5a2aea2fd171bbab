package dev.ancilla.formats.spec;

import dev.ancilla.error.AncillaException;
import dev.ancilla.formats.file.TextFile;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Source;
import dev.ancilla.spec.SourceRole;
import dev.ancilla.spec.Spec;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads spec files. Stateless, thread-safe.
 *
 * <p>Whatever is unknown, doubled, of the wrong type or out of range is refused with BAD_SPEC; the
 * message begins with {@code file:line:column}, holds the value at fault and the names that are
 * known.
 */
public final class SpecReader {
  private static final int FORM = 1;
  private static final int MAX_BYTES = 4 << 20;
  private static final String FORM_KEY = "ancilla-spec";
  private static final List<String> SPEC_KEYS =
      List.of(FORM_KEY, "spec", "version", "profile", "sources", "vocabulary", "clauses");
  private static final List<String> SOURCE_KEYS = List.of("id", "role", "file", "text");

  private SpecReader() {}

  /**
   * The spec in a file; its sources are read from beside it.
   *
   * @throws AncillaException with BAD_SPEC when it is no spec, with BAD_INPUT or INPUT_OUTPUT when
   *     it or a source cannot be read
   */
  public static Spec read(Path file) {
    return parse(TextFile.read(file, MAX_BYTES), file);
  }

  /**
   * The spec in a text that stands in a file, or will; its sources are read from beside it.
   *
   * @throws AncillaException with BAD_SPEC when it is no spec, with BAD_INPUT or INPUT_OUTPUT when
   *     a source cannot be read
   */
  public static Spec parse(String yaml, Path file) {
    return parse(
        yaml, file.toString(), name -> TextFile.read(file.resolveSibling(name), MAX_BYTES));
  }

  /**
   * The spec in a text.
   *
   * @param origin a name for the text, used in messages
   * @param texts gives the sources that are named by file
   * @throws AncillaException with BAD_SPEC when it is no spec, or what {@code texts} throws
   */
  public static Spec parse(String yaml, String origin, SourceTexts texts) {
    YamlMap map = YamlTree.parse(yaml, origin).map();
    checkForm(map);
    map.allowOnly(SPEC_KEYS);
    String id = identifier(map.require("spec"));
    int version = map.require("version").whole();
    Profile profile =
        map.find("profile")
            .map(value -> choice(value, "profile", Profile.values()))
            .orElse(Profile.PLAIN);
    List<Source> sources = sources(map, texts);
    Map<String, List<String>> lists =
        map.find("vocabulary").map(value -> SpecNames.readLists(value.map())).orElse(Map.of());
    SpecNames names = new SpecNames(lists, sources.stream().map(Source::id).toList());
    List<Clause> clauses = new ClauseForm(names, sources).readAll(map.require("clauses"));
    return map.require("version")
        .build(() -> new Spec(id, version, profile, sources, lists, clauses));
  }

  private static void checkForm(YamlMap map) {
    Optional<String> first = map.keys().stream().findFirst();
    if (!first.equals(Optional.of(FORM_KEY))) {
      throw map.whole().refuse("a spec begins with \"ancilla-spec: %d\".".formatted(FORM));
    }
    YamlValue form = map.require(FORM_KEY);
    if (form.whole() != FORM) {
      throw form.refuse(
          "form %d of spec files is not known to this version, only %d. Use a newer Ancilla."
              .formatted(form.whole(), FORM));
    }
  }

  private static String identifier(YamlValue value) {
    String id = value.text();
    if (!id.matches("[a-z0-9][a-z0-9-]*")) {
      throw value.refuse(
          "\"%s\" cannot be an id: use lower-case letters, digits and hyphens.".formatted(id));
    }
    return id;
  }

  private static List<Source> sources(YamlMap map, SourceTexts texts) {
    List<Source> sources = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlValue value : map.find("sources").map(YamlValue::items).orElse(List.of())) {
      YamlMap source = value.map().allowOnly(SOURCE_KEYS);
      YamlValue id = source.require("id");
      if (!ids.add(identifier(id))) {
        throw id.refuse("source id \"%s\" occurs twice; ids must differ.".formatted(id.text()));
      }
      SourceRole role = choice(source.require("role"), "role", SourceRole.values());
      String where = source.choice("the source's text", List.of("file", "text"), SOURCE_KEYS);
      YamlValue content = source.require(where);
      sources.add(
          where.equals("text")
              ? Source.inline(id.text(), role, content.text())
              : new Source(id.text(), role, content.text(), texts.text(relative(content))));
    }
    return sources;
  }

  private static String relative(YamlValue value) {
    String name = value.text();
    try {
      if (!name.isBlank() && !name.equals(Source.INLINE) && !Path.of(name).isAbsolute()) {
        return name;
      }
    } catch (InvalidPathException invalid) {
      throw value.refuse("\"%s\" cannot be a file: %s.".formatted(name, invalid.getReason()));
    }
    throw value.refuse(
        "\"%s\" cannot be a source's file: give a path relative to the spec, so that both can move."
            .formatted(name));
  }

  private static <E extends Enum<E>> E choice(YamlValue value, String what, E[] values) {
    List<String> names =
        Arrays.stream(values).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    return values[value.oneOf(what, names)];
  }
}
