package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.Language;
import dev.ancilla.automaton.LanguageRun;
import dev.ancilla.automaton.Outlook;
import dev.ancilla.automaton.RegularExpression;
import dev.ancilla.spec.Obligation;
import dev.ancilla.text.CodePoints;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The whole text, white space around it aside, is of a form.
 *
 * <p>Region: from the first character after which the form is out of reach. Measured: how many
 * characters fit. Distance: how many do not, 1 where the text only ends too early.
 */
final class FormVerifier implements Verifier {
  private final Language language;
  private final String demand;

  private FormVerifier(RegularExpression form, String demand) {
    this.language = Language.of(form);
    this.demand = demand;
  }

  static FormVerifier of(Obligation.Equals equals) {
    String options = Wording.quote(equals.options());
    return new FormVerifier(
        Terms.expression(equals.options()),
        equals.options().size() == 1
            ? "Answer with %s and nothing else.".formatted(options)
            : "Answer with one of these and nothing else: %s.".formatted(options));
  }

  static FormVerifier of(Obligation.Matches matches) {
    return new FormVerifier(
        Terms.pattern(matches.pattern(), matches.caseSensitive()),
        "Write the whole answer so that it matches the pattern %s."
            .formatted(Wording.quote(matches.pattern())));
  }

  static FormVerifier of(Obligation.Template template) {
    return new FormVerifier(
        TemplateForm.parse(template.form()),
        "Answer in exactly this form, each part in braces filled in: %s"
            .formatted(Wording.quote(template.form())));
  }

  @Override
  public Finding examine(Candidate candidate) {
    String text = candidate.text();
    String body = Margin.body(text);
    if (language.matches(body)) {
      return Finding.satisfied("it is of the form asked for");
    }
    int fitting = fitting(body);
    if (fitting == body.length()) {
      return broken(List.of(), body, 1, body.isEmpty() ? "the answer is empty" : "it ends early");
    }
    int start = Margin.start(text);
    Region region = CodePoints.of(text).region(start + fitting, start + body.length());
    return broken(
        List.of(region),
        body.substring(0, fitting),
        region.length(),
        "what does not fit begins with %s".formatted(Wording.quote(region.of(text))));
  }

  /** How much of the text could still become one of the form; UTF-16 units. */
  private int fitting(String body) {
    LanguageRun run = language.run();
    int i = 0;
    while (i < body.length()) {
      int point = body.codePointAt(i);
      run.accept(point);
      if (run.outlook() == Outlook.NEVER) {
        return i;
      }
      i += Character.charCount(point);
    }
    return i;
  }

  private Finding broken(List<Region> regions, String fitting, double distance, String fact) {
    return new Finding(
        Value.F,
        regions,
        OptionalDouble.of(fitting.codePointCount(0, fitting.length())),
        distance,
        fact,
        demand);
  }

  @Override
  public Monitor monitor(Candidate start) {
    return new BodyMonitor(language);
  }
}
