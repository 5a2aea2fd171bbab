package dev.ancilla.verifier.tool;

import static dev.ancilla.spec.Moment.Answered.ANSWERED;
import static dev.ancilla.spec.Moment.called;
import static dev.ancilla.spec.Moment.succeeded;

import dev.ancilla.json.JsonPath;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Moment;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.Tools;
import dev.ancilla.spec.ToolRule.Arguments;
import dev.ancilla.spec.ToolRule.AtMost;
import dev.ancilla.spec.ToolRule.Confirm;
import dev.ancilla.spec.ToolRule.Forbid;
import dev.ancilla.spec.ToolRule.Order;
import dev.ancilla.spec.ToolRule.Require;
import dev.ancilla.spec.ToolRule.TextOrCall;
import dev.ancilla.spec.ToolSet;
import dev.ancilla.spec.Window;
import dev.ancilla.trace.ResultPlaces;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The service desk of an airline: a policy, and conversations that keep or break it. */
class AirlinePolicyTest {
  private static final ResultPlaces PLACES =
      new ResultPlaces(
          Map.of(
              "find_passenger", JsonPath.parse("passenger"),
              "get_booking", JsonPath.parse("booking")));

  private static final List<Clause> POLICY =
      List.of(
          clause(
              "identify-first",
              "Look the passenger up before you touch a booking or money.",
              Tools.of(
                  new Order(
                      called("cancel_booking", "rebook", "refund", "issue_voucher"),
                      succeeded("find_passenger")))),
          clause(
              "confirm-cancel",
              "Ask before you cancel, naming the booking.",
              Tools.of(
                      new Confirm(
                          ToolSet.of("cancel_booking"),
                          List.of("cancel", "取消"),
                          List.of(JsonPath.parse("booking_id"))))
                  .per(Window.TURN)),
          clause(
              "confirm-rebook",
              "Ask before you move somebody to another flight, naming the flight.",
              Tools.of(
                      new Confirm(
                          ToolSet.of("rebook"),
                          List.of("rebook", "move", "change"),
                          List.of(JsonPath.parse("flight"))))
                  .per(Window.TURN)),
          clause(
              "flown-stays",
              "A booking that was flown cannot be cancelled.",
              Tools.of(Forbid.of(called("cancel_booking"))).when("booking.status == \"flown\"")),
          clause(
              "basic-stays",
              "Basic fares are moved only when the airline is late.",
              Tools.of(Forbid.of(called("rebook")))
                  .when("booking.fare == \"basic\" and not booking.delay_minutes >= 180")),
          clause(
              "refund-limit",
              "Refund no more than was paid, and only to a card of the passenger.",
              Tools.of(
                  Arguments.of(
                      "refund", "args.amount <= booking.paid and args.card in passenger.cards"))),
          clause(
              "one-voucher",
              "One voucher per conversation.",
              Tools.of(new AtMost(ToolSet.of("issue_voucher"), 1))),
          clause(
              "late-voucher",
              "Offer a voucher to everybody who is three hours late.",
              Tools.of(Require.of(called("issue_voucher")))
                  .when("exists(booking.delay_minutes) and booking.delay_minutes >= 180")),
          clause(
              "few-searches",
              "Search at most three times before you come back to the user.",
              Tools.of(new AtMost(ToolSet.of("search_flights"), 3)).per(Window.TURN)),
          clause(
              "report",
              "Tell the user what you have changed.",
              Tools.of(new Require(ANSWERED, succeeded("cancel_booking", "rebook", "refund")))
                  .per(Window.TURN)),
          clause(
              "hand-over-ends",
              "After handing over to a colleague, do nothing more.",
              Tools.of(new Forbid(new Moment.Called(ToolSet.Any.ANY), succeeded("hand_over")))),
          clause(
              "one-at-a-time",
              "Either call a tool or write to the user.",
              Tools.of(TextOrCall.TEXT_OR_CALL)));

  static List<PolicyCase> conversations() {
    return PolicyCase.readAll("airline.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conversations")
  void everyClauseJudgesTheConversation(PolicyCase conversation) {
    conversation.check(POLICY, PLACES);
  }

  private static Clause clause(String id, String says, Obligation must) {
    return Clause.hard(id, must).withSays(says);
  }
}
