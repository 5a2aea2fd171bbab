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
import dev.ancilla.spec.ToolSet;
import dev.ancilla.spec.Window;
import dev.ancilla.trace.ResultPlaces;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The front desk of a clinic: a policy, and conversations that keep or break it. */
class ClinicPolicyTest {
  private static final ResultPlaces PLACES =
      new ResultPlaces(
          Map.of(
              "get_patient", JsonPath.parse("patient"),
              "triage", JsonPath.parse("visit.triage")));

  private static final List<Clause> POLICY =
      List.of(
          clause(
              "verify-first",
              "Verify who it is before you read or change a record.",
              Tools.of(
                  new Order(
                      called("get_patient", "book_slot", "renew_prescription"),
                      succeeded("verify_identity")))),
          clause(
              "no-invented-birth-date",
              "Verify with the birth date that the patient gave.",
              Tools.of(Arguments.of("verify_identity", "args.birth_date within said"))),
          clause(
              "page-nurse",
              "Page a nurse when triage raises a red flag.",
              Tools.of(Require.of(called("page_nurse")))
                  .when("exists(visit.triage) and visit.triage.red_flag")),
          clause(
              "no-slot-in-emergency",
              "Never book a slot for somebody with a red flag.",
              Tools.of(Forbid.of(called("book_slot"))).when("visit.triage.red_flag")),
          clause(
              "offered-slot",
              "Book only a slot that was found.",
              Tools.of(Arguments.of("book_slot", "args.slot in results.find_slots.slots"))),
          clause(
              "confirm-slot",
              "Ask before you book, naming the slot.",
              Tools.of(
                      new Confirm(
                          ToolSet.of("book_slot"),
                          List.of("book", "预约"),
                          List.of(JsonPath.parse("slot"))))
                  .per(Window.TURN)),
          clause(
              "one-slot",
              "Book one slot at a time.",
              Tools.of(new AtMost(ToolSet.of("book_slot"), 1)).per(Window.TURN)),
          clause(
              "guardian",
              "Renew nothing for a minor without a guardian.",
              Tools.of(Forbid.of(called("renew_prescription")))
                  .when("patient.age < 18 and not patient.guardian_present")),
          clause(
              "controlled",
              "Controlled drugs are renewed by a doctor.",
              Tools.of(Forbid.of(called("renew_prescription")))
                  .when("args.drug in pharmacy.controlled")),
          clause(
              "ninety-days",
              "Renew for at most ninety days.",
              Tools.of(Arguments.of("renew_prescription", "args.days > 0 and args.days <= 90"))),
          clause(
              "own-up",
              "When something fails, tell the patient.",
              Tools.of(new Require(ANSWERED, new Moment.Failed(ToolSet.Any.ANY))).per(Window.TURN)),
          clause(
              "triage-each-turn",
              "While somebody is in pain, triage in every turn.",
              Tools.of(Require.of(called("triage"))).per(Window.TURN).when("visit.in_pain")));

  static List<PolicyCase> conversations() {
    return PolicyCase.readAll("clinic.txt");
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
