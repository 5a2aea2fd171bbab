package dev.ancilla.junit;

import dev.ancilla.spec.Spec;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Resolves parameters that name a spec file. */
final class SpecParameter implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.isAnnotated(SpecSource.class);
  }

  @Override
  public Spec resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (!parameter.getParameter().getType().equals(Spec.class)) {
      throw new ParameterResolutionException(
          "@SpecSource gives a %s, but the parameter is a %s. Change its type."
              .formatted(Spec.class.getName(), parameter.getParameter().getType().getName()));
    }
    String name = parameter.findAnnotation(SpecSource.class).orElseThrow().value();
    return new FilesBeside(context.getRequiredTestClass()).spec(name);
  }
}
