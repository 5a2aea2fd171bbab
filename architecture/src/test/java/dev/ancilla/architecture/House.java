package dev.ancilla.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A set of compiled classes under one root package: ours, or the ones that break rules on purpose.
 *
 * @param root such as {@code dev.ancilla}
 */
record House(String root, JavaClasses classes) {

  /** Everything we ship, and the test kit; read from the class path once. */
  static House ours() {
    return Holder.OURS;
  }

  /** The classes in {@code broken.house}. */
  static House broken() {
    return Holder.BROKEN;
  }

  /** The package of a class relative to the root, or empty for a class of others. */
  Optional<String> packageOf(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    return name.startsWith(root + ".")
        ? Optional.of(name.substring(root.length() + 1))
        : Optional.empty();
  }

  boolean isOurs(JavaClass type) {
    return packageOf(type).isPresent();
  }

  /** True in one of these packages, but not below it. */
  boolean isExactlyIn(JavaClass type, List<String> packages) {
    return packageOf(type).filter(packages::contains).isPresent();
  }

  /** True in one of these packages or below it. */
  boolean isIn(JavaClass type, List<String> packages) {
    return packageOf(type)
        .filter(name -> packages.stream().anyMatch(p -> name.equals(p) || name.startsWith(p + ".")))
        .isPresent();
  }

  /** The packages that hold classes, relative to the root, sorted. */
  List<String> packages() {
    TreeSet<String> names = new TreeSet<>();
    classes.forEach(type -> packageOf(type).ifPresent(names::add));
    return List.copyOf(names);
  }

  private static final class Holder {
    static final House OURS =
        new House(
            "dev.ancilla",
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.ancilla"));
    static final House BROKEN =
        new House("broken.house", new ClassFileImporter().importPackages("broken.house"));
  }
}
