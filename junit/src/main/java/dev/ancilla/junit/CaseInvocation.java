package dev.ancilla.junit;

import dev.ancilla.formats.spec.AnswerCase;
import dev.ancilla.spec.Spec;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One row as one test. */
record CaseInvocation(Spec spec, AnswerCase row)
    implements TestTemplateInvocationContext, BeforeTestExecutionCallback, ParameterResolver {

  @Override
  public String getDisplayName(int invocationIndex) {
    return "[%d] %s".formatted(invocationIndex, row.why());
  }

  @Override
  public List<Extension> getAdditionalExtensions() {
    return List.of(this);
  }

  @Override
  public void beforeTestExecution(ExtensionContext context) {
    AnswerAssert answer = new AnswerAssert(row.answer()).as("%s (%s)", row.why(), row.place());
    row.message().ifPresent(answer::inReplyTo);
    answer.against(spec);
    if (row.expected().isEmpty()) {
      answer.isDeliverable();
    }
    row.expected().forEach(answer::hasVerdict);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type.equals(AnswerCase.class)
        || type.equals(Spec.class) && !parameter.isAnnotated(SpecSource.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Spec.class) ? spec : row;
  }
}
