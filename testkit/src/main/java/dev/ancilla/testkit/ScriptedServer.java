package dev.ancilla.testkit;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A real HTTP/1.1 server on a free loopback port that answers as told, faults included.
 * Thread-safe; one virtual thread a connection.
 *
 * <p>It speaks to the socket itself. The JDK's own server cannot cut a connection in the middle of
 * a body, break the framing, or notice a client that hangs up while nothing is sent; those are the
 * cases a client must be tested with.
 *
 * <pre>
 *   try (ScriptedServer server = ScriptedServer.start()) {
 *     server.answer(Answer.json(500, "{}"), Answer.eventStream().send("data: [DONE]\n\n"));
 *     ... call server.uri(), then look at server.requests() ...
 *   }
 * </pre>
 */
public final class ScriptedServer implements AutoCloseable {
  private static final int MOST_HEADER_LINES = 200;

  private final ServerSocket listener;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
  private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final Semaphore hangUps = new Semaphore(0);
  private volatile Function<ReceivedRequest, Answer> otherwise =
      request -> Answer.json(500, "{\"error\": \"the script has no answer left\"}");

  private ScriptedServer(ServerSocket listener) {
    this.listener = listener;
  }

  /** Starts listening. */
  public static ScriptedServer start() {
    try {
      ScriptedServer server =
          new ScriptedServer(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().name("scripted-server").start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("no loopback port can be opened", e);
    }
  }

  /** Adds to the script; each request takes the next answer. */
  public void answer(Answer... answers) {
    script.addAll(List.of(answers));
  }

  /** What is answered once the script is at its end; a 500 that says so unless set. */
  public void otherwise(Function<ReceivedRequest, Answer> answer) {
    otherwise = answer;
  }

  /** {@code http://127.0.0.1:PORT}, without a slash at the end. */
  public URI uri() {
    return URI.create(
        "http://%s:%d"
            .formatted(listener.getInetAddress().getHostAddress(), listener.getLocalPort()));
  }

  /** What was received so far, in order of arrival. */
  public List<ReceivedRequest> requests() {
    return List.copyOf(requests);
  }

  /** How many connections clients have opened so far. */
  public int connections() {
    return connections.get();
  }

  /**
   * Waits for a client to hang up before its answer was whole; each hang-up is told once.
   *
   * @throws AssertionError when none came within ten seconds
   */
  public void awaitHangUp() {
    try {
      if (!hangUps.tryAcquire(10, TimeUnit.SECONDS)) {
        throw new AssertionError("no client hung up within ten seconds");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for a hang-up", e);
    }
  }

  /** Stops listening and cuts every connection. */
  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the scripted server does not close", e);
    }
  }

  private void accept() {
    while (true) {
      try {
        Socket socket = listener.accept();
        connections.incrementAndGet();
        open.add(socket);
        Thread.ofVirtual().name("scripted-server-connection").start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      PushbackInputStream in =
          new PushbackInputStream(new BufferedInputStream(socket.getInputStream()));
      OutputStream out = new BufferedOutputStream(socket.getOutputStream());
      while (waitsForRequest(in)) {
        ReceivedRequest request = readRequest(in);
        requests.add(request);
        Answer next = script.poll();
        if (!play(next == null ? otherwise.apply(request) : next, socket, in, out)) {
          return;
        }
      }
    } catch (IOException brokenOff) {
      if (!listener.isClosed()) {
        hangUps.release();
      }
    } finally {
      open.remove(socket);
    }
  }

  private static boolean waitsForRequest(PushbackInputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      return false;
    }
    in.unread(first);
    return true;
  }

  /** False when the connection is not to be used again. */
  private static boolean play(
      Answer answer, Socket socket, PushbackInputStream in, OutputStream out) throws IOException {
    if (answer.hasHead()) {
      out.write(answer.head());
      out.flush();
    }
    for (Answer.Step step : answer.steps()) {
      switch (step) {
        case Answer.Step.Chunk chunk -> {
          out.write("%x\r\n".formatted(chunk.bytes().length).getBytes(StandardCharsets.US_ASCII));
          out.write(chunk.bytes());
          out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        case Answer.Step.Unframed unframed -> out.write(unframed.bytes());
        case Answer.Step.Pause pause -> watch(socket, in, (int) pause.length().toMillis());
        case Answer.Step.Gate gate -> await(gate);
        case Answer.Step.Drop drop -> {
          return false;
        }
      }
      out.flush();
    }
    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return true;
  }

  /** Waits, and fails when the client hangs up meanwhile. */
  private static void watch(Socket socket, PushbackInputStream in, int millis) throws IOException {
    socket.setSoTimeout(Math.max(1, millis));
    try {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("the client hung up");
      }
      in.unread(next);
    } catch (SocketTimeoutException pauseOver) {
      // Nothing came, as it should be.
    } finally {
      socket.setSoTimeout(0);
    }
  }

  private static void await(Answer.Step.Gate gate) throws IOException {
    try {
      gate.gate().await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted at a gate", e);
    }
  }

  private static ReceivedRequest readRequest(InputStream in) throws IOException {
    String[] start = readLine(in).split(" ", 3);
    if (start.length != 3) {
      throw new IOException("not a request line: " + String.join(" ", start));
    }
    Map<String, String> headers = readHeaders(in);
    byte[] body =
        headers.getOrDefault("transfer-encoding", "").equals("chunked")
            ? readChunks(in)
            : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    return new ReceivedRequest(
        start[0], start[1], headers, new String(body, StandardCharsets.UTF_8));
  }

  private static Map<String, String> readHeaders(InputStream in) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (int i = 0; i < MOST_HEADER_LINES; i++) {
      String line = readLine(in);
      if (line.isEmpty()) {
        return headers;
      }
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    throw new IOException("more than %d header lines".formatted(MOST_HEADER_LINES));
  }

  private static byte[] readChunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      int length = Integer.parseInt(readLine(in).strip(), 16);
      body.writeBytes(in.readNBytes(length));
      readLine(in);
      if (length == 0) {
        return body.toByteArray();
      }
    }
  }

  private static String readLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the client hung up");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip();
  }
}
