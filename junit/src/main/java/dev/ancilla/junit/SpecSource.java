package dev.ancilla.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Hands the spec in a file to a parameter of type {@link dev.ancilla.spec.Spec}.
 *
 * <pre>
 *   &#64;Test
 *   void refusalsAreShort(&#64;SpecSource("support-bot.anc.yaml") Spec spec) { ... }
 * </pre>
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SpecParameter.class)
public @interface SpecSource {
  /**
   * The file: a resource beside the test class or, where there is none of that name, a path from
   * the folder that the tests run in.
   */
  String value();
}
