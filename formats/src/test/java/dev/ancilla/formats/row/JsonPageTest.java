package dev.ancilla.formats.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonPageTest {

  @Test
  void aPageReadsBackAsItWasWritten() {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("settings", Map.of("seed", "7"));
    page.put("starts", List.of(Map.of("at", "now")));
    page.put("n", 3);
    page.put("commit", Optional.empty());

    String text = JsonPage.print(page);

    RowFields read = JsonPage.parse(text, "run.json");
    assertThat(text).startsWith("{\n").endsWith("}\n").contains("\"commit\" : null");
    assertThat(read.map("settings")).isEqualTo(Map.of("seed", "7"));
    assertThat(read.rows("starts").getFirst().text("at")).isEqualTo("now");
    assertThat(read.whole("n")).isEqualTo(3);
    assertThat(read.optionalText("commit")).isEmpty();
  }

  @Test
  void whatIsNoObjectIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> JsonPage.parse("[1]", "run.json"))
        .isInstanceOf(AncillaException.class)
        .hasMessageContaining("run.json");
    assertThatThrownBy(() -> JsonPage.parse("{\"settings\": 1}", "run.json").map("settings"))
        .isInstanceOf(AncillaException.class)
        .hasMessageContaining("\"settings\" must be an object");
  }
}
