package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.RegularExpression;
import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.util.ArrayList;
import java.util.List;

/** Reads the form of a {@link dev.ancilla.spec.Obligation.Template}. */
final class TemplateForm {
  private static final RegularExpression SPACE =
      RegularExpression.symbols(Alphabets.BLANK).repeat(1, RegularExpression.UNBOUNDED);

  /** Something that can be seen, and whatever is around it. */
  private static final RegularExpression FILLED =
      RegularExpression.concatenation(
          RegularExpression.ANYTHING,
          RegularExpression.symbols(Alphabets.BLANK.complement()),
          RegularExpression.ANYTHING);

  private final int[] points;
  private final String form;
  private final List<RegularExpression> parts = new ArrayList<>();
  private int at;

  private TemplateForm(String form) {
    this.form = form;
    this.points = Margin.body(form).codePoints().toArray();
  }

  /**
   * The texts that fill the form in.
   *
   * @throws AncillaException with BAD_SPEC where a brace stands alone
   */
  static RegularExpression parse(String form) {
    return new TemplateForm(form).parse();
  }

  private RegularExpression parse() {
    while (at < points.length) {
      int point = points[at];
      if (Alphabets.isBlank(point)) {
        readSpace();
      } else if (point == '{' || point == '}') {
        readBrace(point);
      } else {
        readSign(point);
      }
    }
    return RegularExpression.concatenation(parts);
  }

  private void readSign(int point) {
    parts.add(RegularExpression.literal(Character.toString(point), true));
    at++;
  }

  private void readSpace() {
    while (at < points.length && Alphabets.isBlank(points[at])) {
      at++;
    }
    parts.add(SPACE);
  }

  private void readBrace(int brace) {
    int from = at;
    at++;
    if (at < points.length && points[at] == brace) {
      readSign(brace);
      return;
    }
    while (brace == '{' && at < points.length && points[at] != '{') {
      if (points[at++] == '}') {
        parts.add(FILLED);
        return;
      }
    }
    throw new AncillaException(
        ErrorCode.BAD_SPEC,
        "the brace at character %d of the template %s stands alone; write {name} for a part to be"
                .formatted(from + 1, Wording.quote(form))
            + " filled in, {{ or }} for the brace itself.");
  }
}
