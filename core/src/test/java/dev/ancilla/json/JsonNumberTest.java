package dev.ancilla.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.json.JsonValue.JsonNumber;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonNumberTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1.50, 1.5",
    "1e3, 1000",
    "0.000, 0",
    "1e999999999, 1E+999999999",
    "1e-999999999, 1E-999999999"
  })
  void isWrittenOutUnlessThatWouldFillTheMemory(String number, String expected) {
    assertThat(new JsonNumber(new BigDecimal(number)).print()).isEqualTo(expected);
  }
}
