package broken.house.text;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** Shows a third party's type. */
public interface Leaks {
  /** Mentions a third party, within a list. */
  List<JavaClass> types();
}
