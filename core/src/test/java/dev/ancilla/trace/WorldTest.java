package dev.ancilla.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonNumber;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.json.JsonValue.JsonText;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorldTest {
  private static final JsonValue SHIPPED = new JsonText("shipped");

  @Test
  void aResultIsPutAtItsPlace() {
    World world = World.of(places("get_order", "shop.order")).after("get_order", SHIPPED);

    assertThat(world.state().print()).isEqualTo("{\"shop\":{\"order\":\"shipped\"}}");
  }

  @Test
  void aResultReplacesTheFormerOneAndLeavesTheRest() {
    JsonObject state =
        new JsonObject(
            Map.of(
                "order", new JsonText("open"),
                "user", new JsonObject(Map.of("age", JsonNumber.of(7)))));

    World world = new World(state, places("get_order", "order")).after("get_order", SHIPPED);

    assertThat(JsonPath.parse("order").in(world.state())).contains(SHIPPED);
    assertThat(JsonPath.parse("user.age").in(world.state())).contains(JsonNumber.of(7));
  }

  @Test
  void whatStandsInTheWayIsReplaced() {
    World world =
        new World(new JsonObject(Map.of("shop", SHIPPED)), places("get_order", "shop.order"));

    assertThat(world.after("get_order", SHIPPED).state().print())
        .isEqualTo("{\"shop\":{\"order\":\"shipped\"}}");
  }

  @Test
  void otherToolsChangeNothing() {
    World world = World.of(places("get_order", "order"));

    assertThat(world.after("pay", SHIPPED)).isSameAs(world);
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders[0]", "orders[-1].x"})
  void aPlaceInAListIsRefused(String place) {
    assertThatThrownBy(() -> places("get_order", place))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(place);
  }

  private static ResultPlaces places(String tool, String place) {
    return new ResultPlaces(Map.of(tool, JsonPath.parse(place)));
  }
}
