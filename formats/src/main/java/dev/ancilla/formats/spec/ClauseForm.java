package dev.ancilla.formats.spec;

import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Hardness;
import dev.ancilla.spec.Provenance;
import dev.ancilla.spec.Relations;
import dev.ancilla.spec.Scope;
import dev.ancilla.spec.Selector.Enclosure;
import dev.ancilla.spec.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One clause and how it stands to the others.
 *
 * <pre>
 *   id, says                       its name, and the words of a source that it quotes
 *   when, for, must                {@link ConditionForm}, {@link SelectorForm}, {@link ObligationForm}
 *   except: {inside: [quote, code]} | {when: CONDITION}
 *   else, after, beats, group, priority
 *   wish: 0.3                      a soft clause and its weight
 *   fix: [shorten]
 *   alias, confidence, status, note
 * </pre>
 */
final class ClauseForm {
  static final List<String> KEYS =
      List.of(
          "id",
          "says",
          "when",
          "for",
          "must",
          "except",
          "else",
          "after",
          "group",
          "beats",
          "priority",
          "wish",
          "fix",
          "alias",
          "confidence",
          "status",
          "note");
  private static final List<String> EXCEPT_KEYS = List.of("inside", "when");

  private final SpecNames names;
  private final List<Source> sources;

  ClauseForm(SpecNames names, List<Source> sources) {
    this.names = names;
    this.sources = sources;
  }

  /** All clauses; what they name exists, and no clause comes back to itself. */
  List<Clause> readAll(YamlValue list) {
    List<YamlMap> maps = list.items().stream().map(item -> item.map().allowOnly(KEYS)).toList();
    Map<String, YamlMap> byId = new LinkedHashMap<>();
    for (YamlMap map : maps) {
      YamlValue id = map.require("id");
      if (byId.putIfAbsent(id.text(), map) != null) {
        throw id.refuse("clause id \"%s\" occurs twice; ids must differ.".formatted(id.text()));
      }
    }
    List<Clause> clauses = new ArrayList<>();
    for (YamlMap map : maps) {
      refuseStrangers(map, byId);
      clauses.add(read(map));
    }
    refuseCircle("else", byId);
    refuseCircle("after", byId);
    return clauses;
  }

  private static void refuseStrangers(YamlMap map, Map<String, YamlMap> byId) {
    List<YamlValue> named = new ArrayList<>();
    map.find("else").ifPresent(named::add);
    map.find("after").ifPresent(named::add);
    map.find("beats").map(ClauseForm::items).ifPresent(named::addAll);
    for (YamlValue name : named) {
      if (!byId.containsKey(name.text())) {
        throw name.refuse(
            "there is no clause \"%s\".%s"
                .formatted(name.text(), Suggestion.among(byId.keySet(), name.text())));
      }
      if (name.text().equals(map.require("id").text())) {
        throw name.refuse("a clause names other clauses here, not itself.");
      }
    }
  }

  private static void refuseCircle(String key, Map<String, YamlMap> byId) {
    Map<String, YamlValue> links = new HashMap<>();
    byId.forEach((id, map) -> map.find(key).ifPresent(next -> links.put(id, next)));
    for (Map.Entry<String, YamlValue> link : links.entrySet()) {
      Optional<YamlValue> here = Optional.of(link.getValue());
      for (int steps = 0; here.isPresent() && steps <= links.size(); steps++) {
        String id = here.get().text();
        if (id.equals(link.getKey())) {
          throw link.getValue()
              .refuse(
                  "clause \"%s\" comes back to itself by way of \"%s\"; break the circle."
                      .formatted(id, key));
        }
        here = Optional.ofNullable(links.get(id));
      }
    }
  }

  private Clause read(YamlMap map) {
    Optional<String> says = map.find("says").map(value -> Quoting.check(value, sources));
    Set<Enclosure> inside =
        map.find("except")
            .map(ClauseForm::exception)
            .flatMap(except -> except.find("inside"))
            .map(SelectorForm::readInside)
            .orElse(Set.of());
    Scope scope =
        map.find("for")
            .map(value -> SelectorForm.readScope(value, inside))
            .orElseGet(() -> new Scope(Scope.ANSWER.channel(), Scope.ANSWER.selector(), inside));
    Hardness hardness =
        map.find("wish")
            .<Hardness>map(value -> value.build(() -> new Hardness.Soft(value.number())))
            .orElse(Hardness.Hard.HARD);
    YamlValue id = map.require("id");
    Condition when = condition(map);
    var must = ObligationForm.read(map.require("must"), names);
    Relations relations = relations(map);
    Provenance provenance = provenance(map);
    return id.build(
        () ->
            new Clause(
                id.text(),
                says,
                when,
                scope,
                must,
                hardness,
                relations,
                map.find("fix").map(ClauseForm::texts).orElse(List.of()),
                provenance,
                map.find("alias").map(YamlValue::text)));
  }

  private static YamlMap exception(YamlValue value) {
    YamlMap map = value.map().allowOnly(EXCEPT_KEYS);
    if (map.keys().isEmpty()) {
      throw value.refuse("an exception says {inside: [quote, code]} or {when: CONDITION}.");
    }
    return map;
  }

  private Condition condition(YamlMap map) {
    Optional<Condition> when = map.find("when").map(value -> ConditionForm.read(value, names));
    Optional<Condition> unless =
        map.find("except")
            .flatMap(value -> value.map().find("when"))
            .map(value -> new Condition.Not(ConditionForm.read(value, names)));
    if (when.isPresent() && unless.isPresent()) {
      return new Condition.AllOf(List.of(when.get(), unless.get()));
    }
    return when.or(() -> unless).orElse(Condition.Always.ALWAYS);
  }

  private static Relations relations(YamlMap map) {
    return new Relations(
        map.find("else").map(YamlValue::text),
        map.find("after").map(YamlValue::text),
        map.find("group").map(YamlValue::text),
        map.find("beats").map(ClauseForm::texts).orElse(List.of()),
        map.find("priority").map(YamlValue::whole).orElse(0));
  }

  private static Provenance provenance(YamlMap map) {
    double confidence = map.find("confidence").map(YamlValue::number).orElse(1.0);
    Provenance.Status status =
        map.find("status")
            .map(value -> Names.read(value, "status", Provenance.Status.values()))
            .orElse(Provenance.Status.CONFIRMED);
    Optional<String> note = map.find("note").map(YamlValue::text);
    return map.find("confidence")
        .orElse(map.whole())
        .build(() -> new Provenance(confidence, status, note));
  }

  private static List<YamlValue> items(YamlValue value) {
    return value.isList() ? value.items() : List.of(value);
  }

  private static List<String> texts(YamlValue value) {
    return items(value).stream().map(YamlValue::text).toList();
  }

  static String print(Clause clause) {
    Entry entry = new Entry();
    entry.add("id", YamlText.scalar(clause.id()));
    clause.says().ifPresent(says -> entry.add("says", YamlText.scalar(says)));
    if (clause.when() != Condition.Always.ALWAYS) {
      entry.add("when", ConditionForm.print(clause.when()));
    }
    if (SelectorForm.isPrinted(clause.scope())) {
      entry.add("for", SelectorForm.print(clause.scope()));
    }
    entry.add("must", ObligationForm.print(clause.must()));
    if (!clause.scope().except().isEmpty()) {
      entry.add("except", SelectorForm.printInside(clause.scope().except()));
    }
    Relations relations = clause.relations();
    relations.otherwise().ifPresent(id -> entry.add("else", YamlText.scalar(id)));
    relations.after().ifPresent(id -> entry.add("after", YamlText.scalar(id)));
    relations.group().ifPresent(name -> entry.add("group", YamlText.scalar(name)));
    if (!relations.beats().isEmpty()) {
      entry.add("beats", YamlText.list(relations.beats()));
    }
    if (relations.priority() != 0) {
      entry.add("priority", String.valueOf(relations.priority()));
    }
    if (clause.hardness() instanceof Hardness.Soft soft) {
      entry.add("wish", String.valueOf(soft.weight()));
    }
    if (!clause.fix().isEmpty()) {
      entry.add("fix", YamlText.list(clause.fix()));
    }
    clause.alias().ifPresent(alias -> entry.add("alias", YamlText.scalar(alias)));
    Provenance provenance = clause.provenance();
    if (provenance.confidence() != 1) {
      entry.add("confidence", String.valueOf(provenance.confidence()));
    }
    if (provenance.status() != Provenance.Status.CONFIRMED) {
      entry.add("status", Names.of(provenance.status()));
    }
    provenance.note().ifPresent(note -> entry.add("note", YamlText.scalar(note)));
    return entry.text.toString();
  }

  /** Keys and values below a dash. */
  private static final class Entry {
    private final StringBuilder text = new StringBuilder();

    void add(String key, String value) {
      text.append(text.isEmpty() ? "  - " : "    ");
      text.append(key).append(": ").append(value).append('\n');
    }
  }
}
