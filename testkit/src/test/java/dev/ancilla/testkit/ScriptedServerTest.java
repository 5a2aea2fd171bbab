package dev.ancilla.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScriptedServerTest {
  private final ScriptedServer server = ScriptedServer.start();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void stop() {
    server.close();
    client.close();
  }

  @Test
  void answersInOrderOverOneConnectionAndRemembersRequests() throws Exception {
    server.answer(
        Answer.json(429, "{}").header("Retry-After", "2"), Answer.status(200).send("fine"));

    HttpResponse<String> first = post("one");
    HttpResponse<String> second = post("two");

    assertThat(first.statusCode()).isEqualTo(429);
    assertThat(first.headers().firstValue("retry-after")).contains("2");
    assertThat(second.body()).isEqualTo("fine");
    assertThat(server.requests()).extracting(ReceivedRequest::body).containsExactly("one", "two");
    assertThat(server.requests().getFirst().header("X-Test")).contains("yes");
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void aDroppedAnswerIsNoWholeAnswer() {
    server.answer(Answer.status(200).send("half").drop());

    assertThatThrownBy(() -> post("")).isInstanceOf(IOException.class);
  }

  @Test
  void brokenFramingIsNoWholeAnswer() {
    server.answer(Answer.status(200).send("half").sendUnframed("not a length\r\n"));

    assertThatThrownBy(() -> post("")).isInstanceOf(IOException.class);
  }

  @Test
  void noticesAHangUpWhileNothingIsSent() throws Exception {
    server.answer(Answer.status(200).send("x").stall());
    HttpResponse<InputStream> response =
        client.send(HttpRequest.newBuilder(server.uri()).build(), BodyHandlers.ofInputStream());

    try (InputStream body = response.body()) {
      assertThat(body.read()).isEqualTo('x');
    }

    server.awaitHangUp();
  }

  @Test
  void saysWhenTheScriptIsAtItsEnd() throws Exception {
    HttpResponse<String> response = post("");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).contains("no answer left");
  }

  private HttpResponse<String> post(String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.uri())
            .header("x-test", "yes")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
