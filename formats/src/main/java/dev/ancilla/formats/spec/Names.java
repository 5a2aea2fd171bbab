package dev.ancilla.formats.spec;

import dev.ancilla.text.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The names that closed lists have in spec files: {@code INITIALS_DIFFER} is initials-differ. */
final class Names {
  private static final List<String> UNITS =
      Arrays.stream(Unit.values()).map(Unit::singular).toList();

  private Names() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E read(YamlValue value, String what, E[] values) {
    return values[value.oneOf(what, Arrays.stream(values).map(Names::of).toList())];
  }

  static List<String> units() {
    return UNITS;
  }

  static Unit unit(YamlValue value) {
    return Unit.values()[value.oneOf("unit", UNITS)];
  }

  static Unit unit(String singular) {
    return Unit.values()[UNITS.indexOf(singular)];
  }
}
