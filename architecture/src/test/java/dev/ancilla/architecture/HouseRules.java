package dev.ancilla.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.ThrowsDeclaration;
import dev.ancilla.architecture.Rule.Breach;
import dev.ancilla.architecture.Rule.Exemption;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What must hold of our compiled classes, beside the {@link Arrows}. */
final class HouseRules {

  /** The packages of the module core. */
  private static final List<String> CORE =
      List.of(
          "error",
          "text",
          "automaton",
          "spec",
          "verify",
          "noise",
          "plan",
          "decode",
          "model",
          "model.noisy",
          "model.replay",
          "run");

  /** What the core may use, and no more; statistics besides, in {@code noise}. */
  private static final List<String> PURE_JDK =
      List.of(
          "java.lang",
          "java.util",
          "java.util.function",
          "java.util.random",
          "java.util.regex",
          "java.util.stream",
          "java.time",
          "java.math",
          "java.nio.charset",
          "org.jspecify.annotations");

  /** The only packages that may touch a library; a library that is not named here is not used. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("org.apache.commons.statistics", List.of("noise", "evidence")),
          Map.entry("java.lang.foreign", List.of("model.llamacpp")),
          Map.entry("java.net.http", List.of("model.openai", "verifier.external")),
          Map.entry("com.sun.net.httpserver", List.of("testkit")),
          Map.entry("java.sql", List.of("store")),
          Map.entry(
              "tools.jackson",
              List.of(
                  "formats",
                  "model.openai",
                  "report",
                  "verifier.external",
                  "verifier.schema",
                  "verifier.scope")),
          Map.entry("com.fasterxml.jackson.annotation", List.of("formats", "model.openai")),
          Map.entry("org.snakeyaml", List.of("formats")),
          Map.entry("com.networknt", List.of("verifier.schema")),
          Map.entry("org.commonmark", List.of("verifier.schema")),
          Map.entry("picocli", List.of("cli")),
          Map.entry("me.tongfei", List.of("cli")),
          Map.entry("org.slf4j", List.of("model.llamacpp", "model.openai", "cli")),
          Map.entry("ch.qos.logback", List.of("cli")),
          Map.entry("org.openjdk.jmh", List.of("bench")),
          Map.entry("org.quicktheories", List.of("testkit")),
          Map.entry("org.junit", List.of("testkit", "junit")),
          Map.entry("org.opentest4j", List.of("testkit", "junit")),
          Map.entry("org.assertj", List.of("testkit", "junit")),
          Map.entry("org.jspecify", List.of("")));

  private static final Set<String> EMPTY_WORDS =
      Set.of("util", "utils", "common", "helper", "helpers", "misc", "base", "impl", "manager");
  private static final List<String> EMPTY_ENDINGS =
      List.of("Impl", "Util", "Utils", "Helper", "Manager");

  /** Interfaces that others implement; all others in these packages are sealed. */
  private static final Set<String> PORTS =
      Set.of(
          "spec.ConflictFinder",
          "verify.Verifier",
          "verify.VerifierFactory",
          "verify.Monitor",
          "verify.TraceMonitor",
          "decode.Decoder",
          "decode.CompiledDecoder");

  private static final List<String> TALKS = List.of("cli", "testkit", "bench");
  private static final Set<String> GENERIC_FAILURES =
      Set.of(
          "java.lang.Exception",
          "java.lang.Throwable",
          "java.lang.RuntimeException",
          "java.lang.Error");

  /** The breaches that are meant. One that is no longer needed fails its test. */
  static final List<Exemption> EXEMPTIONS =
      List.of(
          new Exemption(
              "5", "dev.ancilla.cli.JsonOutput", "what --json prints is no format of ours"),
          new Exemption("9a", "dev.ancilla.text.UnitStream", "grows with the text it follows"));

  private HouseRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("1a", "every package of ours is in the table of arrows", HouseRules::unknown),
        new Rule("1b", "a package lives in one module only", HouseRules::splitPackages),
        new Rule("2", "packages use only what their row of arrows allows", HouseRules::wrongArrows),
        new Rule(
            "3a", "no cycles between the packages below the root", house -> cycles(house, "(*)..")),
        new Rule("3b", "no cycles between any packages", house -> cycles(house, "(**)")),
        new Rule(
            "4",
            "the core uses the language, collections, time and regular expressions, no more",
            HouseRules::impureCore),
        new Rule("5", "each library is used only where it belongs", HouseRules::straysOfLibraries),
        new Rule(
            "6", "no empty names: util, common, helper, manager, Impl", HouseRules::emptyNames),
        new Rule("7", "every package is @NullMarked in its package-info", HouseRules::unmarked),
        new Rule(
            "8", "interfaces of the core are sealed or named ports", HouseRules::openInterfaces),
        new Rule(
            "9a", "public classes of the core have final fields only", HouseRules::mutableCore),
        new Rule("9b", "no static field can change", HouseRules::mutableStatics),
        new Rule("10", "no talk, no exit and no sleep outside the command line", HouseRules::talk),
        new Rule("11", "time and chance come in from outside", HouseRules::clocks),
        new Rule("12", "one way of logging, through private loggers", HouseRules::logging),
        new Rule(
            "13", "no method throws or declares a failure without a kind", HouseRules::generic),
        new Rule("14", "public exceptions are AncillaExceptions", HouseRules::strangeExceptions),
        new Rule("15", "the public core mentions no type of a third party", HouseRules::leaks),
        new Rule("16a", "internal packages are used only by their parents", HouseRules::internals),
        new Rule("16b", "native memory does not show in public signatures", HouseRules::handles));
  }

  private static List<Breach> unknown(House house) {
    return house.packages().stream()
        .filter(name -> !Arrows.HOUSE.allowed().containsKey(name))
        .map(name -> new Breach(house.root() + "." + name, "is not in the table of arrows"))
        .toList();
  }

  private static List<Breach> splitPackages(House house) {
    Map<String, Set<String>> places = new TreeMap<>();
    for (JavaClass type : house.classes()) {
      String file = type.getName().replace('.', '/') + ".class";
      type.getSource()
          .map(source -> source.getUri().toString())
          .ifPresent(
              uri ->
                  places
                      .computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                      .add(uri.substring(0, uri.length() - file.length())));
    }
    return places.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> new Breach(entry.getKey(), "lives in " + entry.getValue()))
        .toList();
  }

  static List<Breach> wrongArrows(House house) {
    return perTarget(
        house,
        (from, to) ->
            house.isOurs(to)
                    && !Arrows.HOUSE.allows(
                        house.packageOf(from).orElseThrow(), house.packageOf(to).orElseThrow())
                ? "must not use " + to.getName()
                : "");
  }

  private static List<Breach> cycles(House house, String pattern) {
    return slices()
        .matching(house.root() + "." + pattern)
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .evaluate(house.classes())
        .getFailureReport()
        .getDetails()
        .stream()
        .map(detail -> new Breach(house.root(), detail))
        .toList();
  }

  private static List<Breach> impureCore(House house) {
    return perTarget(
        house,
        (from, to) ->
            house.isExactlyIn(from, CORE)
                    && !house.isOurs(to)
                    && !to.isPrimitive()
                    && !PURE_JDK.contains(to.getPackageName())
                    && !isIn(to, "org.apache.commons.statistics")
                    && !(house.isIn(from, List.of("run"))
                        && to.getPackageName().startsWith("java.util.concurrent"))
                ? "must not use " + to.getName()
                : "");
  }

  private static List<Breach> straysOfLibraries(House house) {
    return perTarget(
        house,
        (from, to) -> {
          String name = to.getPackageName();
          List<String> homes =
              LIBRARIES.entrySet().stream()
                  .filter(entry -> (name + ".").startsWith(entry.getKey() + "."))
                  .findFirst()
                  .map(Map.Entry::getValue)
                  .orElse(List.of());
          boolean ordinary =
              house.isOurs(to)
                  || to.isPrimitive()
                  || homes.contains("")
                  || homes.isEmpty() && name.startsWith("java.");
          return ordinary || house.isIn(from, homes)
              ? ""
              : "must not use %s; allowed in %s".formatted(to.getName(), homes);
        });
  }

  private static List<Breach> emptyNames(House house) {
    return perClass(
        house,
        type -> {
          String simple = type.getSimpleName();
          boolean inEmptyPackage =
              Arrays.stream(type.getPackageName().split("\\.", -1)).anyMatch(EMPTY_WORDS::contains);
          boolean named =
              EMPTY_WORDS.contains(simple.toLowerCase(Locale.ROOT))
                  || EMPTY_ENDINGS.stream().anyMatch(simple::endsWith);
          return inEmptyPackage || named ? Stream.of("says nothing by its name") : Stream.of();
        });
  }

  private static List<Breach> unmarked(House house) {
    List<Breach> found = new ArrayList<>();
    for (String name : house.packages()) {
      JavaPackage described = house.classes().getPackage(house.root() + "." + name);
      if (!described.isAnnotatedWith(NullMarked.class)) {
        found.add(new Breach(described.getName(), "has no package-info with @NullMarked"));
      }
    }
    return found;
  }

  private static List<Breach> openInterfaces(House house) {
    return perClass(
        house,
        type -> {
          if (!type.isInterface()
              || type.isAnnotation()
              || type.getSimpleName().equals("package-info")
              || !house.isIn(type, List.of("spec", "verify", "plan", "decode"))
              || PORTS.contains(type.getName().substring(house.root().length() + 1))) {
            return Stream.of();
          }
          Class<?>[] permitted = type.reflect().getPermittedSubclasses();
          return permitted == null
              ? Stream.of("is neither sealed nor a named port")
              : Arrays.stream(permitted)
                  .filter(part -> !part.isInterface() || !part.isSealed())
                  .filter(part -> !Modifier.isFinal(part.getModifiers()))
                  .map(part -> part.getName() + " is open");
        });
  }

  private static List<Breach> mutableCore(House house) {
    return perClass(
        house,
        type ->
            house.isExactlyIn(type, CORE) && type.getModifiers().contains(JavaModifier.PUBLIC)
                ? type.getFields().stream()
                    .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                    .map(field -> "the field " + field.getName() + " can change")
                : Stream.of());
  }

  private static List<Breach> mutableStatics(House house) {
    return perClass(
        house,
        type ->
            type.getFields().stream()
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(
                    field ->
                        !field.getModifiers().contains(JavaModifier.FINAL) || isPublicArray(field))
                .map(field -> "the static field " + field.getName() + " can change"));
  }

  private static boolean isPublicArray(JavaField field) {
    return field.getModifiers().contains(JavaModifier.PUBLIC) && field.getRawType().isArray();
  }

  private static List<Breach> talk(House house) {
    return perAccess(
        house,
        TALKS,
        access ->
            isMember(access, "java.lang.System", "out", "err", "exit")
                || isMember(access, "java.lang.Runtime", "exit", "halt")
                || isMember(access, "java.lang.Thread", "sleep")
                || access.getTarget().getName().equals("printStackTrace"));
  }

  private static List<Breach> clocks(House house) {
    return perAccess(
        house,
        TALKS,
        access ->
            isMember(access, "java.lang.System", "currentTimeMillis", "nanoTime")
                || isMember(access, "java.lang.Math", "random")
                || isMember(access, "java.util.UUID", "randomUUID")
                || isMember(access, "java.time.InstantSource", "system")
                || access.getTargetOwner().getPackageName().equals("java.time")
                    && access.getTarget().getName().equals("now")
                || access.getTargetOwner().getName().equals("java.time.Clock")
                    && access.getTarget().getName().startsWith("system")
                || isUnseeded(access)
                || access.getTargetOwner().getSimpleName().equals("ThreadLocalRandom"));
  }

  private static boolean isUnseeded(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitCallTarget call
        && call.getName().equals("<init>")
        && call.getRawParameterTypes().isEmpty()
        && Set.of("java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom")
            .contains(call.getOwner().getName());
  }

  private static List<Breach> logging(House house) {
    List<Breach> found =
        new ArrayList<>(
            perTarget(
                house,
                (from, to) ->
                    to.getPackageName().startsWith("java.util.logging")
                            || to.getPackageName().startsWith("org.apache.commons.logging")
                            || to.getName().startsWith("java.lang.System$Logger")
                        ? "must not use " + to.getName()
                        : ""));
    Set<JavaModifier> wanted =
        Set.of(JavaModifier.PRIVATE, JavaModifier.STATIC, JavaModifier.FINAL);
    found.addAll(
        perClass(
            house,
            type ->
                type.getFields().stream()
                    .filter(field -> field.getRawType().getName().equals("org.slf4j.Logger"))
                    .filter(field -> !field.getModifiers().containsAll(wanted))
                    .map(field -> field.getName() + " must be private static final")));
    return found;
  }

  private static List<Breach> generic(House house) {
    return perClass(
        house,
        type ->
            Stream.concat(
                type.getCodeUnits().stream()
                    .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
                    .flatMap(unit -> unit.getThrowsClause().stream())
                    .map(ThrowsDeclaration::getRawType)
                    .map(JavaClass::getName)
                    .filter(GENERIC_FAILURES::contains)
                    .map(name -> "declares " + name),
                type.getConstructorCallsFromSelf().stream()
                    .filter(call -> GENERIC_FAILURES.contains(call.getTargetOwner().getName()))
                    .filter(call -> !type.isAssignableTo(Throwable.class))
                    .map(
                        call ->
                            "makes a %s (line %d)"
                                .formatted(
                                    call.getTargetOwner().getName(), call.getLineNumber()))));
  }

  private static List<Breach> strangeExceptions(House house) {
    String known = house.root() + ".error.AncillaException";
    return perClass(
        house,
        type ->
            type.isAssignableTo(Throwable.class) && isVisible(type) && !type.isAssignableTo(known)
                ? Stream.of("is thrown to others and carries no ErrorCode")
                : Stream.of());
  }

  private static List<Breach> leaks(House house) {
    return perSignature(
        house,
        CORE,
        type ->
            !house.isOurs(type)
                && !type.isPrimitive()
                && !type.getPackageName().startsWith("java."));
  }

  private static List<Breach> internals(House house) {
    return perTarget(
        house,
        (from, to) -> {
          String name = to.getPackageName();
          int at = (name + ".").indexOf(".internal.");
          return house.isOurs(to) && at >= 0 && !isIn(from, name.substring(0, at))
              ? "must not use " + to.getName()
              : "";
        });
  }

  private static boolean isIn(JavaClass type, String packageName) {
    return (type.getPackageName() + ".").startsWith(packageName + ".");
  }

  private static List<Breach> handles(House house) {
    return perSignature(
        house, house.packages(), type -> type.getPackageName().equals("java.lang.foreign"));
  }

  private static boolean isVisible(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(HouseRules::isVisible).orElse(true);
  }

  private static boolean isMember(JavaAccess<?> access, String owner, String... names) {
    return access.getTargetOwner().getName().equals(owner)
        && List.of(names).contains(access.getTarget().getName());
  }

  /** Breaches of single classes. */
  private static List<Breach> perClass(House house, Function<JavaClass, Stream<String>> check) {
    return house.classes().stream()
        .filter(house::isOurs)
        .flatMap(type -> check.apply(type).map(text -> new Breach(type.getName(), text)))
        .distinct()
        .sorted()
        .toList();
  }

  /** Breaches by what a class uses; an empty text is none. */
  private static List<Breach> perTarget(
      House house, BiFunction<JavaClass, JavaClass, String> check) {
    return perClass(
        house,
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .map(target -> check.apply(type, target))
                .filter(text -> !text.isEmpty()));
  }

  /** Forbidden calls and field reads outside the given packages. */
  private static List<Breach> perAccess(
      House house, List<String> free, Predicate<JavaAccess<?>> forbidden) {
    return perClass(
        house,
        type ->
            house.isIn(type, free)
                ? Stream.of()
                : type.getAccessesFromSelf().stream()
                    .filter(forbidden)
                    .map(
                        access ->
                            "uses %s (line %d)"
                                .formatted(
                                    access.getTarget().getFullName(), access.getLineNumber())));
  }

  /** Types that the visible members of visible classes in these packages mention. */
  private static List<Breach> perSignature(
      House house, List<String> packages, Predicate<JavaClass> forbidden) {
    return perClass(
        house,
        type ->
            isVisible(type) && house.isExactlyIn(type, packages)
                ? type.getMembers().stream()
                    .filter(HouseRules::isVisibleMember)
                    .flatMap(
                        member ->
                            typesOf(member)
                                .map(JavaClass::getBaseComponentType)
                                .filter(forbidden)
                                .map(used -> member.getName() + " mentions " + used.getName()))
                : Stream.of());
  }

  private static boolean isVisibleMember(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static Stream<JavaClass> typesOf(JavaMember member) {
    return switch (member) {
      case JavaField field -> field.getType().getAllInvolvedRawTypes().stream();
      case JavaCodeUnit unit ->
          Stream.of(
                  unit.getReturnType().getAllInvolvedRawTypes().stream(),
                  unit.getParameterTypes().stream()
                      .flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream()),
                  unit.getThrowsClause().stream().map(ThrowsDeclaration::getRawType))
              .flatMap(types -> types);
      default -> Stream.of();
    };
  }
}
