package dev.ancilla.verifier.scope;

import dev.ancilla.spec.Selector;
import dev.ancilla.spec.Selector.Enclosure;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** An obligation on the stretches of a text that a selector points at. */
final class SelectionVerifier implements Verifier {
  private final Selector selector;
  private final Set<Enclosure> except;
  private final Verifier must;

  SelectionVerifier(Selector selector, Set<Enclosure> except, Verifier must) {
    this.selector = selector;
    this.except = except;
    this.must = must;
  }

  @Override
  public Finding examine(Candidate candidate) {
    String text = Enclosed.passedOver(candidate.text(), except);
    if (selector == Selector.Whole.WHOLE) {
      return must.examine(candidate.withText(text));
    }
    Selection selection = Selection.of(selector, text, !except.isEmpty());
    if (selection.parts().isEmpty()) {
      return nothing(selection);
    }
    List<PlacedFinding> found = new ArrayList<>();
    int point = 0;
    int index = 0;
    for (Part part : selection.parts()) {
      int from = text.offsetByCodePoints(index, part.region().start() - point);
      index = text.offsetByCodePoints(from, part.region().length());
      point = part.region().end();
      Finding finding = must.examine(candidate.withText(text.substring(from, index)));
      found.add(PlacedFinding.shifted(part.name(), finding, part.region().start()));
    }
    return PartFindings.join(found);
  }

  private static Finding nothing(Selection selection) {
    return selection.required()
        ? new Finding(
            Value.F,
            List.of(),
            OptionalDouble.empty(),
            selection.missing(),
            selection.fact(),
            selection.advice())
        : Finding.notApplicable(selection.fact());
  }

  @Override
  public Monitor monitor(Candidate start) {
    // A mark that closes an enclosure changes what was read long before.
    return except.isEmpty()
        ? Cutting.of(selector)
            .<Monitor>map(
                cutting -> new SelectionMonitor(cutting, Ballot.of(selector, must, start)))
            .orElseGet(() -> Verifier.super.monitor(start))
        : Verifier.super.monitor(start);
  }
}
