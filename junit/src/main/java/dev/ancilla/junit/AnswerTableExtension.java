package dev.ancilla.junit;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.formats.spec.AnswerCase;
import dev.ancilla.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Finds table and spec, and gives one invocation a row. */
final class AnswerTableExtension implements TestTemplateInvocationContextProvider {
  private static final String CASES = ".cases.";

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return context.getRequiredTestMethod().isAnnotationPresent(AnswerTable.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    AnswerTable table = context.getRequiredTestMethod().getAnnotation(AnswerTable.class);
    FilesBeside files = new FilesBeside(context.getRequiredTestClass());
    Spec spec = files.spec(table.spec().isEmpty() ? specBeside(table.value()) : table.spec());
    List<AnswerCase> cases = files.cases(table.value());
    if (cases.isEmpty()) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          "%s holds no cases, so nothing would be tested. Write one.".formatted(table.value()));
    }
    List<TestTemplateInvocationContext> rows = new ArrayList<>();
    cases.forEach(one -> rows.add(new CaseInvocation(spec, one)));
    return rows.stream();
  }

  private static String specBeside(String table) {
    int cases = table.lastIndexOf(CASES);
    if (cases < 0) {
      throw new AncillaException(
          ErrorCode.BAD_USAGE,
          "which spec belongs to %s? Call it NAME%syaml beside NAME.anc.yaml, or name the spec: @AnswerTable(value = \"%s\", spec = \"...\")."
              .formatted(table, CASES, table));
    }
    return table.substring(0, cases) + ".anc.yaml";
  }
}
