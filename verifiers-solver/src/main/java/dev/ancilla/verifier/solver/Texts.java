package dev.ancilla.verifier.solver;

import dev.ancilla.spec.Obligation;
import java.util.List;
import java.util.Optional;

/** Which obligations a text decides. */
final class Texts {
  private Texts() {}

  /** At least a part of it is decided by the text, and perhaps by texts it is compared with. */
  static boolean dependsOnText(Obligation must) {
    return ofText(must).isPresent();
  }

  /** A judge or somebody else's check decides it. */
  static boolean isOpinion(Obligation must) {
    return must instanceof Obligation.Judge
        || must instanceof Obligation.External
        || parts(must).stream().anyMatch(Texts::isOpinion);
  }

  static boolean mixesOpinion(Obligation must) {
    return dependsOnText(must) && isOpinion(must);
  }

  /** What of it a text decides: parts that a judge decides are taken to be satisfiable. */
  static Optional<Obligation> ofText(Obligation must) {
    return switch (must) {
      case Obligation.Judge judge -> Optional.empty();
      case Obligation.External external -> Optional.empty();
      case Obligation.Tools tools -> Optional.empty();
      case Obligation.State state -> Optional.empty();
      case Obligation.AllOf all -> {
        List<Obligation> parts =
            all.parts().stream().flatMap(each -> ofText(each).stream()).toList();
        yield switch (parts.size()) {
          case 0 -> Optional.empty();
          case 1 -> Optional.of(parts.getFirst());
          default -> Optional.of(new Obligation.AllOf(parts));
        };
      }
      // One part may be satisfied by a judge's word: then the text is free.
      case Obligation.AnyOf any ->
          any.parts().stream().allMatch(each -> ofText(each).filter(each::equals).isPresent())
              ? Optional.of(any)
              : Optional.empty();
      case Obligation.Not not ->
          ofText(not.part()).filter(not.part()::equals).map(Obligation.Not::new);
      case Obligation.InUnit inUnit ->
          ofText(inUnit.must())
              .map(part -> new Obligation.InUnit(inUnit.unit(), inUnit.number(), part));
      case Obligation.Within within ->
          ofText(within.must()).map(part -> new Obligation.Within(within.selector(), part));
      case Obligation other -> Optional.of(other);
    };
  }

  private static List<Obligation> parts(Obligation must) {
    return switch (must) {
      case Obligation.AllOf all -> all.parts();
      case Obligation.AnyOf any -> any.parts();
      case Obligation.Not not -> List.of(not.part());
      case Obligation.InUnit inUnit -> List.of(inUnit.must());
      case Obligation.Within within -> List.of(within.must());
      case Obligation other -> List.of();
    };
  }
}
