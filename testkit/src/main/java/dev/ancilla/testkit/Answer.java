package dev.ancilla.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * One response of a {@link ScriptedServer}: a head, then steps. Immutable; each method gives a
 * longer answer.
 *
 * <pre>
 *   Answer.eventStream().send("data: {}\n\n").drop()
 *   Answer.json(429, "{}").header("Retry-After", "2")
 * </pre>
 */
public final class Answer {
  private final int status;
  private final List<Header> headers;
  private final List<Step> steps;

  private Answer(int status, List<Header> headers, List<Step> steps) {
    this.status = status;
    this.headers = List.copyOf(headers);
    this.steps = List.copyOf(steps);
  }

  /** A head without a body. */
  public static Answer status(int status) {
    return new Answer(status, List.of(), List.of());
  }

  /** A JSON body. */
  public static Answer json(int status, String body) {
    return status(status).header("Content-Type", "application/json").send(body);
  }

  /** The head of a stream of server-sent events; send the events. */
  public static Answer eventStream() {
    return status(200).header("Content-Type", "text/event-stream; charset=utf-8");
  }

  public Answer header(String name, String value) {
    List<Header> longer = new ArrayList<>(headers);
    longer.add(new Header(name, value));
    return new Answer(status, longer, steps);
  }

  /** One chunk of the body. */
  public Answer send(String text) {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  /** One chunk of the body; must not be empty. */
  public Answer send(byte[] bytes) {
    return then(new Step.Chunk(bytes.clone()));
  }

  /** One chunk a byte, with a pause after each. */
  public Answer trickle(String text, Duration pause) {
    Answer answer = this;
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      answer = answer.send(new byte[] {each}).pause(pause);
    }
    return answer;
  }

  /** Bytes as they are, without the chunk's length before them: a way to break the framing. */
  public Answer sendUnframed(String text) {
    return then(new Step.Unframed(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Sends nothing for a while; a client's hang-up is noticed. */
  public Answer pause(Duration length) {
    return then(new Step.Pause(length));
  }

  /** Sends nothing more until the client hangs up or the server is closed. */
  public Answer stall() {
    return pause(Duration.ofMillis(Integer.MAX_VALUE));
  }

  /** Sends nothing until the test opens the gate. */
  public Answer await(CountDownLatch gate) {
    return then(new Step.Gate(gate));
  }

  /** Cuts the connection: no further byte, no end of body. */
  public Answer drop() {
    return then(new Step.Drop());
  }

  /** Never answers: not even the head is sent before the client hangs up. */
  public static Answer silence() {
    return new Answer(0, List.of(), List.of()).stall();
  }

  /** Cuts the connection instead of answering. */
  public static Answer refusal() {
    return new Answer(0, List.of(), List.of()).drop();
  }

  /** True when a head is sent before the steps. */
  boolean hasHead() {
    return status != 0;
  }

  byte[] head() {
    StringBuilder head = new StringBuilder("HTTP/1.1 %d Scripted\r\n".formatted(status));
    headers.forEach(header -> head.append(header.name() + ": " + header.value() + "\r\n"));
    head.append("Transfer-Encoding: chunked\r\n\r\n");
    return head.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  List<Step> steps() {
    return steps;
  }

  private Answer then(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Answer(status, headers, longer);
  }

  private record Header(String name, String value) {}

  sealed interface Step {
    @SuppressWarnings("ArrayRecordComponent")
    record Chunk(byte[] bytes) implements Step {}

    @SuppressWarnings("ArrayRecordComponent")
    record Unframed(byte[] bytes) implements Step {}

    record Pause(Duration length) implements Step {}

    record Gate(CountDownLatch gate) implements Step {}

    record Drop() implements Step {}
  }
}
