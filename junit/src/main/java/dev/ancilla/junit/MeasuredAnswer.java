package dev.ancilla.junit;

import dev.ancilla.spec.Spec;
import dev.ancilla.text.AnnotatedText;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Measurement;
import dev.ancilla.verify.Syndrome;
import dev.ancilla.verify.Verdict;
import dev.ancilla.verify.VerifierFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An answer with what a spec's clauses say about it. Immutable. */
record MeasuredAnswer(Spec spec, String answer, Syndrome syndrome) {
  private static final int COLUMNS = 96;
  private static final String INDENT = "      ";

  static MeasuredAnswer of(
      Spec spec, Optional<String> message, String answer, VerifierFactory verifiers) {
    Candidate candidate =
        message
            .map(question -> Candidate.answering(question, answer))
            .orElseGet(() -> new Candidate(answer));
    return new MeasuredAnswer(
        spec, answer, Measurement.compile(spec, verifiers).syndrome(candidate));
  }

  /** Why an answer cannot be delivered. */
  String report(List<Verdict> blocking) {
    return report(
        "breaks %d of %d clauses".formatted(blocking.size(), syndrome.verdicts().size()), blocking);
  }

  /**
   * The answer with the places at fault underlined, and each verdict with its reason.
   *
   * @param what the answer does
   */
  String report(String what, List<Verdict> verdicts) {
    StringBuilder report = new StringBuilder();
    report.append(
        "%nThe answer %s. Spec: %s, version %d.%n%n".formatted(what, spec.id(), spec.version()));
    List<Region> regions =
        verdicts.stream().flatMap(verdict -> verdict.finding().regions().stream()).toList();
    AnnotatedText.lines(answer, regions, COLUMNS)
        .forEach(line -> report.append("  | ").append(line).append(System.lineSeparator()));
    verdicts.forEach(verdict -> append(report, verdict));
    return report.toString();
  }

  private static void append(StringBuilder report, Verdict verdict) {
    Finding finding = verdict.finding();
    report.append(
        "%n  %s %s: %s%n".formatted(verdict.value(), verdict.clause().id(), finding.fact()));
    verdict.clause().says().ifPresent(words -> line(report, "says: \"%s\"".formatted(words)));
    if (finding.measured().isPresent()) {
      line(
          report,
          "measured: %s, which is %s away"
              .formatted(number(finding.measured().getAsDouble()), number(finding.distance())));
    }
    if (!finding.advice().isEmpty()) {
      line(report, "-> " + finding.advice());
    }
  }

  private static void line(StringBuilder report, String text) {
    report.append(INDENT).append(text).append(System.lineSeparator());
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.3f", value);
  }
}
