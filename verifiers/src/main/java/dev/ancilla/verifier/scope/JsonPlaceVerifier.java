package dev.ancilla.verifier.scope;

import dev.ancilla.json.JsonValue;
import dev.ancilla.spec.Channel;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An obligation on one place in an answer that is JSON, alone or in one code fence.
 *
 * <p>An answer that is no JSON breaks it: there is no such place to be right. A place that JSON
 * lacks is not looked at. No regions: a text in JSON is written with escapes, so that its places
 * are not those of the answer.
 */
final class JsonPlaceVerifier implements Verifier {
  private final Channel.JsonPlace place;
  private final Verifier must;

  JsonPlaceVerifier(Channel.JsonPlace place, Verifier must) {
    this.place = place;
    this.must = must;
  }

  @Override
  public Finding examine(Candidate candidate) {
    Optional<JsonValue> document = JsonAnswer.read(candidate.text());
    if (document.isEmpty()) {
      return new Finding(
          Value.F,
          List.of(),
          OptionalDouble.empty(),
          1,
          "the answer is no JSON",
          "Answer with one valid JSON object or array and no text around it.");
    }
    Optional<JsonValue> value = place.path().in(document.get());
    if (value.isEmpty()) {
      return Finding.notApplicable("the JSON has no %s".formatted(place.path()));
    }
    Finding finding = must.examine(candidate.withText(ArgumentVerifier.textOf(value.get())));
    return PartFindings.join(
        List.of(PlacedFinding.elsewhere(place.path().toString(), finding, List.of())));
  }
}
