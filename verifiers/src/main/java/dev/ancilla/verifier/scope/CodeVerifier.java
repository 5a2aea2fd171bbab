package dev.ancilla.verifier.scope;

import dev.ancilla.text.CodePoints;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;

/** An obligation on the contents of each fenced code block. */
final class CodeVerifier implements Verifier {
  private final Verifier must;

  CodeVerifier(Verifier must) {
    this.must = must;
  }

  @Override
  public Finding examine(Candidate candidate) {
    String text = candidate.text();
    CodePoints points = CodePoints.of(text);
    List<PlacedFinding> found = new ArrayList<>();
    for (CodeBlock block : CodeBlock.in(text)) {
      String code = text.substring(block.contentStart(), block.contentEnd());
      found.add(
          PlacedFinding.shifted(
              "code block %d".formatted(found.size() + 1),
              must.examine(candidate.withText(code)),
              points.before(block.contentStart())));
    }
    return found.isEmpty()
        ? Finding.notApplicable("there is no code block")
        : PartFindings.join(found);
  }
}
