package dev.ancilla.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes each row of a table of cases a test: its answer is measured by the spec beside the table,
 * and the verdicts must be those of the row.
 *
 * <pre>
 *   &#64;AnswerTable("support-bot.cases.yaml")
 *   void answersAreJudgedAsTheTableSays() {}
 * </pre>
 *
 * <p>The method's body runs after the verdicts were found as expected; it may take the row as an
 * {@link dev.ancilla.formats.spec.AnswerCase} and the {@link dev.ancilla.spec.Spec} as parameters.
 * The form of a table is that of {@link dev.ancilla.formats.spec.CaseTable}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(AnswerTableExtension.class)
public @interface AnswerTable {
  /**
   * The table: a resource beside the test class or, where there is none of that name, a path from
   * the folder that the tests run in. Its name ends in {@code .yaml} or {@code .jsonl}.
   */
  String value();

  /**
   * The spec, named in the same way; where it is not given, the file beside the table that is
   * called {@code NAME.anc.yaml} for a table {@code NAME.cases.yaml}.
   */
  String spec() default "";
}
